package io.synthmarket.metrics.internal;

/** The correlation of steps of the relative strength index with returns; the formula is at {@code MetricId.RSI_CORR}. */
public final class RsiCorrelation {

    private static final int BARS = 14;

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
        double up = 0;
        double down = 0;
        for (int t = 1; t <= BARS; t++) {
            double change = close[t] - close[t - 1];
            up += Math.max(change, 0);
            down += Math.max(-change, 0);
        }
        up /= BARS;
        down /= BARS;
        int pairs = 0;
        double stepSum = 0;
        double returnSum = 0;
        double before = rsi(up, down);
        for (int t = BARS; t < size; t++) {
            double change = close[t + 1] - close[t];
            up = (up * (BARS - 1) + Math.max(change, 0)) / BARS;
            down = (down * (BARS - 1) + Math.max(-change, 0)) / BARS;
            double now = rsi(up, down);
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
        return LagProducts.isNoise(stepSpread, pairs, stepMean) || LagProducts.isNoise(returnSpread, pairs, returnMean)
                ? Double.NaN
                : covariance / Math.sqrt(stepSpread * returnSpread);
    }

    private static double rsi(double up, double down) {
        return 100 * up / (up + down);
    }
}
