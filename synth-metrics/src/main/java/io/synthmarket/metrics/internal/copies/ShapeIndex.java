package io.synthmarket.metrics.internal.copies;

/**
 * Windows of a history by their shape, which stays the same when returns are multiplied by a factor above 0 and shifted: of six changes of
 * log price the five differences, over the largest of them.
 */
final class ShapeIndex implements SeedIndex {

    private static final int CHANGES = 6;
    private static final int DIFFERENCES = CHANGES - 1;
    private static final int LONGEST_STRIDE = 16;
    private static final double CELLS_PER_UNIT = 10;
    /** A window that rounding smears over more cells than this is too coarse to tell a place. */
    private static final int MOST_CELLS = 16;

    /** A stride is long enough where rounding moves a typical difference by no more than this share of it. */
    private static final double BLUR = 0.02;

    private final double[] known;
    private final int stride;
    private final HashedWindows windows;

    private ShapeIndex(double[] known, int stride, HashedWindows windows) {
        this.known = known;
        this.stride = stride;
        this.windows = windows;
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
                level,
                stride,
                HashedWindows.of(Math.max(0, history.size() - CHANGES * stride), start -> hash(level, start, stride)));
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
        return HashedWindows.mix(1, of > 0 ? largest : largest - DIFFERENCES);
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
                hash = HashedWindows.mix(hash, cell(difference(level, start, stride, i) / unit));
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
        Window window = new Window(candidate.level, start, largest, unit, slack);
        if (!(window.cells() <= MOST_CELLS)) {
            return 0;
        }
        int count = window.probe(0, begin(largest, unit), places, 0);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (window.isLike(places[i])) {
                places[kept++] = places[i];
            }
        }
        return kept;
    }

    /** A candidate's window, whose ratios are blurred by rounding. */
    private final class Window {

        private final double[] level;
        private final int start;
        private final int largest;
        private final double unit;
        private final double slack;

        Window(double[] level, int start, int largest, double unit, double slack) {
            this.level = level;
            this.start = start;
            this.largest = largest;
            this.unit = unit;
            this.slack = slack;
        }

        private double ratio(int number) {
            return difference(level, start, stride, number) / unit;
        }

        private double blur(double ratio) {
            return slack * (1 + Math.abs(ratio));
        }

        /** Counts the cells in which the window may be; NaN where nothing moves. */
        double cells() {
            double cells = 1;
            for (int i = 0; i < DIFFERENCES; i++) {
                if (i != largest) {
                    double ratio = ratio(i);
                    double blur = blur(ratio);
                    cells *= Math.floor((ratio + blur) * CELLS_PER_UNIT)
                            - Math.floor((ratio - blur) * CELLS_PER_UNIT)
                            + 1;
                }
            }
            return cells;
        }

        int probe(int number, long hash, int[] places, int count) {
            if (number == DIFFERENCES) {
                return windows.collect(hash, places, count);
            }
            if (number == largest) {
                return probe(number + 1, hash, places, count);
            }
            double ratio = ratio(number);
            double blur = blur(ratio);
            int found = count;
            for (long cell = cell(ratio - blur); cell <= cell(ratio + blur); cell++) {
                found = probe(number + 1, HashedWindows.mix(hash, cell), places, found);
            }
            return found;
        }

        boolean isLike(int place) {
            double knownUnit = difference(known, place, stride, largest);
            for (int i = 0; i < DIFFERENCES; i++) {
                double ratio = ratio(i);
                if (!(Math.abs(difference(known, place, stride, i) / knownUnit - ratio) <= blur(ratio))) {
                    return false;
                }
            }
            return true;
        }
    }
}
