package io.synthmarket.metrics.internal.numeric;

import io.synthmarket.core.internal.series.RoundingNoise;

/** Pearson's correlation in one pass, or from sums over pairs. */
public final class Pearson {

    private Pearson() {}

    /** Computes it of stretches of two arrays, or of one, that begin at a place each and have so many values. */
    public static double of(double[] x, int xFrom, double[] y, int yFrom, int pairs) {
        double xs = 0;
        double ys = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < pairs; i++) {
            double a = x[xFrom + i];
            double b = y[yFrom + i];
            xs += a;
            ys += b;
            xx += a * a;
            yy += b * b;
            xy += a * b;
        }
        return of(pairs, xs, ys, xx, yy, xy);
    }

    /** Computes it from Σx, Σy, Σx², Σy² and Σxy, NaN where one of the two has no variance. */
    public static double of(int pairs, double x, double y, double xx, double yy, double xy) {
        double xSpread = xx - x * x / pairs;
        double ySpread = yy - y * y / pairs;
        return RoundingNoise.explains(xSpread, pairs, x / pairs) || RoundingNoise.explains(ySpread, pairs, y / pairs)
                ? Double.NaN
                : (xy - x * y / pairs) / Math.sqrt(xSpread * ySpread);
    }
}
