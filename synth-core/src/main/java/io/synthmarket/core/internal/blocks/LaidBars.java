package io.synthmarket.core.internal.blocks;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The sources of the bars of a path that were laid out and not handed over yet, in the order of the path.
 *
 * <p>Where openings and closes are put right, a bar is handed over once nothing can move it any more: {@link SessionEdges} first goes
 * over the openings, then over the closes, and each looks and moves as far as its reach, so some reaches stay behind.
 */
final class LaidBars {

    private final @Nullable SessionEdges edges;
    private final int reach;
    private int[] source = new int[0];
    private int length;
    /** The number of the bar that the first entry holds. */
    private int base;
    /** The number after the last bar that was laid out. */
    private int end;
    /** Up to here openings are where they belong. */
    private int opened;
    /** Up to here closes are, too. */
    private int closed;
    /** Up to here bars were handed over. */
    private int given;

    LaidBars(@Nullable SessionEdges edges) {
        this.edges = edges;
        reach = edges == null ? 0 : edges.reach();
    }

    /** Forgets everything, for a path of so many bars. */
    void begin(int bars) {
        length = bars;
        base = 0;
        end = 0;
        opened = 0;
        closed = 0;
        given = 0;
    }

    /** Tells how many bars of the path were laid out. */
    int end() {
        return end;
    }

    /** Tells how many bars of the path were not laid out yet. */
    int missing() {
        return length - end;
    }

    /** Tells the source of the last bar that was laid out. */
    int last() {
        return source[end - 1 - base];
    }

    /**
     * Makes room for so many more bars, in place of those that were handed over; the last bar stays.
     *
     * @throws IllegalStateException if the path takes none
     */
    void ensureRoom(int bars) {
        if (bars == 0) {
            throw new IllegalStateException("a path of " + length + " bars was drawn to its end; call begin first");
        }
        int kept = Math.max(0, Math.min(given, end - 1) - base);
        if (kept > 0) {
            System.arraycopy(source, kept, source, 0, end - base - kept);
            base += kept;
        }
        if (source.length < end - base + bars) {
            source = Arrays.copyOf(source, end - base + bars);
        }
    }

    /** Adds bars in a row of history, as many of them as the path still takes. */
    void add(int from, int to) {
        int bar = from;
        for (int last = end + Math.min(to - from, length - end); end < last; end++) {
            source[end - base] = bar++;
        }
    }

    /** Puts openings and closes right as far as can be told yet. */
    void settle() {
        if (edges == null) {
            closed = end;
            return;
        }
        int openings = end == length ? end : Math.max(opened, end - reach);
        edges.settleOpenings(source, base, end, opened, openings);
        opened = openings;
        int closes = end == length ? end : Math.max(closed, opened - 2 * reach);
        edges.settleCloses(source, base, end, closed, closes);
        closed = closes;
    }

    /** Hands over bars that nothing can move any more, as many as there is room for, and tells how many. */
    int take(int[] target, int at) {
        int ready = closed == length ? length : closed - reach;
        int bars = Math.max(0, Math.min(target.length - at, ready - given));
        System.arraycopy(source, given - base, target, at, bars);
        given += bars;
        return bars;
    }
}
