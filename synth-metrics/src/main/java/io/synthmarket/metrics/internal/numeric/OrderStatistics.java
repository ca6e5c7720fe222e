package io.synthmarket.metrics.internal.numeric;

import java.util.Arrays;

/**
 * The values that would stand at some ranks if all were sorted, found among the few that fall into the same buckets.
 *
 * <p><b>Threads</b>: working memory of one thread.
 *
 * <p><b>Cost</b>: of values that are spread somewhat evenly around their mean two looks at each, about a tenth of {@link Selection}. Where
 * outliers make the deviation so wide that nearly all fall into one bucket, the two looks come on top of a whole selection.
 */
public final class OrderStatistics {

    /** So few are selected from without more ado. */
    private static final int FEW = 512;

    private static final int BUCKETS = 512;
    private static final double BUCKETS_PER_DEVIATION = 64;

    private final int[] ranks;
    private final int[] places;
    private final double[] found;
    private final int[] counts = new int[BUCKETS];
    private final int[] kept = new int[BUCKETS];

    /**
     * Computes the median of the first values of a sorted array, the mean of the middle two of an even number; NaN where there are none.
     */
    public static double median(double[] sorted, int size) {
        return size == 0 ? Double.NaN : (sorted[(size - 1) / 2] + sorted[size / 2]) / 2;
    }

    /** Makes working memory for a number of ranks. */
    public OrderStatistics(int count) {
        ranks = new int[count];
        places = new int[count];
        found = new double[count];
    }

    /** Asks for a rank, from 0; ranks ascend. */
    public void ask(int i, int rank) {
        ranks[i] = rank;
    }

    /**
     * Finds what stands at the ranks asked for.
     *
     * @param values left as they are
     * @param size how many of them count
     * @param mean about where they are, and {@code deviation} how widely: what that decides is how long it takes
     * @param work overwritten
     * @throws IllegalArgumentException if a rank that was asked for is not below {@code size}
     */
    public void find(double[] values, int size, double mean, double deviation, double[] work) {
        requireRanks(size);
        int left = size;
        if (size < FEW) {
            System.arraycopy(values, 0, work, 0, size);
            System.arraycopy(ranks, 0, places, 0, ranks.length);
        } else {
            double scale = BUCKETS_PER_DEVIATION / deviation;
            double lowest = mean - BUCKETS / BUCKETS_PER_DEVIATION / 2 * deviation;
            count(values, size, lowest, scale);
            keepBucketsOfRanks();
            left = keep(values, size, lowest, scale, work);
        }
        Selection.select(work, left, places);
        for (int i = 0; i < found.length; i++) {
            found[i] = work[places[i]];
        }
    }

    private void requireRanks(int size) {
        for (int rank : ranks) {
            if (rank >= size) {
                throw new IllegalArgumentException(
                        "rank must be below the number of values, " + size + ", but was " + rank);
            }
        }
    }

    /** Returns what was found at the i-th rank asked for. */
    public double found(int i) {
        return found[i];
    }

    /** Never falls as a value rises, whatever the roundings. */
    private static int bucket(double value, double lowest, double scale) {
        return Math.max(0, Math.min((int) ((value - lowest) * scale), BUCKETS - 1));
    }

    private void count(double[] values, int size, double lowest, double scale) {
        Arrays.fill(counts, 0);
        for (int t = 0; t < size; t++) {
            counts[bucket(values[t], lowest, scale)]++;
        }
    }

    private void keepBucketsOfRanks() {
        int next = 0;
        int to = 0;
        int leftOut = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            to += counts[bucket];
            kept[bucket] = 0;
            while (next < ranks.length && ranks[next] < to) {
                places[next] = ranks[next] - leftOut;
                kept[bucket] = 1;
                next++;
            }
            leftOut += kept[bucket] == 0 ? counts[bucket] : 0;
        }
    }

    /** Writes the values of the buckets that are kept, each over the last that was not, and counts them. */
    private int keep(double[] values, int size, double lowest, double scale, double[] work) {
        int count = 0;
        for (int t = 0; t < size; t++) {
            work[count] = values[t];
            count += kept[bucket(values[t], lowest, scale)];
        }
        return count;
    }
}
