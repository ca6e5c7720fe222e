package io.synthmarket.server.http;

import io.synthmarket.cli.CallFault;
import io.synthmarket.server.Problem;
import io.synthmarket.server.ServerFault;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Does what takes time and memory while a client waits: reads files, makes single series again. A few at a time; of memory only as much
 * as half of what there is, so that files that are large are read one after the other.
 */
final class Readings implements AutoCloseable {

    private static final int WAITING = 64;
    private static final int RETRY_SECONDS = 5;
    private static final long UNIT = 1 << 20;

    private final ThreadPoolExecutor threads;
    private final int units = (int) Math.max(1, Runtime.getRuntime().maxMemory() / 2 / UNIT);
    private final Semaphore memory = new Semaphore(units, true);
    private final Duration limit;

    Readings(int atOnce, Duration limit) {
        this.limit = limit;
        threads =
                new ThreadPoolExecutor(atOnce, atOnce, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "synth-reading");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Does something and waits for it.
     *
     * @param bytes of memory that it may need
     * @throws ServerFault if it faults, takes too long or needs too much, or too much is waited for
     */
    <T> T take(long bytes, Callable<T> work) {
        Future<T> result = begin(Math.toIntExact(Math.max(1, Math.min(units, bytes / UNIT))), work);
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new ServerFault(
                    Problem.Kind.TIME_LIMIT,
                    "this must be done within " + limit.toSeconds() + " s but was not; ask for less, or again later");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFault(Problems.ofStatus(503));
        } catch (ExecutionException e) {
            throw faultOf(e.getCause() == null ? e : e.getCause());
        } finally {
            result.cancel(true);
        }
    }

    private <T> Future<T> begin(int weight, Callable<T> work) {
        try {
            return threads.submit(() -> {
                memory.acquire(weight);
                try {
                    return work.call();
                } finally {
                    memory.release(weight);
                }
            });
        } catch (RejectedExecutionException e) {
            throw new ServerFault(Problem.forNow(
                    Problem.Kind.TOO_MANY,
                    "at most " + WAITING + " files can wait to be read but there are more; ask again in "
                            + RETRY_SECONDS + " s",
                    RETRY_SECONDS));
        }
    }

    private static RuntimeException faultOf(Throwable cause) {
        if (cause instanceof CallFault fault) {
            return ServerFault.of(fault);
        }
        if (cause instanceof OutOfMemoryError) {
            return new ServerFault(
                    Problem.Kind.TOO_LARGE, "a file must fit into the server's memory but does not; send fewer bars");
        }
        if (cause instanceof RuntimeException fault) {
            return fault;
        }
        return new IllegalStateException(cause);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
