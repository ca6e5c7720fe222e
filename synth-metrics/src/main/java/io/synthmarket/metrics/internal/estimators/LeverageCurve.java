package io.synthmarket.metrics.internal.estimators;

import io.synthmarket.core.internal.series.RoundingNoise;
import io.synthmarket.metrics.internal.numeric.Strands;
import java.util.Arrays;

/**
 * The correlation of returns with later squares, lag by lag; the formula is at {@code MetricId.LEVERAGE_CURVE}.
 *
 * <p>From one lag to the next shorter one more pair comes in, so sums over the pairs only ever grow, from the longest lag down, around
 * the means of those that are in all of them.
 */
public final class LeverageCurve {

    private LeverageCurve() {}

    /**
     * Computes the correlations at lags 1 …, fewer where the series is shorter, none where it does not vary. Where pairs do not vary at
     * a lag, neither do those of longer ones, which are among them; the curve ends before.
     */
    public static double[] of(double[] returns, int lags) {
        int size = returns.length;
        int longest = Math.min(lags, size - 2);
        if (longest < 1) {
            return new double[0];
        }
        double[] x = returns.clone();
        double[] y = new double[size];
        for (int t = 0; t < size; t++) {
            y[t] = returns[t] * returns[t];
        }
        double xMean = centre(x, 0, size - longest);
        double yMean = centre(y, longest, size);
        double xSum = 0;
        double xSquares = squares(x, 0, size - longest);
        double ySum = 0;
        double ySquares = squares(y, longest, size);
        double[] correlations = new double[longest];
        int defined = longest;
        for (int lag = longest; lag >= 1; lag--) {
            int pairs = size - lag;
            if (lag < longest) {
                xSum += x[pairs - 1];
                xSquares += x[pairs - 1] * x[pairs - 1];
                ySum += y[lag];
                ySquares += y[lag] * y[lag];
            }
            double xSpread = xSquares - xSum * xSum / pairs;
            double ySpread = ySquares - ySum * ySum / pairs;
            correlations[lag - 1] =
                    (Strands.products(x, y, lag, pairs) - xSum * ySum / pairs) / Math.sqrt(xSpread * ySpread);
            if (RoundingNoise.explainsReturns(xSpread, pairs, xMean + xSum / pairs)
                    || RoundingNoise.explains(ySpread, pairs, yMean + ySum / pairs)) {
                defined = lag - 1;
            }
        }
        return Arrays.copyOf(correlations, defined);
    }

    /** Subtracts the mean of the values from … to − 1 from all, and returns it. */
    private static double centre(double[] values, int from, int to) {
        double mean = 0;
        for (int i = from; i < to; i++) {
            mean += values[i];
        }
        mean /= to - from;
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean;
        }
        return mean;
    }

    private static double squares(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i] * values[i];
        }
        return sum;
    }
}
