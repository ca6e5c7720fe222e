package io.synthmarket.metrics.internal.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.RandomStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the definition, which looks at every return once per window size. */
class RescaledRangeTest {

    @ParameterizedTest
    @CsvSource({
        "64, 0, 0.01",
        "1000, 0, 0.01",
        "1024, 0, 0.01",
        "5000, 0, 0.01",
        "5000, 0.002, 0.01",
        "5000, -0.05, 0.01",
        "40000, 0, 0.0001",
        "40000, 0.01, 0.0001",
        "40000, 0, 20"
    })
    void hurst_anyDriftAndScale_isThatOfTheDefinition(int size, double drift, double scale) {
        double[] returns = returns(size, drift, scale);

        assertThat(new RescaledRange(size).hurst(returns, size)).isCloseTo(definition(returns), within(1e-11));
    }

    @ParameterizedTest
    @CsvSource({"1024, 1024", "5000, 4999", "5000, 2048"})
    void hurst_afterAnotherSeries_isThatOfTheSecond(int size, int half) {
        double[] first = returns(size, 0, 1);
        double[] second = returns(size, 0, .01);
        for (int t = half; t < size; t++) {
            second[t] = -second[t];
        }
        RescaledRange engine = new RescaledRange(size);
        engine.hurst(first, size);

        assertThat(engine.hurst(second, size)).isEqualTo(new RescaledRange(size).hurst(second, size));
    }

    private static double[] returns(int size, double drift, double scale) {
        RandomStream random = RandomStream.of(11, 0, 0);
        double[] returns = new double[size];
        for (int t = 0; t < size; t++) {
            returns[t] = drift + scale * (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5);
        }
        return returns;
    }

    private static double definition(double[] returns) {
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        int points = 0;
        for (int window = 8; window <= returns.length / 4; window *= 2) {
            double log = Math.log(window);
            double excess = Math.log(meanRescaledRange(returns, window)) - Math.log(expected(window));
            x += log;
            y += excess;
            xx += log * log;
            xy += log * excess;
            points++;
        }
        return .5 + (points * xy - x * y) / (points * xx - x * x);
    }

    private static double meanRescaledRange(double[] returns, int window) {
        double total = 0;
        int windows = returns.length / window;
        for (int i = 0; i < windows; i++) {
            double mean = 0;
            for (int t = i * window; t < (i + 1) * window; t++) {
                mean += returns[t] / window;
            }
            double level = 0;
            double squares = 0;
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int t = i * window; t < (i + 1) * window; t++) {
                level += returns[t] - mean;
                squares += (returns[t] - mean) * (returns[t] - mean);
                least = Math.min(least, level);
                most = Math.max(most, level);
            }
            total += (most - least) / Math.sqrt(squares / (window - 1));
        }
        return total / windows;
    }

    private static double expected(int window) {
        double ratio = 1;
        for (int k = 1; k < window / 2; k++) {
            ratio *= (k - .5) / k;
        }
        double roots = 0;
        for (int i = 1; i < window; i++) {
            roots += Math.sqrt((double) (window - i) / i);
        }
        return (window - .5) / window * (window > 340 ? 1 / Math.sqrt(Math.PI * window / 2) : ratio) * roots;
    }
}
