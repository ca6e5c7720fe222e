package io.synthmarket.arrow.internal;

import io.synthmarket.io.BarDataException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.Schema;
import org.jspecify.annotations.Nullable;

/** Takes messages off a stream as they come. */
final class ArrowStream implements MessageSource {

    /** The longest message that is read; real ones have some thousand bytes. */
    static final int LONGEST_MESSAGE = 1 << 24;

    private final String source;
    private final InputStream in;
    private final Closeable held;

    /** Takes messages off a stream, and what to close at the end. */
    ArrowStream(String source, InputStream in, Closeable held) {
        this.source = source;
        this.in = in;
        this.held = held;
    }

    @Override
    public Schema schema() throws IOException {
        Message message = next();
        if (message == null || message.headerType() != MessageHeader.Schema) {
            throw damaged("the first message must be a schema");
        }
        Schema schema = new Schema();
        message.header(schema);
        return schema;
    }

    /** Takes the next message; null at the end, which is where the stream says so, or where it just ends. */
    @Override
    public @Nullable Message next() throws IOException {
        byte[] first = in.readNBytes(Integer.BYTES);
        if (first.length == 0) {
            return null;
        }
        int length = integer(first);
        if (length == ArrowSink.CONTINUATION) {
            length = integer(in.readNBytes(Integer.BYTES));
        }
        if (length == 0) {
            return null;
        }
        if (length < 0 || length > LONGEST_MESSAGE) {
            throw damaged("a message must be at most " + LONGEST_MESSAGE + " bytes long");
        }
        return Message.getRootAsMessage(ByteBuffer.wrap(bytes(length)).order(ByteOrder.LITTLE_ENDIAN));
    }

    /** Takes values as they come, so that a length that is made up takes no memory. */
    @Override
    public ByteBuffer body(long length) throws IOException {
        if (length < 0 || length > Integer.MAX_VALUE - Long.BYTES) {
            throw BarDataException.of(
                    source,
                    "a batch must have less than 2 GiB but has " + length
                            + " bytes; write more batches with fewer rows each");
        }
        return ByteBuffer.wrap(bytes((int) length)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw damaged("a message must be whole");
        }
        return bytes;
    }

    private int integer(byte[] bytes) {
        if (bytes.length < Integer.BYTES) {
            throw damaged("a message must be whole");
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }

    /** Makes the fault of bytes that are not Arrow, to be put into words where they are read. */
    static IllegalArgumentException damaged(String must) {
        return new IllegalArgumentException(must + " but is not");
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
