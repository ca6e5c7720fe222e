package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that end well: which paths they hand over, in which order, and what they hold. */
@Timeout(60)
class PathRunTest {

    private static final BarSeries HISTORY = Histories.daily(60);
    private static final int PATHS = 40;

    private final List<ExecutorService> executors = new ArrayList<>();

    @AfterEach
    void shutDown() {
        executors.forEach(ExecutorService::shutdownNow);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void run_onAnyNumberOfThreads_handsOverTheSameBits(int threads) {
        assertThat(prints(keepingAll(), run -> run.threads(threads))).isEqualTo(oneByOne(keepingAll()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void run_onAnyNumberOfThreadsUnderRejection_handsOverTheSameBits(int threads) {
        assertThat(prints(rejecting(), run -> run.threads(threads))).isEqualTo(oneByOne(rejecting()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void run_onACallersExecutor_handsOverTheSameBits(int threads) {
        ExecutorService executor = executor(threads);

        assertThat(prints(keepingAll(), run -> run.on(executor, 2 * threads))).isEqualTo(oneByOne(keepingAll()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void run_onACallersExecutorUnderRejection_handsOverTheSameBits(int threads) {
        ExecutorService executor = executor(threads);

        assertThat(prints(rejecting(), run -> run.on(executor, 3))).isEqualTo(oneByOne(rejecting()));
    }

    /** Otherwise the tests under rejection would prove little. */
    @Test
    void rejectingSet_always_acceptsSomeAndRejectsSome() {
        assertThat(rejecting().stream().map(SyntheticPath::accepted)).contains(true, false);
        assertThat(rejecting().stream().map(SyntheticPath::attempts).distinct().count())
                .isGreaterThan(4);
    }

    @Test
    void run_onAForkJoinPool_handsOverTheSameBits() {
        ForkJoinPool pool = new ForkJoinPool(3);
        executors.add(pool);

        assertThat(prints(rejecting(), run -> run.on(pool, 7))).isEqualTo(oneByOne(rejecting()));
    }

    @Test
    void run_onAnExecutorThatRunsAtOnce_handsOverTheSameBits() {
        assertThat(prints(rejecting(), run -> run.on(Runnable::run, 4))).isEqualTo(oneByOne(rejecting()));
    }

    @Test
    void run_watched_handsOverTheSameBits() {
        assertThat(prints(rejecting(), run -> run.threads(2).reportingTo(progress -> {})))
                .isEqualTo(oneByOne(rejecting()));
    }

    @Test
    void only_someIndices_makesThoseInThatOrder() {
        PathSet paths = keepingAll();
        List<String> prints = new ArrayList<>();

        paths.run().threads(2).only(7, 3, 3, 39).forEachOrdered(path -> prints.add(print(path)));

        assertThat(prints)
                .containsExactly(
                        print(paths.path(7)), print(paths.path(3)), print(paths.path(3)), print(paths.path(39)));
    }

    @Test
    void only_arrayChangedAfterwards_isOfNoConsequence() {
        int[] indices = {7};
        PathRun run = keepingAll().run().only(indices);
        List<Integer> made = new ArrayList<>();

        indices[0] = 8;
        run.forEachOrdered(path -> made.add(path.index()));

        assertThat(made).containsExactly(7);
    }

    @Test
    void only_none_handsOverNothing() {
        AtomicInteger taken = new AtomicInteger();

        keepingAll().run().only().forEachOrdered(path -> taken.incrementAndGet());

        assertThat(taken).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, PATHS})
    void only_indexOutsideTheSet_isRefused(int index) {
        PathRun run = keepingAll().run();

        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> run.only(0, index))
                .withMessage("index of a path must be in [0, 39] but was " + index);
    }

    @Test
    void work_onACallersExecutor_runsThereAndTheConsumerHere() {
        ExecutorService executor = Executors.newSingleThreadExecutor(task -> new Thread(task, "the caller's own"));
        executors.add(executor);
        Thread here = Thread.currentThread();
        List<String> lines = new ArrayList<>();

        keepingAll()
                .run()
                .on(executor, 2)
                .only(0, 1)
                .forEachOrdered(
                        path -> path.index() + " on " + Thread.currentThread().getName(), line -> {
                            assertThat(Thread.currentThread()).isSameAs(here);
                            lines.add(line);
                        });

        assertThat(lines).containsExactly("0 on the caller's own", "1 on the caller's own");
    }

    @Test
    void run_onACallersExecutor_leavesItOpen() {
        ExecutorService executor = executor(2);

        keepingAll().run().on(executor, 4).forEachOrdered(path -> {});

        assertThat(executor.isShutdown()).isFalse();
    }

    @Test
    void run_slowConsumer_keepsNoMoreUnderWayThanWasSaid() {
        AtomicInteger begun = new AtomicInteger();
        Scorer counting = Scorers.named("counting", () -> candidate -> begun.incrementAndGet());
        PathSet paths = Synth.from(HISTORY).scoredBy(counting).seed(42).generate(PATHS);
        AtomicInteger taken = new AtomicInteger();

        paths.run()
                .on(executor(5), 3)
                .forEachOrdered(path ->
                        assertThat(begun.get() - taken.incrementAndGet()).isLessThanOrEqualTo(3));
    }

    /** The time-out of the class fails the test if a path is held. */
    @ParameterizedTest
    @ValueSource(ints = {2, 400})
    void run_pathsHandedOver_areHeldNoMore(int size) {
        PathSet paths = Synth.from(HISTORY).unscored().seed(42).generate(size);
        List<WeakReference<SyntheticPath>> handedOver = new ArrayList<>();

        paths.run().threads(2).reportingTo(progress -> {}).forEachOrdered(path -> {
            if (path.index() == size - 1) {
                awaitCleared(handedOver);
            }
            handedOver.add(new WeakReference<>(path));
        });

        assertThat(handedOver).hasSize(size);
    }

    private static void awaitCleared(List<WeakReference<SyntheticPath>> references) {
        while (references.stream().anyMatch(reference -> reference.get() != null)) {
            System.gc();
        }
    }

    @Test
    void threads_none_isRefused() {
        PathRun run = keepingAll().run();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.threads(0))
                .withMessage("threads must be at least 1 but was 0");
    }

    @Test
    void on_noPathUnderWay_isRefused() {
        PathRun run = keepingAll().run();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.on(Runnable::run, 0))
                .withMessage("paths under way must be at least 1 but was 0");
    }

    @Test
    void options_null_areNamed() {
        PathRun run = keepingAll().run();

        assertThatNullPointerException().isThrownBy(() -> run.on(null, 1)).withMessage("executor");
        assertThatNullPointerException().isThrownBy(() -> run.reportingTo(null)).withMessage("listener");
        assertThatNullPointerException()
                .isThrownBy(() -> run.forEachOrderedAsync(null))
                .withMessage("consumer");
        assertThatNullPointerException()
                .isThrownBy(() -> run.forEachOrderedAsync(null, path -> {}))
                .withMessage("work");
    }

    @Test
    void toString_saysHowManyOfWhatAndWhere() {
        PathRun run = keepingAll().run();

        assertThat(run.threads(4))
                .hasToString("PathRun[40 of PathSet[40 paths of 59 bars, matched, seed 42], 4 threads]");
        assertThat(run.only(1, 2).threads(1))
                .hasToString("PathRun[2 of PathSet[40 paths of 59 bars, matched, seed 42], 1 thread]");
        assertThat(run.on(Runnable::run, 8))
                .hasToString(
                        "PathRun[40 of PathSet[40 paths of 59 bars, matched, seed 42], 8 under way on an executor]");
    }

    private ExecutorService executor(int threads) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        executors.add(executor);
        return executor;
    }

    private static PathSet keepingAll() {
        return Synth.from(HISTORY).scoredBy(Scorers.lastClose()).seed(42).generate(PATHS);
    }

    private static PathSet rejecting() {
        return Synth.from(HISTORY)
                .accept(Scorers.lastClose().atLeast(49.7).maxAttempts(8).orBest())
                .seed(42)
                .generate(PATHS);
    }

    private static List<String> oneByOne(PathSet paths) {
        return paths.stream().map(PathRunTest::print).toList();
    }

    private static List<String> prints(PathSet paths, UnaryOperator<PathRun> options) {
        List<String> prints = new ArrayList<>();
        options.apply(paths.run()).forEachOrdered(PathRunTest::print, prints::add);
        return prints;
    }

    private static String print(SyntheticPath path) {
        return path + " " + path.accepted() + " " + path.series().sha256();
    }
}
