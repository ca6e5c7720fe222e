package io.synthmarket.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StepsTest {

    private static List<String> written(Steps steps) {
        return IntStream.rangeClosed(0, steps.count()).mapToObj(steps::written).toList();
    }

    @Test
    void covering_rangeAroundZero_beginsAndEndsAtMultiplesOfARoundSize() {
        assertThat(written(Steps.covering(-.59, .99, 10)))
                .containsExactly("−0.6", "−0.4", "−0.2", "0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
    }

    @Test
    void covering_counts_beginsAtZero() {
        assertThat(written(Steps.covering(0, 86, 5))).containsExactly("0", "20", "40", "60", "80", "100");
        assertThat(written(Steps.covering(0, 3, 5))).containsExactly("0", "1", "2", "3");
        assertThat(written(Steps.covering(0, 12_000, 5))).containsExactly("0", "5000", "10000", "15000");
    }

    @Test
    void covering_oneValue_isOneStep() {
        Steps steps = Steps.covering(.25, .25, 40);

        assertThat(steps.count()).isOne();
        assertThat(steps.of(.25)).isZero();
        assertThat(steps.low()).isCloseTo(.25, within(1e-8));
    }

    @Test
    void step_ofAValueOnAnEdge_isTheOneThatBeginsThere() {
        Steps steps = Steps.covering(0, 4, 4);

        assertThat(new int[] {steps.of(0), steps.of(.5), steps.of(1), steps.of(3.9), steps.of(4)})
                .containsExactly(0, 0, 1, 3, 3);
    }
}
