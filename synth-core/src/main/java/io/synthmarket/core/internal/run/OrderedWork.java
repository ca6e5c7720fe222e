package io.synthmarket.core.internal.run;

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
import org.jspecify.annotations.Nullable;

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
    private final ArrayDeque<Task<T>> ahead = new ArrayDeque<>();
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
                    Task<T> task = new Task<>(this, pathAt.applyAsInt(asked++));
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
        Task<T> task = ahead.element();
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

    /** The work on one path: nothing where it is given up before it begins, and it then holds nothing, wherever it waits. */
    private static final class Task<T> extends FutureTask<T> {

        private final int path;
        private volatile @Nullable OrderedWork<T> owner;

        Task(OrderedWork<T> owner, int path) {
            super(() -> owner.work.apply(path));
            this.owner = owner;
            this.path = path;
        }

        @Override
        protected void done() {
            owner = null;
        }

        /** Leaves the thread without the interruption that was meant for this task alone. */
        @Override
        public void run() {
            OrderedWork<T> begun = owner;
            if (begun == null || isCancelled()) {
                return;
            }
            begun.begin();
            try {
                super.run();
            } finally {
                if (isCancelled()) {
                    Thread.interrupted();
                }
                begun.end();
            }
        }
    }
}
