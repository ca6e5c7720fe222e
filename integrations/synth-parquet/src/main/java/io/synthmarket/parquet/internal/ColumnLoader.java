package io.synthmarket.parquet.internal;

import io.synthmarket.io.internal.columnar.BarField;
import io.synthmarket.io.internal.columnar.ColumnKind;
import io.synthmarket.io.internal.columnar.RowChunk;
import io.synthmarket.io.internal.columnar.TableColumn;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/** Reads one column of a Parquet file into chunks of rows. */
final class ColumnLoader {

    private static final long NANOS_PER_MICRO = 1_000;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long EPOCH_AS_JULIAN_DAY = 2_440_588;

    private final BarField field;
    private final ColumnDescriptor column;
    private final PrimitiveTypeName stored;
    private final @Nullable LogicalTypeAnnotation meant;
    private final boolean unsigned;

    /** Prepares for a column of a type that the field can have. */
    ColumnLoader(BarField field, ColumnDescriptor column) {
        this.field = field;
        this.column = column;
        this.stored = column.getPrimitiveType().getPrimitiveTypeName();
        this.meant = column.getPrimitiveType().getLogicalTypeAnnotation();
        this.unsigned = meant instanceof IntLogicalTypeAnnotation whole && !whole.isSigned();
    }

    /** Tells name, kind and type of a column. */
    static TableColumn column(PrimitiveType type) {
        LogicalTypeAnnotation meant = type.getLogicalTypeAnnotation();
        PrimitiveTypeName stored = type.getPrimitiveTypeName();
        return new TableColumn(
                type.getName(), kind(stored, meant), meant == null ? stored.toString() : stored + " (" + meant + ")");
    }

    private static ColumnKind kind(PrimitiveTypeName stored, @Nullable LogicalTypeAnnotation meant) {
        boolean time = meant instanceof TimestampLogicalTypeAnnotation
                || meant instanceof DateLogicalTypeAnnotation
                || stored == PrimitiveTypeName.INT96;
        boolean whole = stored == PrimitiveTypeName.INT32 || stored == PrimitiveTypeName.INT64;
        if (time) {
            return ColumnKind.TIME;
        } else if (whole && (meant == null || meant instanceof IntLogicalTypeAnnotation)) {
            return ColumnKind.WHOLE;
        }
        boolean real = stored == PrimitiveTypeName.DOUBLE
                || stored == PrimitiveTypeName.FLOAT
                || meant instanceof DecimalLogicalTypeAnnotation;
        return real ? ColumnKind.REAL : ColumnKind.OTHER;
    }

    ColumnDescriptor column() {
        return column;
    }

    /** Tells whether the values are times of UTC rather than of a market's clock. */
    boolean isUtc() {
        return stored == PrimitiveTypeName.INT96
                || (meant instanceof TimestampLogicalTypeAnnotation timestamp && timestamp.isAdjustedToUTC());
    }

    /** Reads as many values as rows are wanted. */
    void load(ColumnReader values, RowChunk rows, int count) {
        int present = column.getMaxDefinitionLevel();
        for (int row = 0; row < count; row++) {
            boolean there = values.getCurrentDefinitionLevel() == present;
            switch (field) {
                case TIME -> loadTime(values, rows, row, there);
                case SOURCE_INDEX -> {
                    if (there) {
                        rows.sourceIndex(row, whole(values));
                    } else {
                        rows.noSourceIndex(row);
                    }
                }
                case PATH -> rows.path[row] = there ? Math.toIntExact(whole(values)) : -1;
                default -> rows.values(field)[row] = there ? number(values) : Double.NaN;
            }
            values.consume();
        }
    }

    private double number(ColumnReader values) {
        return switch (stored) {
            case DOUBLE -> values.getDouble();
            case FLOAT -> values.getFloat();
            default ->
                meant instanceof DecimalLogicalTypeAnnotation decimal
                        ? new BigDecimal(unscaled(values), decimal.getScale()).doubleValue()
                        : whole(values);
        };
    }

    private BigInteger unscaled(ColumnReader values) {
        boolean isWhole = stored == PrimitiveTypeName.INT32 || stored == PrimitiveTypeName.INT64;
        return isWhole
                ? BigInteger.valueOf(whole(values))
                : new BigInteger(values.getBinary().getBytesUnsafe());
    }

    private long whole(ColumnReader values) {
        if (stored == PrimitiveTypeName.INT64) {
            return values.getLong();
        }
        return unsigned ? Integer.toUnsignedLong(values.getInteger()) : values.getInteger();
    }

    private void loadTime(ColumnReader values, RowChunk rows, int row, boolean there) {
        if (!there) {
            rows.noTime(row);
        } else if (meant instanceof TimestampLogicalTypeAnnotation timestamp) {
            long nanosPerUnit = switch (timestamp.getUnit()) {
                case NANOS -> 1;
                case MICROS -> NANOS_PER_MICRO;
                case MILLIS -> NANOS_PER_MILLI;
            };
            rows.time(row, values.getLong(), nanosPerUnit);
        } else if (stored == PrimitiveTypeName.INT96) {
            ByteBuffer parts = values.getBinary().toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
            long nanosOfDay = parts.getLong();
            rows.date(row, parts.getInt() - EPOCH_AS_JULIAN_DAY);
            rows.time[row] += nanosOfDay;
        } else {
            rows.date(row, values.getInteger());
        }
    }
}
