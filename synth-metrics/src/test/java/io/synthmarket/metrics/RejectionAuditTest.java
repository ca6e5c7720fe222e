package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.synthmarket.core.Acceptance;
import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Generator;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.core.ThresholdNotReachedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an audit keeps of attempts, whoever makes them and in whatever order. */
class RejectionAuditTest {

    private static final BarSeries HISTORY = Series.walk(200, 42);

    private final RejectionAudit audit = new RejectionAudit();

    private static Generator generator(Acceptance rule) {
        return Synth.from(HISTORY).accept(rule).seed(3);
    }

    private static Acceptance rule(double threshold, int maxAttempts) {
        return Fidelity.concept().atLeast(threshold).maxAttempts(maxAttempts);
    }

    private static Distribution distribution(List<SyntheticPath> paths, RiskFigure figure) {
        return Distribution.of(paths.stream()
                .mapToDouble(path -> RiskFigures.of(path).value(figure).orElseThrow())
                .toArray());
    }

    @Test
    void summary_underARule_setsAllBesideTheKept() {
        PathSet paths = generator(rule(85, 20).orBest()).watchedBy(audit).generate(20);
        List<SyntheticPath> made = paths.stream().toList();

        RejectionSummary summary = audit.summary();

        long attempts = made.stream().mapToLong(SyntheticPath::attempts).sum();
        assertThat(summary.attempts()).isEqualTo(attempts).isGreaterThan(20);
        assertThat(summary.accepted())
                .isEqualTo(made.stream().filter(SyntheticPath::accepted).count())
                .isBetween(1L, 20L);
        assertThat(summary.kept()).isEqualTo(20);
        for (RiskFigure figure : RiskFigure.values()) {
            assertThat(summary.ofAll(figure).orElseThrow().count()).isEqualTo((int) attempts);
            assertThat(summary.ofKept(figure)).hasValue(distribution(made, figure));
        }
        assertThat(summary.obstacles()).isNotEmpty();
        assertThat(summary.toString())
                .startsWith(summary.accepted() + " of " + attempts + " attempts accepted, ")
                .contains("; 20 kept\n")
                .contains("\nmax_drawdown ")
                .contains("\nheld back by ");
    }

    @Test
    void valuesOfAll_always_areThoseThatAreDescribed() {
        generator(rule(85, 20).orBest()).watchedBy(audit).generate(5).forEach(path -> {});
        RejectionSummary summary = audit.summary();
        double[] values = summary.valuesOfAll(RiskFigure.MAX_DRAWDOWN);

        assertThat(values).isSorted();
        assertThat(summary.ofAll(RiskFigure.MAX_DRAWDOWN)).hasValue(Distribution.of(values));
        values[0] = 1;
        assertThat(summary.valuesOfAll(RiskFigure.MAX_DRAWDOWN)).doesNotContain(1);
    }

    @Test
    void summary_onlyTheBestAreKept_describesThem() {
        List<SyntheticPath> made = generator(rule(100, 20).orBest()).watchedBy(audit).generate(10).stream()
                .toList();

        RejectionSummary summary = audit.summary();

        assertThat(summary.accepted()).isZero();
        assertThat(summary.kept()).isEqualTo(10);
        assertThat(summary.ofKept(RiskFigure.MAX_DRAWDOWN)).hasValue(distribution(made, RiskFigure.MAX_DRAWDOWN));
    }

    @Test
    void summary_bestIsNotInTheSample_describesItAllTheSame() {
        RejectionAudit small = new RejectionAudit(4);
        List<SyntheticPath> made = generator(rule(100, 100).orBest()).watchedBy(small).generate(2).stream()
                .toList();

        assertThat(small.summary().ofKept(RiskFigure.TOTAL_RETURN))
                .hasValue(distribution(made, RiskFigure.TOTAL_RETURN));
    }

    @Test
    void summary_pathMadeAgain_isTheSame() {
        PathSet paths = generator(rule(85, 20).orBest()).watchedBy(audit).generate(5);
        paths.forEach(path -> {});
        String before = audit.summary().toString();

        paths.path(2);

        assertThat(audit.summary()).hasToString(before);
    }

