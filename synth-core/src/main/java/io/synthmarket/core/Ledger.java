package io.synthmarket.core;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Where every bar of one path came from, and what is exactly known from it: how much of history was copied at length, how much
 * of it was used, and how much two paths have in common.
 *
 * <p>A <i>run</i> is a longest stretch of a path whose bars were consecutive bars of history, in order: the part that a reader
 * of both would recognise. Every bar is in one run, alone in it where neither neighbour continues it. Going on from the last bar
 * of history at the first ends a run.
 *
 * <p><b>Threads</b>: immutable.
 *
 * <p><b>Cost</b>: one pass over the path for each figure; nothing is kept but the numbers themselves.
 *
 * @since 0.1.0
 */
public final class Ledger {

    private final int[] sources;
    private final int usableBars;

    /** Takes the array over; the caller must not keep it, and has checked it. */
    Ledger(int[] sources, int usableBars) {
        this.sources = sources;
        this.usableBars = usableBars;
    }

    private void requireSources() {
        if (sources.length == 0) {
            throw new IllegalArgumentException("sources must hold at least one bar but were empty");
        }
        for (int bar = 0; bar < sources.length; bar++) {
            if (sources[bar] < 1) {
                throw new IllegalArgumentException(
                        "sources must be at least 1, since bar 0 of a history has no return, but source " + bar
                                + " was " + sources[bar]);
            }
        }
        int used = usedBars();
        if (used > usableBars) {
            throw new IllegalArgumentException("usableBars must be at least the number of bars used but was "
                    + usableBars + " where the sources are " + used + " bars of history");
        }
    }

    private int usedBars() {
        BitSet used = new BitSet();
        for (int source : sources) {
            used.set(source);
        }
        return used.cardinality();
    }

    /**
     * Records the sources of a path.
     *
     * @param sources for each bar of the path the number of the bar of history it is made from, at least 1
     * @param usableBars how many bars of history a path can be made from: N − 1 for a history of N bars without holes
     * @return the ledger, with a copy of the sources
     * @throws IllegalArgumentException if there are no sources, one of them is below 1, or more bars of history are used than
     *     are said to be usable
     */
    public static Ledger of(int[] sources, int usableBars) {
        Ledger ledger = new Ledger(sources.clone(), usableBars);
        ledger.requireSources();
        return ledger;
    }

    /**
     * Tells how many bars the path has.
     *
     * @return at least 1
     */
    public int size() {
        return sources.length;
    }

    /**
     * Tells which bar of history a bar of the path was made from.
     *
     * @param bar number of a bar of the path
     * @return the number of the bar of history, at least 1
     * @throws IndexOutOfBoundsException if there is no such bar
     */
    public int source(int bar) {
        return sources[bar];
    }

    /**
     * Returns the sources of all bars.
     *
     * @return a copy
     */
    public int[] toArray() {
        return sources.clone();
    }

    /**
     * Copies the sources of all bars to the head of an array.
     *
     * @param target where to; at least {@link #size()} long
     * @throws IndexOutOfBoundsException if the array is shorter
     */
    public void copyInto(int[] target) {
        System.arraycopy(sources, 0, target, 0, sources.length);
    }

    /**
     * Measures the longest run: the most bars in a row that are a copy of history.
     *
     * @return a number of bars, at least 1
     */
    public int longestRun() {
        int longest = 0;
        for (int start = 0; start < sources.length; ) {
            int end = runEnd(start);
            longest = Math.max(longest, end - start);
            start = end;
        }
        return longest;
    }

    /**
     * Measures how much of the path is copied at length.
     *
     * @param bars a number of bars, at least 0
     * @return the share of the path's bars that are in runs of more bars than that, 0 … 1; for 0, 1
     * @throws IllegalArgumentException if the number is negative
     */
    public double copiedShare(int bars) {
        if (bars < 0) {
            throw new IllegalArgumentException("bars must be at least 0 but was " + bars);
        }
        int inside = 0;
        for (int start = 0; start < sources.length; ) {
            int end = runEnd(start);
            if (end - start > bars) {
                inside += end - start;
            }
            start = end;
        }
        return (double) inside / sources.length;
    }

    /**
     * Tells which runs are long: of more bars than 2√n, n the bars of the path or the usable bars of history, whichever are fewer.
     *
     * @return the most bars that a run may have without counting as copied at length
     */
    public int longRunBars() {
        return (int) (2 * Math.sqrt(Math.min(sources.length, usableBars)));
    }

    /**
     * Measures how much of the path is copied at length.
     *
     * @return the share of the path's bars that are in runs of more than {@link #longRunBars()}, 0 … 1; 1 for a copy of history, of five
     *     bars or more
     */
    public double copiedShare() {
        return copiedShare(longRunBars());
    }

    /** Finds the bar after the run that starts at a bar. */
    private int runEnd(int start) {
        int end = start + 1;
        while (end < sources.length && sources[end] == sources[end - 1] + 1) {
            end++;
        }
        return end;
    }

    /**
     * Measures how much of history went into the path.
     *
     * @return the share of history's usable bars that are the source of a bar at least once, above 0 and at most 1
     */
    public double coverage() {
        return (double) usedBars() / usableBars;
    }

    /**
     * Measures what two paths of one history have in common. Where every usable bar is equally likely at every position, two
     * independent paths are expected to agree in one bar of as many as are usable.
     *
     * <p><b>Shape</b>: where one path is longer, its bars past the end of the other do not count.
     *
     * @param other the ledger of another path
     * @return the share of positions at which both carry the same bar of history, 0 … 1; the same from either side
     */
    public double overlap(Ledger other) {
        int length = Math.min(sources.length, other.sources.length);
        int same = 0;
        for (int bar = 0; bar < length; bar++) {
            if (sources[bar] == other.sources[bar]) {
                same++;
            }
        }
        return (double) same / length;
    }

    /**
     * Compares with another ledger.
     *
     * @param other anything
     * @return true for a ledger of the same sources and as many usable bars
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ledger that && usableBars == that.usableBars && Arrays.equals(sources, that.sources);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(sources) + usableBars;
    }

    /**
     * Says what the ledger tells on one line, such as {@code Ledger[2499 bars from 1580 of 2499, longest run 34]}.
     *
     * @return the path's bars, the bars of history used and usable, and the longest run in bars
     */
    @Override
    public String toString() {
        return "Ledger[" + sources.length + (sources.length == 1 ? " bar" : " bars") + " from " + usedBars() + " of "
                + usableBars + ", longest run " + longestRun() + "]";
    }
}
