package io.synthmarket.metrics.internal.estimators;

import io.synthmarket.core.internal.series.RoundingNoise;
import io.synthmarket.metrics.internal.numeric.Logarithm;
import io.synthmarket.metrics.internal.numeric.Selection;

/** The index of a power-law tail; the formula is at {@code MetricId.HILL_LEFT_TAIL}. */
public final class HillEstimator {

    private static final int FEWEST_IN_TAIL = 10;
    private static final int ONE_IN_TAIL_OF = 20;

    private HillEstimator() {}

    /** Estimates the index of losses. */
    public static double leftTail(double[] returns) {
        double[] losses = new double[returns.length];
        for (int t = 0; t < losses.length; t++) {
            losses[t] = -returns[t];
        }
        return index(losses);
    }

    /** Estimates the index of gains. */
    public static double rightTail(double[] returns) {
        return index(returns.clone());
    }

    /** Estimates the index of the largest values of an array, which it puts into another order. */
    private static double index(double[] values) {
        int size = values.length;
        int tail = Math.max(FEWEST_IN_TAIL, size / ONE_IN_TAIL_OF);
        if (size <= tail) {
            return Double.NaN;
        }
        int rank = size - 1 - tail;
        Selection.select(values, size, new int[] {rank});
        double threshold = values[rank];
        if (!(threshold > RoundingNoise.OF_RETURNS)) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = rank + 1; i < size; i++) {
            sum += Logarithm.of(values[i] / threshold);
        }
        double mean = sum / tail;
        return mean > Math.max(RoundingNoise.RELATIVE, RoundingNoise.OF_RETURNS / threshold) ? 1 / mean : Double.NaN;
    }
}
