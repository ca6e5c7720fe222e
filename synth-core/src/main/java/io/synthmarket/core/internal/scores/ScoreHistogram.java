package io.synthmarket.core.internal.scores;

import java.util.OptionalDouble;

/**
 * Scores counted in bins of 0.01 from 0 to 100, so that a median takes as much memory of a billion scores as of one. Scores beyond
 * count in the bins at the ends. Not for several threads at once.
 */
public final class ScoreHistogram {

    private static final int BINS_PER_PERCENT = 100;

    private final long[] bins = new long[100 * BINS_PER_PERCENT];
    private long count;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;

    public void add(double score) {
        int bin = (int) Math.floor(score * BINS_PER_PERCENT);
        bins[Math.max(0, Math.min(bin, bins.length - 1))]++;
        count++;
        lowest = Math.min(lowest, score);
        highest = Math.max(highest, score);
    }

    public long count() {
        return count;
    }

    public OptionalDouble highest() {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(highest);
    }

    /** Returns the mean of the two middle scores, each taken for the middle of its bin: no farther from it than half a bin. */
    public OptionalDouble median() {
        return count == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((ranked((count - 1) / 2) + ranked(count / 2)) / 2);
    }

    private double ranked(long rank) {
        int bin = 0;
        for (long upTo = bins[0]; upTo <= rank; upTo += bins[bin]) {
            bin++;
        }
        double middle = (bin + 0.5) / BINS_PER_PERCENT;
        return Math.max(lowest, Math.min(middle, highest));
    }
}