    @Test
    void summary_onePathOnSeveralThreads_countsItOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 20; round++) {
                RejectionAudit shared = new RejectionAudit();
                PathSet paths =
                        generator(rule(100, 30).orBest()).watchedBy(shared).generate(1);
                List<Future<SyntheticPath>> futures = new ArrayList<>();
                for (int thread = 0; thread < 4; thread++) {
                    futures.add(threads.submit(() -> paths.path(0)));
                }
                for (Future<SyntheticPath> future : futures) {
                    future.get();
                }

                assertThat(shared.summary().attempts()).isEqualTo(30);
                assertThat(shared.summary()
                                .ofAll(RiskFigure.VOLATILITY)
                                .orElseThrow()
                                .count())
                        .isEqualTo(30);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void summary_whilePathsAreMade_countsThoseThatHaveEnded() {
        PathSet paths = generator(rule(100, 5).orBest()).watchedBy(audit).generate(200);

        paths.run().threads(4).forEachOrdered(path -> {
            RejectionSummary summary = audit.summary();
            assertThat(summary.attempts()).isEqualTo(5L * summary.kept());
            assertThat(summary.kept()).isGreaterThan(path.index());
        });

        assertThat(audit.summary().kept()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8})
    void summary_aPathFails_isTheSameOnAnyNumberOfThreads(int threads) {
        String alone = summaryOfFailing(1, new RejectionAudit());

        assertThat(alone).startsWith("22 of ");
        assertThat(summaryOfFailing(threads, audit)).isEqualTo(alone);
    }

    /** Makes paths until one of them, the twenty-third, does not reach the threshold. */
    private static String summaryOfFailing(int threads, RejectionAudit audit) {
        PathSet paths = generator(rule(85, 12)).watchedBy(audit).generate(60);
        assertThatExceptionOfType(ThresholdNotReachedException.class)
                .isThrownBy(() -> paths.run().threads(threads).forEachOrdered(path -> {}));
        return audit.summary().toString();
    }

    @Test
    void summary_thresholdNotReachedAtOnce_hasAttemptsAndNothingKept() {
        PathSet paths = generator(rule(100, 7)).watchedBy(audit).generate(3);
        assertThatExceptionOfType(ThresholdNotReachedException.class).isThrownBy(() -> paths.path(0));

        RejectionSummary summary = audit.summary();

        assertThat(summary.attempts()).isEqualTo(7);
        assertThat(summary.kept()).isZero();
        assertThat(summary.ofKept(RiskFigure.TOTAL_RETURN)).isEmpty();
        assertThat(summary.ofAll(RiskFigure.TOTAL_RETURN)).isPresent();
        assertThat(summary.warnings()).isEmpty();
    }

    @Test
    void summary_makingWasInterrupted_doesNotCountIt() {
        PathSet paths = generator(rule(100, 7).orBest())
                .watchedBy(audit.andThen(attempt -> {
                    if (attempt.path() == 1 && attempt.number() == 3) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .generate(2);
        paths.path(0);

        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> paths.path(1));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(audit.summary().attempts()).isEqualTo(7);
    }

    @Test
    void summary_moreAttemptsThanAreKept_describesASampleOnAnyNumberOfThreads() {
        RejectionAudit alone = new RejectionAudit(50);
        RejectionAudit shared = new RejectionAudit(50);
        Generator generator = generator(rule(100, 10).orBest());
        generator.watchedBy(alone).generate(60).run().threads(1).forEachOrdered(path -> {});
        generator.watchedBy(shared).generate(60).run().threads(4).forEachOrdered(path -> {});

        RejectionSummary summary = alone.summary();

        int sampled = summary.ofAll(RiskFigure.MAX_DRAWDOWN).orElseThrow().count();
        assertThat(sampled).isBetween(10, 50);
        assertThat(summary.attempts()).isEqualTo(600);
        assertThat(summary.kept()).isEqualTo(60);
        assertThat(summary.toString()).contains("\nfigures of all are those of a sample of " + sampled + " attempts");
        assertThat(shared.summary()).hasToString(summary.toString());
    }

    @Test
    void summary_scenariosOfOneBar_hasAllButTheirVolatility() {
        Synth.from(HISTORY).forRisk(1).watchedBy(audit).seed(3).generate(30).forEach(path -> {});

        RejectionSummary summary = audit.summary();

        assertThat(summary.attempts()).isEqualTo(30);
        assertThat(summary.ofAll(RiskFigure.TOTAL_RETURN).orElseThrow().deviation())
                .isPositive();
        assertThat(summary.ofAll(RiskFigure.VOLATILITY)).isEmpty();
        assertThat(summary.toString()).contains("total_return").doesNotContain("volatility");
    }

    @Test
    void summary_nothingSeen_isRefused() {
        assertThatIllegalStateException()
                .isThrownBy(audit::summary)
                .withMessage("no path was seen yet; make the paths first");
    }

    @Test
    void begin_pathsOfAnotherSet_areRefused() {
        PathSet first = generator(rule(50, 5)).watchedBy(audit).generate(2);
        PathSet second = generator(rule(60, 5)).watchedBy(audit).generate(2);
        first.path(0);

        assertThatIllegalStateException()
                .isThrownBy(() -> second.path(0))
                .withMessage("an audit watches one set of paths but was given those of " + second.recipe()
                        + " after those of " + first.recipe() + "; make another audit");
    }

    @Test
    void attempted_withoutABeginning_isRefused() {
        PathSet paths = generator(rule(100, 5))
                .watchedBy(attempt -> audit.attempted(attempt))
                .generate(1);

        assertThatIllegalStateException()
                .isThrownBy(() -> paths.path(0))
                .withMessageMatching("an audit must be told when a path begins and ends but was told of"
                        + " Attempt\\[1 at path 0, .*] alone; give the audit itself to watchedBy, joined with other"
                        + " listeners by andThen");
    }
}
