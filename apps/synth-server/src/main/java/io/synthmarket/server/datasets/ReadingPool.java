package io.synthmarket.server.datasets;

import io.synthmarket.cli.call.CallFault;
import io.synthmarket.server.common.Problem;
import io.synthmarket.server.common.ServerFault;
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
 * what is small many; each has threads, places and memory of its own, so that what is small waits for nothing that is large, and all
 * together no more memory than half of what there is.
 */
public final class ReadingPool implements AutoCloseable {

    private static final int RETRY_SECONDS = 5;
    private static final long UNIT = 1 << 20;
    private static final long LARGEST_SMALL = 16 << 20;
    private static final int SMALL_SHARE_OF_MEMORY = 4;

    private final Lane small;
    private final Lane large;
    private final Duration limit;

    /**
     * How many there may be of a kind.
     *
     * @param atOnce how many are done at a time
     * @param most how many there are at most, those that wait for their turn counted in
     */
    public record Bounds(int atOnce, int most) {}

    /**
     * Begins with none.
     *
     * @param small how many of what needs little memory
     * @param large how many of what needs much
     * @param limit how long one may take, its waiting counted in
     */
    public ReadingPool(Bounds small, Bounds large, Duration limit) {
        this.limit = limit;
        int units = (int) Math.max(2, Runtime.getRuntime().maxMemory() / 2 / UNIT);
        int forSmall = Math.max(1, units / SMALL_SHARE_OF_MEMORY);
        this.small = new Lane(small, forSmall);
        this.large = new Lane(large, units - forSmall);
    }

    /** Readings of a kind. */
    private static final class Lane {

        private final ThreadPoolExecutor threads;
        private final int most;
        private final Semaphore places;
        private final int units;
        private final Semaphore memory;

        Lane(Bounds bounds, int units) {
            this.units = units;
            most = bounds.most();
            places = new Semaphore(most);
            memory = new Semaphore(units, true);
            threads = new ThreadPoolExecutor(
                    bounds.atOnce(), bounds.atOnce(), 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), task -> {
                        Thread thread = new Thread(task, "synth-reading");
                        thread.setDaemon(true);
                        return thread;
                    });
            threads.allowCoreThreadTimeOut(true);
        }

        /** Wraps work so that it waits for its memory. */
        <T> FutureTask<T> task(long bytes, Callable<T> work) {
            int weight = Math.toIntExact(Math.max(1, Math.min(units, bytes / UNIT)));
            return new FutureTask<>(() -> {
                memory.acquire(weight);
                try {
                    return work.call();
                } finally {
                    memory.release(weight);
                }
            });
        }
    }

    /**
     * Does something and waits for it.
     *
     * @param bytes of memory that it may need
     * @throws ServerFault if it faults, takes too long or needs too much, or too much is waited for
     */
    public <T> T run(long bytes, Callable<T> work) {
        Lane lane = bytes <= LARGEST_SMALL ? small : large;
        if (!lane.places.tryAcquire()) {
            throw new ServerFault(Problem.forNow(
                    Problem.Kind.TOO_MANY,
                    "at most " + lane.most + (lane == small ? " small" : " large")
                            + " files can be read or wait for it but there are more; ask again in " + RETRY_SECONDS
                            + " s",
                    RETRY_SECONDS));
        }
        try {
            return runInPlace(lane, lane.task(bytes, work));
        } finally {
            lane.places.release();
        }
    }

    private <T> T runInPlace(Lane lane, FutureTask<T> task) {
        lane.threads.execute(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new ServerFault(
                    Problem.Kind.TIME_LIMIT,
                    "this must be done within " + limit.toSeconds() + " s but was not; ask for less, or again later");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFault(Problem.stopping());
        } catch (ExecutionException e) {
            throw faultOf(e.getCause() == null ? e : e.getCause());
        } finally {
            if (task.cancel(true)) {
                lane.threads.remove(task);
            }
        }
    }

    /** Counts what waits for its turn. */
    int waiting() {
        return small.threads.getQueue().size() + large.threads.getQueue().size();
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
        small.threads.shutdownNow();
        large.threads.shutdownNow();
    }
}
