package io.synthmarket.arrow.internal;

import com.google.flatbuffers.FlatBufferBuilder;
import io.synthmarket.io.internal.columnar.BarField;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.apache.arrow.flatbuf.Block;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Footer;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.KeyValue;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Schema;
import org.apache.arrow.flatbuf.TimeUnit;
import org.apache.arrow.flatbuf.Timestamp;
import org.apache.arrow.flatbuf.Type;

/** Makes what stands in an Arrow file beside the values, as FlatBuffers. */
final class ArrowMessages {

    private static final int FIRST_CAPACITY = 1 << 10;
    private static final int INDEX_BITS = 32;

    private ArrowMessages() {}

    /** Makes the message that begins a file: its columns and notes. */
    static ByteBuffer schema(List<BarField> fields, Map<String, String> notes) {
        FlatBufferBuilder builder = new FlatBufferBuilder(FIRST_CAPACITY);
        int header = addSchema(builder, fields, notes);
        return message(builder, MessageHeader.Schema, header, 0, 0);
    }

    /** Makes the message before the values of some rows. */
    static ByteBuffer batch(List<ArrowColumn> columns, int rows, long bodyLength, Map<String, String> notes) {
        FlatBufferBuilder builder = new FlatBufferBuilder(FIRST_CAPACITY);
        int custom = notes.isEmpty() ? 0 : Message.createCustomMetadataVector(builder, pairs(builder, notes));
        RecordBatch.startBuffersVector(builder, 2 * columns.size());
        long end = bodyLength;
        for (int column = columns.size() - 1; column >= 0; column--) {
            ArrowColumn each = columns.get(column);
            end -= ArrowColumn.padded(each.valueBytes());
            Buffer.createBuffer(builder, end, each.valueBytes());
            end -= ArrowColumn.padded(each.validityBytes());
            Buffer.createBuffer(builder, end, each.validityBytes());
        }
        int buffers = builder.endVector();
        RecordBatch.startNodesVector(builder, columns.size());
        for (int column = columns.size() - 1; column >= 0; column--) {
            FieldNode.createFieldNode(builder, rows, columns.get(column).blanks());
        }
        int nodes = builder.endVector();
        RecordBatch.startRecordBatch(builder);
        RecordBatch.addLength(builder, rows);
        RecordBatch.addNodes(builder, nodes);
        RecordBatch.addBuffers(builder, buffers);
        int header = RecordBatch.endRecordBatch(builder);
        return message(builder, MessageHeader.RecordBatch, header, bodyLength, custom);
    }

    /** Makes the end of a file: its columns and notes again, and where its batches are. */
    static ByteBuffer footer(List<BarField> fields, Map<String, String> notes, List<ArrowBlock> blocks) {
        FlatBufferBuilder builder = new FlatBufferBuilder(FIRST_CAPACITY);
        int schema = addSchema(builder, fields, notes);
        Footer.startRecordBatchesVector(builder, blocks.size());
        for (int block = blocks.size() - 1; block >= 0; block--) {
            ArrowBlock each = blocks.get(block);
            Block.createBlock(builder, each.offset(), each.metadataLength(), each.bodyLength());
        }
        int batches = builder.endVector();
        Footer.startFooter(builder);
        Footer.addVersion(builder, MetadataVersion.V5);
        Footer.addSchema(builder, schema);
        Footer.addRecordBatches(builder, batches);
        Footer.finishFooterBuffer(builder, Footer.endFooter(builder));
        return builder.dataBuffer();
    }

    private static ByteBuffer message(
            FlatBufferBuilder builder, byte type, int header, long bodyLength, int customMetadata) {
        Message.startMessage(builder);
        Message.addVersion(builder, MetadataVersion.V5);
        Message.addHeaderType(builder, type);
        Message.addHeader(builder, header);
        Message.addBodyLength(builder, bodyLength);
        if (customMetadata != 0) {
            Message.addCustomMetadata(builder, customMetadata);
        }
        Message.finishMessageBuffer(builder, Message.endMessage(builder));
        return builder.dataBuffer();
    }

    private static int addSchema(FlatBufferBuilder builder, List<BarField> fields, Map<String, String> notes) {
        int[] columns =
                fields.stream().mapToInt(field -> addField(builder, field)).toArray();
        int vector = Schema.createFieldsVector(builder, columns);
        int custom = Schema.createCustomMetadataVector(builder, pairs(builder, notes));
        return Schema.createSchema(builder, Endianness.Little, vector, custom, 0);
    }

    private static int addField(FlatBufferBuilder builder, BarField field) {
        int name = builder.createString(field.title());
        int children = Field.createChildrenVector(builder, new int[0]);
        byte typeType = switch (field.kind()) {
            case WHOLE -> Type.Int;
            case TIME -> Type.Timestamp;
            default -> Type.FloatingPoint;
        };
        int type = switch (field.kind()) {
            case WHOLE -> Int.createInt(builder, INDEX_BITS, true);
            case TIME -> Timestamp.createTimestamp(builder, TimeUnit.NANOSECOND, 0);
            default -> FloatingPoint.createFloatingPoint(builder, Precision.DOUBLE);
        };
        return Field.createField(builder, name, field.isOptional(), typeType, type, 0, children, 0);
    }

    private static int[] pairs(FlatBufferBuilder builder, Map<String, String> notes) {
        return notes.entrySet().stream()
                .mapToInt(note -> KeyValue.createKeyValue(
                        builder, builder.createString(note.getKey()), builder.createString(note.getValue())))
                .toArray();
    }
}
