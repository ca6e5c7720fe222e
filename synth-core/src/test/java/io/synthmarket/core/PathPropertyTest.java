package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** What holds of the paths of every history. */
class PathPropertyTest {

    private static final int PATHS = 6;

    @Provide
    Arbitrary<BarSeries> histories() {
        return HistoryArbitraries.histories();
    }

    @Property(tries = 300)
    void path_ofAnyHistory_hasValidBars(@ForAll("histories") BarSeries history, @ForAll long seed) {
        BarSeries path = Synth.from(history).seed(seed).generate(1).path(0).series();

        for (Bar bar : path) {
            assertThat(bar.low()).isPositive();
            assertThat(bar.high()).isFinite();
            assertThat(bar.low()).isLessThanOrEqualTo(Math.min(bar.open(), bar.close()));
            assertThat(bar.high()).isGreaterThanOrEqualTo(Math.max(bar.open(), bar.close()));
            assertThat(bar.hasVolume()).isEqualTo(history.hasVolume());
        }
    }

    @Property(tries = 100)
    void path_ofAnyHistory_hasOneBarPerReturnFromHistorysBars(
            @ForAll("histories") BarSeries history, @ForAll long seed) {
        SyntheticPath path = Synth.from(history).seed(seed).generate(1).path(0);

        assertThat(path.series().size()).isEqualTo(history.size() - 1);
        for (int bar = 0; bar < path.series().size(); bar++) {
            assertThat(path.sourceIndex(bar)).isBetween(1, history.size() - 1);
        }
    }

    @Property(tries = 30)
    void paths_anyNumberOfThreads_areTheSameBits(@ForAll("histories") BarSeries history, @ForAll long seed)
            throws InterruptedException, ExecutionException {
        assertSameOnAnyNumberOfThreads(Synth.from(history).seed(seed));
    }

    @Property(tries = 30)
    void paths_underRejectionOnAnyNumberOfThreads_areTheSameBits(
            @ForAll("histories") BarSeries history,
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0, max = 100) double threshold)
            throws InterruptedException, ExecutionException {
        Acceptance rule = Scorers.lastClose().atLeast(threshold).maxAttempts(10).orBest();

        assertSameOnAnyNumberOfThreads(Synth.from(history).accept(rule).seed(seed));
    }

    private static void assertSameOnAnyNumberOfThreads(Generator generator)
            throws InterruptedException, ExecutionException {
        List<String> alone = new ArrayList<>();
        generator.generate(PATHS).forEach(path -> alone.add(print(path)));
        for (int threads : new int[] {1, 2, 8}) {
            List<String> ordered = new ArrayList<>();
            generator.generate(PATHS).run().threads(threads).forEachOrdered(path -> ordered.add(print(path)));
            assertThat(ordered).isEqualTo(alone);
            assertThat(backwards(generator.generate(PATHS), threads)).isEqualTo(alone);
        }
    }

    /** Asks for the paths from last to first on an executor of the caller's own. */
    private static List<String> backwards(PathSet paths, int threads) throws InterruptedException, ExecutionException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<String>> tasks = new ArrayList<>();
            for (int i = PATHS - 1; i >= 0; i--) {
                int index = i;
                tasks.add(() -> print(paths.path(index)));
            }
            List<String> prints = new ArrayList<>();
            for (Future<String> future : executor.invokeAll(tasks)) {
                prints.add(0, future.get());
            }
            return prints;
        } finally {
            executor.shutdown();
        }
    }

    private static String print(SyntheticPath path) {
        return path + " " + path.accepted() + " " + path.series().sha256();
    }
}
