package io.synthmarket.metrics.internal.estimators;

/** The variance of returns over several bars against that over one; the formula is at {@code MetricId.VARIANCE_RATIO_2}. */
public final class VarianceRatio {

    private VarianceRatio() {}

    /** Computes the ratio of returns that vary, NaN where there are fewer than two sums. */
    public static double of(double[] returns, int horizon) {
        int size = returns.length;
        int sums = size - horizon + 1;
        if (sums < 2) {
            return Double.NaN;
        }
        double mean = 0;
        for (double each : returns) {
            mean += each;
        }
        mean /= size;
        double squares = 0;
        double running = 0;
        double runningSum = 0;
        double runningSquares = 0;
        for (int t = 0; t < size; t++) {
            double e = returns[t] - mean;
            squares += e * e;
            running += e;
            if (t >= horizon) {
                running -= returns[t - horizon] - mean;
            }
            if (t >= horizon - 1) {
                runningSum += running;
                runningSquares += running * running;
            }
        }
        double runningMean = runningSum / sums;
        double variance = Math.max(0, runningSquares / sums - runningMean * runningMean);
        return variance / (horizon * squares / size);
    }
}
