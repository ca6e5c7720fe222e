package io.synthmarket.core.internal.run;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** Which threads make paths, and how many of these may be under way at a time. */
public sealed interface Makers {

    /** Makes paths on the calling thread, one after another. */
    static Makers callingThread() {
        return new Lent(Runnable::run, 1);
    }

    /**
     * Makes paths on threads that are there for one run.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Makers threads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1 but was " + threads);
        }
        return new Own(threads);
    }

    /**
     * Makes paths on the threads of somebody else.
     *
     * @throws IllegalArgumentException if no path may be under way
     */
    static Makers on(Executor executor, int underWay) {
        Objects.requireNonNull(executor, "executor");
        if (underWay < 1) {
            throw new IllegalArgumentException("paths under way must be at least 1 but was " + underWay);
        }
        return new Lent(executor, underWay);
    }

    /**
     * Does some work on paths and hands the results over in order, on the calling thread. When it returns or throws, no work is at
     * hand any more.
     *
     * @param count how many paths
     * @param pathAt which path comes at a position, from 0
     * @param work what makes a result of the index of a path
     * @param consumer what takes the results
     * @param pulse what is to be done while waiting
     */
    <T> void inOrder(
            int count,
            IntUnaryOperator pathAt,
            IntFunction<? extends T> work,
            Consumer<? super T> consumer,
            Pulse pulse);

    /** Threads that are there for one run. */
    record Own(int threads) implements Makers {

        private static final int RESULTS_AHEAD_PER_THREAD = 2;

        @Override
        public <T> void inOrder(
                int count,
                IntUnaryOperator pathAt,
                IntFunction<? extends T> work,
                Consumer<? super T> consumer,
                Pulse pulse) {
            int workers = Math.max(1, Math.min(threads, count));
            int underWay = (int) Math.min((long) RESULTS_AHEAD_PER_THREAD * workers, Integer.MAX_VALUE);
            ExecutorService pool = Executors.newFixedThreadPool(workers, task -> {
                Thread thread = new Thread(task, "synthmarket-path-maker");
                thread.setDaemon(true);
                return thread;
            });
            try {
                new OrderedWork<T>(pool, underWay, work, pulse).run(count, pathAt, consumer);
            } finally {
                pool.shutdown();
            }
        }

        @Override
        public String toString() {
            return threads + (threads == 1 ? " thread" : " threads");
        }
    }

    /** Threads of somebody else. */
    record Lent(Executor executor, int underWay) implements Makers {

        @Override
        public <T> void inOrder(
                int count,
                IntUnaryOperator pathAt,
                IntFunction<? extends T> work,
                Consumer<? super T> consumer,
                Pulse pulse) {
            new OrderedWork<T>(executor, underWay, work, pulse).run(count, pathAt, consumer);
        }

        @Override
        public String toString() {
            return underWay + " under way on an executor";
        }
    }
}
