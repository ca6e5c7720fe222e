package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RunProgressTest {

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
        assertThat(beforeTheFirstAttempt(4).acceptanceRate()).isEmpty();
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
        assertThat(beforeTheFirstAttempt(1)).hasToString("RunProgress[0 of 1 path]");
    }

    private static RunProgress beforeTheFirstAttempt(int requested) {
        return new RunProgress(0, requested, 0, 0, 0, 0, OptionalDouble.empty(), OptionalDouble.empty(), Duration.ZERO);
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
}
