package io.synthmarket.core.internal.rebuild;

/**
 * A history taken apart, and the way back from numbers of its bars to bars.
 *
 * <p>A path may be rebuilt whole or in parts, one after another, with the same bits. Arrays are at least as long as the part.
 *
 * <p><b>Threads</b>: immutable, share it freely.
 */
public interface BarModel {

    /** Tells what the first bar of a path goes on from. */
    double beginning();

    /**
     * Rebuilds closes.
     *
     * @param part what goes on from {@link #beginning()}, or from what this method returned for the part before; receives the closes
     * @return what the bar after these goes on from
     * @throws ArithmeticException if the path leaves the range of normal doubles
     */
    double closes(PathPart part);

    /**
     * Rebuilds opens, highs and lows around closes.
     *
     * @param part as {@link #closes} left it
     * @param open receives the opens
     * @param high receives the highs
     * @param low receives the lows
     * @throws ArithmeticException if the path leaves the range of normal doubles
     */
    void candles(PathPart part, double[] open, double[] high, double[] low);

    /**
     * Rebuilds volumes.
     *
     * @param part what is rebuilt
     * @param volume receives the volumes
     * @throws IllegalStateException if history has no volume
     */
    void volumes(PathPart part, double[] volume);

    /** Refuses a price that a double cannot hold with all its digits. */
    static void requireNormal(double price, int bar) {
        if (!(price >= Double.MIN_NORMAL && price <= Double.MAX_VALUE)) {
            throw new ArithmeticException("prices must stay between 2.3e-308 and 1.7e308 but a path came to " + price
                    + " at bar " + bar + "; the returns of this history are too extreme to be laid end to end");
        }
    }
}
