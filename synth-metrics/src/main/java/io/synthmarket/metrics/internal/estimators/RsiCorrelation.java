package io.synthmarket.metrics.internal.estimators;

import io.synthmarket.core.internal.series.RoundingNoise;

/**
 * The correlation of steps of the relative strength index with returns; the formula is at {@code MetricId.RSI_CORR}.
 *
 * <p>Of smoothed gains U and losses D the index is 100·U/(U + D) = 50 + 50·(U − D)/(U + D). A correlation does not see the 50s, so what is
 * smoothed are changes and their sizes, and the steps are those of the balance (U − D)/(U + D).
 */
public final class RsiCorrelation {

    private static final int BARS = 14;
    private static final double DECAY = (BARS - 1.0) / BARS;
    private static final double WEIGHT = 1.0 / BARS;

    private RsiCorrelation() {}

    /**
     * Computes the correlation.
     *
     * @param close prices, one more than returns
     * @param returns log returns, or these less a constant
     * @param size number of returns
     * @param work overwritten
     * @return the correlation, NaN where there are fewer than two pairs or no variance
     */
    public static double of(double[] close, double[] returns, int size, double[] work) {
        if (size <= BARS) {
            return Double.NaN;
        }
        double change = 0;
        double length = 0;
        for (int t = 0; t < BARS; t++) {
            change += close[t + 1] - close[t];
            length += Math.abs(close[t + 1] - close[t]);
        }
        change /= BARS;
        length /= BARS;
        int pairs = 0;
        double stepSum = 0;
        double returnSum = 0;
        double before = change / length;
        for (int t = BARS; t < size; t++) {
            double moved = WEIGHT * (close[t + 1] - close[t]);
            change = DECAY * change + moved;
            length = DECAY * length + Math.abs(moved);
            double now = change / length;
            work[t] = now - before;
            if (!Double.isNaN(work[t])) {
                pairs++;
                stepSum += work[t];
                returnSum += returns[t];
            }
            before = now;
        }
        return pairs < 2 ? Double.NaN : correlation(returns, size, work, pairs, stepSum / pairs, returnSum / pairs);
    }

    /** Pearson correlation of the steps in {@code work} with their returns; where a step is NaN its pair is left out. */
    private static double correlation(
            double[] returns, int size, double[] work, int pairs, double stepMean, double returnMean) {
        double covariance = 0;
        double stepSpread = 0;
        double returnSpread = 0;
        for (int t = BARS; t < size; t++) {
            if (!Double.isNaN(work[t])) {
                double step = work[t] - stepMean;
                double change = returns[t] - returnMean;
                covariance += step * change;
                stepSpread += step * step;
                returnSpread += change * change;
            }
        }
        return RoundingNoise.explains(stepSpread, pairs, stepMean)
                        || RoundingNoise.explains(returnSpread, pairs, returnMean)
                ? Double.NaN
                : covariance / Math.sqrt(stepSpread * returnSpread);
    }
}
