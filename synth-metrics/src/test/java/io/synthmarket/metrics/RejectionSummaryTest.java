package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarView;
import io.synthmarket.core.Judge;
import io.synthmarket.core.RandomStream;
import io.synthmarket.core.Scorer;
import io.synthmarket.core.Synth;
import io.synthmarket.core.Yardstick;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a summary says that rejecting made risk look smaller. */
class RejectionSummaryTest {

    private static final BarSeries HISTORY = Series.walk(100, 42);

    private static Scorer scorer(String name, ToDoubleFunction<BarView> score) {
        return scorer(name, () -> score::applyAsDouble);
    }

    private static Scorer scorer(String name, Yardstick yardstick) {
        return new Scorer() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Yardstick against(BarSeries history) {
                return yardstick;
            }
        };
    }

    /** Scores shallow drawdowns high: 100 for none. */
    private static Scorer shallow(String name) {
        return scorer(name, bars -> 100 * (1 + RiskFigures.of(bars).maxDrawdown()));
    }

    /** The same by a judge that names the metric in the way. */
    private static Scorer shallow(String name, String obstacle) {
        return scorer(name, () -> new Judge() {
            @Override
            public double score(BarView candidate) {
                return 100 * (1 + RiskFigures.of(candidate).maxDrawdown());
            }

            @Override
            public Optional<String> obstacle() {
                return Optional.of(obstacle);
            }
        });
    }

    /** Scores above 75 in one of four cases, whatever the candidate. */
    private static Scorer coin(long seed) {
        RandomStream random = RandomStream.of(seed, 0, 0);
        return scorer("coin", bars -> 100 * random.nextDouble());
    }

    private static RejectionSummary summary(Scorer scorer, double threshold, int paths) {
        RejectionAudit audit = new RejectionAudit();
        Synth.from(HISTORY)
                .accept(scorer.atLeast(threshold))
                .watchedBy(audit)
                .seed(7)
                .generate(paths)
                .forEach(path -> {});
        return audit.summary();
    }

    @Test
    void warnings_deepDrawdownsRejected_tellIt() {
        RejectionSummary summary = summary(shallow("shallow", "max_drawdown"), 97, 100);
        double all =
                summary.ofAll(RiskFigure.MAX_DRAWDOWN).orElseThrow().quantiles().q01();
        double kept = summary.ofKept(RiskFigure.MAX_DRAWDOWN)
                .orElseThrow()
                .quantiles()
                .q01();

        assertThat(summary.attempts()).isGreaterThan(150);
        assertThat(summary.narrowing()).isEqualTo(Narrowing.NARROWED);
        assertThat(summary.warnings())
                .containsExactly(String.format(
                        Locale.ROOT,
                        "rejecting narrowed the 99 %% maximum drawdown from %.1f %% of all attempts to %.1f %% of the"
                                + " kept; for risk figures keep every candidate, or accept by a gate",
                        -100 * all,
                        -100 * kept));
        assertThat(summary.toString())
                .endsWith("\nwarning: " + summary.warnings().get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hurst", "Its Own", ""})
    void warnings_heldBackByNothingThatAGateLeavesOut_doNotAdviseOne(String obstacle) {
        Scorer scorer = obstacle.isEmpty() ? shallow("mine") : shallow("mine", obstacle);

        assertThat(summary(scorer, 97, 100).warnings())
                .singleElement()
                .asString()
                .endsWith("; for risk figures keep every candidate");
    }

    @Test
    void warnings_namedLikeAGateButHeldBackByRisk_adviseOne() {
        assertThat(summary(shallow("shallow-gate", "log_drawdown"), 97, 100).warnings())
                .singleElement()
                .asString()
                .endsWith("; for risk figures keep every candidate, or accept by a gate");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 20, 50})
    void warnings_acceptedByACoin_areRare(int paths) {
        int warned = 0;
        for (int seed = 0; seed < 60; seed++) {
            warned += summary(coin(seed), 75, paths).warnings().size();
        }

        assertThat(warned).as("of 60, of which 3 would be expected at most").isLessThanOrEqualTo(7);
    }

    @Test
    void narrowing_fewPaths_cannotBeTold() {
        RejectionSummary summary = summary(coin(1), 75, 5);

        assertThat(summary.narrowing()).isEqualTo(Narrowing.TOO_FEW_TO_TELL);
        assertThat(summary.warnings()).isEmpty();
        assertThat(summary.toString()).endsWith("\ntoo few to tell whether rejecting narrowed the maximum drawdown");
    }

    @Test
    void narrowing_manyPathsByACoin_isNone() {
        RejectionSummary summary = summary(coin(1), 75, 4_000);

        assertThat(summary.narrowing()).isEqualTo(Narrowing.NONE);
        assertThat(summary.toString()).doesNotContain("too few");
    }

    @Test
    void narrowing_everythingKept_isNone() {
        assertThat(summary(coin(1), 0, 5).narrowing()).isEqualTo(Narrowing.NONE);
    }
}
