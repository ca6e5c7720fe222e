package io.synthmarket.core;

import static io.synthmarket.core.ScriptedJudge.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

/** A listener is told of every attempt and changes nothing. */
class AttemptListenerTest {

    private static final BarSeries HISTORY = Histories.daily(60);

    private final List<Attempt> attempts = new ArrayList<>();

    @Test
    void attempts_underARule_areToldOneByOne() {
        ScriptedJudge judge = new ScriptedJudge(
                verdict(Double.NaN, "none"), verdict(40, "hurst"), verdict(30, "skewness"), verdict(90, "kurtosis"));

        generator(judge.scorer().atLeast(80))
                .watchedBy(attempts::add)
                .generate(1)
                .path(0);

        assertThat(attempts).extracting(Attempt::path).containsOnly(0);
        assertThat(attempts).extracting(Attempt::number).containsExactly(1, 2, 3, 4);
        assertThat(attempts)
                .extracting(Attempt::score)
                .containsExactly(
                        OptionalDouble.empty(), OptionalDouble.of(40), OptionalDouble.empty(), OptionalDouble.of(90));
        assertThat(attempts).extracting(Attempt::dropped).containsExactly(false, false, true, false);
        assertThat(attempts)
                .extracting(Attempt::obstacle)
                .containsExactly(Optional.empty(), Optional.of("hurst"), Optional.empty(), Optional.of("kurtosis"));
        assertThat(attempts).extracting(Attempt::accepted).containsExactly(false, false, false, true);
        assertThat(attempts)
                .extracting(Attempt::toString)
                .containsExactly(
                        "Attempt[1 at path 0, not scored, not accepted]",
                        "Attempt[2 at path 0, score 40.00, not accepted]",
                        "Attempt[3 at path 0, dropped, not accepted]",
                        "Attempt[4 at path 0, score 90.00, accepted]");
    }

    @Test
    void attempt_accepted_showsTheBarsOfThePath() {
        List<Bar> bars = new ArrayList<>();

        SyntheticPath path = Synth.from(HISTORY)
                .watchedBy(attempt -> {
                    BarView view = attempt.candidate();
                    for (int i = 0; i < view.size(); i++) {
                        bars.add(new Bar(view.open(i), view.high(i), view.low(i), view.close(i), view.volume(i)));
                    }
                })
                .seed(42)
                .generate(1)
                .path(0);

        assertThat(path.series()).containsExactlyElementsOf(bars);
    }

    @Test
    void attempts_noRule_areTheFirstAndAccepted() {
        Synth.from(HISTORY)
                .scoredBy(new ScriptedJudge(verdict(60, "hurst")).scorer())
                .watchedBy(attempts::add)
                .seed(42)
                .generate(5)
                .path(3);

        assertThat(attempts).hasSize(1);
        assertThat(attempts.get(0).path()).isEqualTo(3);
        assertThat(attempts.get(0).number()).isEqualTo(1);
        assertThat(attempts.get(0).score()).hasValue(60);
        assertThat(attempts.get(0).obstacle()).hasValue("hurst");
        assertThat(attempts.get(0).accepted()).isTrue();
    }

    @Test
    void attempts_unscored_haveNoScore() {
        Synth.from(HISTORY)
                .unscored()
                .watchedBy(attempts::add)
                .seed(42)
                .generate(1)
                .path(0);

        assertThat(attempts).hasSize(1);
        assertThat(attempts.get(0).score()).isEmpty();
        assertThat(attempts.get(0).dropped()).isFalse();
        assertThat(attempts.get(0).obstacle()).isEmpty();
        assertThat(attempts.get(0).accepted()).isTrue();
    }

    @Test
    void attempts_judgeThatKnowsNoObstacle_haveNone() {
        Synth.from(HISTORY)
                .scoredBy(Scorers.constant(60))
                .watchedBy(attempts::add)
                .seed(42)
                .generate(1)
                .path(0);

        assertThat(attempts.get(0).obstacle()).isEmpty();
    }

    @Test
    void attempts_bestIsKept_areNotToldOfItAgain() {
        PathSet paths = generator(
                        Scorers.lastClose().atLeast(100).maxAttempts(7).orBest())
                .watchedBy(attempts::add)
                .generate(1);

        paths.path(0);
        assertThat(attempts).extracting(Attempt::number).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(attempts).extracting(Attempt::accepted).containsOnly(false);

        paths.path(0);
        assertThat(attempts).as("a path that is made twice").hasSize(14);
    }

    @Test
    void attempts_onSeveralThreads_areAllTold() {
        Generator generator = generator(Scorers.lastClose().atLeast(51)).seed(42);
        AtomicIntegerArray told = new AtomicIntegerArray(50);

        generator
                .watchedBy(attempt -> told.incrementAndGet(attempt.path()))
                .generate(50)
                .run()
                .threads(4)
                .forEachOrdered(path -> assertThat(told.get(path.index())).isEqualTo(path.attempts()));
    }

