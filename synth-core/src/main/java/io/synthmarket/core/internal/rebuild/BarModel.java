package io.synthmarket.core.internal.rebuild;

/**
 * A history taken apart, and the way back from numbers of its bars to bars.
 *
 * <p>In every method {@code source[j]}, in [1, N − 1], is the bar of history that bar {@code at} + j of the path is made of; the other
 * arrays are at least as long as {@code source}. A path may be rebuilt whole or in parts, one after another, with the same bits.
 *
 * <p><b>Threads</b>: immutable, share it freely.
 */
public interface BarModel {

    /** Tells what the first bar of a path goes on from, as {@link #closes} takes it. */
    double beginning();

    /**
     * Rebuilds closes.
     *
     * @param at the number in the path of the first bar that is rebuilt
     * @param before {@link #beginning()} for the first bar of a path, else what this method returned for the bars before
     * @param source bars of history
     * @param deviation how the path departs from history
     * @param level receives the closes before rounding
     * @param close receives the closes
     * @return what the bar after these goes on from
     * @throws ArithmeticException if the path leaves the range of normal doubles
     */
    double closes(int at, double before, int[] source, Deviation deviation, double[] level, double[] close);

    /**
     * Rebuilds opens, highs and lows around closes.
     *
     * @param at the number in the path of the first bar, as given to {@link #closes}
     * @param before what that bar goes on from, as given to {@link #closes}
     * @param source bars of history, as given to {@link #closes}
     * @param deviation how the path departs from history, as given to {@link #closes}
     * @param level the closes before rounding, as {@link #closes} left them
     * @param close the closes
     * @param open receives the opens
     * @param high receives the highs
     * @param low receives the lows
     * @throws ArithmeticException if the path leaves the range of normal doubles
     */
    void candles(
            int at,
            double before,
            int[] source,
            Deviation deviation,
            double[] level,
            double[] close,
            double[] open,
            double[] high,
            double[] low);

    /**
     * Rebuilds volumes.
     *
     * @param at the number in the path of the first bar that is rebuilt
     * @param source bars of history
     * @param volume receives the volumes
     * @throws IllegalStateException if history has no volume
     */
    void volumes(int at, int[] source, double[] volume);

    /** Refuses a price that a double cannot hold with all its digits. */
    static void requireNormal(double price, int bar) {
        if (!(price >= Double.MIN_NORMAL && price <= Double.MAX_VALUE)) {
            throw new ArithmeticException("prices must stay between 2.3e-308 and 1.7e308 but a path came to " + price
                    + " at bar " + bar + "; the returns of this history are too extreme to be laid end to end");
        }
    }
}
