package io.synthmarket.arrow.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import org.apache.arrow.flatbuf.Block;
import org.apache.arrow.flatbuf.Footer;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.Schema;
import org.jspecify.annotations.Nullable;

/** Takes messages out of a file, in the order of the list at its end; not every writer makes what is before that list a stream. */
final class ArrowFile implements MessageSource {

    private static final int END_LENGTH = Integer.BYTES + ArrowSink.MAGIC.length;

    private final String source;
    private final SeekableByteChannel channel;
    private Footer footer = new Footer();
    private ArrowStream block;
    private int taken;

    ArrowFile(String source, SeekableByteChannel channel) {
        this.source = source;
        this.channel = channel;
        this.block = new ArrowStream(source, Channels.newInputStream(channel), channel);
    }

    /** Tells whether a channel begins as a file does. */
    static boolean isOne(SeekableByteChannel channel) throws IOException {
        ByteBuffer begin = read(channel, 0, Math.min(channel.size(), ArrowSink.MAGIC.length));
        channel.position(0);
        return begin.equals(ByteBuffer.wrap(ArrowSink.MAGIC));
    }

    private static ByteBuffer read(SeekableByteChannel channel, long from, long length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(length)).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(from);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
        return bytes.flip();
    }

    @Override
    public Schema schema() throws IOException {
        long end = channel.size() - END_LENGTH;
        ByteBuffer last = read(channel, end, END_LENGTH);
        int length = last.getInt();
        if (!last.equals(ByteBuffer.wrap(ArrowSink.MAGIC)) || length < 0 || length > end) {
            throw ArrowStream.damaged("a file must end as it begins");
        }
        footer = Footer.getRootAsFooter(read(channel, end - length, length));
        return footer.schema();
    }

    @Override
    public @Nullable Message next() throws IOException {
        if (taken == footer.recordBatchesLength()) {
            return null;
        }
        Block place = footer.recordBatches(taken++);
        if (place.offset() < 0 || place.offset() >= channel.size()) {
            throw ArrowStream.damaged("a batch must be within the file");
        }
        channel.position(place.offset());
        block = new ArrowStream(source, new BufferedInputStream(Channels.newInputStream(channel)), channel);
        Message message = block.next();
        if (message == null) {
            throw ArrowStream.damaged("a batch must be where the file says");
        }
        return message;
    }

    @Override
    public ByteBuffer body(long length) throws IOException {
        return block.body(length);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
