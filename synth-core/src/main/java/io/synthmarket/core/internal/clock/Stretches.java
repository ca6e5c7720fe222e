package io.synthmarket.core.internal.clock;

import java.util.Arrays;

/**
 * The bars of a history that can be sources, from bar 1 on, in the stretches into which holes part them: one where nothing is excluded.
 *
 * <p><b>Threads</b>: immutable, share it freely.
 */
public final class Stretches {

    /** By stretch, and last the number after the last bar. */
    private final int[] starts;

    private Stretches(int[] starts) {
        this.starts = starts;
    }

    /**
     * Takes the array over; the caller must not keep it.
     *
     * @param starts the first bar of each stretch, the first of all 1, and last the number after the last bar
     */
    public static Stretches of(int... starts) {
        return new Stretches(starts);
    }

    /** Tells how many bars can be a source. */
    public int returns() {
        return starts[starts.length - 1] - 1;
    }

    /** Tells how many stretches there are. */
    public int count() {
        return starts.length - 1;
    }

    /** Tells the number of the first bar of a stretch. */
    public int start(int stretch) {
        return starts[stretch];
    }

    /** Tells the number after the last bar of a stretch. */
    public int end(int stretch) {
        return starts[stretch + 1];
    }

    /** Finds the stretch of a bar. */
    public int stretchOf(int bar) {
        int found = Arrays.binarySearch(starts, bar);
        return found >= 0 ? found : -found - 2;
    }
}
