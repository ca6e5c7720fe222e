package io.synthmarket.core;

import static io.synthmarket.core.ScriptedJudge.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A listener is told when the making of a path begins and how it ends, alone or joined with another. */
class ListenedMakingTest {

    private static final BarSeries HISTORY = Histories.daily(60);

    private final List<Attempt> attempts = new ArrayList<>();

    @Test
    void listener_aPathIsMade_isToldFromBeginToFinished() {
        Recorder recorder = new Recorder();
        PathSet paths =
                generator(Scorers.constant(90).atLeast(80)).watchedBy(recorder).generate(3);

        paths.path(2);
        paths.path(2);

        assertThat(recorder.events)
                .containsExactly(
                        "1 begins 2 of " + paths.recipe(),
                        "1 attempt 1",
                        "1 finished 2",
                        "2 begins 2 of " + paths.recipe(),
                        "2 attempt 1",
                        "2 finished 2");
    }

    @Test
    void listener_thresholdNotReached_isToldThatThePathFailed() {
        Recorder recorder = new Recorder();
        PathSet paths = generator(Scorers.constant(10).atLeast(20).maxAttempts(2))
                .watchedBy(recorder)
                .generate(1);

        assertThatExceptionOfType(ThresholdNotReachedException.class).isThrownBy(() -> paths.path(0));

        assertThat(recorder.events)
                .containsExactly(
                        "1 begins 0 of " + paths.recipe(),
                        "1 attempt 1",
                        "1 attempt 2",
                        "1 failed 0 by ThresholdNotReachedException");
    }

    @Test
    void listener_noJudgeCanBeMade_isToldThatThePathFailed() {
        Recorder recorder = new Recorder();
        Scorer broken = Scorers.named("broken", () -> {
            throw new UnsupportedOperationException("no judge today");
        });
        PathSet paths = Synth.from(HISTORY)
                .scoredBy(broken)
                .watchedBy(recorder)
                .seed(42)
                .generate(1);

        assertThatThrownBy(() -> paths.path(0)).hasMessage("no judge today");

        assertThat(recorder.events)
                .containsExactly("1 begins 0 of " + paths.recipe(), "1 failed 0 by UnsupportedOperationException");
    }

    @Test
    void listener_aPathIsRecalled_isToldOfNoAttempt() {
        Recorder recorder = new Recorder();
        PathSet paths = generator(Scorers.constant(90).atLeast(80))
                .watchedBy(recorder.andThen(attempts::add))
                .generate(2)
                .recalling(path -> path == 0 ? Optional.empty() : Optional.of(new FoundPath(path, 5, 5, 90, true)));

        paths.path(0);
        paths.path(1);

        assertThat(recorder.events)
                .containsExactly(
                        "1 begins 0 of " + paths.recipe(),
                        "1 attempt 1",
                        "1 finished 0",
                        "2 begins 1 of " + paths.recipe(),
                        "2 recalled 1");
        assertThat(attempts).hasSize(1);
    }

    @Test
    void listener_aRecalledPathIsRefused_isToldThatItFailed() {
        Recorder recorder = new Recorder();
        PathSet paths = generator(Scorers.constant(90).atLeast(80))
                .watchedBy(recorder)
                .generate(1)
                .recalling(path -> Optional.of(new FoundPath(path, 5, 5, 91, true)));

        assertThatIllegalStateException().isThrownBy(() -> paths.path(0));

        assertThat(recorder.events)
                .containsExactly("1 begins 0 of " + paths.recipe(), "1 failed 0 by IllegalStateException");
    }

    @Test
    void recalled_notOverridden_isFinished() {
        List<Integer> finished = new ArrayList<>();
        PathSet paths = generator(Scorers.constant(90).atLeast(80))
                .watchedBy(new AttemptListener() {
                    @Override
                    public void attempted(Attempt attempt) {
                        attempts.add(attempt);
                    }

                    @Override
                    public void finished(SyntheticPath path) {
                        finished.add(path.attempts());
                    }
                })
                .generate(1)
                .recalling(path -> Optional.of(new FoundPath(path, 5, 5, 90, true)));

        paths.path(0);

        assertThat(finished).containsExactly(5);
        assertThat(attempts).isEmpty();
    }

    @Test
    void listener_bestIsKept_isToldWhichAttemptThatIs() {
        ScriptedJudge judge = new ScriptedJudge(verdict(40, "hurst"), verdict(60, "hurst"), verdict(50, "hurst"));
        List<Integer> kept = new ArrayList<>();

        generator(judge.scorer().atLeast(80).maxAttempts(3).orBest())
                .watchedBy(new AttemptListener() {
                    @Override
                    public void attempted(Attempt attempt) {
                        attempts.add(attempt);
                    }

                    @Override
                    public void finished(SyntheticPath path) {
                        kept.add(path.keptAttempt());
                    }
                })
                .generate(1)
                .path(0);

        assertThat(attempts).hasSize(3);
        assertThat(kept).containsExactly(2);
    }

