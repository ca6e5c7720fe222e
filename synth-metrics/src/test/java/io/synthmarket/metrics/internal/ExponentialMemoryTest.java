package io.synthmarket.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class ExponentialMemoryTest {

    private static final double[] VALUES = {1.5, -0.5, 2, 0.25, -3, 1, -2.5, 1.25};

    private static ExponentialMemory measured(double[] values, double shortDecay, double longDecay) {
        ExponentialMemory memory = new ExponentialMemory(shortDecay, longDecay);
        memory.measure(values, values.length);
        return memory;
    }

    private static double byHand(double decay) {
        double[] before = new double[VALUES.length - 1];
        double[] now = new double[VALUES.length - 1];
        double mean = 0;
        for (int t = 0; t < now.length; t++) {
            mean = decay * mean + (1 - decay) * VALUES[t];
            before[t] = mean;
            now[t] = VALUES[t + 1];
        }
        return new PearsonsCorrelation().correlation(before, now);
    }

    @Test
    void measure_aFewValues_comparesEachWithTheWeightedMeanBefore() {
        ExponentialMemory memory = measured(VALUES, .6, .94);

        assertThat(memory.ofShort()).isCloseTo(byHand(.6), within(1e-14));
        assertThat(memory.ofLong()).isCloseTo(byHand(.94), within(1e-14));
    }

    @Test
    void measure_withoutMemory_comparesNeighbours() {
        assertThat(measured(new double[] {1, -1, 1, -1, 1}, 0, 0).ofShort()).isCloseTo(-1, within(1e-15));
    }

    @Test
    void measure_fewerThanThreeValuesOrNoVariance_isUndefined() {
        assertThat(measured(new double[] {1, -1}, .6, .94).ofShort()).isNaN();
        assertThat(measured(new double[8], .6, .94).ofLong()).isNaN();
    }
}
