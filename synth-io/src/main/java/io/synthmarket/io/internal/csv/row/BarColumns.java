package io.synthmarket.io.internal.csv.row;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.internal.series.TimeGrid;
import io.synthmarket.io.DateOrder;
import io.synthmarket.io.internal.csv.time.DateText;
import io.synthmarket.io.internal.csv.time.ZoneClock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The good rows so far. */
public final class BarColumns {

    private final List<Block> blocks = new ArrayList<>();
    private Block last = new Block();
    private int size;

    /** So many rows, column by column; all blocks but the last are full. Rows are never moved as more come. */
    private static final class Block {

        private static final int BITS = 8;
        private static final int ROWS = 1 << BITS;
        private static final int PLACE = ROWS - 1;

        private final double[] open = new double[ROWS];
        private final double[] high = new double[ROWS];
        private final double[] low = new double[ROWS];
        private final double[] close = new double[ROWS];
        private final double[] volume = new double[ROWS];
        private final long[] time = new long[ROWS];
        private final long[] line = new long[ROWS];
        private final int[] sourceIndex = new int[ROWS];
    }

    /** One column of a block, an array such as the whole column is to be. */
    private interface Column<T> {

        T of(Block block);
    }

    public void add(RowCheck row, long rowLine) {
        int place = next();
        last.open[place] = row.open();
        last.high[place] = row.high();
        last.low[place] = row.low();
        last.close[place] = row.close();
        last.volume[place] = row.volume();
        last.time[place] = row.time();
        last.line[place] = rowLine;
        last.sourceIndex[place] = row.sourceIndex();
    }

    /** Adds a row of others. */
    void add(BarColumns others, int row) {
        Block from = others.block(row);
        int origin = row & Block.PLACE;
        int place = next();
        last.open[place] = from.open[origin];
        last.high[place] = from.high[origin];
        last.low[place] = from.low[origin];
        last.close[place] = from.close[origin];
        last.volume[place] = from.volume[origin];
        last.time[place] = from.time[origin];
        last.line[place] = from.line[origin];
        last.sourceIndex[place] = from.sourceIndex[origin];
    }

    /** Adds a bar at a price that no row has. */
    void addFlat(double price, double flatVolume, long flatTime, long lineBefore) {
        int place = next();
        last.open[place] = price;
        last.high[place] = price;
        last.low[place] = price;
        last.close[place] = price;
        last.volume[place] = flatVolume;
        last.time[place] = flatTime;
        last.line[place] = lineBefore;
        last.sourceIndex[place] = RowCheck.UNTOLD;
    }

    /** Makes room for a row and tells its place in the last block. */
    private int next() {
        int place = size & Block.PLACE;
        if (place == 0) {
            last = new Block();
            blocks.add(last);
        }
        size++;
        return place;
    }

    private Block block(int row) {
        return blocks.get(row >> Block.BITS);
    }

    /** Keeps some rows, in an order. */
    void take(int[] rows, int count) {
        BarColumns taken = new BarColumns();
        for (int row = 0; row < count; row++) {
            taken.add(this, rows[row]);
        }
        blocks.clear();
        blocks.addAll(taken.blocks);
        last = taken.last;
        size = count;
    }

    /** Reads dates that were read in one order again in another. */
    public void readAgain(DateOrder from, DateOrder to) {
        for (int row = 0; row < size; row++) {
            long day = Math.floorDiv(time(row), TimeGrid.NANOS_PER_DAY);
            block(row).time[row & Block.PLACE] += (DateText.again(day, from, to) - day) * TimeGrid.NANOS_PER_DAY;
        }
    }

    /** Turns times in UTC into those that a clock shows. */
    void show(ZoneClock clock) {
        for (int row = 0; row < size; row++) {
            block(row).time[row & Block.PLACE] = clock.shownNanos(time(row));
        }
    }

    public int size() {
        return size;
    }

    /** Tells the line that a row came from. */
    public long line(int row) {
        return block(row).line[row & Block.PLACE];
    }

    /** Tells the time of a row. */
    long time(int row) {
        return block(row).time[row & Block.PLACE];
    }

    /** Tells the volume of a row, NaN where it is blank. */
    double volume(int row) {
        return block(row).volume[row & Block.PLACE];
    }

    double close(int row) {
        return block(row).close[row & Block.PLACE];
    }

    /** Copies the times. */
    long[] times() {
        return copy(block -> block.time, new long[size]);
    }

    /** Copies the bars of history that the rows were made of. */
    public int[] sourceIndices() {
        return copy(block -> block.sourceIndex, new int[size]);
    }

    @SuppressWarnings("SuspiciousSystemArraycopy") // a column is an array, which its type cannot say
    private <T> T copy(Column<T> column, T target) {
        for (int from = 0; from < size; from += Block.ROWS) {
            System.arraycopy(column.of(block(from)), 0, target, from, Math.min(Block.ROWS, size - from));
        }
        return target;
    }

    /** Makes the series. */
    public BarSeries series(boolean withTimes, boolean withVolume, @Nullable ZoneId zone) {
        double[] opens = copy(block -> block.open, new double[size]);
        double[] highs = copy(block -> block.high, new double[size]);
        double[] lows = copy(block -> block.low, new double[size]);
        double[] closes = copy(block -> block.close, new double[size]);
        BarSeries series = withVolume
                ? BarSeries.of(opens, highs, lows, closes, copy(block -> block.volume, new double[size]))
                : BarSeries.of(opens, highs, lows, closes);
        if (!withTimes) {
            return series;
        }
        BarSeries timed = series.withTimes(times());
        return zone == null ? timed : timed.withZone(zone);
    }

    static LocalDateTime dateTime(long nanos) {
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(nanos, TimeGrid.NANOS_PER_SECOND),
                (int) Math.floorMod(nanos, TimeGrid.NANOS_PER_SECOND),
                ZoneOffset.UTC);
    }
}