    @Test
    void andThen_always_tellsBothInOrder() {
        List<String> events = new ArrayList<>();
        Recorder first = new Recorder(events, "first ");
        Recorder second = new Recorder(events, "second ");
        PathSet paths = generator(Scorers.constant(90).atLeast(80))
                .watchedBy(first.andThen(second).andThen(attempts::add))
                .generate(1);

        paths.path(0);

        assertThat(events)
                .containsExactly(
                        "first 1 begins 0 of " + paths.recipe(),
                        "second 1 begins 0 of " + paths.recipe(),
                        "first 1 attempt 1",
                        "second 1 attempt 1",
                        "first 1 finished 0",
                        "second 1 finished 0");
        assertThat(attempts).hasSize(1);
    }

    @Test
    void andThen_aPathFails_tellsBoth() {
        List<String> events = new ArrayList<>();
        PathSet paths = generator(Scorers.constant(10).atLeast(20).maxAttempts(1))
                .watchedBy(new Recorder(events, "first ").andThen(new Recorder(events, "second ")))
                .generate(1);

        assertThatExceptionOfType(ThresholdNotReachedException.class).isThrownBy(() -> paths.path(0));

        assertThat(events)
                .endsWith(
                        "first 1 failed 0 by ThresholdNotReachedException",
                        "second 1 failed 0 by ThresholdNotReachedException");
    }

    @Test
    void failed_throws_isSuppressedInTheFailure() {
        UnsupportedOperationException full = new UnsupportedOperationException("full");
        PathSet paths = generator(Scorers.constant(10).atLeast(20).maxAttempts(1))
                .watchedBy(new Failing(full))
                .generate(1);

        assertThatExceptionOfType(ThresholdNotReachedException.class)
                .isThrownBy(() -> paths.path(0))
                .satisfies(failure -> assertThat(failure).hasSuppressedException(full));
    }

    @Test
    void failed_throwsTheFailureItself_isThrown() {
        UnsupportedOperationException full = new UnsupportedOperationException("full");
        AttemptListener listener = new AttemptListener() {
            @Override
            public void attempted(Attempt attempt) {
                throw full;
            }

            @Override
            public void failed(int path, Throwable failure) {
                throw full;
            }
        };
        PathSet paths =
                generator(Scorers.constant(90).atLeast(80)).watchedBy(listener).generate(1);

        assertThatThrownBy(() -> paths.path(0)).isSameAs(full).hasNoSuppressedExceptions();
    }

    @Test
    void andThen_firstThrowsWhenToldOfAFailure_tellsTheSecond() {
        UnsupportedOperationException full = new UnsupportedOperationException("full");
        List<String> events = new ArrayList<>();
        PathSet paths = generator(Scorers.constant(10).atLeast(20).maxAttempts(1))
                .watchedBy(new Failing(full).andThen(new Recorder(events, "")))
                .generate(1);

        assertThatExceptionOfType(ThresholdNotReachedException.class)
                .isThrownBy(() -> paths.path(0))
                .satisfies(failure -> assertThat(failure.getSuppressed()).containsExactly(full));
        assertThat(events).endsWith("1 failed 0 by ThresholdNotReachedException");
    }

    @Test
    void andThen_null_isNamed() {
        AttemptListener listener = attempts::add;

        assertThatNullPointerException()
                .isThrownBy(() -> listener.andThen(null))
                .withMessage("next");
    }

    /** Hears of attempts and throws when it is told of a failure. */
    private record Failing(RuntimeException thrown) implements AttemptListener {

        @Override
        public void attempted(Attempt attempt) {}

        @Override
        public void failed(int path, Throwable failure) {
            throw thrown;
        }
    }

    /** Numbers the makings and writes down what it is told of each. */
    private static final class Recorder implements AttemptListener {

        private final List<String> events;
        private final String name;
        private int makings;

        Recorder() {
            this(new ArrayList<>(), "");
        }

        Recorder(List<String> events, String name) {
            this.events = events;
            this.name = name;
        }

        @Override
        public void attempted(Attempt attempt) {
            events.add(name + "attempt without a beginning");
        }

        @Override
        public AttemptListener begin(Recipe recipe, int path) {
            String making = name + ++makings;
            events.add(making + " begins " + path + " of " + recipe);
            return new AttemptListener() {
                @Override
                public void attempted(Attempt attempt) {
                    events.add(making + " attempt " + attempt.number());
                }

                @Override
                public void finished(SyntheticPath made) {
                    events.add(making + " finished " + made.index());
                }

                @Override
                public void recalled(SyntheticPath made) {
                    events.add(making + " recalled " + made.index());
                }

                @Override
                public void failed(int failed, Throwable failure) {
                    events.add(making + " failed " + failed + " by "
                            + failure.getClass().getSimpleName());
                }
            };
        }
    }

    private static Generator generator(Acceptance rule) {
        return Synth.from(HISTORY).blocks(BlockLaw.concept()).accept(rule).seed(42);
    }
}
