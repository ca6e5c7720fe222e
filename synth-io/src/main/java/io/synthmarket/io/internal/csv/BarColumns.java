package io.synthmarket.io.internal.csv;

import io.synthmarket.core.BarSeries;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** The good rows so far. */
final class BarColumns {

    private static final int FIRST_CAPACITY = 1 << 10;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private double[] open = new double[FIRST_CAPACITY];
    private double[] high = new double[FIRST_CAPACITY];
    private double[] low = new double[FIRST_CAPACITY];
    private double[] close = new double[FIRST_CAPACITY];
    private double[] volume = new double[FIRST_CAPACITY];
    private long[] time = new long[FIRST_CAPACITY];
    private long[] line = new long[FIRST_CAPACITY];
    private int[] sourceIndex = new int[FIRST_CAPACITY];
    private int size;

    void add(RowCheck row, long rowLine) {
        if (size == open.length) {
            grow();
        }
        open[size] = row.open();
        high[size] = row.high();
        low[size] = row.low();
        close[size] = row.close();
        volume[size] = row.volume();
        time[size] = row.time();
        line[size] = rowLine;
        sourceIndex[size] = row.sourceIndex();
        size++;
    }

    private void grow() {
        int capacity = size + (size >> 1);
        open = Arrays.copyOf(open, capacity);
        high = Arrays.copyOf(high, capacity);
        low = Arrays.copyOf(low, capacity);
        close = Arrays.copyOf(close, capacity);
        volume = Arrays.copyOf(volume, capacity);
        time = Arrays.copyOf(time, capacity);
        line = Arrays.copyOf(line, capacity);
        sourceIndex = Arrays.copyOf(sourceIndex, capacity);
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /** Tells the line that a row came from. */
    long line(int row) {
        return line[row];
    }

    /** Tells the time of the last row. */
    long lastTime() {
        return time[size - 1];
    }

    /** Copies the bars of history that the rows were made of. */
    int[] sourceIndices() {
        return Arrays.copyOf(sourceIndex, size);
    }

    /** Makes the series. */
    BarSeries series(boolean withTimes, boolean withVolume, @Nullable ZoneId zone) {
        double[] opens = Arrays.copyOf(open, size);
        double[] highs = Arrays.copyOf(high, size);
        double[] lows = Arrays.copyOf(low, size);
        double[] closes = Arrays.copyOf(close, size);
        BarSeries series = withVolume
                ? BarSeries.of(opens, highs, lows, closes, Arrays.copyOf(volume, size))
                : BarSeries.of(opens, highs, lows, closes);
        if (!withTimes) {
            return series;
        }
        BarSeries timed = series.withTimes(new Times(time, size));
        return zone == null ? timed : timed.withZone(zone);
    }

    static LocalDateTime dateTime(long nanos) {
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(nanos, NANOS_PER_SECOND), (int) Math.floorMod(nanos, NANOS_PER_SECOND), ZoneOffset.UTC);
    }

    /** Shows nanoseconds as times, made when asked for. */
    private static final class Times extends AbstractList<LocalDateTime> implements RandomAccess {

        private final long[] nanos;
        private final int size;

        Times(long[] nanos, int size) {
            this.nanos = nanos;
            this.size = size;
        }

        @Override
        public LocalDateTime get(int index) {
            return dateTime(nanos[index]);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
