package io.synthmarket.server.http.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets connections that the server closes end well. Where a client still sends what was refused, closing at once makes the system throw
 * away the answer with what came; so the answer is ended, what still comes is read and thrown away, and the connection closed when the
 * client has closed it, or has had its share of bytes or time.
 *
 * <p><b>Source</b>: RFC 9112, section 9.6.
 */
final class Lingering implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lingering.class);
    private static final int MOST = 64;
    private static final long BYTES = 256L << 20;
    private static final long NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long LOOK_MILLIS = 100;
    private static final int BUFFER = 1 << 16;

    private final Selector selector;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

    private static final class Rest {
        private final long until = System.nanoTime() + NANOS;
        private long bytes = BYTES;
    }

    Lingering() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::run, "synth-lingering");
        thread.setDaemon(true);
        thread.start();
    }

    /** Takes over a connection whose answer is written; tells whether it did. */
    boolean take(SocketChannel channel) {
        try {
            if (!channel.isConnected() || selector.keys().size() >= MOST) {
                return false;
            }
            channel.shutdownOutput();
            channel.register(selector, SelectionKey.OP_READ, new Rest());
            selector.wakeup();
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.debug("a connection is gone already", e);
            return false;
        }
    }

    private void run() {
        try {
            while (selector.isOpen()) {
                selector.select(this::read, selector.keys().isEmpty() ? 0 : LOOK_MILLIS);
                long now = System.nanoTime();
                for (SelectionKey key : selector.keys()) {
                    if (now - ((Rest) key.attachment()).until >= 0) {
                        close(key);
                    }
                }
            }
        } catch (IOException e) {
            LOG.error("connections can be closed at once only", e);
        } catch (ClosedSelectorException e) {
            LOG.debug("the server stops", e);
        } finally {
            close();
        }
    }

    private void read(SelectionKey key) {
        SocketChannel channel = (SocketChannel) key.channel();
        Rest rest = (Rest) key.attachment();
        try {
            int count = channel.read(buffer.clear());
            rest.bytes -= count;
            if (count < 0 || rest.bytes <= 0) {
                close(key);
            }
        } catch (IOException e) {
            LOG.debug("a client is gone", e);
            close(key);
        }
    }

    private static void close(SelectionKey key) {
        try {
            key.channel().close();
        } catch (IOException e) {
            LOG.debug("a connection is closed already", e);
        }
    }

    @Override
    public void close() {
        try {
            selector.keys().forEach(Lingering::close);
            selector.close();
        } catch (IOException | ClosedSelectorException e) {
            LOG.debug("nothing lingers any more", e);
        }
    }
}
