package io.synthmarket.metrics.internal.estimators;

import io.synthmarket.core.internal.series.RoundingNoise;

/**
 * Excess kurtosis, and that of returns over several bars; the formulas are at {@code MetricId.KURTOSIS} and {@code KURTOSIS_AGGREGATED_5}.
 */
public final class Kurtosis {

    private static final int FEWEST_GROUPS = 20;

    private Kurtosis() {}

    /** Computes the adjusted excess kurtosis of n values from the sums of the second and fourth powers of their deviations. */
    public static double excess(double n, double second, double fourth) {
        double m2 = second / n;
        return (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * (fourth / n / (m2 * m2) - 3) + 6);
    }

    /** Computes the kurtosis of the sums of consecutive groups of returns, NaN where it is undefined. */
    public static double aggregated(double[] returns, int group) {
        int count = returns.length / group;
        if (count < FEWEST_GROUPS) {
            return Double.NaN;
        }
        double[] sums = new double[count];
        double total = 0;
        for (int i = 0; i < count; i++) {
            double sum = 0;
            for (int t = i * group; t < (i + 1) * group; t++) {
                sum += returns[t];
            }
            sums[i] = sum;
            total += sum;
        }
        double mean = total / count;
        double second = 0;
        double fourth = 0;
        for (double sum : sums) {
            double square = (sum - mean) * (sum - mean);
            second += square;
            fourth += square * square;
        }
        return RoundingNoise.explainsReturns(second, count, mean) ? Double.NaN : excess(count, second, fourth);
    }
}
