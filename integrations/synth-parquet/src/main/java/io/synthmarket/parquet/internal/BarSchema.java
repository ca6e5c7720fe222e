package io.synthmarket.parquet.internal;

import io.synthmarket.io.internal.columnar.BarField;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** The columns of bars as Parquet types them. */
final class BarSchema {

    private BarSchema() {}

    static MessageType of(List<BarField> fields) {
        List<Type> types = new ArrayList<>();
        for (BarField field : fields) {
            types.add(typeOf(field));
        }
        return new MessageType("bars", types);
    }

    private static Type typeOf(BarField field) {
        return switch (field) {
            case PATH, SOURCE_INDEX -> Types.required(PrimitiveTypeName.INT32).named(field.title());
            case TIME ->
                Types.required(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.timestampType(false, TimeUnit.NANOS))
                        .named(field.title());
            case VOLUME -> Types.optional(PrimitiveTypeName.DOUBLE).named(field.title());
            case OPEN, HIGH, LOW, CLOSE ->
                Types.required(PrimitiveTypeName.DOUBLE).named(field.title());
        };
    }
}
