package io.synthmarket.metrics.internal.calibrated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.junit.jupiter.api.Test;

class VolatilityWavesTest {

    private static final int WINDOW = 5;
    private static final double FLOOR = .1;

    private static double[] returns(int size) {
        double[] returns = new double[size];
        Arrays.setAll(returns, t -> (t % 7 - 3) * (t / 11 % 2 == 0 ? 1 : 3) + .25 * (t % 3));
        return returns;
    }

    private static double[] logs(double[] returns) {
        double[] logs = new double[returns.length - WINDOW + 1];
        Arrays.setAll(logs, i -> StrictMath.log(new StandardDeviation().evaluate(returns, i, WINDOW) + FLOOR));
        return logs;
    }

    @Test
    void measure_returns_looksAtTheLogOfTheirRollingDeviation() {
        double[] returns = returns(60);
        double[] logs = logs(returns);
        VolatilityWaves waves = new VolatilityWaves(WINDOW);
        waves.measure(returns, returns.length, FLOOR, new double[60]);

        assertThat(waves.spread()).isCloseTo(new StandardDeviation(false).evaluate(logs), within(1e-12));
        assertThat(waves.persistence())
                .isCloseTo(
                        new PearsonsCorrelation()
                                .correlation(
                                        Arrays.copyOf(logs, logs.length - WINDOW),
                                        Arrays.copyOfRange(logs, WINDOW, logs.length)),
                        within(1e-12));
    }

    @Test
    void measure_tooFewReturns_isUndefined() {
        VolatilityWaves waves = new VolatilityWaves(WINDOW);
        waves.measure(returns(5), 5, FLOOR, new double[5]);
        assertThat(waves.spread()).isNaN();

        waves.measure(returns(10), 10, FLOOR, new double[10]);
        assertThat(waves.spread()).isPositive();
        assertThat(waves.persistence()).isNaN();
    }

    @Test
    void measure_volatilityThatNeverMoves_isUndefined() {
        double[] alternating = new double[40];
        Arrays.setAll(alternating, t -> t % 5);
        VolatilityWaves waves = new VolatilityWaves(WINDOW);
        waves.measure(alternating, 40, FLOOR, new double[40]);

        assertThat(waves.spread()).isNaN();
        assertThat(waves.persistence()).isNaN();
    }
}
