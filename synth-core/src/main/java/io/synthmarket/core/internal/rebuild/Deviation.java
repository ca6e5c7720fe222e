package io.synthmarket.core.internal.rebuild;

/**
 * How far a path departs from history: its volatility and its trend.
 *
 * @param scale what the logs of every candle are multiplied by, positive and finite
 * @param drift what is added to the log of every bar's body, finite
 */
public record Deviation(double scale, double drift) {

    /** A path of history's own volatility and trend. */
    public static final Deviation NONE = new Deviation(1, 0);

    /** Checks the numbers. */
    public Deviation {
        if (!(scale > 0 && scale <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("scale must be positive and finite but was " + scale);
        }
        if (!Double.isFinite(drift)) {
            throw new IllegalArgumentException("drift must be finite but was " + drift);
        }
    }

    /** Tells whether candles stay as they are. */
    boolean isNone() {
        return scale == 1 && drift == 0;
    }
}
