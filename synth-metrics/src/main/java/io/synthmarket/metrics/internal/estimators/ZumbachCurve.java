package io.synthmarket.metrics.internal.estimators;

import io.synthmarket.metrics.internal.numeric.Pearson;
import io.synthmarket.metrics.internal.numeric.Spread;

/** How past trends tell of future volatility, less the reverse; the formula is at {@code MetricId.ZUMBACH}. */
public final class ZumbachCurve {

    private static final int[] HORIZONS = {5, 10, 20};
    private static final int FEWEST_WINDOWS = 4;

    private ZumbachCurve() {}

    /** Computes the asymmetry by horizon, of as many as fit four times into the returns; none where those do not differ. */
    public static double[] of(double[] returns) {
        int size = returns.length;
        Spread spread = Spread.of(returns);
        int horizons = spread.varies() ? horizonsWithin(size / FEWEST_WINDOWS) : 0;
        double[] curve = new double[horizons];
        if (horizons == 0) {
            return curve;
        }
        double mean = spread.mean();
        double deviation = spread.deviation();
        double[] trend = new double[size + 1];
        double[] square = new double[size + 1];
        for (int t = 0; t < size; t++) {
            double standard = (returns[t] - mean) / deviation;
            trend[t + 1] = trend[t] + standard;
            square[t + 1] = square[t] + standard * standard;
        }
        double[] coarse = new double[size + 1];
        double[] fine = new double[size + 1];
        for (int i = 0; i < horizons; i++) {
            int horizon = HORIZONS[i];
            for (int t = horizon; t <= size; t++) {
                coarse[t] = Math.abs(trend[t] - trend[t - horizon]);
                fine[t] = Math.sqrt(Math.max(0, square[t] - square[t - horizon]));
            }
            curve[i] = following(coarse, fine, horizon) - following(fine, coarse, horizon);
        }
        return curve;
    }

    private static int horizonsWithin(int most) {
        int count = 0;
        while (count < HORIZONS.length && HORIZONS[count] <= most) {
            count++;
        }
        return count;
    }

    /** Correlates one over a horizon with the other over the next. */
    private static double following(double[] one, double[] other, int horizon) {
        return Pearson.of(one, horizon, other, 2 * horizon, one.length - 2 * horizon);
    }
}
