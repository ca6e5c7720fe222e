package io.synthmarket.core;

import static io.synthmarket.core.ScriptedJudge.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.synthmarket.core.internal.run.RunTally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths of which it is known what the search came to. */
class RecallTest {

    private static final BarSeries HISTORY = Histories.daily(60);

    @Test
    void path_recalled_isScoredOnceWithoutABestToExceed() {
        ScriptedJudge judge = new ScriptedJudge(verdict(90, "hurst"));
        PathSet paths = paths(judge.scorer().atLeast(80)).recalling(known(17, 17, 90, true));

        SyntheticPath path = paths.path(0);

        assertThat(judge.bests()).containsExactly(Double.NaN);
        assertThat(path.attempts()).isEqualTo(17);
        assertThat(path.keptAttempt()).isEqualTo(17);
        assertThat(path.fidelity()).hasValue(90);
        assertThat(path.accepted()).isTrue();
    }

    @Test
    void path_recalledWithoutAScore_isTheSame() {
        ScriptedJudge judge = new ScriptedJudge(verdict(Double.NaN, "none"));
        PathSet paths = paths(judge.scorer().atLeast(80).maxAttempts(3).orBest());

        SyntheticPath searched = paths.path(0);
        SyntheticPath recalled =
                paths.recalling(path -> Optional.of(FoundPath.of(searched))).path(0);

        assertThat(judge.bests()).hasSize(4);
        assertThat(recalled.series()).isEqualTo(searched.series());
        assertThat(recalled.fidelity()).isEmpty();
    }

    @Test
    void path_recalledWithoutARule_isTheSame() {
        PathSet paths =
                Synth.from(HISTORY).scoredBy(Scorers.lastClose()).seed(42).generate(1);
        SyntheticPath searched = paths.path(0);

        SyntheticPath recalled =
                paths.recalling(path -> Optional.of(FoundPath.of(searched))).path(0);

        assertThat(recalled.series()).isEqualTo(searched.series());
        assertThat(FoundPath.of(recalled)).isEqualTo(FoundPath.of(searched));
    }

