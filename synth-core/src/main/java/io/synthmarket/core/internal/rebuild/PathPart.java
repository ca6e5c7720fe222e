package io.synthmarket.core.internal.rebuild;

/**
 * The bars of a path that are rebuilt at once, be it all of them or those that come next: what they are made of, and their closes.
 *
 * <p>The working memory of one part after another, for one thread.
 */
public final class PathPart {

    /** Bars of history, in [1, N − 1]. */
    final int[] source;
    /** The closes before rounding. */
    final double[] level;

    final double[] close;
    /** The number in the path of the first bar. */
    int at;
    /** What the first bar goes on from. */
    double before;

    Deviation deviation = Deviation.NONE;

    public PathPart(int size) {
        source = new int[size];
        level = new double[size];
        close = new double[size];
    }

    /**
     * Begins the next part; its sources must be there.
     *
     * @param at the number in the path of its first bar
     * @param before what that bar goes on from
     * @param deviation how the path departs from history
     */
    public void begin(int at, double before, Deviation deviation) {
        this.at = at;
        this.before = before;
        this.deviation = deviation;
    }

    /** Hands out which bar of history each bar is made of, to be drawn into. */
    public int[] source() {
        return source;
    }

    /** Hands out the closes that a model made. */
    public double[] close() {
        return close;
    }
}
