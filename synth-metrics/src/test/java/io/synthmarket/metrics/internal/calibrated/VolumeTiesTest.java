package io.synthmarket.metrics.internal.calibrated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.metrics.internal.estimators.ExponentialMemory;
import java.util.Arrays;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.junit.jupiter.api.Test;

class VolumeTiesTest {

    private static final double[] CENTRED = {.01, -.02, .005, .03, -.03, .001, -.012, .016};
    private static final double[] VOLUME = {7, 10, 25, 9, 40, 38, 0, 12, 20};

    private static VolumeTies measured(double[] volume) {
        VolumeTies ties = new VolumeTies(.6);
        ties.measure(volume, CENTRED, CENTRED.length, .001, .02, new double[CENTRED.length]);
        return ties;
    }

    @Test
    void measure_volumes_comparesTheirLogsWithSizesAndWithTheirPast() {
        double least = new Mean().evaluate(VOLUME, 1, 8) / 1_000;
        double[] logs = new double[8];
        double[] sizes = new double[8];
        Arrays.setAll(logs, t -> StrictMath.log(Math.max(VOLUME[t + 1], least)));
        Arrays.setAll(sizes, t -> StrictMath.log(Math.abs(CENTRED[t]) + .001));
        double mean = new Mean().evaluate(logs);
        double[] centred = Arrays.stream(logs).map(log -> log - mean).toArray();

        assertThat(measured(VOLUME).toSizes())
                .isCloseTo(new PearsonsCorrelation().correlation(logs, sizes), within(1e-12));
        assertThat(measured(VOLUME).memory()).isCloseTo(ExponentialMemory.of(centred, 8, .6), within(1e-12));
    }

    @Test
    void measure_volumeThatNeverMoves_isUndefined() {
        double[] constant = new double[9];
        for (double volume : new double[] {0, 1_000_000.1}) {
            Arrays.fill(constant, volume);

            assertThat(measured(constant).toSizes()).isNaN();
            assertThat(measured(constant).memory()).isNaN();
        }
    }
}
