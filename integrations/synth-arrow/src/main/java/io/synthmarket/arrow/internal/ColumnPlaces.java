package io.synthmarket.arrow.internal;

import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Schema;
import org.apache.arrow.flatbuf.Type;
import org.apache.arrow.flatbuf.Union;
import org.apache.arrow.flatbuf.UnionMode;

/** Finds where in a batch the values of each column are; columns of other types than bars have stand between them. */
final class ColumnPlaces {

    private static final int DEEPEST = 64;

    private final RecordBatch batch;
    private final int[] nodes;
    private final int[] buffers;
    private int node;
    private int buffer;
    private int variadic;

    /** Has no columns. */
    ColumnPlaces() {
        this(new RecordBatch(), 0);
    }

    private ColumnPlaces(RecordBatch batch, int columns) {
        this.batch = batch;
        this.nodes = new int[columns];
        this.buffers = new int[columns];
    }

    ColumnPlaces(Schema schema, RecordBatch batch) {
        this(batch, schema.fieldsLength());
        for (int column = 0; column < nodes.length; column++) {
            nodes[column] = node;
            buffers[column] = buffer;
            pass(schema.fields(column), 0);
        }
    }

    private void pass(Field field, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("columns must not be nested more than " + DEEPEST + " deep but are");
        }
        node++;
        if (field.dictionary() != null) {
            buffer += 2;
            return;
        }
        buffer += switch (field.typeType()) {
            case Type.Null, Type.RunEndEncoded -> 0;
            case Type.Struct_, Type.FixedSizeList -> 1;
            case Type.Utf8, Type.Binary, Type.LargeUtf8, Type.LargeBinary, Type.ListView, Type.LargeListView -> 3;
            case Type.Utf8View, Type.BinaryView -> 2 + (int) batch.variadicBufferCounts(variadic++);
            case Type.Union -> unionBuffers(field);
            default -> 2;
        };
        for (int child = 0; child < field.childrenLength(); child++) {
            pass(field.children(child), depth + 1);
        }
    }

    private static int unionBuffers(Field field) {
        Union union = (Union) field.type(new Union());
        return union != null && union.mode() == UnionMode.Dense ? 2 : 1;
    }

    /** Tells the number of a column among those of all levels. */
    int node(int column) {
        return nodes[column];
    }

    /** Tells the number of the buffer that says which values of a column are there; the next has the values. */
    int buffer(int column) {
        return buffers[column];
    }
}
