package io.synthmarket.arrow.internal;

import io.synthmarket.io.BarDataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.arrow.flatbuf.Message;
import org.jspecify.annotations.Nullable;

/** Takes messages off a stream, or off a file, which has one inside. */
final class ArrowStream {

    private static final int LONGEST_MESSAGE = 1 << 24;
    private static final int CHUNK = 1 << 13;

    private final String source;
    private final InputStream in;
    private boolean begun;
    private boolean file;

    ArrowStream(String source, InputStream in) {
        this.source = source;
        this.in = in;
    }

    /** Takes the next message; null at the end. */
    @Nullable
    Message next() throws IOException {
        byte[] first = in.readNBytes(Integer.BYTES);
        if (!begun) {
            first = afterMagic(first);
            begun = true;
        }
        if (first.length == 0 && !file) {
            return null;
        }
        int length = integer(first);
        if (length == ArrowSink.CONTINUATION) {
            length = integer(in.readNBytes(Integer.BYTES));
        }
        if (length == 0) {
            requireEnd();
            return null;
        }
        if (length < 0 || length > LONGEST_MESSAGE) {
            throw damaged(source, null);
        }
        return Message.getRootAsMessage(ByteBuffer.wrap(bytes(length)).order(ByteOrder.LITTLE_ENDIAN));
    }

    /** A file begins with a word and what fills it up. */
    private byte[] afterMagic(byte[] first) throws IOException {
        if (!Arrays.equals(first, Arrays.copyOf(ArrowSink.MAGIC, Integer.BYTES))) {
            return first;
        }
        file = true;
        bytes((int) ArrowColumn.padded(ArrowSink.MAGIC.length) - Integer.BYTES);
        return in.readNBytes(Integer.BYTES);
    }

    /** A file ends with the word that it began with; a stream ends where it says so, or just ends. */
    private void requireEnd() throws IOException {
        byte[] end = new byte[0];
        byte[] part = file ? in.readNBytes(CHUNK) : end;
        while (part.length > 0) {
            byte[] both = Arrays.copyOf(end, end.length + part.length);
            System.arraycopy(part, 0, both, end.length, part.length);
            end = Arrays.copyOfRange(both, Math.max(0, both.length - ArrowSink.MAGIC.length), both.length);
            part = in.readNBytes(CHUNK);
        }
        if (file && !Arrays.equals(end, ArrowSink.MAGIC)) {
            throw damaged(source, null);
        }
    }

    /** Takes the values that belong to a message; as they come, so that a length that is made up takes no memory. */
    ByteBuffer body(long length) throws IOException {
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
            throw damaged(source, null);
        }
        return bytes;
    }

    private int integer(byte[] bytes) {
        if (bytes.length < Integer.BYTES) {
            throw damaged(source, null);
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }

    static BarDataException damaged(String source, @Nullable RuntimeException cause) {
        BarDataException fault = BarDataException.of(
                source,
                "expected an Arrow file or stream but could not read it as one; check that it is whole, or export it again");
        if (cause != null) {
            fault.initCause(cause);
        }
        return fault;
    }
}
