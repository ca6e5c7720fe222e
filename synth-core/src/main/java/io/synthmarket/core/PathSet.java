package io.synthmarket.core;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The paths of a recipe, each made when it is asked for.
 *
 * <p><b>Determinism</b>: path i depends on history, options, seed and i alone: not on the thread, nor on how many paths the
 * set has, nor on which others were asked for. Asking twice makes it twice, with the same bits.
 *
 * <p><b>Threads</b>: share it freely; {@link #path(int)} may run on any number of threads at once.
 *
 * <p><b>Cost</b>: the set holds what was learned from history and the working memory of one candidate per thread, and no
 * path.
 *
 * @since 0.1.0
 */
public final class PathSet implements Iterable<SyntheticPath> {

    private static final int RESULTS_AHEAD_PER_THREAD = 2;

    private final BarSeries history;
    private final Recipe recipe;
    private final PathMaker maker;

    PathSet(BarSeries history, Recipe recipe, PathMaker maker) {
        this.history = history;
        this.recipe = recipe;
        this.maker = maker;
    }

    /**
     * Tells how many paths there are.
     *
     * @return the number that was asked for
     */
    public int size() {
        return recipe.paths();
    }

    /**
     * Makes a path.
     *
     * @param index its index, 0 … {@link #size()} − 1
     * @return the path
     * @throws IndexOutOfBoundsException if there is no such path
     * @throws ThresholdNotReachedException if the attempts at it are used up and the rule says to fail
     * @throws ArithmeticException if its prices leave the range of doubles, as returns of hundreds of percent a bar can
     * @throws CancellationException if the thread is interrupted between two attempts
     */
    public SyntheticPath path(int index) {
        return maker.make(Objects.checkIndex(index, size()), recipe);
    }

    /**
     * Makes all paths on several threads and hands them over in order.
     *
     * @param threads how many threads make paths, at least 1
     * @param consumer what takes them, path 0 first, on the calling thread
     * @throws IllegalArgumentException if {@code threads} is below 1
     * @throws ThresholdNotReachedException if the attempts at a path are used up and the rule says to fail
     * @throws ArithmeticException if the prices of a path leave the range of doubles
     * @throws CancellationException if the calling thread is interrupted; its interrupt flag stays set
     * @see #forEachOrdered(int, Function, Consumer)
     */
    public void forEachOrdered(int threads, Consumer<? super SyntheticPath> consumer) {
        forEachOrdered(threads, Function.<SyntheticPath>identity(), consumer);
    }

    /**
     * Makes all paths on several threads, does some work on each there, and hands the results over in order.
     *
     * <p>At most two results per thread wait at a time, however many paths there are. The first failure, of a path, the work
     * or the consumer, ends everything and is thrown. When the method returns or throws, its threads have ended.
     *
     * @param <T> what the work makes of a path
     * @param threads how many threads make paths, at least 1
     * @param work what is done with a path on the thread that made it, such as writing it to a file
     * @param consumer what takes the results, that of path 0 first, on the calling thread
     * @throws IllegalArgumentException if {@code threads} is below 1
     * @throws ThresholdNotReachedException if the attempts at a path are used up and the rule says to fail
     * @throws ArithmeticException if the prices of a path leave the range of doubles
     * @throws CancellationException if the calling thread is interrupted; its interrupt flag stays set
     */
    public <T> void forEachOrdered(
            int threads, Function<? super SyntheticPath, ? extends T> work, Consumer<? super T> consumer) {
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(consumer, "consumer");
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1 but was " + threads);
        }
        int workers = Math.min(threads, size());
        ExecutorService pool = Executors.newFixedThreadPool(workers, task -> {
            Thread thread = new Thread(task, "synthmarket-path-maker");
            thread.setDaemon(true);
            return thread;
        });
        try {
            ArrayDeque<Future<T>> ahead = new ArrayDeque<>();
            int asked = 0;
            for (int taken = 0; taken < size(); taken++) {
                while (asked < size() && ahead.size() / RESULTS_AHEAD_PER_THREAD < workers) {
                    int index = asked++;
                    ahead.add(pool.submit(() -> work.apply(path(index))));
                }
                consumer.accept(result(ahead.remove(), taken));
            }
        } finally {
            stop(pool);
        }
    }

    /** Waits for the threads to finish what they are at, since what they write to may be closed next. */
    private static void stop(ExecutorService pool) {
        pool.shutdownNow();
        boolean interrupted = false;
        boolean stopped = false;
        while (!stopped) {
            try {
                stopped = pool.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for a result; an interruption is heeded even where the result stands ready. */
    private static <T> T result(Future<T> future, int path) {
        try {
            T result = future.get();
            if (!Thread.currentThread().isInterrupted()) {
                return result;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a path failed with a checked exception", e);
        }
        throw new CancellationException("interrupted before path " + path + " was handed over");
    }

    /**
     * Streams the paths, each made when the stream comes to it; {@code parallel()} makes them on the common pool.
     *
     * @return an ordered stream
     */
    public Stream<SyntheticPath> stream() {
        return IntStream.range(0, size()).mapToObj(this::path);
    }

    @Override
    public Iterator<SyntheticPath> iterator() {
        return stream().iterator();
    }

    /**
     * Returns the recipe that makes this set again, seed included.
     *
     * @return the recipe
     */
    public Recipe recipe() {
        return recipe;
    }

    /**
     * Returns what the paths were learned from.
     *
     * @return the history
     */
    public BarSeries history() {
        return history;
    }

    /**
     * Tells how many bars each path has.
     *
     * @return one per return of history, or the length that was chosen
     */
    public int pathLength() {
        return maker.pathLength();
    }

    /**
     * Says what the set is on one line, such as {@code PathSet[1000 paths of 5104 bars, concept, seed 42]}.
     *
     * @return number and length of the paths, method and seed
     */
    @Override
    public String toString() {
        return "PathSet[" + size() + (size() == 1 ? " path of " : " paths of ") + pathLength() + " bars, "
                + recipe.method() + ", seed " + recipe.seed() + "]";
    }
}
