package io.synthmarket.parquet.internal;

import io.synthmarket.io.internal.columnar.BarField;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
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
        Repetition repetition = field.isOptional() ? Repetition.OPTIONAL : Repetition.REQUIRED;
        return switch (field.kind()) {
            case WHOLE -> Types.primitive(PrimitiveTypeName.INT32, repetition).named(field.title());
            case TIME ->
                Types.primitive(PrimitiveTypeName.INT64, repetition)
                        .as(LogicalTypeAnnotation.timestampType(false, TimeUnit.NANOS))
                        .named(field.title());
            default -> Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(field.title());
        };
    }
}
