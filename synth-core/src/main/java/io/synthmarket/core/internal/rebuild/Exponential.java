package io.synthmarket.core.internal.rebuild;

/**
 * The exponential function where arguments are small, as the log steps of a candle are: up to {@value #LARGEST_SMALL} in size
 * the first fourteen terms of its series, beyond that {@link StrictMath#exp}.
 *
 * <p>The series is {@code 1 + (x + x²·q(x))}. Its remainder is below 2⁻⁵⁷ of the value, so that the error is that of the
 * last additions, less than one unit in the last place. As {@code x²·q(x)} is never negative and, for small x, smaller than x in
 * size, the value is at least 1 from x = 0 upward, at most 1 from there downward, and 1 at 0: a wick that is scaled stays
 * a wick.
 *
 * <p><b>Determinism</b>: additions and multiplications only, each rounded on its own, so the same bits everywhere, and the
 * same from both methods.
 *
 * <p><b>Cost</b>: an array of small numbers is one loop without branches, which the compiler lays out for vector registers.
 */
final class Exponential {

    static final double LARGEST_SMALL = 0.35;

    private static final double C2 = 1.0 / 2;
    private static final double C3 = 1.0 / 6;
    private static final double C4 = 1.0 / 24;
    private static final double C5 = 1.0 / 120;
    private static final double C6 = 1.0 / 720;
    private static final double C7 = 1.0 / 5_040;
    private static final double C8 = 1.0 / 40_320;
    private static final double C9 = 1.0 / 362_880;
    private static final double C10 = 1.0 / 3_628_800;
    private static final double C11 = 1.0 / 39_916_800;
    private static final double C12 = 1.0 / 479_001_600;
    private static final double C13 = 1.0 / 6_227_020_800L;

    private Exponential() {}

    /** Computes eˣ. */
    static double of(double x) {
        return isSmall(x) ? series(x) : StrictMath.exp(x);
    }

    static boolean isSmall(double x) {
        return Math.abs(x) <= LARGEST_SMALL;
    }

    /** Replaces each x of a stretch of an array by eˣ. */
    static void replace(double[] x, int from, int to) {
        if (areSmall(x, from, to)) {
            replaceSmall(x, from, to);
        } else {
            for (int i = from; i < to; i++) {
                x[i] = of(x[i]);
            }
        }
    }

    /** Replaces each x of a stretch of an array by eˣ, where all are at most {@value #LARGEST_SMALL} in size. */
    static void replaceSmall(double[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            x[i] = series(x[i]);
        }
    }

    private static boolean areSmall(double[] x, int from, int to) {
        boolean small = true;
        for (int i = from; i < to; i++) {
            small &= isSmall(x[i]);
        }
        return small;
    }

    private static double series(double x) {
        double q = C13;
        q = q * x + C12;
        q = q * x + C11;
        q = q * x + C10;
        q = q * x + C9;
        q = q * x + C8;
        q = q * x + C7;
        q = q * x + C6;
        q = q * x + C5;
        q = q * x + C4;
        q = q * x + C3;
        q = q * x + C2;
        return 1 + (x + x * x * q);
    }
}
