package io.synthmarket.core;

import static io.synthmarket.core.ScriptedJudge.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A judge may give up on candidates that are of no use, and names what is in their way. */
class DroppedCandidateTest {

    private static final BarSeries HISTORY = Histories.daily(60);

    @Test
    void judge_always_isAskedToExceedTheBestSoFar() {
        ScriptedJudge judge = new ScriptedJudge(
                verdict(Double.NaN, "none"),
                verdict(40, "hurst"),
                verdict(30, "hurst"),
                verdict(60, "hurst"),
                verdict(90, "hurst"));

        SyntheticPath path = paths(judge.scorer().atLeast(80)).path(0);

        assertThat(judge.bests()).containsExactly(Double.NaN, Double.NaN, 40.0, 40.0, 60.0);
        assertThat(path.attempts()).isEqualTo(5);
        assertThat(path.fidelity()).hasValue(90);
    }

    @Test
    void orBest_othersDropped_keepsTheBest() {
        ScriptedJudge judge = new ScriptedJudge(
                verdict(40, "hurst"), verdict(60, "hurst"), verdict(60, "hurst"), verdict(20, "hurst"));
        PathSet paths = paths(judge.scorer().atLeast(80).maxAttempts(4).orBest());
        int[] source = new int[HISTORY.size() - 1];
        BlockLaw.concept().plan(BlockContext.of(HISTORY)).sampler().draw(RandomStream.of(42, 0, 2), source);

        SyntheticPath path = paths.path(0);

        assertThat(path.attempts()).isEqualTo(4);
        assertThat(path.fidelity()).hasValue(60);
        assertThat(path.accepted()).isFalse();
        for (int bar = 0; bar < source.length; bar++) {
            assertThat(path.sourceIndex(bar)).isEqualTo(source[bar]);
        }
    }

    @Test
    void scoredBy_scores_areNeverDropped() {
        ScriptedJudge judge = new ScriptedJudge(verdict(60, "hurst"), verdict(40, "hurst"));
        PathSet paths = Synth.from(HISTORY).scoredBy(judge.scorer()).seed(42).generate(2);

        assertThat(paths.path(0).fidelity()).hasValue(60);
        assertThat(paths.path(1).fidelity()).hasValue(40);
        assertThat(judge.bests()).containsExactly(Double.NaN, Double.NaN);
    }

    @Test
    void message_obstaclesKnown_namesTheMostFrequentOfThoseScored() {
        ScriptedJudge judge = new ScriptedJudge(
                verdict(10, "hurst"),
                verdict(20, "skewness"),
                verdict(5, "hurst"),
                verdict(5, "hurst"),
                verdict(30.999, "skewness"));
        PathSet paths = paths(judge.scorer().atLeast(80).maxAttempts(5));

        ThresholdNotReachedException failure =
                catchThrowableOfType(ThresholdNotReachedException.class, () -> paths.path(0));

        assertThat(failure)
                .hasMessage("path 0: fidelity (scripted) must be at least 80 but the best of 5 attempts reached 30.99,"
                        + " most often held back by skewness; lower the threshold to 30.99, allow more attempts or keep the"
                        + " best");
        assertThat(failure.obstacle()).hasValue("skewness");
        assertThat(failure.best()).hasValue(30.999);
    }

    @Test
    void message_obstaclesEquallyFrequent_namesTheOneThatCameFirst() {
        ScriptedJudge judge = new ScriptedJudge(
                verdict(10, "skewness"), verdict(20, "hurst"), verdict(30, "hurst"), verdict(40, "skewness"));
        PathSet paths = paths(judge.scorer().atLeast(80).maxAttempts(4));

        ThresholdNotReachedException failure =
                catchThrowableOfType(ThresholdNotReachedException.class, () -> paths.path(0));

        assertThat(failure.obstacle()).hasValue("skewness");
    }

    @Test
    void message_oneAttemptOnly_namesItsObstacle() {
        PathSet paths = paths(
                new ScriptedJudge(verdict(61, "hurst")).scorer().atLeast(80).maxAttempts(1));

        assertThatExceptionOfType(ThresholdNotReachedException.class)
                .isThrownBy(() -> paths.path(0))
                .withMessage(
                        "path 0: fidelity (scripted) must be at least 80 but the only attempt reached 61.00, held back"
                                + " by hurst; lower the threshold to 61.00, allow more attempts or keep the best");
    }

    @Test
    void obstacle_nothingScored_isNotKnown() {
        PathSet paths = paths(new ScriptedJudge(verdict(Double.NaN, "hurst"))
                .scorer()
                .atLeast(80)
                .maxAttempts(3));

        ThresholdNotReachedException failure =
                catchThrowableOfType(ThresholdNotReachedException.class, () -> paths.path(0));

        assertThat(failure.obstacle()).isEmpty();
    }

    @Test
    void judge_givesUpWithoutAScoreToExceed_isRefused() {
        Judge judge = new ScriptedJudge(verdict(Double.NEGATIVE_INFINITY, "hurst"));

        assertInfiniteIsRefused(judge, "-Infinity");
    }

    @Test
    void judge_infiniteScoreInPlaceOfGivingUp_isRefused() {
        AtomicInteger calls = new AtomicInteger();

        assertInfiniteIsRefused(candidate -> calls.getAndIncrement() == 0 ? 10 : Double.NEGATIVE_INFINITY, "-Infinity");
    }

    @Test
    void judge_boundlessScore_isRefused() {
        Judge judge = new ScriptedJudge(verdict(10, "hurst"), verdict(Double.POSITIVE_INFINITY, "hurst"));

        assertInfiniteIsRefused(judge, "Infinity");
    }

    private static void assertInfiniteIsRefused(Judge judge, String score) {
        PathSet paths = paths(Scorers.named("infinite", () -> judge).atLeast(80));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> paths.path(0))
                .withMessage("a judge must give a finite score, or NaN for none, but gave " + score);
    }

    private static PathSet paths(Acceptance rule) {
        return Synth.from(HISTORY)
                .blocks(BlockLaw.concept())
                .accept(rule)
                .seed(42)
                .generate(1);
    }
}
