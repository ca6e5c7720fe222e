package io.synthmarket.metrics.internal.numeric;

import io.synthmarket.core.BarView;

/**
 * The log returns of a series, from close to close.
 *
 * <p>Of prices close to each other the logarithm of one over the other is 2 artanh s, s = (now − before) / (now + before), by the first
 * terms of its series, since z = s² is below 1/1024 and the term left out below z⁶/13.
 *
 * <p><b>Determinism</b>: the same bits everywhere, and the same from all methods.
 *
 * <p><b>Cost</b>: of prices that are all close to each other a division each, in loops without branches, which the compiler lays out for
 * vector registers: about a quarter of {@link StrictMath#log}.
 */
public final class LogReturns {

    private static final double NEAR = 1.0 / 32;
    private static final double HUGE = 1e307;
    private static final int TILE = 256;

    private LogReturns() {}

    /** Computes ln(C_t / C_{t−1}) for t = 1 … N − 1. */
    public static double[] of(BarView bars) {
        double[] close = new double[bars.size()];
        bars.copyCloseInto(0, close.length, close);
        double[] returns = new double[close.length - 1];
        fill(close, returns.length, returns);
        return returns;
    }

    /**
     * Computes log returns of closes.
     *
     * @param close the closes, one more than returns
     * @param size number of returns
     * @param returns receives them
     */
    public static void fill(double[] close, int size, double[] returns) {
        for (int from = 0; from < size; from += TILE) {
            fill(close, from, Math.min(from + TILE, size), returns);
        }
    }

    private static void fill(double[] close, int from, int to, double[] returns) {
        for (int t = from; t < to; t++) {
            returns[t] = (close[t + 1] - close[t]) / (close[t + 1] + close[t]);
        }
        boolean near = true;
        for (int t = from; t < to; t++) {
            near &= isNear(returns[t], close[t + 1]);
        }
        if (near) {
            for (int t = from; t < to; t++) {
                returns[t] = series(returns[t]);
            }
        } else {
            for (int t = from; t < to; t++) {
                returns[t] = between(close[t], close[t + 1]);
            }
        }
    }

    /** Computes the logarithm of one price over another, whatever their ratio. */
    public static double between(double before, double now) {
        double s = (now - before) / (now + before);
        if (isNear(s, now)) {
            return series(s);
        }
        double ratio = now / before;
        return ratio >= Double.MIN_NORMAL && ratio <= Double.MAX_VALUE
                ? Logarithm.of(ratio)
                : Logarithm.of(now) - Logarithm.of(before);
    }

    private static boolean isNear(double s, double now) {
        return Math.abs(s) < NEAR && now < HUGE;
    }

    private static double series(double s) {
        double z = s * s;
        double q = 1.0 / 11;
        q = q * z + 1.0 / 9;
        q = q * z + 1.0 / 7;
        q = q * z + 1.0 / 5;
        q = q * z + 1.0 / 3;
        return 2 * s + 2 * s * z * q;
    }
}
