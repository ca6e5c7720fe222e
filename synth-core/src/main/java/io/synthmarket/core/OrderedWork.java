package io.synthmarket.core;

import java.util.ArrayDeque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * Work on numbered paths, done on an executor and handed over in order on the thread that asks for it, whose task it is to keep no
 * more than so many under way. For one run.
 *
 * @param <T> what the work makes of a path
 */
final class OrderedWork<T> {

    private final Executor executor;
    private final int underWay;
    private final IntFunction<? extends T> work;
    private final Pulse pulse;
    private final ArrayDeque<Task> ahead = new ArrayDeque<>();
    private int running;

    OrderedWork(Executor executor, int underWay, IntFunction<? extends T> work, Pulse pulse) {
        this.executor = executor;
        this.underWay = underWay;
        this.work = work;
        this.pulse = pulse;
    }

    void run(int count, IntUnaryOperator pathAt, Consumer<? super T> consumer) {
        try {
            int asked = 0;
            for (int taken = 0; taken < count; taken++) {
                while (asked < count && ahead.size() < underWay) {
                    Task task = new Task(pathAt.applyAsInt(asked++));
                    ahead.add(task);
                    executor.execute(task);
                }
                consumer.accept(next());
                pulse.handedOver();
            }
        } finally {
            stop();
        }
    }

    /** Waits for the next result; an interruption is heeded even where the result stands ready. */
    private T next() {
        Task task = ahead.element();
        try {
            T result = await(task);
            if (!Thread.currentThread().isInterrupted()) {
                ahead.remove();
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
        throw new CancellationException("interrupted before path " + task.path + " was handed over");
    }

    private T await(Future<T> task) throws InterruptedException, ExecutionException {
        while (true) {
            try {
                return task.get(pulse.nanosUntilDue(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                pulse.beat();
            }
        }
    }

    /** Gives up what has not begun and waits for the end of what has, since what it writes to may be closed next. */
    private void stop() {
        ahead.forEach(task -> task.cancel(true));
        ahead.clear();
        awaitNoneRunning();
    }

    private synchronized void begin() {
        running++;
    }

    private synchronized void end() {
        running--;
        notifyAll();
    }

    private synchronized void awaitNoneRunning() {
        boolean interrupted = false;
        while (running > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The work on one path: nothing where it is given up before it begins. */
    private final class Task extends FutureTask<T> {

        private final int path;

        Task(int path) {
            super(() -> work.apply(path));
            this.path = path;
        }

        /** Leaves the thread without the interruption that was meant for this task alone. */
        @Override
        public void run() {
            if (isCancelled()) {
                return;
            }
            begin();
            try {
                super.run();
            } finally {
                if (isCancelled()) {
                    Thread.interrupted();
                }
                end();
            }
        }
    }
}
