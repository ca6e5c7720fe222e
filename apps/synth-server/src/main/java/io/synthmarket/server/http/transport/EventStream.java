package io.synthmarket.server.http.transport;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A stream of events to one client. A slow client misses events and gets the newest; nobody waits for it. */
public final class EventStream implements WriteListener {

    private static final String PING = ": ping\n\n";

    private final ServletOutputStream out;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private @Nullable String pending;
    private boolean isLast;
    private boolean unflushed;

    private EventStream(ServletOutputStream out) {
        this.out = out;
    }

    /** Opens one where a request waits for it. */
    public static EventStream open(Context context) {
        try {
            EventStream stream = new EventStream(context.res().getOutputStream());
            stream.out.setWriteListener(stream);
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Is completed when the last event is sent, or the client is gone. */
    public CompletableFuture<Void> ended() {
        return ended;
    }

    /** Sends an event, in place of one that has not been sent. */
    public synchronized void tell(String event) {
        if (!isLast) {
            pending = event;
            send();
        }
    }

    /** Ends the stream when what was told is sent. */
    public synchronized void last() {
        isLast = true;
        send();
    }

    /** Sends a comment, by which it is found out whether the client is there. */
    public synchronized void ping() {
        if (pending == null && !isLast) {
            pending = PING;
            send();
        }
    }

    /** Ends the stream at once. */
    public synchronized void end() {
        isLast = true;
        ended.complete(null);
    }

    @Override
    public synchronized void onWritePossible() {
        send();
    }

    @Override
    public synchronized void onError(Throwable fault) {
        end();
    }

    private void send() {
        try {
            while (!ended.isDone() && out.isReady()) {
                if (pending != null) {
                    byte[] bytes = pending.getBytes(StandardCharsets.UTF_8);
                    pending = null;
                    unflushed = true;
                    out.write(bytes);
                } else if (unflushed) {
                    unflushed = false;
                    out.flush();
                } else {
                    if (isLast) {
                        end();
                    }
                    return;
                }
            }
        } catch (IOException | IllegalStateException e) {
            end();
        }
    }
}
