package io.synthmarket.core;

/**
 * Some bars in a row of a path that is made chunk after chunk.
 *
 * <p><b>Threads</b>: immutable.
 *
 * @see PathSet#chunks(int, int)
 * @since 0.1.0
 */
public final class PathChunk {

    private final int index;
    private final int from;
    private final BarSeries series;
    private final double previousClose;
    private final Ledger ledger;

    PathChunk(int index, int from, BarSeries series, double previousClose, Ledger ledger) {
        this.index = index;
        this.from = from;
        this.series = series;
        this.previousClose = previousClose;
        this.ledger = ledger;
    }

    /**
     * Tells which path of its set this is a part of.
     *
     * @return the index, from 0
     */
    public int index() {
        return index;
    }

    /**
     * Tells where in the path the chunk begins.
     *
     * @return the number of its first bar among those of the path, from 0
     */
    public int from() {
        return from;
    }

    /**
     * Returns the bars.
     *
     * @return a valid series, whose bar j is bar {@link #from()} + j of the path
     */
    public BarSeries series() {
        return series;
    }

    /**
     * Returns the close that the first bar's return is measured from.
     *
     * @return the close of the last bar of the chunk before, or for the first chunk that of {@link SyntheticPath#previousClose()}
     */
    public double previousClose() {
        return previousClose;
    }

    /**
     * Returns which bars of history the chunk was made from.
     *
     * @return the ledger of these bars alone
     */
    public Ledger ledger() {
        return ledger;
    }

    /**
     * Says what the chunk is on one line, such as {@code PathChunk[of path 3, from bar 100000, BarSeries[…]]}.
     *
     * @return path, first bar and series
     */
    @Override
    public String toString() {
        return "PathChunk[of path " + index + ", from bar " + from + ", " + series + "]";
    }
}
