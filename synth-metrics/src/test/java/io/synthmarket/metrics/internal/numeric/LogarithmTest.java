package io.synthmarket.metrics.internal.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogarithmTest {

    @Test
    void of_allSizes_isWithinThreeUnitsInTheLastPlace() {
        for (double x = Double.MIN_NORMAL; x < 1e300; x *= 1.0137) {
            double exact = StrictMath.log(x);
            assertThat(Math.abs(Logarithm.of(x) - exact)).isLessThanOrEqualTo(3 * Math.ulp(exact));
        }
    }

    @Test
    void of_nearOne_keepsRelativeAccuracy() {
        for (int i = -20_000; i <= 20_000; i++) {
            double x = 1 + i * 1e-5;
            double exact = StrictMath.log(x);
            assertThat(Math.abs(Logarithm.of(x) - exact)).isLessThanOrEqualTo(4 * Math.ulp(exact));
        }
    }
}
