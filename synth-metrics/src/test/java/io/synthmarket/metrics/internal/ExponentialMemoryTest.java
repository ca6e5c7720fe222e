package io.synthmarket.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class ExponentialMemoryTest {

    private static final double[] VALUES = {1.5, -0.5, 2, 0.25, -3, 1, -2.5, 1.25};

    @Test
    void correlation_ofAFewValues_isThatOfEachWithTheWeightedMeanBefore() {
        double[] before = new double[VALUES.length - 1];
        double[] now = new double[VALUES.length - 1];
        double mean = 0;
        for (int t = 0; t < now.length; t++) {
            mean = .6 * mean + .4 * VALUES[t];
            before[t] = mean;
            now[t] = VALUES[t + 1];
        }

        assertThat(ExponentialMemory.correlation(VALUES, VALUES.length, .6))
                .isCloseTo(new PearsonsCorrelation().correlation(before, now), within(1e-14));
    }

    @Test
    void correlation_withoutMemory_isThatOfNeighbours() {
        double[] alternating = {1, -1, 1, -1, 1};

        assertThat(ExponentialMemory.correlation(alternating, 5, 0)).isCloseTo(-1, within(1e-15));
    }

    @Test
    void correlation_ofFewerThanThreeValuesOrNoVariance_isUndefined() {
        assertThat(ExponentialMemory.correlation(new double[] {1, -1}, 2, .6)).isNaN();
        assertThat(ExponentialMemory.correlation(new double[8], 8, .6)).isNaN();
    }
}
