package io.synthmarket.core.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.RunProgress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** When a listener is told, on a clock of the test's own. */
class ProgressPulseTest {

    private final AtomicLong clock = new AtomicLong();
    private final List<RunProgress> told = new ArrayList<>();

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
}
