package io.synthmarket.server.http;

import io.synthmarket.cli.CallFault;
import io.synthmarket.server.Problem;
import io.synthmarket.server.ServerFault;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Does what takes time and memory while a client waits: reads files, makes single series again. Of what is large a few at a time, of
 * what is small many, so that it waits for nothing that is large; of memory only as much as half of what there is.
 */
final class Readings implements AutoCloseable {

    private static final int RETRY_SECONDS = 5;
    private static final long UNIT = 1 << 20;
    private static final long LARGEST_SMALL = 16 << 20;

    private final ThreadPoolExecutor small;
    private final ThreadPoolExecutor large;
    private final int most;
    private final Semaphore places;
    private final int units = (int) Math.max(1, Runtime.getRuntime().maxMemory() / 2 / UNIT);
    private final Semaphore memory = new Semaphore(units, true);
    private final Duration limit;

    /**
     * Begins with none.
     *
     * @param smallAtOnce how many small ones are done at a time
     * @param largeAtOnce how many large ones are done at a time
     * @param most how many there may be, those that wait for their turn counted in
     * @param limit how long one may take, its waiting counted in
     */
    Readings(int smallAtOnce, int largeAtOnce, int most, Duration limit) {
        this.most = most;
        this.limit = limit;
        places = new Semaphore(most);
        small = threads(smallAtOnce);
        large = threads(largeAtOnce);
    }

    private static ThreadPoolExecutor threads(int atOnce) {
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(atOnce, atOnce, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "synth-reading");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /**
     * Does something and waits for it.
     *
     * @param bytes of memory that it may need
     * @throws ServerFault if it faults, takes too long or needs too much, or too much is waited for
     */
    <T> T take(long bytes, Callable<T> work) {
        if (!places.tryAcquire()) {
            throw new ServerFault(Problem.forNow(
                    Problem.Kind.TOO_MANY,
                    "at most " + most + " files can be read or wait for it but there are more; ask again in "
                            + RETRY_SECONDS + " s",
                    RETRY_SECONDS));
        }
        try {
            return takeInPlace(bytes, work);
        } finally {
            places.release();
        }
    }

    private <T> T takeInPlace(long bytes, Callable<T> work) {
        int weight = Math.toIntExact(Math.max(1, Math.min(units, bytes / UNIT)));
        FutureTask<T> task = new FutureTask<>(() -> {
            memory.acquire(weight);
            try {
                return work.call();
            } finally {
                memory.release(weight);
            }
        });
        ThreadPoolExecutor threads = bytes <= LARGEST_SMALL ? small : large;
        threads.execute(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
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
            if (task.cancel(true)) {
                threads.remove(task);
            }
        }
    }

    /** Counts what waits for its turn. */
    int waiting() {
        return small.getQueue().size() + large.getQueue().size();
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
        small.shutdownNow();
        large.shutdownNow();
    }
}
