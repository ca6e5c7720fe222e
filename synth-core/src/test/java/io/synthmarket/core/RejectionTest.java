package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Candidates are tried one after another until one is good enough. */
class RejectionTest {

    private static final BarSeries HISTORY = Histories.daily(60);

    @AfterEach
    void clearInterruption() {
        Thread.interrupted();
    }

    @Test
    void path_thresholdReached_isTheFirstCandidateThatReachesIt() {
        List<Double> scores = new ArrayList<>();
        PathSet paths = Synth.from(HISTORY)
                .blocks(BlockLaw.concept())
                .accept(Scorers.recording(Scorers.lastClose(), scores).atLeast(51))
                .seed(42)
                .generate(20);

        for (SyntheticPath path : paths) {
            int attempts = path.attempts();
            assertThat(scores).hasSize(attempts);
            assertThat(scores.subList(0, attempts - 1)).allMatch(score -> score < 51);
            assertThat(path.keptAttempt()).isEqualTo(attempts);
            assertThat(path.fidelity()).hasValue(scores.get(attempts - 1));
            assertThat(path.fidelity().orElseThrow()).isGreaterThanOrEqualTo(51);
            assertThat(path.accepted()).isTrue();
            scores.clear();
        }
    }

    @Test
    void attempt_k_drawsFromTheStreamOfItsNumber() {
        PathSet paths = Synth.from(HISTORY)
                .blocks(BlockLaw.concept())
                .accept(Scorers.lastClose().atLeast(51))
                .seed(42)
                .generate(20);
        SyntheticPath path = paths.stream()
                .filter(candidate -> candidate.attempts() > 1)
                .findFirst()
                .orElseThrow();
        int[] source = new int[HISTORY.size() - 1];

        BlockLaw.concept()
                .plan(BlockContext.of(HISTORY))
                .sampler()
                .draw(RandomStream.of(42, path.index(), path.attempts()), source);

        for (int bar = 0; bar < source.length; bar++) {
            assertThat(path.sourceIndex(bar)).isEqualTo(source[bar]);
        }
    }

    @Test
    void path_thresholdExactlyMet_isAccepted() {
        PathSet paths = Synth.from(HISTORY)
                .blocks(BlockLaw.concept())
                .accept(Scorers.constant(75).atLeast(75))
                .seed(42)
                .generate(1);

        assertThat(paths.path(0).attempts()).isEqualTo(1);
    }

    @Test
    void path_thresholdNotReached_namesTheBest() {
        PathSet paths = Synth.from(HISTORY)
                .blocks(BlockLaw.concept())
                .accept(Scorers.constant(61.239).atLeast(80).maxAttempts(3))
                .seed(42)
                .generate(5);

        ThresholdNotReachedException failure =
                catchThrowableOfType(ThresholdNotReachedException.class, () -> paths.path(4));

        assertThat(failure)
                .hasMessage("path 4: fidelity (constant) must be at least 80 but the best of 3 attempts reached 61.23;"
                        + " lower the threshold (other paths may reach less than this one), allow more attempts or keep"
                        + " the best");
        assertThat(failure.path()).isEqualTo(4);
        assertThat(failure.best()).hasValue(61.239);
        assertThat(failure.bestText()).hasValue("61.23");
        assertThat(failure.reachableText()).isEmpty();
        assertThat(failure.obstacle()).isEmpty();
    }

    @Test
    void path_thresholdNotReached_saysWhatAllPathsCanReach() {
        Generator generator = Synth.from(HISTORY).blocks(BlockLaw.concept()).seed(42);
        Acceptance rule = Scorers.lastClose().atLeast(100).maxAttempts(50);

        ThresholdNotReachedException failure = catchThrowableOfType(
                ThresholdNotReachedException.class,
                () -> generator.accept(rule).generate(40).path(0));

        String reachable = failure.reachableText().orElseThrow();
        assertThat(failure)
                .hasMessage("path 0: fidelity (last-close) must be at least 100 but the best of 50 attempts reached "
                        + failure.bestText().orElseThrow() + "; lower the threshold to " + reachable
                        + " (which all 40 paths can be expected to reach), allow more attempts or keep the best");
        double threshold = Double.parseDouble(reachable);
        assertThat(threshold).isLessThan(failure.best().orElseThrow());
        assertThat(generator
                        .accept(Scorers.lastClose().atLeast(threshold).maxAttempts(50))
                        .generate(40))
                .allMatch(SyntheticPath::accepted);
    }

    @Test
    void path_noScoreInTheFirstAttempts_knowsNothingThatAllPathsReach() {
        AtomicInteger calls = new AtomicInteger();
        Scorer late = Scorers.named("late", () -> candidate -> calls.incrementAndGet() % 300 == 0 ? 40 : Double.NaN);
        PathSet paths = Synth.from(HISTORY)
                .blocks(BlockLaw.concept())
                .accept(late.atLeast(80).maxAttempts(300))
                .seed(42)
                .generate(2);

        ThresholdNotReachedException failure =
                catchThrowableOfType(ThresholdNotReachedException.class, () -> paths.path(0));

        assertThat(failure.bestText()).hasValue("40.00");
        assertThat(failure.reachableText()).isEmpty();
    }

