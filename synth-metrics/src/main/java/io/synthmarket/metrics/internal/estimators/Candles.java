package io.synthmarket.metrics.internal.estimators;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.internal.numeric.Logarithm;

/**
 * A bar as logs that do not depend on its price: the gap from the close before, the body from open to close, and the wicks above
 * and below the body.
 *
 * <p>Each is the log of one ratio, so that equal prices are exactly 0 apart.
 */
public final class Candles {

    private Candles() {}

    /** One log of a bar. */
    @FunctionalInterface
    public interface Part {

        /** Computes it. */
        double of(BarSeries bars, int bar);
    }

    /** Computes one part of all bars but the first, which has no close before it. */
    public static double[] each(BarSeries bars, Part part) {
        double[] values = new double[bars.size() - 1];
        for (int t = 0; t < values.length; t++) {
            values[t] = part.of(bars, t + 1);
        }
        return values;
    }

    /** Computes ln(C_t / C_{t−1}) of a bar from 1 on. */
    public static double logReturn(BarSeries bars, int bar) {
        return Logarithm.of(bars.close(bar) / bars.close(bar - 1));
    }

    /** Computes ln(O_t / C_{t−1}) of a bar from 1 on. */
    public static double gap(BarSeries bars, int bar) {
        return Logarithm.of(bars.open(bar) / bars.close(bar - 1));
    }

    /** Computes ln(C_t / O_t). */
    public static double body(BarSeries bars, int bar) {
        return Logarithm.of(bars.close(bar) / bars.open(bar));
    }

    /** Computes ln(H_t / max(O_t, C_t)), at least 0. */
    public static double upperWick(BarSeries bars, int bar) {
        return Logarithm.of(bars.high(bar) / Math.max(bars.open(bar), bars.close(bar)));
    }

    /** Computes ln(min(O_t, C_t) / L_t), at least 0. */
    public static double lowerWick(BarSeries bars, int bar) {
        return Logarithm.of(Math.min(bars.open(bar), bars.close(bar)) / bars.low(bar));
    }

    /** Computes ln(H_t / L_t), at least 0. */
    public static double range(BarSeries bars, int bar) {
        return Logarithm.of(bars.high(bar) / bars.low(bar));
    }
}
