package io.synthmarket.metrics.internal;

/** The kurtosis of returns over several bars; the formula is at {@code MetricId.KURTOSIS_AGGREGATED_5}. */
public final class AggregatedKurtosis {

    private static final int FEWEST_GROUPS = 20;

    private AggregatedKurtosis() {}

    /** Computes the kurtosis of the sums of consecutive groups of returns, NaN where it is undefined. */
    public static double of(double[] returns, int group) {
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
        return LagProducts.isNoiseOfReturns(second, count, mean)
                ? Double.NaN
                : ConceptMetrics.excessKurtosis(count, second, fourth);
    }
}
