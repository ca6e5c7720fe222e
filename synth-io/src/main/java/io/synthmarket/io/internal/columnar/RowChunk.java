package io.synthmarket.io.internal.columnar;

import io.synthmarket.core.internal.series.TimeGrid;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Some rows of a table, column by column; filled again and again. */
public final class RowChunk {

    /** The most rows that a chunk holds. */
    public static final int CAPACITY = 1 << 14;

    /** Stands for a time that is not there. */
    static final long NO_TIME = Long.MIN_VALUE;

    /** Stands for a bar of history that is not known. */
    private static final int UNKNOWN = -1;

    /** The series that rows belong to. */
    public final int[] path = new int[CAPACITY];

    /** The bars of history that bars were made of, as far as they are known. */
    final int[] sourceIndex = new int[CAPACITY];

    /** Nanoseconds since 1970-01-01T00:00. */
    public final long[] time = new long[CAPACITY];

    private final Map<BarField, double[]> values = new EnumMap<>(BarField.class);

    /** Makes a chunk of blanks. */
    public RowChunk() {
        for (BarField field : BarField.values()) {
            if (field.kind() == ColumnKind.REAL) {
                double[] column = new double[CAPACITY];
                Arrays.fill(column, Double.NaN);
                values.put(field, column);
            }
        }
    }

    /** Returns the column of a price or of volumes, NaN where a value is blank. */
    public double[] values(BarField field) {
        return Objects.requireNonNull(values.get(field), field.title());
    }

    /** Puts the bar of history that a bar was made of; one that no series can have counts as none. */
    public void sourceIndex(int row, long index) {
        sourceIndex[row] = index == (int) index ? (int) index : UNKNOWN;
    }

    /** Puts that no bar of history is known. */
    public void noSourceIndex(int row) {
        sourceIndex[row] = UNKNOWN;
    }

    /** Puts a time that is counted in units of some nanoseconds; too large a one counts as none. */
    public void time(int row, long count, long nanosPerUnit) {
        long most = Long.MAX_VALUE / nanosPerUnit;
        time[row] = count > most || count < -most ? NO_TIME : count * nanosPerUnit;
    }

    /** Puts a date, counted in days. */
    public void date(int row, long days) {
        time(row, days, TimeGrid.NANOS_PER_DAY);
    }

    /** Turns times that are those of UTC into those that the clock of a zone showed. */
    public void toClockOf(ZoneId zone, int count) {
        ZoneRules rules = zone.getRules();
        for (int row = 0; row < count; row++) {
            if (time[row] != NO_TIME) {
                Instant instant = Instant.ofEpochSecond(0, time[row]);
                time[row] += rules.getOffset(instant).getTotalSeconds() * TimeGrid.NANOS_PER_SECOND;
            }
        }
    }

    /** Puts that there is no time. */
    public void noTime(int row) {
        time[row] = NO_TIME;
    }
}