    @Test
    void windows_ofARecalledPath_areTheSame() {
        PathSet paths = paths(Scorers.lastClose().atLeast(50));
        FoundPath found = FoundPath.of(paths.path(0));
        List<Double> scores = new ArrayList<>();
        PathSet recorded = paths(Scorers.recording(Scorers.lastClose(), scores).atLeast(50));

        double[] cut = window(recorded.recalling(path -> Optional.of(found)));

        assertThat(cut).isEqualTo(window(paths));
        assertThat(scores).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "another score,            0, 3,  3,  90.5, true",
        "another path,             1, 3,  3,  90,   true",
        "more than may be tried,   0, 11, 11, 90,   true",
        "not accepted though it is, 0, 10, 3, 90,  false",
    })
    void path_recalledAsNoSearchCanHaveFoundIt_isRefused(
            String why, int path, int attempts, int keptAttempt, double score, boolean accepted) {
        FoundPath wrong = new FoundPath(path, attempts, keptAttempt, score, accepted);
        PathSet paths = paths(Scorers.constant(90).atLeast(80).maxAttempts(10)).recalling(index -> Optional.of(wrong));

        assertThatIllegalStateException()
                .as(why)
                .isThrownBy(() -> paths.path(0))
                .withMessage("path 0: what is recalled must be what its search comes to but " + wrong
                        + " is recalled and attempt " + keptAttempt
                        + " has score 90.0, accepted; make it without recalling");
    }

    @Test
    void path_recalledAsTheBestOfTooFew_isRefused() {
        PathSet paths = paths(Scorers.constant(10).atLeast(80).maxAttempts(10).orBest());

        assertThatIllegalStateException()
                .isThrownBy(() -> paths.recalling(known(9, 1, 10, false)).path(0))
                .withMessage(
                        "path 0: what is recalled must be what its search comes to but FoundPath[path=0, attempts=9,"
                                + " keptAttempt=1, score=10.0, accepted=false] is recalled and attempt 1 has score 10.0, not"
                                + " accepted; make it without recalling");
    }

    @Test
    void path_recalledAsTheBestUnderARuleThatFails_isRefused() {
        PathSet paths = paths(Scorers.constant(10).atLeast(80).maxAttempts(10));

        assertThatIllegalStateException()
                .isThrownBy(() -> paths.recalling(known(10, 1, 10, false)).path(0))
                .withMessageContaining("is recalled and attempt 1 has score 10.0, not accepted");
    }

    @Test
    void path_recalledWithAttemptsWhereThereIsNoRule_isRefused() {
        PathSet paths = Synth.from(HISTORY).unscored().seed(42).generate(1).recalling(known(2, 2, Double.NaN, true));

        assertThatIllegalStateException()
                .isThrownBy(() -> paths.path(0))
                .withMessageContaining("is recalled and attempt 2 has score NaN, accepted");
    }

    @Test
    void recalling_null_isNamed() {
        PathSet paths = paths(Scorers.constant(90).atLeast(80));

        assertThatNullPointerException().isThrownBy(() -> paths.recalling(null)).withMessage("memory");
    }

    @Test
    void progress_ofARunThatRecalls_countsTheAttemptsOfThePathsThatAreRecalled() {
        PathSet paths = paths(Scorers.constant(90).atLeast(80), 3)
                .recalling(path -> path == 2
                        ? Optional.empty()
                        : Optional.of(new FoundPath(path, 10 + path, 10 + path, 90, true)));
        List<RunProgress> told = new ArrayList<>();

        paths.run().threads(2).reportingTo(told::add).forEachOrdered(path -> {});

        RunProgress last = told.get(told.size() - 1);
        assertThat(last.done()).isEqualTo(3);
        assertThat(last.recalled()).isEqualTo(2);
        assertThat(last.attempts()).isEqualTo(10 + 11 + 1);
        assertThat(last.accepted()).isEqualTo(3);
        assertThat(last.scored()).isEqualTo(1);
    }

    @Test
    void tally_ofRecalledPathsAlone_hasTheBestScoreAndNoMedian() {
        RunTally tally = new RunTally(3, () -> 0);
        SyntheticPath[] made = {
            paths(Scorers.constant(40).atLeast(0)).path(0),
            paths(Scorers.constant(60).atLeast(0)).path(0),
            paths(Scorers.constant(50).atLeast(0)).path(0)
        };
        for (SyntheticPath path : made) {
            tally.recalled(path);
        }

        assertThat(tally.progress().best()).hasValue(60);
        assertThat(tally.progress().median()).isEmpty();
        assertThat(tally.progress().scored()).isZero();
    }

    @Test
    void foundPath_impossible_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FoundPath(-1, 1, 1, 90, true))
                .withMessage("path must be at least 0 but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FoundPath(4, 2, 3, 90, false))
                .withMessage("keptAttempt of path 4 must be in [1, 2] but was 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FoundPath(4, 2, 0, 90, false))
                .withMessage("keptAttempt of path 4 must be in [1, 2] but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FoundPath(4, 3, 2, 90, true))
                .withMessage("an accepted attempt at path 4 must be the last of 3 but was 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FoundPath(4, 3, 3, Double.NEGATIVE_INFINITY, false))
                .withMessage("score of path 4 must be finite, or NaN for none, but was -Infinity");
    }

    /** Cuts the whole of a path. */
    private static double[] window(PathSet paths) {
        PathWindows windows = paths.windows(WindowSpec.of(paths.pathLength()));
        double[] values = new double[windows.size(1)];
        windows.fill(0, 1, values, 0);
        return values;
    }

    private static IntFunction<Optional<FoundPath>> known(
            int attempts, int keptAttempt, double score, boolean accepted) {
        return path -> Optional.of(new FoundPath(path, attempts, keptAttempt, score, accepted));
    }

    private static PathSet paths(Acceptance rule) {
        return paths(rule, 1);
    }

    private static PathSet paths(Acceptance rule, int count) {
        return Synth.from(HISTORY).accept(rule).seed(42).generate(count);
    }
}
