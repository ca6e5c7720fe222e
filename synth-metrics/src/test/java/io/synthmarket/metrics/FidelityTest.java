package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Judge;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Recipe;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FidelityTest {

    /** Of two bars only the mean return (weight 1) and the drawdown (weight 1.5) are defined: ln 1.1 and 0. */
    private static final BarSeries RISE = Series.ofCloses(100, 110);

    private static final BarSeries WALK = Series.walk(300, 42);

    /** The mean is off by all of itself: 100·(1 − 1·1 / 2.5). */
    @Test
    void compare_meanTwiceThatOfHistory_losesItsWeight() {
        assertThat(fidelity(RISE, Series.ofCloses(100, 121))).isCloseTo(60, within(1e-12));
    }

    /** ln 1.05 instead of ln 1.1: the error is relative to history's value. */
    @Test
    void compare_meanHalfThatOfHistory_losesHalfItsWeight() {
        double error = (Math.log(1.1) - Math.log(1.05)) / Math.log(1.1);

        assertThat(fidelity(RISE, Series.ofCloses(100, 105))).isCloseTo(100 * (1 - error / 2.5), within(1e-12));
    }

    /**
     * A fall by 10 %: the mean's error of |ln 1.1 − ln 0.9| / ln 1.1 = 2.1 is capped at 1; history's drawdown of 0 is no divisor,
     * so the error there is the difference 0.1. 100·(1 − (1 + 1.5·0.1) / 2.5).
     */
    @Test
    void compare_fallInsteadOfRise_capsTheErrorAndDoesNotDivideByZero() {
        Scorecard card = Fidelity.concept().compare(RISE, Series.ofCloses(100, 90));

        assertThat(card.errors().value(MetricId.MEAN_RETURN)).hasValue(1);
        assertThat(card.errors().value(MetricId.MAX_DRAWDOWN).orElseThrow()).isCloseTo(0.1, within(1e-15));
        assertThat(card.fidelity().orElseThrow()).isCloseTo(54, within(1e-12));
    }

    /** Just above 1e-10 the error is relative, and capped; at 1e-10 and below it is the difference itself. */
    @ParameterizedTest
    @CsvSource({"2e-10, 1", "0.5e-10, 0.0953"})
    void compare_valueNearZeroInHistory_isNoDivisor(double mean, double error) {
        Scorecard card = Fidelity.concept().compare(Series.ofReturns(mean), RISE);

        assertThat(card.errors().value(MetricId.MEAN_RETURN).orElseThrow()).isCloseTo(error, within(1e-4));
    }

    @Test
    void compare_undefinedInHistory_countsForNothing() {
        Scorecard card = Fidelity.concept().compare(RISE, WALK);

        assertThat(card.errors().undefined())
                .isEqualTo(card.history().undefined())
                .hasSize(13)
                .doesNotContain(MetricId.MEAN_RETURN, MetricId.MAX_DRAWDOWN);
    }

    /**
     * One return of three bars' two: volatility (3), leverage (1.5), lag 1 (1) and, of these two, volume's correlation not being
     * there, are lost with an error of 1; mean and drawdown agree. 100·(1 − 5.5 / 8).
     */
    @Test
    void compare_undefinedInCandidateOnly_isAnErrorOfOne() {
        BarSeries history = Series.ofCloses(100, 110, 121.5);
        double mean = Math.log(1.215) / 2;
        Scorecard card = Fidelity.concept().compare(history, Series.ofCloses(100, 100 * Math.exp(mean)));

        assertThat(card.candidate().value(MetricId.VOLATILITY)).isEmpty();
        assertThat(card.errors().value(MetricId.VOLATILITY)).hasValue(1);
        assertThat(card.errors().value(MetricId.RET_VOL_CORR)).isEmpty();
        assertThat(card.fidelity().orElseThrow()).isCloseTo(100 * (1 - 5.5 / 8), within(1e-10));
    }

    @Test
    void compare_itself_isAHundred() {
        assertThat(Fidelity.concept().compare(WALK, WALK).fidelity()).hasValue(100);
    }

    @Test
    void judge_anyCandidate_agreesWithTheScorecardBitForBit() {
        FidelityYardstick yardstick = Fidelity.concept().against(WALK);
        Judge judge = yardstick.judge();

        for (int seed = 0; seed < 50; seed++) {
            BarSeries candidate = Series.walk(299, seed);
            assertThat(yardstick.scorecard(candidate).fidelity()).hasValue(judge.score(candidate));
        }
    }

    @Test
    void judge_candidatesOfChangingLengths_scoresThemLikeAFreshOne() {
        FidelityYardstick yardstick = Fidelity.concept().against(WALK);
        Judge judge = yardstick.judge();

        for (int returns : new int[] {299, 50, 299, 10, 0, 1, 1_000, 63, 64, 299, 2, 1_000}) {
            BarSeries candidate = Series.walk(returns, 7);
            assertThat(judge.score(candidate)).isEqualTo(yardstick.judge().score(candidate));
        }
    }

    @Test
    void judge_candidatesWithAndWithoutVolume_scoresThemLikeAFreshOne() {
        FidelityYardstick yardstick = Fidelity.concept().against(WALK);
        Judge judge = yardstick.judge();
        BarSeries without = Series.ofCloses(WALK.close());
        judge.score(WALK);

        assertThat(judge.score(without)).isCloseTo(100 * (1 - 1.5 / 26.5), within(1e-12));
        assertThat(judge.score(WALK)).isEqualTo(100);
    }

    @Test
    void yardstick_history_isTheMetricsOfHistory() {
        assertThat(Fidelity.concept().against(WALK).history())
                .hasToString(Metrics.of(WALK).toString());
    }

    @Test
    void against_null_isNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> Fidelity.concept().against(null))
                .withMessage("history");
    }

    @Test
    void find_concept_isTheConcept() {
        assertThat(Fidelity.find("concept")).containsSame(Fidelity.concept());
        assertThat(Fidelity.concept().name()).isEqualTo("concept");
        assertThat(Fidelity.concept()).hasToString("Fidelity[concept]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Concept", "engine"})
    void find_anotherName_isEmpty(String name) {
        assertThat(Fidelity.find(name)).isEmpty();
    }

    @Test
    void synth_metricsPresent_scoresByTheConcept() {
        PathSet paths = Synth.from(WALK).seed(42).generate(1);
        SyntheticPath path = paths.path(0);

        assertThat(paths.recipe().profile()).contains("concept");
        assertThat(path.fidelity())
                .isEqualTo(Fidelity.concept().compare(WALK, path.series()).fidelity());
    }

    @Test
    void replay_scoredByTheConcept_findsItByName() {
        PathSet paths =
                Synth.from(WALK).accept(Fidelity.concept().atLeast(40)).seed(42).generate(3);

        PathSet again = Synth.replay(Recipe.parse(paths.recipe().toString()), WALK);

        assertThat(again.recipe()).isEqualTo(paths.recipe());
        assertThat(again.path(2).attempts()).isEqualTo(paths.path(2).attempts());
        assertThat(again.path(2).series()).isEqualTo(paths.path(2).series());
    }

    @Test
    void atLeast_beyondAHundred_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fidelity.concept().atLeast(101))
                .withMessage("threshold must be in [0, 100] percent but was 101.0");
    }

    private static double fidelity(BarSeries history, BarSeries candidate) {
        return Fidelity.concept().compare(history, candidate).fidelity().orElseThrow();
    }
}
