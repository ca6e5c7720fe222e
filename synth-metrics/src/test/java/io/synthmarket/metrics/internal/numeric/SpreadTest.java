package io.synthmarket.metrics.internal.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 9})
    void deviation_ofWhatDoesNotVary_isNoneAndNothingToDivideBy(int size) {
        Spread spread = Spread.of(new double[size]);

        assertThat(spread.varies()).isFalse();
        assertThat(spread.deviation()).isZero();
        assertThat(spread.scale()).isNaN();
    }

    @Test
    void deviation_ofWhatDiffersByRounding_isNone() {
        Spread spread = Spread.of(new double[] {0.01, 0.01 + 1e-17, Math.nextUp(0.01)});

        assertThat(spread.deviation()).isZero();
        assertThat(spread.scale()).isNaN();
    }

    @Test
    void deviation_ofTwoValues_isTheirGapOverTheRootOfTwo() {
        Spread spread = Spread.of(new double[] {1, 3});

        assertThat(spread.varies()).isTrue();
        assertThat(spread.deviation()).isEqualTo(Math.sqrt(2)).isEqualTo(spread.scale());
    }
}
