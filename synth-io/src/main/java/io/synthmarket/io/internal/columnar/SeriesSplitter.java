package io.synthmarket.io.internal.columnar;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Ledger;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.internal.csv.column.SourceIndices;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes series of the rows of a table: one of all, or, where a column tells the path, one of each stretch of rows that have the same. */
final class SeriesSplitter {

    private static final int FIRST_CAPACITY = 1 << 10;

    private final String source;
    private final boolean numbered;
    private final boolean timed;
    private final boolean sourced;
    private final @Nullable ZoneId zone;
    private final BatchNotes notes;
    private final Consumer<BatchSeries> consumer;
    private double[] open = new double[FIRST_CAPACITY];
    private double[] high = new double[FIRST_CAPACITY];
    private double[] low = new double[FIRST_CAPACITY];
    private double[] close = new double[FIRST_CAPACITY];
    private double[] volume = new double[FIRST_CAPACITY];
    private long[] time = new long[FIRST_CAPACITY];
    private int[] sourceIndex = new int[FIRST_CAPACITY];
    private int size;
    private int path;

    /**
     * Prepares for a table.
     *
     * @param source the name that messages call the table by
     * @param fields which columns it has
     * @param zone the zone of its times, null where that is not known
     * @param notes what is noted of its series
     * @param consumer takes each series
     */
    SeriesSplitter(
            String source,
            Set<BarField> fields,
            @Nullable ZoneId zone,
            BatchNotes notes,
            Consumer<BatchSeries> consumer) {
        this.source = source;
        this.numbered = fields.contains(BarField.PATH);
        this.timed = fields.contains(BarField.TIME);
        this.sourced = fields.contains(BarField.SOURCE_INDEX);
        this.zone = zone;
        this.notes = notes;
        this.consumer = consumer;
    }

    /**
     * Takes rows.
     *
     * @throws BarDataException if they are not bars, or not in the order of their paths
     */
    void add(RowChunk rows, int count) {
        int from = 0;
        while (from < count) {
            int to = count;
            if (numbered) {
                turnTo(rows.path[from]);
                to = from + 1;
                while (to < count && rows.path[to] == path) {
                    to++;
                }
            }
            append(rows, from, to);
            from = to;
        }
    }

    private void turnTo(int next) {
        if (next < 0) {
            throw BarDataException.of(source, "path must be at least 0 but was " + next + "; number the paths from 0");
        }
        if (size > 0 && next != path) {
            if (next < path) {
                throw BarDataException.of(
                        source,
                        "expected rows in the order of their paths but path " + next + " comes after " + path
                                + "; sort them by path and time");
            }
            emit();
        }
        path = next;
    }

    private void append(RowChunk rows, int from, int to) {
        int count = to - from;
        grow(count);
        System.arraycopy(rows.values(BarField.OPEN), from, open, size, count);
        System.arraycopy(rows.values(BarField.HIGH), from, high, size, count);
        System.arraycopy(rows.values(BarField.LOW), from, low, size, count);
        System.arraycopy(rows.values(BarField.CLOSE), from, close, size, count);
        System.arraycopy(rows.values(BarField.VOLUME), from, volume, size, count);
        System.arraycopy(rows.time, from, time, size, count);
        System.arraycopy(rows.sourceIndex, from, sourceIndex, size, count);
        size += count;
    }

    private void grow(int count) {
        int capacity = open.length;
        if (count <= capacity - size) {
            return;
        }
        int larger = Math.max(Math.addExact(size, count), capacity + (capacity >> 1));
        open = Arrays.copyOf(open, larger);
        high = Arrays.copyOf(high, larger);
        low = Arrays.copyOf(low, larger);
        close = Arrays.copyOf(close, larger);
        volume = Arrays.copyOf(volume, larger);
        time = Arrays.copyOf(time, larger);
        sourceIndex = Arrays.copyOf(sourceIndex, larger);
    }

    /**
     * Ends the table.
     *
     * @throws BarDataException if the last rows are not bars, or there were none
     */
    void finish() {
        if (size == 0) {
            throw BarDataException.of(source, "expected at least one row but found none; export the file again");
        }
        emit();
    }

    private void emit() {
        String place = numbered ? "path " + path + ": " : "";
        BarSeries series;
        try {
            series = series();
        } catch (IllegalArgumentException e) {
            throw BarDataException.of(source, place + e.getMessage());
        }
        Optional<Ledger> ledger = sourced ? SourceIndices.ledger(Arrays.copyOf(sourceIndex, size)) : Optional.empty();
        size = 0;
        consumer.accept(
                new BatchSeries(path, notes.name(path), series, OptionalDouble.empty(), notes.fidelity(path), ledger));
    }

    private BarSeries series() {
        double[] opens = Arrays.copyOf(open, size);
        double[] highs = Arrays.copyOf(high, size);
        double[] lows = Arrays.copyOf(low, size);
        double[] closes = Arrays.copyOf(close, size);
        BarSeries series = hasVolume()
                ? BarSeries.of(opens, highs, lows, closes, Arrays.copyOf(volume, size))
                : BarSeries.of(opens, highs, lows, closes);
        if (!timed) {
            return series;
        }
        for (int bar = 0; bar < size; bar++) {
            if (time[bar] == RowChunk.NO_TIME) {
                throw new IllegalArgumentException("bar " + bar
                        + ": expected a time in 1677-09-22..2262-04-11 but found none; drop the row or correct it");
            }
        }
        BarSeries placed = series.withTimes(Arrays.copyOf(time, size));
        return zone == null ? placed : placed.withZone(zone);
    }

    private boolean hasVolume() {
        int blank = 0;
        int firstBlank = -1;
        for (int bar = 0; bar < size; bar++) {
            if (Double.isNaN(volume[bar])) {
                blank++;
                firstBlank = firstBlank < 0 ? bar : firstBlank;
            }
        }
        if (blank > 0 && blank < size) {
            throw new IllegalArgumentException("all bars must have a volume or none, but bar " + firstBlank
                    + " has none and " + (size - blank) + " of " + size + " have one; fill it in or drop the column");
        }
        return blank == 0;
    }
}
