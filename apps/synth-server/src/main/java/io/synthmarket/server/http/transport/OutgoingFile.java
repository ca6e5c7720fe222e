package io.synthmarket.server.http.transport;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;

/** A part of a file on its way to a client: some is read when the client has taken what was read before. */
final class OutgoingFile implements WriteListener {

    private static final int CHUNK = 1 << 16;

    private final ServletOutputStream out;
    private final FileChannel channel;
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    private final CompletableFuture<Void> sent = new CompletableFuture<>();
    private long left;

    private OutgoingFile(ServletOutputStream out, FileChannel channel, long left) {
        this.out = out;
        this.channel = channel;
        this.left = left;
    }

    /** Begins to send; the result is there when all is sent or the client is gone. */
    static CompletableFuture<Void> send(Context context, Path file, long first, long length) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            channel.position(first);
            OutgoingFile outgoing = new OutgoingFile(context.res().getOutputStream(), channel, length);
            outgoing.out.setWriteListener(outgoing);
            return outgoing.sent;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            if (left == 0) {
                end();
                return;
            }
            chunk.clear().limit((int) Math.min(CHUNK, left));
            int count = channel.read(chunk);
            if (count < 0) {
                throw new IOException("the file became shorter while it was sent");
            }
            left -= count;
            out.write(chunk.array(), 0, count);
        }
    }

    @Override
    public void onError(Throwable fault) {
        end();
    }

    private void end() {
        try {
            channel.close();
        } catch (IOException e) {
            left = 0;
        }
        sent.complete(null);
    }
}
