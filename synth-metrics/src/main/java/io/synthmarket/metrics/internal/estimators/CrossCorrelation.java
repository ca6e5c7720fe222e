package io.synthmarket.metrics.internal.estimators;

import io.synthmarket.core.internal.series.RoundingNoise;
import io.synthmarket.metrics.internal.numeric.Spread;

/** Correlation of one series with another some bars before and after. */
public final class CrossCorrelation {

    private CrossCorrelation() {}

    /**
     * Computes Σ_t (x_t − x̄)(y_{t+k} − ȳ) / √(Σ (x_t − x̄)² Σ (y_t − ȳ)²) for k = −reach … reach: biased, one mean each, as ρ_k.
     *
     * @param x logs, as many as y
     * @return 2·reach + 1 values; none where the series have no more than reach values, or either has no variance
     */
    public static double[] of(double[] x, double[] y, int reach) {
        Spread xSpread = Spread.of(x);
        Spread ySpread = Spread.of(y);
        if (x.length <= reach || isNoise(xSpread) || isNoise(ySpread)) {
            return new double[0];
        }
        double[] a = centred(x, xSpread.mean());
        double[] b = centred(y, ySpread.mean());
        double scale = Math.sqrt(xSpread.squares() * ySpread.squares());
        double[] correlations = new double[2 * reach + 1];
        for (int k = 0; k <= reach; k++) {
            correlations[reach - k] = products(b, a, k) / scale;
            correlations[reach + k] = products(a, b, k) / scale;
        }
        return correlations;
    }

    private static boolean isNoise(Spread spread) {
        return RoundingNoise.explains(spread.squares(), spread.size(), spread.mean());
    }

    private static double[] centred(double[] values, double mean) {
        double[] centred = new double[values.length];
        for (int t = 0; t < values.length; t++) {
            centred[t] = values[t] - mean;
        }
        return centred;
    }

    private static double products(double[] early, double[] late, int lag) {
        double sum = 0;
        for (int t = lag; t < late.length; t++) {
            sum += early[t - lag] * late[t];
        }
        return sum;
    }
}
