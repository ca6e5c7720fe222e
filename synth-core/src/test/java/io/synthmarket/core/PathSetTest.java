package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PathSetTest {

    private static final BarSeries HISTORY = Histories.daily(60);

    @Test
    void path_setOfAnotherSize_isTheSame() {
        SyntheticPath ofFew = Synth.from(HISTORY).seed(42).generate(4).path(3);
        SyntheticPath ofMany = Synth.from(HISTORY).seed(42).generate(1_000_000).path(3);

        assertThat(ofMany.series()).isEqualTo(ofFew.series());
    }

    @Test
    void path_askedInAnotherOrder_isTheSame() {
        PathSet forwards = Synth.from(HISTORY).seed(42).generate(10);
        PathSet backwards = Synth.from(HISTORY).seed(42).generate(10);
        List<BarSeries> series = forwards.stream().map(SyntheticPath::series).toList();

        for (int i = 9; i >= 0; i--) {
            assertThat(backwards.path(i).series()).isEqualTo(series.get(i));
        }
    }

    @Test
    void paths_ofOneSet_differ() {
        PathSet paths = Synth.from(HISTORY).seed(42).generate(10);

        assertThat(paths.stream().map(path -> path.series().sha256())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10})
    void path_outsideTheSet_isRefused(int index) {
        PathSet paths = Synth.from(HISTORY).seed(42).generate(10);

        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> paths.path(index))
                .withMessage("index of a path must be in [0, 9] but was " + index);
    }

    @Test
    void path_anyIndex_knowsIt() {
        assertThat(Synth.from(HISTORY).seed(42).generate(10).path(7).index()).isEqualTo(7);
    }

    @Test
    void iterator_allPaths_comeInOrder() {
        PathSet paths = Synth.from(HISTORY).seed(42).generate(10);

        assertThat(paths).extracting(SyntheticPath::index).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void iterator_atTheEnd_saysWhere() {
        Iterator<SyntheticPath> paths = Synth.from(HISTORY).seed(42).generate(1).iterator();
        paths.next();

        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(paths::next);
    }

    @Test
    void stream_parallel_keepsTheOrder() {
        PathSet paths = Synth.from(HISTORY).seed(42).generate(50);

        assertThat(paths.stream().parallel().map(path -> path.series().sha256()).toList())
                .containsExactlyElementsOf(
                        paths.stream().map(path -> path.series().sha256()).toList());
    }

    @Test
    void toString_saysNumberLengthMethodAndSeed() {
        assertThat(Synth.from(HISTORY).seed(42).generate(1_000))
                .hasToString("PathSet[1000 paths of 59 bars, matched, seed 42]");
        assertThat(Synth.from(HISTORY).seed(-1).generate(1))
                .hasToString("PathSet[1 path of 59 bars, matched, seed -1]");
    }

    @Test
    void path_toString_saysScoreAndAttempts() {
        String series = "BarSeries[59 bars, 2024-01-03..2024-03-01, 1d]";
        Generator generator = Synth.from(HISTORY).seed(42);

        assertThat(generator.generate(1).path(0))
                .hasToString("SyntheticPath[0, not scored, 1 attempt, " + series + "]");
        assertThat(generator
                        .accept(Scorers.constant(78.409)
                                .atLeast(90)
                                .maxAttempts(3)
                                .orBest())
                        .generate(4)
                        .path(3))
                .hasToString("SyntheticPath[3, fidelity 78.41, 3 attempts, " + series + "]");
    }

    @Test
    void forEachPath_always_handsOverInOrderOnTheCallingThread() {
        PathSet paths = Synth.from(HISTORY).seed(42).generate(50);
        List<Integer> indices = new ArrayList<>();

        paths.forEachPath(path -> {
            indices.add(path.index());
            assertThat(Thread.currentThread().getName()).isNotEqualTo("synthmarket-path-maker");
        });

        assertThat(indices)
                .containsExactlyElementsOf(
                        paths.stream().map(SyntheticPath::index).toList());
    }

    @Test
    void path_interruptedWhileItIsDrawn_isNotBuilt() {
        BlockLaw interrupting = law((random, source) -> {
            Arrays.fill(source, 1);
            Thread.currentThread().interrupt();
        });
        AtomicInteger scored = new AtomicInteger();
        PathSet paths = Synth.from(HISTORY)
                .blocks(interrupting)
                .scoredBy(Scorers.named("counting", () -> candidate -> scored.incrementAndGet()))
                .seed(42)
                .generate(4);

        Throwable failure = catchThrowable(() -> paths.path(3));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure).isInstanceOf(CancellationException.class).hasMessage("interrupted at attempt 1 of path 3");
        assertThat(scored).hasValue(0);
    }

    @Test
    void path_interruptedWhileItIsScored_isNotHandedOut() {
        Scorer interrupting = Scorers.named("interrupting", () -> candidate -> {
            Thread.currentThread().interrupt();
            return 50;
        });
        PathSet paths = Synth.from(HISTORY).scoredBy(interrupting).seed(42).generate(1);

        Throwable failure = catchThrowable(() -> paths.path(0));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure).isInstanceOf(CancellationException.class).hasMessage("interrupted at attempt 1 of path 0");
    }

    private static BlockLaw law(BlockSampler sampler) {
        return new BlockLaw() {
            @Override
            public String name() {
                return "scripted";
            }

            @Override
            public BlockPlan plan(BlockContext context) {
                return () -> sampler;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void forEachOrdered_anyNumberOfThreads_handsOverInOrder(int threads) {
        PathSet paths = Synth.from(HISTORY).seed(42).generate(50);
        List<Integer> indices = new ArrayList<>();

        paths.run().threads(threads).forEachOrdered(path -> indices.add(path.index()));

        assertThat(indices)
                .containsExactlyElementsOf(
                        paths.stream().map(SyntheticPath::index).toList());
    }

    @Test
    void forEachOrdered_consumer_runsOnTheCallingThread() {
        PathSet paths = Synth.from(HISTORY).seed(42).generate(10);

        paths.run()
                .threads(2)
                .forEachOrdered(
                        path -> assertThat(Thread.currentThread().getName()).isNotEqualTo("synthmarket-path-maker"));
    }

    @Test
    void forEachOrdered_work_runsOnThePathMakers() {
        PathSet paths = Synth.from(HISTORY).seed(42).generate(10);
        List<String> lines = new ArrayList<>();

        paths.run()
                .threads(2)
                .forEachOrdered(
                        path -> path.index() + " " + Thread.currentThread().getName(), lines::add);

        assertThat(lines)
                .hasSize(10)
                .startsWith("0 synthmarket-path-maker", "1 synthmarket-path-maker")
                .endsWith("9 synthmarket-path-maker");
    }

    @Test
    void forEachOrdered_slowConsumer_keepsNoMoreThanTwoPathsPerThreadWaiting() {
        AtomicInteger made = new AtomicInteger();
        Scorer counting = Scorers.named("counting", () -> candidate -> made.incrementAndGet());
        PathSet paths = Synth.from(HISTORY).scoredBy(counting).seed(42).generate(40);
        AtomicInteger taken = new AtomicInteger();

        paths.run()
                .threads(2)
                .forEachOrdered(
                        path -> assertThat(made.get() - taken.incrementAndGet()).isLessThanOrEqualTo(4));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void forEachOrdered_noThread_isRefused(int threads) {
        PathSet paths = Synth.from(HISTORY).seed(42).generate(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> paths.run().threads(threads).forEachOrdered(path -> {}))
                .withMessage("threads must be at least 1 but was " + threads);
    }

    @Test
    void forEachOrdered_nullArguments_areNamed() {
        PathSet paths = Synth.from(HISTORY).seed(42).generate(1);

        assertThatNullPointerException()
                .isThrownBy(() -> paths.run().threads(1).forEachOrdered(null))
                .withMessage("consumer");
        assertThatNullPointerException()
                .isThrownBy(() -> paths.run().threads(1).forEachOrdered(null, path -> {}))
                .withMessage("work");
    }

    @Test
    void forEachOrdered_consumerFails_stopsWithItsException() throws InterruptedException {
        PathSet paths = Synth.from(HISTORY).seed(42).generate(1_000);
        AtomicInteger taken = new AtomicInteger();

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> paths.run().threads(2).forEachOrdered(path -> {
                    taken.incrementAndGet();
                    throw new UnsupportedOperationException("full");
                }))
                .withMessage("full");

        assertThat(taken).hasValue(1);
        PathThreads.awaitEnd();
    }

    @Test
    void forEachOrdered_pathFails_stopsWithItsException() throws InterruptedException {
        PathSet paths = Synth.from(HISTORY)
                .accept(Scorers.constant(10).atLeast(20).maxAttempts(1))
                .seed(42)
                .generate(1_000);
        AtomicInteger taken = new AtomicInteger();

        Throwable failure =
                catchThrowable(() -> paths.run().threads(2).forEachOrdered(path -> taken.incrementAndGet()));

        assertThat(failure).isInstanceOf(ThresholdNotReachedException.class).hasMessageStartingWith("path 0: ");
        assertThat(taken).hasValue(0);
        PathThreads.awaitEnd();
    }

    @Test
    void forEachOrdered_errorInAPath_isThrownAsItIs() {
        Scorer scorer = Scorers.named("breaking", () -> candidate -> {
            throw new AssertionError("broken");
        });
        PathSet paths = Synth.from(HISTORY).scoredBy(scorer).seed(42).generate(3);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> paths.run().threads(1).forEachOrdered(path -> {}))
                .withMessage("broken");
    }

    @Test
    void forEachOrdered_callerInterruptedWhileWaiting_stopsAndLeavesNoThread() throws InterruptedException {
        CountDownLatch judging = new CountDownLatch(1);
        Scorer neverDone = Scorers.named("never-done", () -> candidate -> {
            judging.countDown();
            try {
                Thread.sleep(Duration.ofMinutes(5).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return 0;
        });
        PathSet paths = Synth.from(HISTORY).scoredBy(neverDone).seed(42).generate(10);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            failure.set(catchThrowable(() -> paths.run().threads(2).forEachOrdered(path -> {})));
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
        PathThreads.awaitEnd();
    }

    @Test
    void forEachOrdered_callerInterruptedWhilePathsStandReady_handsOverNoMore() {
        CountDownLatch made = new CountDownLatch(3);
        PathSet paths = Synth.from(HISTORY).seed(42).generate(3);
        AtomicInteger taken = new AtomicInteger();

        Throwable failure = catchThrowable(() -> paths.run()
                .threads(2)
                .forEachOrdered(
                        path -> {
                            made.countDown();
                            return path;
                        },
                        path -> {
                            if (taken.incrementAndGet() == 1) {
                                await(made);
                                Thread.currentThread().interrupt();
                            }
                        }));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure)
                .isInstanceOf(CancellationException.class)
                .hasMessage("interrupted before path 1 was handed over");
        assertThat(taken).hasValue(1);
    }

    @Test
    void forEachOrdered_callerInterruptedUnderRejection_stopsBetweenAttempts() throws InterruptedException {
        CountDownLatch judging = new CountDownLatch(1);
        Scorer hopeless = Scorers.named("hopeless", () -> candidate -> {
            judging.countDown();
            return 0;
        });
        PathSet paths = Synth.from(HISTORY)
                .accept(hopeless.atLeast(100).maxAttempts(Integer.MAX_VALUE))
                .seed(42)
                .generate(10);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread caller = new Thread(
                () -> failure.set(catchThrowable(() -> paths.run().threads(2).forEachOrdered(path -> {}))));
        caller.start();
        judging.await();

        caller.interrupt();
        caller.join();

        assertThat(failure.get()).isInstanceOf(CancellationException.class);
        PathThreads.awaitEnd();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
