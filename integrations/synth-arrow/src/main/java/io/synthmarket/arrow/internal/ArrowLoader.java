package io.synthmarket.arrow.internal;

import io.synthmarket.io.BarDataException;
import io.synthmarket.io.internal.columnar.BarField;
import io.synthmarket.io.internal.columnar.ColumnKind;
import io.synthmarket.io.internal.columnar.RowChunk;
import io.synthmarket.io.internal.columnar.TableColumn;
import java.nio.ByteBuffer;
import java.time.ZoneId;
import java.util.Objects;
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
        UNSIGNED_BYTE,
        SHORT,
        UNSIGNED_SHORT,
        INTEGER,
        UNSIGNED_INTEGER,
        LONG
    }

    /**
     * Prepares for a column of a type that the field can have.
     *
     * @throws BarDataException if its times have a zone that is not known
     */
    ArrowLoader(String source, BarField field, int column, Field type) {
        this.field = field;
        this.column = column;
        this.width = Objects.requireNonNull(width(type), "width");
        this.nanosPerUnit = nanosPerUnit(type);
        this.zone = zone(source, type);
    }

    /** Tells name, kind and type of a column. */
    static TableColumn column(Field type) {
        ColumnKind kind = width(type) == null
                ? ColumnKind.OTHER
                : nanosPerUnit(type) > 0
                        ? ColumnKind.TIME
                        : type.typeType() == Type.Int ? ColumnKind.WHOLE : ColumnKind.REAL;
        String stored = type.dictionary() != null ? "a dictionary" : Type.name(type.typeType());
        return new TableColumn(String.valueOf(type.name()), kind, stored);
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
                    case Byte.SIZE -> whole.isSigned() ? Width.BYTE : Width.UNSIGNED_BYTE;
                    case Short.SIZE -> whole.isSigned() ? Width.SHORT : Width.UNSIGNED_SHORT;
                    case Integer.SIZE -> whole.isSigned() ? Width.INTEGER : Width.UNSIGNED_INTEGER;
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
        return column(type).zone(source, named);
    }

    /** Tells the zone whose times the column holds as times of UTC; null where it has none. */
    @Nullable
    ZoneId zone() {
        return zone;
    }

    /** Checks that the column has as many rows as its batch. */
    void requireLength(RecordBatch batch, ColumnPlaces places, long length) {
        if (length < 0 || batch.nodes(places.node(column)).length() != length) {
            throw ArrowStream.damaged("a column must have as many rows as its batch");
        }
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
                case SOURCE_INDEX -> {
                    if (there) {
                        rows.sourceIndex(row, number(body, start, at));
                    } else {
                        rows.noSourceIndex(row);
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
            case UNSIGNED_BYTE -> Byte.toUnsignedLong(body.get(start + row));
            case SHORT -> body.getShort(start + row * Short.BYTES);
            case UNSIGNED_SHORT -> Short.toUnsignedLong(body.getShort(start + row * Short.BYTES));
            case INTEGER -> body.getInt(start + row * Integer.BYTES);
            case UNSIGNED_INTEGER -> Integer.toUnsignedLong(body.getInt(start + row * Integer.BYTES));
            default -> body.getLong(start + row * Long.BYTES);
        };
    }
}
