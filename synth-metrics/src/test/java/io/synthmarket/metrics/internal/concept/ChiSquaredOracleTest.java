package io.synthmarket.metrics.internal.concept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tail of χ²(10) against the regularised incomplete gamma functions of Hipparchus 4.0.3 and Commons Math 3.6.1. */
class ChiSquaredOracleTest {

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.01, 0.5, 1, 5, 9.34, 10, 18.307, 30, 95.87, 200, 600, 1_200})
    void upperTailOfTen_isTheRegularisedGamma(double x) {
        double tail = ChiSquared.upperTailOfTen(x);
        double hipparchus = Gamma.regularizedGammaQ(5, x / 2);
        double commons = org.apache.commons.math3.special.Gamma.regularizedGammaQ(5, x / 2);

        assertThat(tail).isCloseTo(hipparchus, within(1e-12 * hipparchus + 1e-15));
        assertThat(tail).isCloseTo(commons, within(1e-9 * commons + 1e-15));
    }

    @Test
    void upperTailOfTen_atZero_isOne() {
        assertThat(ChiSquared.upperTailOfTen(0)).isEqualTo(1);
    }

    @Test
    void upperTailOfTen_beyondTheSmallestDouble_isZero() {
        assertThat(ChiSquared.upperTailOfTen(1e4)).isZero();
    }
}