    @Test
    void path_oneAttemptOnly_messageSaysSo() {
        PathSet paths = Synth.from(HISTORY)
                .blocks(BlockLaw.concept())
                .accept(Scorers.constant(61).atLeast(99.5).maxAttempts(1))
                .seed(42)
                .generate(1);

        assertThatExceptionOfType(ThresholdNotReachedException.class)
                .isThrownBy(() -> paths.path(0))
                .withMessage("path 0: fidelity (constant) must be at least 99.5 but the only attempt reached 61.00;"
                        + " lower the threshold to 61.00, allow more attempts or keep the best");
    }

    @Test
    void path_tooShortForTheThreshold_failsWithWhatHistoryReaches() {
        Scorer byLength = Scorers.named("by-length", () -> BarView::size);
        Generator generator =
                Synth.from(HISTORY).accept(byLength.atLeast(70).maxAttempts(1)).seed(42);

        ThresholdNotReachedException failure = catchThrowableOfType(
                ThresholdNotReachedException.class,
                () -> generator.length(30).generate(1).path(0));

        assertThat(failure)
                .hasMessage(
                        "path 0: fidelity (by-length) must be at least 70 but the only attempt reached 30.00, and stretches of"
                                + " history that are as short, 30 bars, reached 30.00 at most; make paths longer, lower the threshold to"
                                + " 30.00, allow more attempts or keep the best");
        assertThat(failure.bestStretchText()).hasValue("30.00");
        assertThat(failure.length()).isEqualTo(30);
    }

    @Test
    void path_asShortAsStretchesThatReachTheThreshold_failsWithoutBlamingItsLength() {
        Generator generator = Synth.from(HISTORY)
                .accept(Scorers.named("of-history-alone", () -> candidate -> candidate instanceof BarSeries ? 100 : 0)
                        .atLeast(70)
                        .maxAttempts(1))
                .seed(42);

        ThresholdNotReachedException failure = catchThrowableOfType(
                ThresholdNotReachedException.class,
                () -> generator.length(30).generate(1).path(0));

        assertThat(failure)
                .hasMessage(
                        "path 0: fidelity (of-history-alone) must be at least 70 but the only attempt reached 0.00; lower the"
                                + " threshold to 0.00, allow more attempts or keep the best");
        assertThat(failure.bestStretchText()).isEmpty();
    }

    @Test
    void path_noCandidateHasAScore_failsWithoutBest() {
        PathSet paths = Synth.from(HISTORY)
                .blocks(BlockLaw.concept())
                .accept(Scorers.constant(Double.NaN).atLeast(0).maxAttempts(2))
                .seed(42)
                .generate(1);

        ThresholdNotReachedException failure =
                catchThrowableOfType(ThresholdNotReachedException.class, () -> paths.path(0));

        assertThat(failure)
                .hasMessage("path 0: fidelity (constant) must be at least 0 but none of 2 attempts could be scored;"
                        + " use another scorer, allow more attempts or keep the best");
        assertThat(failure.best()).isEmpty();
        assertThat(failure.bestText()).isEmpty();
        assertThat(failure.reachableText()).isEmpty();
    }

    @Test
    void orBest_thresholdNotReached_keepsTheBestOfAllAttempts() {
        List<Double> scores = new ArrayList<>();
        PathSet paths = Synth.from(HISTORY)
                .blocks(BlockLaw.concept())
                .accept(Scorers.recording(Scorers.lastClose(), scores)
                        .atLeast(100)
                        .maxAttempts(20)
                        .orBest())
                .seed(42)
                .generate(3);

        SyntheticPath path = paths.path(2);

        List<Double> tried = scores.subList(0, 20);
        int best = tried.indexOf(Collections.max(tried)) + 1;
        PathSet unscored =
                Synth.from(HISTORY).blocks(BlockLaw.concept()).seed(42).generate(3);
        assertThat(path.fidelity()).hasValue(Collections.max(tried));
        assertThat(path.attempts()).isEqualTo(20);
        assertThat(path.keptAttempt()).isEqualTo(best);
        assertThat(path.accepted()).isFalse();
        assertThat(best)
                .as("a best that is neither the first nor the last attempt")
                .isBetween(2, 19);
        int[] source = new int[HISTORY.size() - 1];
        BlockLaw.concept().plan(BlockContext.of(HISTORY)).sampler().draw(RandomStream.of(42, 2, best), source);
        assertThat(path.sourceIndex(0)).isEqualTo(source[0]);
        assertThat(path.series()).isNotEqualTo(unscored.path(2).series());
    }

