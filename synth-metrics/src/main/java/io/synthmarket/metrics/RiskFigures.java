package io.synthmarket.metrics;

import io.synthmarket.core.BarView;
import io.synthmarket.metrics.internal.Selection;

/**
 * The risk figures of one series; the constants of {@link RiskFigure} say what each is.
 *
 * @param valueAtRisk1 the 1 % quantile of log returns
 * @param valueAtRisk5 the 5 % quantile
 * @param expectedShortfall1 the mean of the returns at or under the 1 % quantile
 * @param expectedShortfall5 the mean of those at or under the 5 % quantile
 * @param maxDrawdown the deepest fall from a peak, at most 0
 * @param drawdownDuration the most bars in a row below an earlier close
 * @param totalReturn the last close over the first, less 1
 * @param volatility the sample standard deviation of log returns
 * @since 0.1.0
 */
public record RiskFigures(
        double valueAtRisk1,
        double valueAtRisk5,
        double expectedShortfall1,
        double expectedShortfall5,
        double maxDrawdown,
        int drawdownDuration,
        double totalReturn,
        double volatility) {

    static final int FEWEST_BARS = 3;

    private static final double ONE_PERCENT = .01;
    private static final double FIVE_PERCENT = .05;

    /**
     * Measures a series.
     *
     * @param bars the series, of three bars or more
     * @return its figures
     * @throws IllegalArgumentException if it is shorter
     */
    public static RiskFigures of(BarView bars) {
        if (bars.size() < FEWEST_BARS) {
            throw new IllegalArgumentException("risk figures need 3 bars or more but there are " + bars.size());
        }
        int size = bars.size() - 1;
        double[] returns = new double[size];
        double sum = 0;
        double before = bars.close(0);
        double peak = before;
        double deepest = 0;
        int below = 0;
        int longest = 0;
        for (int t = 0; t < size; t++) {
            double now = bars.close(t + 1);
            returns[t] = StrictMath.log(now / before);
            sum += returns[t];
            peak = Math.max(peak, now);
            deepest = Math.min(deepest, now / peak - 1);
            below = now < peak ? below + 1 : 0;
            longest = Math.max(longest, below);
            before = now;
        }
        double squares = 0;
        for (double each : returns) {
            squares += (each - sum / size) * (each - sum / size);
        }
        int one = (int) (ONE_PERCENT * (size - 1));
        int five = (int) (FIVE_PERCENT * (size - 1));
        Selection.select(returns, size, new int[] {one, one + 1, five, five + 1});
        double quantile1 = Selection.quantile(returns, size, ONE_PERCENT);
        double quantile5 = Selection.quantile(returns, size, FIVE_PERCENT);
        return new RiskFigures(
                quantile1,
                quantile5,
                meanUpTo(returns, quantile1),
                meanUpTo(returns, quantile5),
                deepest,
                longest,
                before / bars.close(0) - 1,
                Math.sqrt(squares / (size - 1)));
    }

    private static double meanUpTo(double[] returns, double quantile) {
        double sum = 0;
        int count = 0;
        for (double each : returns) {
            if (each <= quantile) {
                sum += each;
                count++;
            }
        }
        return sum / count;
    }

    /**
     * Returns a figure.
     *
     * @param figure which
     * @return its value
     */
    public double value(RiskFigure figure) {
        return switch (figure) {
            case VALUE_AT_RISK_1 -> valueAtRisk1;
            case VALUE_AT_RISK_5 -> valueAtRisk5;
            case EXPECTED_SHORTFALL_1 -> expectedShortfall1;
            case EXPECTED_SHORTFALL_5 -> expectedShortfall5;
            case MAX_DRAWDOWN -> maxDrawdown;
            case DRAWDOWN_DURATION -> drawdownDuration;
            case TOTAL_RETURN -> totalReturn;
            case VOLATILITY -> volatility;
        };
    }
}
