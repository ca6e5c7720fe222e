package io.synthmarket.core;

import io.synthmarket.core.internal.run.AsyncRun;
import io.synthmarket.core.internal.run.Makers;
import io.synthmarket.core.internal.run.ProgressPulse;
import io.synthmarket.core.internal.run.Pulse;
import io.synthmarket.core.internal.run.RunTally;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How the paths of a set are made and handed over: on which threads, which of them, and who is told how far it is.
 *
 * <p>Immutable: each option returns a new run, and a run may be started any number of times. Every option has a default.
 *
 * <pre>{@code
 * paths.run()
 *         .threads(4)
 *         .reportingTo(System.out::println)
 *         .forEachOrdered(path -> Metrics.of(path.series()), results::add);
 * }</pre>
 *
 * <p><b>Determinism</b>: paths, their order and, where some fail, which failure is thrown, that of the first in order, are the same
 * on any number of threads and on any executor.
 *
 * <p><b>Threads</b>: immutable, share it freely. Paths are made, and work on them is done, on the makers: threads of the run's own or
 * the caller's executor. Results are handed over one at a time on one thread, which is told of progress too: the calling thread, or
 * one of its own where the run is asynchronous.
 *
 * <p><b>Cost</b>: of results that are not handed over yet, finished or not, two per thread are held at most, or as many as {@link
 * #on} says, however many paths there are; a result that was handed over is held no more. Beside it, the set keeps the working memory
 * of one candidate for each path that was ever made at the same time.
 *
 * @see PathSet#run()
 * @since 0.1.0
 */
public final class PathRun {

    private final PathSet paths;
    private final Makers makers;
    private final int count;
    private final IntUnaryOperator pathAt;
    private final @Nullable Consumer<? super RunProgress> listener;

    private PathRun(
            PathSet paths,
            Makers makers,
            int count,
            IntUnaryOperator pathAt,
            @Nullable Consumer<? super RunProgress> listener) {
        this.paths = paths;
        this.makers = makers;
        this.count = count;
        this.pathAt = pathAt;
        this.listener = listener;
    }

    static PathRun of(PathSet paths) {
        Makers makers = Makers.threads(Runtime.getRuntime().availableProcessors());
        return new PathRun(paths, makers, paths.size(), IntUnaryOperator.identity(), null);
    }

    /**
     * Makes paths on threads of the run's own, which end with it. Default: as many as there are processors.
     *
     * @param threads how many threads make paths, at least 1
     * @return the changed run
     * @throws IllegalArgumentException if {@code threads} is below 1
     */
    public PathRun threads(int threads) {
        return new PathRun(paths, Makers.threads(threads), count, pathAt, listener);
    }

    /**
     * Makes paths on threads of the caller's, which are not shut down. Each path is a task of its own, so that others get their turn.
     *
     * <p>When the run ends, however it does, no task of it is at work. Where it ends early, those that have not begun are given up:
     * up to {@code underWay} of them stay where the executor queues them, hold nothing and do nothing when their turn comes. Those
     * that have begun are interrupted; the thread keeps nothing of it.
     *
     * <p><b>Edge cases</b>: a run that is not asynchronous waits for the executor, so start it on none of the executor's own threads
     * unless others are free. An executor that drops tasks silently makes it wait forever.
     *
     * @param executor what runs the tasks
     * @param underWay how many paths may be under way at a time, being made or waiting to be handed over: at least 1, and twice the
     *     number of threads to keep them busy
     * @return the changed run
     * @throws IllegalArgumentException if {@code underWay} is below 1
     */
    public PathRun on(Executor executor, int underWay) {
        return new PathRun(paths, Makers.on(executor, underWay), count, pathAt, listener);
    }

    /**
     * Makes some of the paths only, in an order of choice. Default: all, path 0 first.
     *
     * @param indices which paths, each 0 … {@link PathSet#size()} − 1; copied
     * @return the changed run
     * @throws IndexOutOfBoundsException if there is no such path
     */
    public PathRun only(int... indices) {
        int[] chosen = indices.clone();
        for (int index : chosen) {
            paths.requireIndex(index);
        }
        return new PathRun(paths, makers, chosen.length, position -> chosen[position], listener);
    }

    /**
     * Tells a listener how far the run is: at most five times a second, and once at the end, even after a failure; replaces an
     * earlier listener. Default: nobody is told.
     *
     * <p><b>Threads</b>: the listener is called on the thread that takes the results, between two of them or while it waits for one,
     * and never twice at once. What it throws ends the run.
     *
     * @param listener what is told
     * @return the changed run
     */
    public PathRun reportingTo(Consumer<? super RunProgress> listener) {
        return new PathRun(paths, makers, count, pathAt, Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Makes the paths and hands them over in order.
     *
     * @param consumer what takes them, on the calling thread
     * @throws ThresholdNotReachedException if the attempts at a path are used up and the rule says to fail
     * @throws ArithmeticException if the prices of a path leave the range of doubles
     * @throws RejectedExecutionException if the executor takes no more tasks
     * @throws CancellationException if the calling thread is interrupted, its interrupt flag staying set, or one that makes paths is
     */
    public void forEachOrdered(Consumer<? super SyntheticPath> consumer) {
        forEachOrdered(Function.<SyntheticPath>identity(), consumer);
    }

    /**
     * Makes the paths, does some work on each where it was made, and hands the results over in order.
     *
     * <p>The first failure in order, of a path, the work, the consumer or the listener, ends everything and is thrown: what is under
     * way is interrupted, which attempts at paths heed within a fraction of their time, and its end is awaited.
     *
     * @param <T> what the work makes of a path
     * @param work what is done with a path on the thread that made it, such as writing it to a file
     * @param consumer what takes the results, on the calling thread
     * @throws ThresholdNotReachedException if the attempts at a path are used up and the rule says to fail
     * @throws ArithmeticException if the prices of a path leave the range of doubles
     * @throws RejectedExecutionException if the executor takes no more tasks
     * @throws CancellationException if the calling thread is interrupted, its interrupt flag staying set, or one that makes paths is
     */
    public <T> void forEachOrdered(Function<? super SyntheticPath, ? extends T> work, Consumer<? super T> consumer) {
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(consumer, "consumer");
        if (listener == null) {
            makers.inOrder(count, pathAt, index -> work.apply(paths.path(index)), consumer, Pulse.NONE);
        } else {
            follow(work, consumer, listener);
        }
    }

    /**
     * Starts to make the paths and to hand them over in order, and returns at once.
     *
     * @param consumer what takes them, on a thread of its own
     * @return a future as that of {@link #forEachOrderedAsync(Function, Consumer)}
     */
    public CompletableFuture<RunProgress> forEachOrderedAsync(Consumer<? super SyntheticPath> consumer) {
        return forEachOrderedAsync(Function.<SyntheticPath>identity(), consumer);
    }

    /**
     * Starts to make the paths, to do some work on each where it was made and to hand the results over in order, and returns at once.
     *
     * <p>The future is completed when the last result was taken and nothing is at work any more, or with the failure that ended the
     * run. Completing it from outside, by {@code cancel}, {@code orTimeout} or otherwise, ends the run: the thread that takes results
     * is interrupted, and with it what is under way. The future does not wait for that; a listener's last call comes after it.
     *
     * <p><b>Threads</b>: beside the makers one daemon thread for as long as the run takes.
     *
     * @param <T> what the work makes of a path
     * @param work what is done with a path on the thread that made it
     * @param consumer what takes the results, on a thread of its own
     * @return a future of how the run went
     */
    public <T> CompletableFuture<RunProgress> forEachOrderedAsync(
            Function<? super SyntheticPath, ? extends T> work, Consumer<? super T> consumer) {
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(consumer, "consumer");
        Consumer<? super RunProgress> told = listener == null ? progress -> {} : listener;
        return AsyncRun.start(over -> follow(work, unless(over, consumer), told));
    }

    /** Hands nothing over once a run is over, even where the consumer swallows the interruption that says so. */
    private static <T> Consumer<T> unless(BooleanSupplier over, Consumer<? super T> consumer) {
        return result -> {
            if (over.getAsBoolean()) {
                throw new CancellationException("the run was ended from outside");
            }
            consumer.accept(result);
        };
    }

    private <T> RunProgress follow(
            Function<? super SyntheticPath, ? extends T> work,
            Consumer<? super T> consumer,
            Consumer<? super RunProgress> told) {
        RunTally tally = new RunTally(count, System::nanoTime);
        ProgressPulse pulse = new ProgressPulse(tally, told, System::nanoTime);
        try {
            makers.inOrder(count, pathAt, index -> work.apply(paths.path(index, tally)), consumer, pulse);
        } catch (RuntimeException | Error failure) {
            pulse.endAfter(failure);
            throw failure;
        }
        return pulse.end();
    }

    /**
     * Says what the run is on one line, such as {@code PathRun[1000 of PathSet[1000 paths of 5104 bars, matched, seed 42], 4 threads]}.
     *
     * @return how many paths of which set, and where they are made
     */
    @Override
    public String toString() {
        return "PathRun[" + count + " of " + paths + ", " + makers + "]";
    }
}
