package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs on a caller's executor that end early: what is thrown, and what is left behind. */
@Timeout(60)
class PathRunStopTest {

    private static final BarSeries HISTORY = Histories.daily(60);

    private final ExecutorService executor = Executors.newFixedThreadPool(2);

    @AfterEach
    void shutDown() {
        executor.shutdownNow();
    }

    @Test
    void consumer_fails_itsExceptionIsThrownAndNothingIsAtWork() {
        AtomicInteger atWork = new AtomicInteger();

        Throwable failure = catchThrowable(
                () -> paths(1_000).run().on(executor, 4).forEachOrdered(path -> counted(atWork, path), path -> {
                    throw new UnsupportedOperationException("full");
                }));

        assertThat(failure).isInstanceOf(UnsupportedOperationException.class).hasMessage("full");
        assertThat(atWork).hasValue(0);
    }

    @Test
    void consumer_fails_whatHasNotBegunNeverBegins() {
        List<Runnable> queue = new ArrayList<>();
        Executor withOnePlace = task -> {
            if (queue.isEmpty()) {
                task.run();
            }
            queue.add(task);
        };
        List<Integer> begun = new ArrayList<>();

        Throwable failure = catchThrowable(
                () -> paths(1_000).run().on(withOnePlace, 4).forEachOrdered(path -> begun.add(path.index()), done -> {
                    throw new UnsupportedOperationException("full");
                }));
        queue.forEach(Runnable::run);

        assertThat(failure).hasMessage("full");
        assertThat(queue).hasSize(4);
        assertThat(begun).containsExactly(0);
    }

    @Test
    void work_fails_theFirstInOrderIsThrown() {
        CountDownLatch second = new CountDownLatch(1);

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> paths(10)
                        .run()
                        .on(executor, 2)
                        .forEachOrdered(
                                path -> {
                                    if (path.index() == 0) {
                                        awaitUninterruptibly(second);
                                    } else {
                                        second.countDown();
                                    }
                                    throw new UnsupportedOperationException("path " + path.index());
                                },
                                path -> {}))
                .withMessage("path 0");
    }

    @Test
    void path_fails_itsExceptionIsThrown() {
        PathSet paths = Synth.from(HISTORY)
                .accept(Scorers.constant(10).atLeast(20).maxAttempts(1))
                .seed(42)
                .generate(1_000);

        assertThatExceptionOfType(ThresholdNotReachedException.class)
                .isThrownBy(() -> paths.run().on(executor, 4).forEachOrdered(path -> {}))
                .withMessageStartingWith("path 0: ");
    }

    @Test
    void listener_fails_itsExceptionIsThrownOnce() {
        IllegalStateException broken = new IllegalStateException("broken");

        Throwable failure = catchThrowable(() ->
                paths(3).run().on(executor, 4).reportingTo(failing(broken)).forEachOrdered(path -> {}));

        assertThat(failure).isSameAs(broken).hasNoSuppressedExceptions();
    }

    @Test
    void listener_failsAfterAFailure_isSuppressed() {
        IllegalStateException broken = new IllegalStateException("broken");

        Throwable failure = catchThrowable(() -> paths(3).run()
                .on(executor, 4)
                .reportingTo(failing(broken))
                .forEachOrdered(path -> {
                    throw new UnsupportedOperationException("full");
                }));

        assertThat(failure).isInstanceOf(UnsupportedOperationException.class).hasSuppressedException(broken);
    }

    private static Consumer<RunProgress> failing(RuntimeException failure) {
        return progress -> {
            throw failure;
        };
    }

    @Test
    void executor_takesNoMore_itsExceptionIsThrownAndNothingIsAtWork() {
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger places = new AtomicInteger(2);
        Executor small = task -> {
            if (places.getAndDecrement() == 0) {
                throw new RejectedExecutionException("full");
            }
            executor.execute(task);
        };

        Throwable failure = catchThrowable(
                () -> paths(10).run().on(small, 4).forEachOrdered(path -> counted(atWork, path), path -> {}));

        assertThat(failure).isInstanceOf(RejectedExecutionException.class).hasMessage("full");
        assertThat(atWork).hasValue(0);
    }

    @Test
    void executor_isShutDownAtOnce_endsTheRun() {
        PathSet paths = hopeless(judging -> executor.shutdownNow());

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> paths.run().on(executor, 1).forEachOrdered(path -> {}))
                .withMessageStartingWith("interrupted at attempt ");
    }

    @Test
    void caller_interruptedUnderRejection_stopsAndNothingIsAtWork() throws InterruptedException {
        CountDownLatch judging = new CountDownLatch(1);
        PathSet paths = hopeless(attempt -> judging.countDown());
        AtomicReference<Throwable> failure = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            failure.set(catchThrowable(() -> paths.run().on(executor, 4).forEachOrdered(path -> {})));
            flag.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        judging.await();

        caller.interrupt();
        caller.join();

        assertThat(failure.get())
                .isInstanceOf(CancellationException.class)
                .hasMessage("interrupted before path 0 was handed over");
        assertThat(flag.get()).isTrue();
        executor.shutdown();
        assertThat(executor.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void work_interruptedByAFailure_leavesTheThreadUninterrupted() throws InterruptedException {
        CountDownLatch atWork = new CountDownLatch(1);
        CompletableFuture<Boolean> seenByWork = new CompletableFuture<>();
        CompletableFuture<Boolean> seenAfterwards = new CompletableFuture<>();
        Executor watched = task -> executor.execute(() -> {
            task.run();
            if (seenByWork.isDone()) {
                seenAfterwards.complete(Thread.currentThread().isInterrupted());
            }
        });

        Throwable failure = catchThrowable(() -> paths(2).run()
                .on(watched, 2)
                .forEachOrdered(
                        path -> {
                            if (path.index() == 1) {
                                atWork.countDown();
                                seenByWork.complete(awaitInterruption());
                            }
                            return path;
                        },
                        path -> {
                            awaitUninterruptibly(atWork);
                            throw new UnsupportedOperationException("full");
                        }));

        assertThat(failure).hasMessage("full");
        assertThat(seenByWork).isCompletedWithValue(true);
        assertThat(seenAfterwards.join()).isFalse();
    }

    /** A set whose attempts never succeed. */
    private static PathSet hopeless(Consumer<BarView> judging) {
        Scorer scorer = Scorers.named("hopeless", () -> candidate -> {
            judging.accept(candidate);
            return 0;
        });
        return Synth.from(HISTORY)
                .accept(scorer.atLeast(100).maxAttempts(Integer.MAX_VALUE))
                .seed(42)
                .generate(10);
    }

    private static PathSet paths(int count) {
        return Synth.from(HISTORY).unscored().seed(42).generate(count);
    }

    private static SyntheticPath counted(AtomicInteger atWork, SyntheticPath path) {
        atWork.incrementAndGet();
        try {
            Thread.sleep(1);
            return path;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return path;
        } finally {
            atWork.decrementAndGet();
        }
    }

    private static boolean awaitInterruption() {
        try {
            new CountDownLatch(1).await();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
