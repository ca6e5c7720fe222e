package io.synthmarket.metrics.internal.copies;

/**
 * The windows of a history by the hash of what they look like, in one array sorted by bucket.
 *
 * <p><b>Cost</b>: 8 to 12 bytes per window.
 */
final class HashedWindows {

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final int[] ends;
    private final int[] places;
    private final int shift;

    private HashedWindows(int[] ends, int[] places, int shift) {
        this.ends = ends;
        this.places = places;
        this.shift = shift;
    }

    /** Adds a number to a hash. */
    static long mix(long hash, long number) {
        long mixed = (hash ^ number) * MULTIPLIER;
        return mixed ^ (mixed >>> 29);
    }

    /** Looks at window i of a number of windows. */
    @FunctionalInterface
    interface Hash {
        /** Returns the hash of a window, 0 to leave it out. */
        long of(int window);
    }

    static HashedWindows of(int windows, Hash hash) {
        int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(Math.max(1, windows)));
        int shift = 64 - bits;
        int[] ends = new int[(1 << bits) + 1];
        for (int i = 0; i < windows; i++) {
            long of = hash.of(i);
            if (of != 0) {
                ends[bucket(of, shift) + 1]++;
            }
        }
        for (int bucket = 1; bucket < ends.length; bucket++) {
            ends[bucket] += ends[bucket - 1];
        }
        int[] places = new int[ends[ends.length - 1]];
        for (int i = 0; i < windows; i++) {
            long of = hash.of(i);
            if (of != 0) {
                places[ends[bucket(of, shift)]++] = i;
            }
        }
        return new HashedWindows(ends, places, shift);
    }

    private static int bucket(long hash, int shift) {
        return (int) ((hash * MULTIPLIER) >>> shift);
    }

    /** Adds the windows of one hash to those found so far; none where they are too many to tell anything. */
    int collect(long hash, int[] found, int count) {
        int bucket = bucket(hash, shift);
        int from = bucket == 0 ? 0 : ends[bucket - 1];
        int to = ends[bucket];
        if (to - from > SeedIndex.MOST_PLACES || count + to - from > found.length) {
            return count;
        }
        System.arraycopy(places, from, found, count, to - from);
        return count + to - from;
    }
}
