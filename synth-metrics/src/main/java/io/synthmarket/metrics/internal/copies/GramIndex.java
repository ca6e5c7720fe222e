package io.synthmarket.metrics.internal.copies;

/**
 * Windows of a history by their own size: four or eight changes of log price, each over a number of bars and put into cells.
 *
 * <p>A change over several bars is rounded no more than one over a single bar, yet larger: where returns are a few ticks, more changes and
 * longer strides tell places apart that single returns do not.
 */
final class GramIndex implements SeedIndex {

    private static final int FEW_CHANGES = 4;
    private static final int MANY_CHANGES = 8;
    private static final int LONGEST_STRIDE = 8;
    private static final double SLACKS_PER_CELL = 16;
    /** A window that rounding smears over more cells than this is passed over. */
    private static final int MOST_CELLS = 64;

    private final int changes;
    private final int stride;
    private final double width;
    private final HashedWindows windows;

    private GramIndex(LogCloses history, double width, int changes, int stride) {
        this.changes = changes;
        this.stride = stride;
        this.width = width;
        double[] level = history.level;
        windows = HashedWindows.of(Math.max(0, history.size() - changes * stride), start -> hash(level, start));
    }

    /** Chooses a width for closes of so much slack: a power of two, so that many candidates share an index. */
    static int exponentOf(double meanSlack) {
        return Math.getExponent(SLACKS_PER_CELL * meanSlack);
    }

    /**
     * Indexes a history in cells of 2^exponent, with the shortest windows that spread over about as many cells as history has bars. What
     * is a tick apart cannot be told from one another, however narrow the cells are.
     */
    static GramIndex of(LogCloses history, int exponent) {
        double width = Math.scalb(1.0, exponent);
        double cell = Math.max(width, 2 * history.meanSlack());
        double size = history.meanChange();
        double root = Math.sqrt(Math.sqrt(history.size()));
        if (size >= cell * root / 4) {
            return new GramIndex(history, width, FEW_CHANGES, 1);
        }
        int stride = 1;
        while (stride < LONGEST_STRIDE && size * Math.sqrt(stride) < cell * Math.sqrt(root) / 4) {
            stride *= 2;
        }
        return new GramIndex(history, width, MANY_CHANGES, stride);
    }

    private long hash(double[] level, int start) {
        long hash = 1;
        for (int bar = start; bar < start + span(); bar += stride) {
            hash = HashedWindows.mix(hash, cell(level[bar + stride] - level[bar]));
        }
        return hash;
    }

    private long cell(double change) {
        return (long) Math.floor(change / width);
    }

    @Override
    public int span() {
        return changes * stride;
    }

    @Override
    public int seeds(LogCloses candidate, int start, int[] places) {
        long cells = 1;
        for (int bar = start; bar < start + span() && cells <= MOST_CELLS; bar += stride) {
            cells *= lastCell(candidate, bar) - firstCell(candidate, bar) + 1;
        }
        return cells > MOST_CELLS ? 0 : probe(candidate, start, start + span(), 1, places, 0);
    }

    private int probe(LogCloses candidate, int bar, int end, long hash, int[] places, int count) {
        if (bar == end) {
            return windows.collect(hash, places, count);
        }
        int found = count;
        long last = lastCell(candidate, bar);
        for (long cell = firstCell(candidate, bar); cell <= last; cell++) {
            found = probe(candidate, bar + stride, end, HashedWindows.mix(hash, cell), places, found);
        }
        return found;
    }

    private long firstCell(LogCloses candidate, int bar) {
        return cell(change(candidate, bar) - slack(candidate, bar));
    }

    private long lastCell(LogCloses candidate, int bar) {
        return cell(change(candidate, bar) + slack(candidate, bar));
    }

    private double change(LogCloses candidate, int bar) {
        return candidate.level[bar + stride] - candidate.level[bar];
    }

    private double slack(LogCloses candidate, int bar) {
        return candidate.slack[bar + stride] + candidate.slack[bar];
    }
}
