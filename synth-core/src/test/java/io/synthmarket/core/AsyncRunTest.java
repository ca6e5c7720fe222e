package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs in the background: what the future and the listener are told, and how they are stopped. */
@Timeout(60)
class AsyncRunTest {

    private static final BarSeries HISTORY = Histories.daily(60);

    private final List<Double> scores = Collections.synchronizedList(new ArrayList<>());
    private final List<RunProgress> told = Collections.synchronizedList(new ArrayList<>());

    @Test
    void future_ofARunThatIsDone_tellsTheFiguresOfItsPaths() {
        PathSet paths = Synth.from(HISTORY)
                .accept(Scorers.recording(Scorers.lastClose(), scores)
                        .atLeast(49.5)
                        .maxAttempts(50))
                .seed(42)
                .generate(30);
        List<SyntheticPath> taken = new ArrayList<>();

        RunProgress progress =
                paths.run().threads(2).forEachOrderedAsync(taken::add).join();

        List<Double> sorted = scores.stream().sorted().toList();
        double middle = (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
        assertThat(taken).extracting(SyntheticPath::index).hasSize(30).isSorted();
        assertThat(progress.done()).isEqualTo(30);
        assertThat(progress.requested()).isEqualTo(30);
        assertThat(progress.attempts())
                .isEqualTo(taken.stream().mapToLong(SyntheticPath::attempts).sum());
        assertThat(progress.accepted()).isEqualTo(30);
        assertThat(progress.scored()).isEqualTo(scores.size());
        assertThat(progress.best()).hasValue(sorted.get(sorted.size() - 1));
        assertThat(progress.median().orElseThrow()).isCloseTo(middle, within());
        assertThat(progress.remaining()).hasValue(Duration.ZERO);
    }

    private static Offset<Double> within() {
        return Offset.offset(0.005);
    }

    @Test
    void listener_ofARunThatIsDone_isToldLastWhatTheFutureIs() {
        RunProgress progress =
                watched(paths(20)).forEachOrderedAsync(path -> {}).join();

        assertThat(told).last().isSameAs(progress);
    }

    @Test
    void listener_whileNothingIsDone_isToldOfAttempts() {
        CompletableFuture<RunProgress> seen = new CompletableFuture<>();

        CompletableFuture<RunProgress> future = hopeless(new CountDownLatch(1))
                .run()
                .threads(1)
                .reportingTo(progress -> {
                    if (progress.attempts() > 0) {
                        seen.complete(progress);
                    }
                })
                .forEachOrderedAsync(path -> {});

        RunProgress first = seen.join();
        future.cancel(true);
        assertThat(first.done()).isZero();
        assertThat(first.accepted()).isZero();
        assertThat(first.remaining()).isEmpty();
    }

    @Test
    void consumer_always_runsOnOneThreadOfItsOwn() {
        List<String> threads = new ArrayList<>();

        paths(20)
                .run()
                .forEachOrderedAsync(path -> threads.add(Thread.currentThread().getName()))
                .join();

        assertThat(threads).hasSize(20).containsOnly("synthmarket-path-run");
    }

    @Test
    void run_onACallersExecutorOfOneThread_needsNoSecond() {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            CompletableFuture<RunProgress> future =
                    paths(20).run().on(executor, 4).forEachOrderedAsync(path -> {});

            assertThat(future.join().done()).isEqualTo(20);
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void cancel_underRejection_leavesNoThread() throws InterruptedException {
        CountDownLatch judging = new CountDownLatch(1);
        CompletableFuture<RunProgress> future = watched(hopeless(judging)).forEachOrderedAsync(path -> {});
        judging.await();

        future.cancel(true);

        PathThreads.awaitEnd();
        assertThat(future).isCancelled();
        assertThat(told).last().extracting(RunProgress::done).isEqualTo(0);
    }

    @Test
    void cancel_onACallersExecutor_leavesItIdle() throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        CountDownLatch judging = new CountDownLatch(1);
        CompletableFuture<RunProgress> future =
                hopeless(judging).run().on(executor, 4).forEachOrderedAsync(path -> {});
        judging.await();

        future.cancel(true);

        PathThreads.awaitEnd();
        executor.shutdown();
        assertThat(executor.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void cancel_whileTheConsumerIsAtWork_interruptsIt() throws InterruptedException {
        CountDownLatch taking = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        CompletableFuture<RunProgress> future = paths(20).run().forEachOrderedAsync(path -> {
            taking.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw new CancellationException("the consumer was interrupted");
            }
        });
        taking.await();

        future.cancel(true);

        interrupted.await();
        PathThreads.awaitEnd();
        assertThat(future).isCancelled();
    }

    @Test
    void cancel_fromTheConsumer_endsTheRun() throws InterruptedException {
        AtomicReference<CompletableFuture<RunProgress>> future = new AtomicReference<>();
        CountDownLatch known = new CountDownLatch(1);
        List<Integer> taken = new ArrayList<>();
        future.set(paths(1_000).run().forEachOrderedAsync(path -> {
            taken.add(path.index());
            try {
                known.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            future.get().cancel(true);
        }));
        known.countDown();

        PathThreads.awaitEnd();

        assertThat(taken).containsExactly(0);
    }

    @Test
    void timeout_ofTheFuture_endsTheRun() throws InterruptedException {
        CompletableFuture<RunProgress> future = hopeless(new CountDownLatch(1))
                .run()
                .forEachOrderedAsync(path -> {})
                .orTimeout(50, TimeUnit.MILLISECONDS);

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(future::join)
                .withCauseInstanceOf(TimeoutException.class);
        PathThreads.awaitEnd();
    }

    @Test
    void future_ofARunThatFails_failsWithItsException() {
        PathSet paths = Synth.from(HISTORY)
                .accept(Scorers.constant(10).atLeast(20).maxAttempts(3))
                .seed(42)
                .generate(1);

        CompletableFuture<RunProgress> future = watched(paths).forEachOrderedAsync(path -> {});

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(future::join)
                .withCauseInstanceOf(ThresholdNotReachedException.class);
        assertThat(told).last().extracting(RunProgress::attempts).isEqualTo(3L);
    }

    @Test
    void future_ofARunThatFailsWithACheckedException_failsWithIt() {
        CompletableFuture<RunProgress> future = paths(3).run().forEachOrderedAsync(path -> {
            throw AsyncRunTest.<RuntimeException>unchecked(new IOException("full"));
        });

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(future::join)
                .havingCause()
                .isInstanceOf(IOException.class)
                .withMessage("full");
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the compiler is to be deceived
    private static <E extends Throwable> E unchecked(Throwable failure) throws E {
        throw (E) failure;
    }

    @Test
    void whatFollowsTheFuture_always_isNotInterrupted() {
        CompletableFuture<Boolean> interrupted = paths(3).run()
                .forEachOrderedAsync(path -> {})
                .thenApply(progress -> Thread.currentThread().isInterrupted());

        assertThat(interrupted.join()).isFalse();
    }

    private PathRun watched(PathSet paths) {
        return paths.run().threads(2).reportingTo(told::add);
    }

    private static PathSet paths(int count) {
        return Synth.from(HISTORY).unscored().seed(42).generate(count);
    }

    /** A set whose attempts never succeed. */
    private static PathSet hopeless(CountDownLatch judging) {
        Scorer scorer = Scorers.named("hopeless", () -> candidate -> {
            judging.countDown();
            return 0;
        });
        return Synth.from(HISTORY)
                .accept(scorer.atLeast(100).maxAttempts(Integer.MAX_VALUE))
                .seed(42)
                .generate(10);
    }
}
