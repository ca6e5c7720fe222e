package io.synthmarket.metrics.internal.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogReturnsTest {

    @ParameterizedTest
    @ValueSource(doubles = {1, 1 + 1e-12, 1.0001, .99, 1.02, 1.06, .94, 1.0645, 1.0646, 1.5, .3, 1e200, 1e-200})
    void between_anyRatio_isItsLogarithm(double ratio) {
        for (double before : new double[] {1, 137.25, 1e-90, 1.7e307}) {
            double now = Math.min(before * ratio, Double.MAX_VALUE);

            assertThat(LogReturns.between(before, now))
                    .isCloseTo(StrictMath.log(now / before), within(4e-16 * Math.max(1, Math.abs(Math.log(ratio)))));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {.01, .2, 100})
    void fill_smallOrLargeReturns_areThoseOneByOne(double scale) {
        double[] close = closes(1_000, scale);
        double[] returns = new double[1_000];

        LogReturns.fill(close, 1_000, returns);

        for (int t = 0; t < returns.length; t++) {
            assertThat(returns[t]).isEqualTo(LogReturns.between(close[t], close[t + 1]));
        }
    }

    @Test
    void fill_pricesWhoseSumOverflows_areThoseOneByOne() {
        double[] close = {1.7e308, 1.6e308, 1.7e308};
        double[] returns = new double[2];

        LogReturns.fill(close, 2, returns);

        assertThat(returns[0]).isCloseTo(Math.log(1.6 / 1.7), within(1e-15));
        assertThat(returns[1]).isCloseTo(Math.log(1.7 / 1.6), within(1e-15));
    }

    @Test
    void fill_headOfAnArray_leavesTheRest() {
        double[] returns = {7, 7, 7};

        LogReturns.fill(new double[] {1, 2, 4, 8}, 2, returns);

        assertThat(returns).containsExactly(Logarithm.of(2), Logarithm.of(2), 7);
    }

    private static double[] closes(int returns, double scale) {
        RandomStream random = RandomStream.of(3, 0, 0);
        double[] close = new double[returns + 1];
        close[0] = 100;
        for (int t = 1; t < close.length; t++) {
            double change = scale * (random.nextDouble() - .5);
            close[t] = close[t - 1] * StrictMath.exp(close[t - 1] > 1e6 || close[t - 1] < 1e-6 ? 0 : change);
        }
        return close;
    }
}
