package io.synthmarket.report.internal;

/**
 * How bars are put together, a fixed number each, so that a picture holds no more points than it can show. The last bucket may hold
 * fewer.
 *
 * @param bars how many bars there are
 * @param width how many of them make a bucket
 */
public record Thinning(int bars, int width) {

    /** Finds the narrowest buckets of which there are no more than a number. */
    public static Thinning of(int bars, int mostBuckets) {
        return new Thinning(bars, Math.max(1, ceilDiv(bars, mostBuckets)));
    }

    /** Widens the buckets by a whole number, so that there are no more than a number and their edges are edges of these. */
    public Thinning widened(int mostBuckets) {
        return new Thinning(bars, width * Math.max(1, ceilDiv(count(), mostBuckets)));
    }

    /** Counts the buckets. */
    public int count() {
        return ceilDiv(bars, width);
    }

    /** Tells the first bar of a bucket. */
    public int from(int bucket) {
        return bucket * width;
    }

    /** Tells the bar after the last of a bucket. */
    public int to(int bucket) {
        return (int) Math.min(bars, (bucket + 1L) * width);
    }

    private static int ceilDiv(int bars, int parts) {
        return (int) ((bars + (long) parts - 1) / parts);
    }
}
