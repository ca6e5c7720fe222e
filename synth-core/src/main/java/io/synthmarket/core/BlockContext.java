package io.synthmarket.core;

import io.synthmarket.core.internal.clock.PathClock;

/**
 * What a {@link BlockLaw} is told: the history to be cut, and the paths that are to be laid out of it.
 *
 * <p><b>Shape</b>: the history has {@link #returns()} returns; return t is that of bar t, 1 … {@code returns()}. Where bars are
 * excluded the history is closed up without them, so a law cannot see them: it falls into {@link #stretches()}, and a block must
 * end where its stretch ends. Without exclusions there is one stretch, of all bars from 1 on.
 *
 * <p><b>Threads</b>: immutable.
 *
 * @since 0.1.0
 */
public final class BlockContext {

    private final KeptHistory kept;
    private final TradingClock clock;
    private final PathClock path;
    private final boolean continuing;

    BlockContext(KeptHistory kept, TradingClock clock, PathClock path, boolean continuing) {
        this.kept = kept;
        this.clock = clock;
        this.path = path;
        this.continuing = continuing;
    }

    /**
     * Describes paths as long as a history, on its own clock: what a law is told where no option says otherwise.
     *
     * @param history the history
     * @return the context
     * @throws IllegalArgumentException if the history has a single bar
     */
    public static BlockContext of(BarSeries history) {
        KeptHistory kept = KeptHistory.all(history);
        return new BlockContext(
                kept, TradingClock.of(history), PathClock.ofHistory(kept.stretches(), history.times()), false);
    }

    /**
     * Returns the history without what is excluded.
     *
     * @return the bars, {@link #returns()} + 1 of them
     */
    public BarSeries history() {
        return kept.series();
    }

    /**
     * Tells how many bars can be a source: all but the first, which has no return.
     *
     * @return the number of returns, at least 1
     */
    public int returns() {
        return kept.returns();
    }

    /**
     * Tells how many stretches the history falls into.
     *
     * @return 1 where nothing is excluded
     */
    public int stretches() {
        return kept.stretches().count();
    }

    /**
     * Tells where a stretch begins.
     *
     * @param stretch its number, from 0
     * @return the number of its first bar that can be a source
     */
    public int stretchStart(int stretch) {
        return kept.stretches().start(stretch);
    }

    /**
     * Tells where a stretch ends.
     *
     * @param stretch its number, from 0
     * @return the number after its last bar
     */
    public int stretchEnd(int stretch) {
        return kept.stretches().end(stretch);
    }

    /**
     * Finds the stretch of a bar.
     *
     * @param bar a source, 1 … {@link #returns()}
     * @return the number of the stretch that it stands in
     */
    public int stretchOf(int bar) {
        return kept.stretches().stretchOf(bar);
    }

    /**
     * Tells how many bars a path is to have.
     *
     * @return the length
     */
    public int pathLength() {
        return path.length();
    }

    /**
     * Tells whose place a bar of the path takes on the clock: the time of day and, where the market has sessions, the part of the
     * session that it stands at are those of that bar of history.
     *
     * @param bar number of a bar of the path
     * @return a bar of history, 1 … {@link #returns()}
     */
    public int place(int bar) {
        return path.place(bar);
    }

    /**
     * Tells when the market has bars.
     *
     * @return the clock, inferred or stated
     */
    public TradingClock clock() {
        return clock;
    }

    /**
     * Tells whether paths go on from the last bar of history rather than begin beside its first.
     *
     * @return true for scenarios from today
     */
    public boolean continuing() {
        return continuing;
    }

    /**
     * Computes the log returns of history.
     *
     * @return a new array, entry t for bar t, entry 0 unused and zero
     */
    public double[] logReturns() {
        double[] close = kept.series().close();
        double[] returns = new double[close.length];
        for (int bar = 1; bar < close.length; bar++) {
            returns[bar] = StrictMath.log(close[bar] / close[bar - 1]);
        }
        return returns;
    }

    @Override
    public String toString() {
        return "BlockContext[" + returns() + (returns() == 1 ? " return" : " returns")
                + (stretches() == 1 ? "" : " in " + stretches() + " stretches") + ", " + clock + ", paths of "
                + pathLength()
                + (pathLength() == 1 ? " bar" : " bars") + (continuing ? ", continuing]" : "]");
    }
}
