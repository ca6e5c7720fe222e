package io.synthmarket.io.internal.csv;

import io.synthmarket.core.BarSeries;
import io.synthmarket.io.DateOrder;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The good rows so far. */
final class BarColumns {

    private static final int FIRST_CAPACITY = 1 << 10;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long NANOS_PER_DAY = 86_400 * NANOS_PER_SECOND;

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
        grow();
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
        if (size < open.length) {
            return;
        }
        int capacity = Math.max(FIRST_CAPACITY, size + (size >> 1));
        open = Arrays.copyOf(open, capacity);
        high = Arrays.copyOf(high, capacity);
        low = Arrays.copyOf(low, capacity);
        close = Arrays.copyOf(close, capacity);
        volume = Arrays.copyOf(volume, capacity);
        time = Arrays.copyOf(time, capacity);
        line = Arrays.copyOf(line, capacity);
        sourceIndex = Arrays.copyOf(sourceIndex, capacity);
    }

    /** Keeps some rows, in an order. */
    void take(int[] rows, int count) {
        open = take(open, rows, count);
        high = take(high, rows, count);
        low = take(low, rows, count);
        close = take(close, rows, count);
        volume = take(volume, rows, count);
        long[] times = new long[count];
        long[] lines = new long[count];
        int[] sources = new int[count];
        for (int row = 0; row < count; row++) {
            times[row] = time[rows[row]];
            lines[row] = line[rows[row]];
            sources[row] = sourceIndex[rows[row]];
        }
        time = times;
        line = lines;
        sourceIndex = sources;
        size = count;
    }

    private static double[] take(double[] values, int[] rows, int count) {
        double[] taken = new double[count];
        for (int row = 0; row < count; row++) {
            taken[row] = values[rows[row]];
        }
        return taken;
    }

    /** Reads dates that were read in one order again in another. */
    void readAgain(DateOrder from, DateOrder to) {
        for (int row = 0; row < size; row++) {
            long day = Math.floorDiv(time[row], NANOS_PER_DAY);
            time[row] += (DateText.again(day, from, to) - day) * NANOS_PER_DAY;
        }
    }

    int size() {
        return size;
    }

    /** Tells the line that a row came from. */
    long line(int row) {
        return line[row];
    }

    /** Tells the time of a row. */
    long time(int row) {
        return time[row];
    }

    /** Copies the times. */
    long[] times() {
        return Arrays.copyOf(time, size);
    }

    /** Tells the volume of a row, NaN where it is blank. */
    double volume(int row) {
        return volume[row];
    }

    double close(int row) {
        return close[row];
    }

    /** Adds a row of others. */
    void add(BarColumns others, int row) {
        grow();
        open[size] = others.open[row];
        high[size] = others.high[row];
        low[size] = others.low[row];
        close[size] = others.close[row];
        volume[size] = others.volume[row];
        time[size] = others.time[row];
        line[size] = others.line[row];
        sourceIndex[size] = others.sourceIndex[row];
        size++;
    }

    /** Adds a bar at a price that no row has. */
    void addFlat(double price, double flatVolume, long flatTime, long lineBefore) {
        grow();
        open[size] = price;
        high[size] = price;
        low[size] = price;
        close[size] = price;
        volume[size] = flatVolume;
        time[size] = flatTime;
        line[size] = lineBefore;
        sourceIndex[size] = RowCheck.UNTOLD;
        size++;
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
        BarSeries timed = series.withTimes(Arrays.copyOf(time, size));
        return zone == null ? timed : timed.withZone(zone);
    }

    static LocalDateTime dateTime(long nanos) {
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(nanos, NANOS_PER_SECOND), (int) Math.floorMod(nanos, NANOS_PER_SECOND), ZoneOffset.UTC);
    }
}
