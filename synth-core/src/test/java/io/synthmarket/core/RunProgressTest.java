package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synthmarket.core.internal.run.ProgressPulse;
import io.synthmarket.core.internal.run.RunTally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How far a run is, on a clock of the test's own. */
class RunProgressTest {

    private final AtomicLong clock = new AtomicLong();
    private final List<RunProgress> told = new ArrayList<>();

    @Test
    void remaining_onceAPathIsDone_isWhatTheOthersTakeAtItsPace() {
        assertThat(progress(1, 4).remaining()).hasValue(Duration.ofMinutes(3));
    }

    @Test
    void remaining_beforeAPathIsDone_isEmpty() {
        assertThat(progress(0, 4).remaining()).isEmpty();
    }

    @Test
    void remaining_somePathsRecalled_goesByThoseThatWereNot() {
        assertThat(progress(6, 10, 5).remaining()).hasValue(Duration.ofMinutes(4));
        assertThat(progress(5, 10, 5).remaining()).isEmpty();
        assertThat(progress(5, 10, 6).remaining()).isEmpty();
        assertThat(progress(10, 10, 10).remaining()).hasValue(Duration.ZERO);
    }

    @Test
    void acceptanceRate_always_isAcceptedByAttempts() {
        assertThat(progress(1, 4).acceptanceRate()).hasValue(0.25);
    }

    @Test
    void acceptanceRate_beforeTheFirstAttempt_isEmpty() {
        RunTally tally = new RunTally(4, clock::get);

        assertThat(tally.progress().acceptanceRate()).isEmpty();
    }

    @Test
    void figures_withoutAScore_areEmpty() {
        RunTally tally = new RunTally(4, clock::get);
        tally.attempted(attempt(Double.NaN));
        tally.attempted(attempt(Double.NEGATIVE_INFINITY));

        RunProgress progress = tally.progress();

        assertThat(progress.attempts()).isEqualTo(2);
        assertThat(progress.scored()).isZero();
        assertThat(progress.best()).isEmpty();
        assertThat(progress.median()).isEmpty();
    }

    @Test
    void figures_impossible_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> progress(5, 4))
                .withMessage("done must be in [0, 4] but was 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> progress(4, 4, 5))
                .withMessage("recalled must be in [0, 4] but was 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunProgress(
                        0, 1, 0, 2, 3, 0, OptionalDouble.empty(), OptionalDouble.empty(), Duration.ZERO))
                .withMessage("accepted must be in [0, 2] but was 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunProgress(
                        0, 1, 0, 2, 0, 3, OptionalDouble.empty(), OptionalDouble.empty(), Duration.ZERO))
                .withMessage("scored must be in [0, 2] but was 3");
    }

    @Test
    void toString_always_saysWhatIsKnown() {
        assertThat(progress(1, 4))
                .hasToString("RunProgress[1 of 4 paths, 25.00 % of 4 attempts accepted, best 80.00, median 70.00,"
                        + " 3:00 left]");
        assertThat(new RunTally(1, clock::get).progress()).hasToString("RunProgress[0 of 1 path]");
    }

    @Test
    void listener_inQuickSuccession_isToldFiveTimesASecond() {
        RunTally tally = new RunTally(1_000, clock::get);
        ProgressPulse pulse = new ProgressPulse(tally, told::add, clock::get);

        for (int i = 0; i < 1_000; i++) {
            clock.addAndGet(1_000_000L);
            pulse.handedOver();
        }

        assertThat(told).extracting(RunProgress::done).containsExactly(200, 400, 600, 800, 1_000);
    }

    @Test
    void listener_whenTheRunEnds_isToldAgain() {
        RunTally tally = new RunTally(1, clock::get);
        ProgressPulse pulse = new ProgressPulse(tally, told::add, clock::get);
        clock.set(1_500_000L);
        pulse.handedOver();

        RunProgress last = pulse.end();

        assertThat(told).containsExactly(last);
        assertThat(last.done()).isEqualTo(1);
        assertThat(last.elapsed()).isEqualTo(Duration.ofNanos(1_500_000L));
    }

    @Test
    void pulse_always_isDueAFifthOfASecondAfterTheLast() {
        ProgressPulse pulse = new ProgressPulse(new RunTally(1, clock::get), told::add, clock::get);

        clock.set(150_000_000L);
        assertThat(pulse.nanosUntilDue()).isEqualTo(50_000_000L);
        clock.set(300_000_000L);
        assertThat(pulse.nanosUntilDue()).isZero();
        pulse.beat();
        assertThat(pulse.nanosUntilDue()).isEqualTo(200_000_000L);
    }

    private static RunProgress progress(int done, int requested) {
        return progress(done, requested, 0);
    }

    private static RunProgress progress(int done, int requested, int recalled) {
        return new RunProgress(
                done,
                requested,
                recalled,
                4,
                1,
                3,
                OptionalDouble.of(80),
                OptionalDouble.of(70),
                Duration.ofMinutes(1));
    }

    private static Attempt attempt(double score) {
        return new Attempt(0, 1, Histories.ofCloses(1, 2), 1, score, Optional.empty(), false);
    }
}
