package io.synthmarket.metrics.internal.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class ExponentialMemoryTest {

    private static final double[] VALUES = {1.5, -0.5, 2, 0.25, -3, 1, -2.5, 1.25};

    private static double byHand(int size, double decay) {
        double[] before = new double[size - 1];
        double[] now = new double[size - 1];
        double mean = 0;
        for (int t = 0; t < now.length; t++) {
            mean = decay * mean + (1 - decay) * VALUES[t];
            before[t] = mean;
            now[t] = VALUES[t + 1];
        }
        return new PearsonsCorrelation().correlation(before, now);
    }

    @Test
    void of_aFewValues_comparesEachWithTheWeightedMeanBefore() {
        for (int size = 3; size <= VALUES.length; size++) {
            assertThat(ExponentialMemory.of(VALUES, size, .6)).isCloseTo(byHand(size, .6), within(1e-14));
            assertThat(ExponentialMemory.of(VALUES, size, .94)).isCloseTo(byHand(size, .94), within(1e-14));
        }
    }

    @Test
    void of_withoutMemory_comparesNeighbours() {
        assertThat(ExponentialMemory.of(new double[] {1, -1, 1, -1, 1}, 5, 0)).isCloseTo(-1, within(1e-15));
    }

    @Test
    void of_fewerThanThreeValuesOrNoVariance_isUndefined() {
        assertThat(ExponentialMemory.of(new double[] {1, -1}, 2, .6)).isNaN();
        assertThat(ExponentialMemory.of(new double[8], 8, .94)).isNaN();
    }
}
