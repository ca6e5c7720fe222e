package io.synthmarket.metrics.internal;

/**
 * Windows of a history by their shape, which stays the same when returns are multiplied by a factor above 0 and shifted: of six changes of
 * log price the five differences, over the largest of them.
 */
final class ShapeIndex implements SeedIndex {

    private static final int CHANGES = 6;
    private static final int DIFFERENCES = CHANGES - 1;
    private static final int LONGEST_STRIDE = 16;
    private static final double CELLS_PER_UNIT = 16;
    private static final int MOST_CELLS = 3;
    /** A stride is long enough where rounding moves a typical difference by no more than this share of it. */
    private static final double BLUR = 0.05;

    private final int stride;
    private final Buckets buckets;

    private ShapeIndex(int stride, Buckets buckets) {
        this.stride = stride;
        this.buckets = buckets;
    }

    /** Chooses the shortest stride, a power of two, for candidates of so much slack. */
    static int strideOf(LogCloses history, double meanSlack) {
        double size = history.meanChange();
        int stride = 1;
        while (stride < LONGEST_STRIDE && size * Math.sqrt(stride) * BLUR < meanSlack) {
            stride *= 2;
        }
        return stride;
    }

    static ShapeIndex of(LogCloses history, int stride) {
        double[] level = history.level;
        return new ShapeIndex(
                stride,
                Buckets.of(Math.max(0, history.size() - CHANGES * stride), start -> hash(level, start, stride)));
    }

    private static double difference(double[] level, int start, int stride, int number) {
        int bar = start + number * stride;
        return level[bar + 2 * stride] - 2 * level[bar + stride] + level[bar];
    }

    /** Finds the number of the largest difference. */
    private static int largest(double[] level, int start, int stride) {
        int largest = 0;
        double most = 0;
        for (int i = 0; i < DIFFERENCES; i++) {
            double size = Math.abs(difference(level, start, stride, i));
            if (size > most) {
                most = size;
                largest = i;
            }
        }
        return largest;
    }

    private static long begin(int largest, double of) {
        return Buckets.mix(1, of > 0 ? largest : largest - DIFFERENCES);
    }

    private static long cell(double ratio) {
        return (long) Math.floor(ratio * CELLS_PER_UNIT);
    }

    private static long hash(double[] level, int start, int stride) {
        int largest = largest(level, start, stride);
        double unit = difference(level, start, stride, largest);
        if (Math.abs(unit) <= LogCloses.SINGLE_PRECISION) {
            return 0;
        }
        long hash = begin(largest, unit);
        for (int i = 0; i < DIFFERENCES; i++) {
            if (i != largest) {
                hash = Buckets.mix(hash, cell(difference(level, start, stride, i) / unit));
            }
        }
        return hash;
    }

    @Override
    public int span() {
        return CHANGES * stride;
    }

    @Override
    public int seeds(LogCloses candidate, int start, int[] places) {
        int largest = largest(candidate.level, start, stride);
        double unit = difference(candidate.level, start, stride, largest);
        double worst = 0;
        for (int bar = start; bar <= start + span(); bar += stride) {
            worst = Math.max(worst, candidate.slack[bar]);
        }
        double slack = 4 * worst / Math.abs(unit);
        if (!(2 * slack * CELLS_PER_UNIT < MOST_CELLS - 1)) {
            return 0;
        }
        return probe(candidate.level, start, 0, largest, unit, slack, begin(largest, unit), places, 0);
    }

    private int probe(
            double[] level,
            int start,
            int done,
            int largest,
            double unit,
            double slack,
            long hash,
            int[] places,
            int count) {
        if (done == DIFFERENCES) {
            return buckets.collect(hash, places, count);
        }
        if (done == largest) {
            return probe(level, start, done + 1, largest, unit, slack, hash, places, count);
        }
        double ratio = difference(level, start, stride, done) / unit;
        double blur = slack * (1 + Math.abs(ratio));
        int found = count;
        for (long cell = cell(ratio - blur); cell <= cell(ratio + blur); cell++) {
            found = probe(level, start, done + 1, largest, unit, slack, Buckets.mix(hash, cell), places, found);
        }
        return found;
    }
}
