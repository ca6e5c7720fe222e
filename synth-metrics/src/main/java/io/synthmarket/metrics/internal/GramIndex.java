package io.synthmarket.metrics.internal;

/**
 * Windows of a history by their own size: four changes of log price, each over a number of bars and put into cells.
 *
 * <p>A change over several bars is rounded no more than one over a single bar, yet larger: where returns are a few ticks, longer strides
 * tell places apart that single returns do not.
 */
final class GramIndex implements SeedIndex {

    private static final int CHANGES = 4;
    private static final int LONGEST_STRIDE = 16;
    private static final int MOST_CELLS = 3;
    private static final double SLACKS_PER_CELL = 8;

    private final int stride;
    private final double width;
    private final Buckets buckets;

    private GramIndex(int stride, double width, Buckets buckets) {
        this.stride = stride;
        this.width = width;
        this.buckets = buckets;
    }

    /** Chooses a width for closes of so much slack: a power of two, so that many candidates share an index. */
    static int exponentOf(double meanSlack) {
        return Math.getExponent(SLACKS_PER_CELL * meanSlack);
    }

    /**
     * Indexes a history in cells of 2^exponent, with the shortest stride that spreads its windows over as many cells as there are. What a
     * tick apart cannot be told from one another is of one cell, however narrow those are.
     */
    static GramIndex of(LogCloses history, int exponent) {
        double width = Math.scalb(1.0, exponent);
        double tick = 2 * history.meanSlack();
        double needed = Math.max(width, tick) * Math.sqrt(Math.sqrt(history.size())) / 2;
        double size = history.meanChange();
        int stride = 1;
        while (stride < LONGEST_STRIDE && size * Math.sqrt(stride) < needed) {
            stride *= 2;
        }
        int step = stride;
        double[] level = history.level;
        Buckets buckets =
                Buckets.of(Math.max(0, history.size() - CHANGES * stride), start -> hash(level, start, step, width));
        return new GramIndex(stride, width, buckets);
    }

    private static long hash(double[] level, int start, int stride, double width) {
        long hash = 1;
        for (int bar = start; bar < start + CHANGES * stride; bar += stride) {
            hash = Buckets.mix(hash, (long) Math.floor((level[bar + stride] - level[bar]) / width));
        }
        return hash;
    }

    @Override
    public int span() {
        return CHANGES * stride;
    }

    @Override
    public int seeds(LogCloses candidate, int start, int[] places) {
        return probe(candidate, start, 0, 1, places, 0);
    }

    private int probe(LogCloses candidate, int bar, int done, long hash, int[] places, int count) {
        if (done == CHANGES) {
            return buckets.collect(hash, places, count);
        }
        int next = bar + stride;
        double change = candidate.level[next] - candidate.level[bar];
        double slack = candidate.slack[next] + candidate.slack[bar];
        long first = (long) Math.floor((change - slack) / width);
        long last = (long) Math.floor((change + slack) / width);
        if (last - first >= MOST_CELLS) {
            return count;
        }
        int found = count;
        for (long cell = first; cell <= last; cell++) {
            found = probe(candidate, next, done + 1, Buckets.mix(hash, cell), places, found);
        }
        return found;
    }
}
