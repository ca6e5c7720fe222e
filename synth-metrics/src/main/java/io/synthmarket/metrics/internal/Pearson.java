package io.synthmarket.metrics.internal;

/** Pearson's correlation from sums, of variables whose size is about 1. */
public final class Pearson {

    private Pearson() {}

    /** Computes the correlation; NaN where either has no variance. */
    public static double of(int pairs, double x, double y, double xx, double yy, double xy) {
        double xSpread = xx - x * x / pairs;
        double ySpread = yy - y * y / pairs;
        return LagProducts.isNoise(xSpread, pairs, 1) || LagProducts.isNoise(ySpread, pairs, 1)
                ? Double.NaN
                : (xy - x * y / pairs) / Math.sqrt(xSpread * ySpread);
    }
}
