package io.synthmarket.metrics;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.RandomStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A history cut into chunks of 3√N bars, half of them drawn at random and laid end to end in their own order, so that times
 * of day, dates and candles stay what they were. Prices are scaled so that each chunk goes on where the one before ended.
 */
final class HistoryHalves {

    private static final double ROOTS_PER_CHUNK = 3;
    private static final int FEWEST_CHUNKS = 2;
    private static final long SEED = 0x5EED_D157_A9CE_0001L;

    private final BarSeries history;
    private final int chunks;

    HistoryHalves(BarSeries history) {
        this.history = history;
        chunks = Math.max(FEWEST_CHUNKS, (int) (Math.sqrt(history.size() - 1) / ROOTS_PER_CHUNK));
    }

    /** Tells whether every chunk has a bar. */
    boolean possible() {
        return history.size() > chunks;
    }

    /** Draws two halves that have no bar in common, the same for the same number. */
    Halves draw(int number) {
        RandomStream random = RandomStream.of(SEED, number, 1);
        boolean[] first = new boolean[chunks];
        int left = chunks / 2;
        for (int chunk = 0; chunk < chunks; chunk++) {
            first[chunk] = random.nextInt(chunks - chunk) < left;
            left -= first[chunk] ? 1 : 0;
        }
        boolean[] second = new boolean[chunks];
        for (int chunk = 0; chunk < chunks; chunk++) {
            second[chunk] = !first[chunk];
        }
        return new Halves(join(first), join(second));
    }

    private BarSeries join(boolean[] taken) {
        Columns columns = new Columns(bars(taken));
        for (int chunk = 0; chunk < chunks; chunk++) {
            if (taken[chunk]) {
                columns.append(start(chunk), start(chunk + 1));
            }
        }
        return columns.series();
    }

    private int bars(boolean[] taken) {
        int bars = 1;
        for (int chunk = 0; chunk < chunks; chunk++) {
            bars += taken[chunk] ? start(chunk + 1) - start(chunk) : 0;
        }
        return bars;
    }

    /** Numbers the first bar of a chunk: bar 0 is in none, since it has no return. */
    private int start(int chunk) {
        return 1 + (int) ((long) (history.size() - 1) * chunk / chunks);
    }

    /**
     * Two parts of a history without a bar in common.
     *
     * @param one the one
     * @param other the other
     */
    record Halves(BarSeries one, BarSeries other) {}

    /** The columns of a half while it is put together. */
    private final class Columns {

        private final double[] open;
        private final double[] high;
        private final double[] low;
        private final double[] close;
        private final double[] volume;
        private final List<LocalDateTime> times = new ArrayList<>();
        private int size;
        private double factor = 1;

        Columns(int bars) {
            open = new double[bars];
            high = new double[bars];
            low = new double[bars];
            close = new double[bars];
            volume = new double[history.hasVolume() ? bars : 0];
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
                times.add(history.time(bar));
            }
            size++;
        }

        BarSeries series() {
            BarSeries bare = history.hasVolume()
                    ? BarSeries.of(open, high, low, close, volume)
                    : BarSeries.of(open, high, low, close);
            return history.hasTimes() ? bare.withTimes(times) : bare;
        }
    }
}
