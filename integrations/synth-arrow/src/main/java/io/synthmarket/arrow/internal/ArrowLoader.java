package io.synthmarket.arrow.internal;

import io.synthmarket.io.BarDataException;
import io.synthmarket.io.internal.columnar.BarField;
import io.synthmarket.io.internal.columnar.Quoted;
import io.synthmarket.io.internal.columnar.RowChunk;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.Date;
import org.apache.arrow.flatbuf.DateUnit;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.TimeUnit;
import org.apache.arrow.flatbuf.Timestamp;
import org.apache.arrow.flatbuf.Type;
import org.jspecify.annotations.Nullable;

/** Reads one column of Arrow batches into chunks of rows. */
final class ArrowLoader {

    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long NANOS_PER_MICRO = 1_000;
    private static final long NANOS_PER_DAY = 86_400 * NANOS_PER_SECOND;

    private final BarField field;
    private final int column;
    private final Width width;
    private final long nanosPerUnit;
    private final @Nullable ZoneId zone;

    /** How values are stored. */
    private enum Width {
        DOUBLE,
        FLOAT,
        BYTE,
        SHORT,
        INTEGER,
        LONG
    }

    /**
     * Prepares for a column.
     *
     * @throws BarDataException if its type is none that the field can have
     */
    ArrowLoader(String source, BarField field, int column, Field type) {
        this.field = field;
        this.column = column;
        Width stored = width(type);
        long unit = nanosPerUnit(type);
        boolean time = field == BarField.TIME;
        if (stored == null || time != unit > 0) {
            throw BarDataException.of(
                    source,
                    "column " + Quoted.of(type.name()) + " must hold " + (time ? "timestamps or dates" : "numbers")
                            + " but holds "
                            + (type.dictionary() != null ? "a dictionary" : Type.name(type.typeType()))
                            + "; convert it where the file was made");
        }
        this.width = stored;
        this.nanosPerUnit = unit;
        this.zone = zone(source, type);
    }

    /** Tells whether a column holds whole numbers. */
    static boolean isWhole(Field type) {
        return type.typeType() == Type.Int && type.dictionary() == null;
    }

    private static @Nullable Width width(Field type) {
        if (type.dictionary() != null) {
            return null;
        }
        return switch (type.typeType()) {
            case Type.FloatingPoint -> {
                FloatingPoint real = (FloatingPoint) type.type(new FloatingPoint());
                yield real.precision() == Precision.DOUBLE
                        ? Width.DOUBLE
                        : real.precision() == Precision.SINGLE ? Width.FLOAT : null;
            }
            case Type.Int -> {
                Int whole = (Int) type.type(new Int());
                yield switch (whole.bitWidth()) {
                    case Byte.SIZE -> whole.isSigned() ? Width.BYTE : null;
                    case Short.SIZE -> whole.isSigned() ? Width.SHORT : null;
                    case Integer.SIZE -> whole.isSigned() ? Width.INTEGER : null;
                    case Long.SIZE -> Width.LONG;
                    default -> null;
                };
            }
            case Type.Timestamp -> Width.LONG;
            case Type.Date -> ((Date) type.type(new Date())).unit() == DateUnit.DAY ? Width.INTEGER : Width.LONG;
            default -> null;
        };
    }

    /** Tells how long the unit of times is, 0 for what is no time. */
    private static long nanosPerUnit(Field type) {
        return switch (type.typeType()) {
            case Type.Timestamp ->
                switch (((Timestamp) type.type(new Timestamp())).unit()) {
                    case TimeUnit.SECOND -> NANOS_PER_SECOND;
                    case TimeUnit.MILLISECOND -> NANOS_PER_MILLI;
                    case TimeUnit.MICROSECOND -> NANOS_PER_MICRO;
                    default -> 1;
                };
            case Type.Date -> ((Date) type.type(new Date())).unit() == DateUnit.DAY ? NANOS_PER_DAY : NANOS_PER_MILLI;
            default -> 0;
        };
    }

    private static @Nullable ZoneId zone(String source, Field type) {
        String named = type.typeType() == Type.Timestamp ? ((Timestamp) type.type(new Timestamp())).timezone() : null;
        if (named == null || named.isEmpty()) {
            return null;
        }
        try {
            return ZoneId.of(named);
        } catch (DateTimeException e) {
            throw BarDataException.of(
                    source,
                    "column " + Quoted.of(type.name()) + " must have a zone that this Java knows but has "
                            + Quoted.of(named) + "; convert it to UTC where the file was made");
        }
    }

    /** Tells the zone whose times the column holds as times of UTC; null where it has none. */
    @Nullable
    ZoneId zone() {
        return zone;
    }

    /** Reads the rows of a batch from one on. */
    void load(RecordBatch batch, ColumnPlaces places, ByteBuffer body, int from, RowChunk rows, int count) {
        Buffer validity = batch.buffers(places.buffer(column));
        Buffer values = batch.buffers(places.buffer(column) + 1);
        boolean whole = batch.nodes(places.node(column)).nullCount() == 0 || validity.length() == 0;
        int bits = Math.toIntExact(validity.offset());
        int start = Math.toIntExact(values.offset());
        for (int row = 0; row < count; row++) {
            int at = from + row;
            boolean there = whole || (body.get(bits + (at >> 3)) >> (at & 7) & 1) != 0;
            switch (field) {
                case TIME -> {
                    if (there) {
                        rows.time(row, number(body, start, at), nanosPerUnit);
                    } else {
                        rows.noTime(row);
                    }
                }
                case PATH -> rows.path[row] = there ? Math.toIntExact(number(body, start, at)) : -1;
                default -> rows.values(field)[row] = there ? real(body, start, at) : Double.NaN;
            }
        }
    }

    private double real(ByteBuffer body, int start, int row) {
        return switch (width) {
            case DOUBLE -> body.getDouble(start + row * Double.BYTES);
            case FLOAT -> body.getFloat(start + row * Float.BYTES);
            default -> number(body, start, row);
        };
    }

    private long number(ByteBuffer body, int start, int row) {
        return switch (width) {
            case BYTE -> body.get(start + row);
            case SHORT -> body.getShort(start + row * Short.BYTES);
            case INTEGER -> body.getInt(start + row * Integer.BYTES);
            default -> body.getLong(start + row * Long.BYTES);
        };
    }
}
