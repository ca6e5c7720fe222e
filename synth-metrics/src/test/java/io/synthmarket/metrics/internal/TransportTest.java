package io.synthmarket.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TransportTest {

    @Test
    void wasserstein_sampleMovedByFive_isFive() {
        assertThat(Transport.wasserstein(new double[] {0, 1, 3}, new double[] {5, 6, 8}))
                .isEqualTo(5);
    }

    /** A third of the mass at 0 stays with half of the other's, a sixth goes to 2, a third from 3 to 2. */
    @Test
    void wasserstein_samplesOfDifferentSizes_movesPartsOfValues() {
        assertThat(Transport.wasserstein(new double[] {0, 0, 3}, new double[] {0, 2}))
                .isCloseTo(2 / 6.0 + 1 / 3.0, within(1e-15));
    }

    @Test
    void wasserstein_emptySample_isUndefined() {
        assertThat(Transport.wasserstein(new double[0], new double[] {1})).isNaN();
        assertThat(Transport.wasserstein(new double[] {1}, new double[0])).isNaN();
    }
}