    @Test
    void watchedBy_changesNeitherPathsNorRecipe() {
        Generator generator = generator(Scorers.lastClose().atLeast(51));
        PathSet alone = generator.generate(3);

        PathSet watched = generator.watchedBy(attempts::add).generate(3);

        assertThat(watched.recipe()).isEqualTo(alone.recipe());
        for (int i = 0; i < 3; i++) {
            assertThat(watched.path(i).series()).isEqualTo(alone.path(i).series());
            assertThat(watched.path(i).attempts()).isEqualTo(alone.path(i).attempts());
        }
        assertThat(attempts).hasSizeGreaterThan(3);
        assertThat(generator.watchedBy(attempts::add)).hasToString(generator.toString());
    }

    @Test
    void watchedBy_again_takesThePlaceOfTheFirst() {
        AtomicInteger told = new AtomicInteger();

        Synth.from(HISTORY)
                .watchedBy(attempts::add)
                .watchedBy(attempt -> told.incrementAndGet())
                .seed(42)
                .generate(1)
                .path(0);

        assertThat(attempts).isEmpty();
        assertThat(told).hasValue(1);
    }

    @Test
    void andThen_attempt_isToldToBothInTurn() {
        List<String> told = new ArrayList<>();
        AttemptListener first = attempt -> told.add("first " + attempt.number());

        generator(Scorers.constant(10).atLeast(20).maxAttempts(2).orBest())
                .watchedBy(first.andThen(attempt -> told.add("second " + attempt.number())))
                .generate(1)
                .path(0);

        assertThat(told).containsExactly("first 1", "second 1", "first 2", "second 2");
    }

    @Test
    void andThen_firstThrows_keepsTheAttemptFromTheSecond() {
        AttemptListener full = attempt -> {
            throw new UnsupportedOperationException("full");
        };
        PathSet paths = Synth.from(HISTORY)
                .watchedBy(full.andThen(attempts::add))
                .seed(42)
                .generate(1);

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> paths.path(0))
                .withMessage("full");
        assertThat(attempts).isEmpty();
    }

    @Test
    void andThen_null_isNamed() {
        AttemptListener listener = attempts::add;

        assertThatNullPointerException()
                .isThrownBy(() -> listener.andThen(null))
                .withMessage("next");
    }

    @Test
    void watchedBy_null_isNamed() {
        Generator generator = Synth.from(HISTORY);

        assertThatNullPointerException()
                .isThrownBy(() -> generator.watchedBy(null))
                .withMessage("listener");
    }

    @Test
    void listener_throws_endsThePath() {
        PathSet paths = Synth.from(HISTORY)
                .watchedBy(attempt -> {
                    throw new UnsupportedOperationException("full");
                })
                .seed(42)
                .generate(1);

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> paths.path(0))
                .withMessage("full");
    }

    @Test
    void attempts_thresholdNotReached_areToldBeforeTheFailure() {
        PathSet paths = generator(Scorers.constant(10).atLeast(20).maxAttempts(3))
                .watchedBy(attempts::add)
                .generate(1);

        Throwable failure = catchThrowable(() -> paths.path(0));

        assertThat(failure).isInstanceOf(ThresholdNotReachedException.class);
        assertThat(attempts).hasSize(3);
    }

    @Test
    void replay_withAListener_tellsOfTheSamePaths() {
        PathSet paths = Synth.from(HISTORY).unscored().seed(42).generate(5);

        PathSet again = Synth.replay(paths.recipe(), HISTORY, attempts::add);

        assertThat(again.recipe()).isEqualTo(paths.recipe());
        assertThat(again.path(4).series()).isEqualTo(paths.path(4).series());
        assertThat(attempts).extracting(Attempt::path).containsExactly(4);
    }

    @Test
    void attempt_always_tellsTheCloseBeforeItsFirstBar() {
        SyntheticPath path = Synth.from(HISTORY)
                .watchedBy(attempts::add)
                .seed(42)
                .generate(1)
                .path(0);

        assertThat(path.previousClose()).isEqualTo(HISTORY.close(0));
        assertThat(attempts).extracting(Attempt::previousClose).containsExactly(HISTORY.close(0));
    }

    @Test
    void attempt_continuing_goesOutFromTheLastClose() {
        SyntheticPath path = Synth.from(HISTORY)
                .forRisk(5)
                .watchedBy(attempts::add)
                .seed(42)
                .generate(1)
                .path(0);

        assertThat(path.previousClose()).isEqualTo(HISTORY.close(HISTORY.size() - 1));
        assertThat(attempts).extracting(Attempt::previousClose).containsExactly(HISTORY.close(HISTORY.size() - 1));
    }

    @Test
    void path_lastBarsExcluded_goesOutFromTheLastCloseThatIsNot() {
        SyntheticPath path = Synth.from(HISTORY)
                .forRisk(5)
                .exclude(Histories.day(50).toLocalDate(), Histories.day(59).toLocalDate(), 0)
                .seed(42)
                .generate(1)
                .path(0);

        assertThat(path.previousClose()).isEqualTo(HISTORY.close(49));
    }

    private static Generator generator(Acceptance rule) {
        return Synth.from(HISTORY).blocks(BlockLaw.concept()).accept(rule).seed(42);
    }
}
