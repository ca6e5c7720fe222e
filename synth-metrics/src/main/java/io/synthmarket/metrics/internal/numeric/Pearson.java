package io.synthmarket.metrics.internal.numeric;

/** Pearson's correlation from sums over pairs. */
public final class Pearson {

    private Pearson() {}

    /** Computes it from Σx, Σy, Σx², Σy² and Σxy, NaN where one of the two has no variance. */
    public static double of(int pairs, double x, double y, double xx, double yy, double xy) {
        double xSpread = xx - x * x / pairs;
        double ySpread = yy - y * y / pairs;
        return LagProducts.isNoise(xSpread, pairs, x / pairs) || LagProducts.isNoise(ySpread, pairs, y / pairs)
                ? Double.NaN
                : (xy - x * y / pairs) / Math.sqrt(xSpread * ySpread);
    }
}
