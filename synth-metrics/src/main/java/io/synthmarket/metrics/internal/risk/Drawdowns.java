package io.synthmarket.metrics.internal.risk;

import io.synthmarket.core.BarView;
import io.synthmarket.metrics.internal.numeric.Logarithm;
import java.util.Arrays;

/**
 * The drawdowns of a series. One begins at the last bar before closes fall below the highest so far, and ends with the first close
 * that is there again or above; the last may be unfinished and then ends with the series.
 *
 * <p><b>Edge cases</b>: none where closes never fall.
 */
public final class Drawdowns {

    private static final int FIRST_CAPACITY = 64;

    private double[] logDepths = new double[FIRST_CAPACITY];
    private double[] logDurations = new double[FIRST_CAPACITY];
    private int count;

    private Drawdowns() {}

    /** Finds the drawdowns of a series. */
    public static Drawdowns of(BarView bars) {
        Drawdowns drawdowns = new Drawdowns();
        int peakBar = 0;
        double peak = bars.close(0);
        double least = peak;
        for (int bar = 1; bar < bars.size(); bar++) {
            double close = bars.close(bar);
            if (close >= peak) {
                drawdowns.add(peak, least, bar - peakBar);
                peakBar = bar;
                peak = close;
                least = close;
            } else {
                least = Math.min(least, close);
            }
        }
        drawdowns.add(peak, least, bars.size() - 1 - peakBar);
        return drawdowns;
    }

    private void add(double peak, double least, int bars) {
        double ratio = peak / least;
        if (ratio > 1) {
            if (count == logDepths.length) {
                logDepths = Arrays.copyOf(logDepths, 2 * count);
                logDurations = Arrays.copyOf(logDurations, 2 * count);
            }
            logDepths[count] = Logarithm.of(Logarithm.of(ratio));
            logDurations[count] = Logarithm.of(bars);
            count++;
        }
    }

    /** Copies the logs of their depths, ln ln(peak / trough), in order of time. */
    public double[] logDepths() {
        return Arrays.copyOf(logDepths, count);
    }

    /** Copies the logs of their durations in bars from peak to recovery, in order of time. */
    public double[] logDurations() {
        return Arrays.copyOf(logDurations, count);
    }
}
