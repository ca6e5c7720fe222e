package io.synthmarket.arrow.internal;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Ledger;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.internal.columnar.BarField;
import io.synthmarket.io.internal.columnar.ColumnKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values of one column in the rows that are written together. */
final class ArrowColumn {

    private static final int ALIGNMENT = 8;
    private static final byte[] PADDING = new byte[ALIGNMENT];

    private final BarField field;
    private final ByteBuffer values;
    private final byte[] validity;
    private int rows;
    private int blanks;

    ArrowColumn(BarField field, int capacity) {
        this.field = field;
        this.values = ByteBuffer.allocate(capacity * (field.kind() == ColumnKind.WHOLE ? Integer.BYTES : Long.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        this.validity = new byte[field.isOptional() ? (capacity + 7) / 8 : 0];
    }

    /** Tells how many bytes some bytes are with what fills them up. */
    static long padded(long bytes) {
        return (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    /** Writes zeros up to the next multiple of eight bytes. */
    static void pad(OutputStream out, long bytes) throws IOException {
        out.write(PADDING, 0, (int) (padded(bytes) - bytes));
    }

    /** Adds the values of some bars of a series. */
    void add(BatchSeries from, int first, int end) {
        BarSeries series = from.series();
        switch (field) {
            case PATH -> {
                for (int bar = first; bar < end; bar++) {
                    values.putInt(from.index());
                }
            }
            case TIME -> {
                long[] times = new long[end - first];
                series.copyTimesInto(first, end, times);
                values.asLongBuffer().put(times);
                values.position(values.position() + times.length * Long.BYTES);
            }
            case OPEN, HIGH, LOW, CLOSE -> {
                for (int bar = first; bar < end; bar++) {
                    values.putDouble(field.value(series, bar));
                }
            }
            case VOLUME -> addVolumes(series, first, end);
            case SOURCE_INDEX -> addSources(from.ledger().orElse(null), first, end);
        }
        rows += end - first;
    }

    private void addVolumes(BarSeries series, int first, int end) {
        boolean there = series.hasVolume();
        for (int bar = first; bar < end; bar++) {
            values.putDouble(there ? series.volume(bar) : 0);
            int row = rows + bar - first;
            validity[row >> 3] |= (byte) (there ? 1 << (row & 7) : 0);
        }
        blanks += there ? 0 : end - first;
    }

    private void addSources(@Nullable Ledger ledger, int first, int end) {
        for (int bar = first; ledger != null && bar < end; bar++) {
            values.putInt(ledger.source(bar));
        }
    }

    int blanks() {
        return blanks;
    }

    /** Tells how long the bits are that say which values are there; none are needed where all are. */
    int validityBytes() {
        return blanks == 0 ? 0 : (rows + 7) / 8;
    }

    int valueBytes() {
        return values.position();
    }

    /** Writes the values and forgets them. */
    void writeTo(OutputStream out) throws IOException {
        out.write(validity, 0, validityBytes());
        pad(out, validityBytes());
        out.write(values.array(), 0, valueBytes());
        pad(out, valueBytes());
        values.clear();
        Arrays.fill(validity, (byte) 0);
        rows = 0;
        blanks = 0;
    }
}