    @Test
    void orBest_someCandidatesWithoutScore_keepsTheBestOfTheOthers() {
        double[] verdicts = {Double.NaN, 40, Double.NaN, 60, 50};
        AtomicInteger next = new AtomicInteger();
        Scorer scorer =
                Scorers.named("scripted", () -> candidate -> verdicts[next.getAndIncrement() % verdicts.length]);
        int[] source = new int[HISTORY.size() - 1];
        BlockLaw.concept().plan(BlockContext.of(HISTORY)).sampler().draw(RandomStream.of(42, 0, 4), source);

        SyntheticPath path = Synth.from(HISTORY)
                .blocks(BlockLaw.concept())
                .accept(scorer.atLeast(90).maxAttempts(5).orBest())
                .seed(42)
                .generate(1)
                .path(0);

        for (int bar = 0; bar < source.length; bar++) {
            assertThat(path.sourceIndex(bar)).isEqualTo(source[bar]);
        }
    }

    @Test
    void orBest_noCandidateHasAScore_keepsOneWithoutFidelity() {
        SyntheticPath path = Synth.from(HISTORY)
                .blocks(BlockLaw.concept())
                .accept(Scorers.constant(Double.NaN).atLeast(50).maxAttempts(3).orBest())
                .seed(42)
                .generate(1)
                .path(0);

        assertThat(path.fidelity()).isEmpty();
        assertThat(path.accepted()).isFalse();
        assertThat(path.attempts()).isEqualTo(3);
    }

    @Test
    void orBest_thresholdReached_isAccepted() {
        SyntheticPath path = Synth.from(HISTORY)
                .blocks(BlockLaw.concept())
                .accept(Scorers.constant(90).atLeast(50).orBest())
                .seed(42)
                .generate(1)
                .path(0);

        assertThat(path.accepted()).isTrue();
    }

    @Test
    void judge_seesTheBarsThatThePathWillHave() {
        List<Bar> seen = new ArrayList<>();
        Scorer scorer = Scorers.named("looking", () -> candidate -> {
            seen.clear();
            for (int bar = 0; bar < candidate.size(); bar++) {
                seen.add(new Bar(
                        candidate.open(bar),
                        candidate.high(bar),
                        candidate.low(bar),
                        candidate.close(bar),
                        candidate.volume(bar)));
            }
            return 100 * candidate.close(0) / (candidate.close(0) + HISTORY.close(0));
        });
        PathSet paths = Synth.from(HISTORY)
                .blocks(BlockLaw.concept())
                .accept(scorer.atLeast(50))
                .seed(42)
                .generate(10);

        for (SyntheticPath path : paths) {
            assertThat(seen).containsExactlyElementsOf(path.series());
        }
    }

    @Test
    void judge_copiesColumns_seesTheSameBars() {
        double[] closes = new double[HISTORY.size() - 1];
        double[] volumes = new double[HISTORY.size() - 1];
        Scorer scorer = Scorers.named("copying", () -> candidate -> {
            candidate.copyCloseInto(0, candidate.size(), closes);
            candidate.copyVolumeInto(0, candidate.size(), volumes);
            return 1;
        });

        BarSeries series = Synth.from(HISTORY)
                .blocks(BlockLaw.concept())
                .scoredBy(scorer)
                .seed(42)
                .generate(1)
                .path(0)
                .series();

        assertThat(closes).containsExactly(series.close());
        assertThat(volumes).containsExactly(series.volume());
    }

    @Test
    void judge_historyWithoutVolume_isToldSo() {
        Scorer scorer = Scorers.named("asking", () -> candidate -> {
            assertThat(candidate.hasVolume()).isFalse();
            return candidate.volume(0);
        });
        PathSet paths = Synth.from(Histories.withoutVolume(60))
                .blocks(BlockLaw.concept())
                .scoredBy(scorer)
                .seed(42)
                .generate(1);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> paths.path(0))
                .withMessage("this candidate has no volume; ask hasVolume() first");
    }

    @Test
    void path_threadInterrupted_stopsBetweenAttempts() {
        PathSet paths = Synth.from(HISTORY)
                .blocks(BlockLaw.concept())
                .accept(Scorers.constant(0).atLeast(100))
                .seed(42)
                .generate(1);

        Thread.currentThread().interrupt();

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> paths.path(0))
                .withMessage("interrupted at attempt 1 of path 0");
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void path_afterAFailure_isMadeAsIfNothingHadHappened() {
        AtomicInteger calls = new AtomicInteger();
        Scorer scorer = Scorers.named("failing-once", () -> candidate -> {
            if (calls.getAndIncrement() == 0) {
                throw new IllegalStateException("not yet");
            }
            return candidate.close(0) > HISTORY.close(0) ? 100 : 0;
        });
        PathSet paths = Synth.from(HISTORY)
                .blocks(BlockLaw.concept())
                .accept(scorer.atLeast(50))
                .seed(42)
                .generate(1);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> paths.path(0));

        SyntheticPath first = paths.path(0);
        SyntheticPath second = paths.path(0);

        assertThat(first.series()).isEqualTo(second.series());
        assertThat(first.attempts()).isEqualTo(second.attempts());
    }
}
