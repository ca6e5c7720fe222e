package io.synthmarket.metrics.internal.risk;

import io.synthmarket.core.BarView;
import io.synthmarket.metrics.internal.numeric.LogReturns;
import io.synthmarket.metrics.internal.numeric.Selection;
import java.util.Arrays;

/**
 * Measures the risk of one series after another in its own memory.
 *
 * <p><b>Threads</b>: for one thread at a time.
 *
 * <p><b>Cost</b>: one pass over the closes with a logarithm each, and a selection; allocates nothing once it has seen the length.
 */
public final class RiskGauge {

    /** Place of the 1 % quantile of log returns. */
    public static final int VALUE_AT_RISK_1 = 0;

    /** Place of the 5 % quantile. */
    public static final int VALUE_AT_RISK_5 = 1;

    /** Place of the mean at or under the 1 % quantile. */
    public static final int EXPECTED_SHORTFALL_1 = 2;

    /** Place of the mean at or under the 5 % quantile. */
    public static final int EXPECTED_SHORTFALL_5 = 3;

    /** Place of the deepest fall from a peak, the previous close included. */
    public static final int MAX_DRAWDOWN = 4;

    /** Place of the most bars in a row below an earlier close. */
    public static final int DRAWDOWN_DURATION = 5;

    /** Place of the last close over the previous one, less 1. */
    public static final int TOTAL_RETURN = 6;

    /** Place of the sample standard deviation of log returns, NaN where there is but one. */
    public static final int VOLATILITY = 7;

    /** How many figures there are. */
    public static final int FIGURES = 8;

    private static final double ONE_PERCENT = .01;
    private static final double FIVE_PERCENT = .05;
    private static final int FEW = 100;
    private static final int MANY = 1_000;
    private static final int PROBES = 128;
    private static final int PROBE_OF_THE_CUT = 14;

    private final int[] ranks = new int[4];
    private final double[] probes = new double[PROBES];
    private double[] returns = {};
    private double[] lowest = {};

    /**
     * Measures the bars of a series from one on.
     *
     * @param bars the series
     * @param first its first bar that counts; there must be one
     * @param previousClose the close that the return of that bar is measured from
     * @param figures receives the figures
     */
    public void measure(BarView bars, int first, double previousClose, double[] figures) {
        int size = bars.size() - first;
        if (returns.length < size) {
            returns = new double[size];
            lowest = new double[size];
        }
        double sum = 0;
        double before = previousClose;
        double peak = before;
        double trough = before;
        double deepest = 0;
        int below = 0;
        int longest = 0;
        for (int t = 0; t < size; t++) {
            double now = bars.close(first + t);
            returns[t] = LogReturns.between(before, now);
            sum += returns[t];
            if (now < peak) {
                trough = Math.min(trough, now);
                below++;
            } else {
                deepest = Math.min(deepest, trough / peak - 1);
                longest = Math.max(longest, below);
                peak = now;
                trough = now;
                below = 0;
            }
            before = now;
        }
        deepest = Math.min(deepest, trough / peak - 1);
        longest = Math.max(longest, below);
        figures[MAX_DRAWDOWN] = deepest;
        figures[DRAWDOWN_DURATION] = longest;
        figures[TOTAL_RETURN] = before / previousClose - 1;
        figures[VOLATILITY] = deviation(size, sum / size);
        measureTail(size, figures);
    }

    private double deviation(int size, double mean) {
        double squares = 0;
        for (int t = 0; t < size; t++) {
            squares += (returns[t] - mean) * (returns[t] - mean);
        }
        return Math.sqrt(squares / (size - 1));
    }

    private void measureTail(int size, double[] figures) {
        ranks[0] = (int) (ONE_PERCENT * (size - 1));
        ranks[1] = ranks[0] + 1;
        ranks[2] = (int) (FIVE_PERCENT * (size - 1));
        ranks[3] = ranks[2] + 1;
        int count = takeLowest(size, ranks[3] + 1);
        if (size < FEW) {
            Arrays.sort(lowest, 0, count);
        } else {
            Selection.select(lowest, count, ranks);
        }
        figures[VALUE_AT_RISK_1] = Selection.quantile(lowest, size, ONE_PERCENT);
        figures[VALUE_AT_RISK_5] = Selection.quantile(lowest, size, FIVE_PERCENT);
        figures[EXPECTED_SHORTFALL_1] = meanUpTo(count, figures[VALUE_AT_RISK_1]);
        figures[EXPECTED_SHORTFALL_5] = meanUpTo(count, figures[VALUE_AT_RISK_5]);
    }

    /** Takes all returns up to one that at least as many as are needed do not exceed, guessed from a few; else all. */
    private int takeLowest(int size, int needed) {
        if (size >= MANY) {
            int step = size / PROBES;
            for (int probe = 0; probe < PROBES; probe++) {
                probes[probe] = returns[probe * step];
            }
            Arrays.sort(probes);
            double cut = probes[PROBE_OF_THE_CUT];
            int count = 0;
            for (int t = 0; t < size; t++) {
                lowest[count] = returns[t];
                count += returns[t] <= cut ? 1 : 0;
            }
            if (count >= needed) {
                return count;
            }
        }
        System.arraycopy(returns, 0, lowest, 0, size);
        return size;
    }

    private double meanUpTo(int count, double quantile) {
        double sum = 0;
        int terms = 0;
        for (int i = 0; i < count; i++) {
            if (lowest[i] <= quantile) {
                sum += lowest[i];
                terms++;
            }
        }
        return sum / terms;
    }
}
