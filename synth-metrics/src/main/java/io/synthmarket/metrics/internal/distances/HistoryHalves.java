package io.synthmarket.metrics.internal.distances;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.RandomStream;
import io.synthmarket.metrics.internal.numeric.Chunks;

/**
 * A history cut into chunks of 3√N bars, of which two halves or quarters are drawn at random and laid end to end in their own order, so
 * that times of day, dates and candles stay what they were. Prices are scaled so that each chunk goes on where the one before ended.
 */
public final class HistoryHalves {

    public static final int HALF = 2;
    public static final int QUARTER = 4;

    private static final long SEED = 0x5EED_D157_A9CE_0001L;

    private final BarSeries history;
    private final long[] times;
    private final Chunks chunks;
    private final int count;

    public HistoryHalves(BarSeries history) {
        this.history = history;
        times = new long[history.hasTimes() ? history.size() : 0];
        if (history.hasTimes()) {
            history.copyTimesInto(0, times.length, times);
        }
        chunks = new Chunks(history.size() - 1);
        count = chunks.count();
    }

    /** Tells whether every chunk has a bar. */
    public boolean possible() {
        return history.size() > count;
    }

    /** Tells whether a quarter has two chunks. */
    public boolean quartersPossible() {
        return count >= 2 * QUARTER;
    }

    /**
     * Draws two parts that have no bar in common, the same for the same number.
     *
     * @param parts how many such parts make a whole, two or more; of two, the second takes what the first leaves
     */
    public Halves draw(int number, int parts) {
        RandomStream random = RandomStream.of(SEED, number, parts);
        boolean[] first = new boolean[count];
        boolean[] second = new boolean[count];
        int leftOfFirst = count / parts;
        int leftOfSecond = parts == HALF ? count - leftOfFirst : leftOfFirst;
        for (int chunk = 0; chunk < count; chunk++) {
            int place = random.nextInt(count - chunk);
            first[chunk] = place < leftOfFirst;
            second[chunk] = !first[chunk] && place < leftOfFirst + leftOfSecond;
            leftOfFirst -= first[chunk] ? 1 : 0;
            leftOfSecond -= second[chunk] ? 1 : 0;
        }
        return new Halves(join(first), join(second));
    }

    private BarSeries join(boolean[] taken) {
        Columns columns = new Columns(bars(taken));
        for (int chunk = 0; chunk < count; chunk++) {
            if (taken[chunk]) {
                columns.append(start(chunk), start(chunk + 1));
            }
        }
        return columns.series();
    }

    private int bars(boolean[] taken) {
        int bars = 1;
        for (int chunk = 0; chunk < count; chunk++) {
            bars += taken[chunk] ? chunks.length(chunk) : 0;
        }
        return bars;
    }

    /** Numbers the first bar of a chunk: bar 0 is in none, since it has no return. */
    private int start(int chunk) {
        return 1 + chunks.start(chunk);
    }

    /**
     * Two parts of a history without a bar in common.
     *
     * @param one the one
     * @param other the other
     */
    public record Halves(BarSeries one, BarSeries other) {}

    /** The columns of a half while it is put together. */
    private final class Columns {

        private final double[] open;
        private final double[] high;
        private final double[] low;
        private final double[] close;
        private final double[] volume;
        private final long[] time;
        private int size;
        private double factor = 1;

        Columns(int bars) {
            open = new double[bars];
            high = new double[bars];
            low = new double[bars];
            close = new double[bars];
            volume = new double[history.hasVolume() ? bars : 0];
            time = new long[history.hasTimes() ? bars : 0];
        }

        void append(int from, int to) {
            if (size == 0) {
                append(from - 1);
            } else {
                factor = close[size - 1] / history.close(from - 1);
            }
            for (int bar = from; bar < to; bar++) {
                append(bar);
            }
        }

        private void append(int bar) {
            open[size] = factor * history.open(bar);
            high[size] = factor * history.high(bar);
            low[size] = factor * history.low(bar);
            close[size] = factor * history.close(bar);
            if (history.hasVolume()) {
                volume[size] = history.volume(bar);
            }
            if (history.hasTimes()) {
                time[size] = times[bar];
            }
            size++;
        }

        BarSeries series() {
            BarSeries bare = history.hasVolume()
                    ? BarSeries.of(open, high, low, close, volume)
                    : BarSeries.of(open, high, low, close);
            return history.hasTimes() ? bare.withTimes(time) : bare;
        }
    }
}
