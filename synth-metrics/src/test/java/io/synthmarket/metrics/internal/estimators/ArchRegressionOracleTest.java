package io.synthmarket.metrics.internal.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.RandomStream;
import io.synthmarket.metrics.internal.numeric.LagProducts;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R² against the QR decomposition of Hipparchus 4.0.3. */
class ArchRegressionOracleTest {

    @ParameterizedTest
    @ValueSource(ints = {22, 23, 30, 100, 1_000})
    void rSquared_randomSeries_isThatOfLeastSquares(int size) {
        RandomStream random = RandomStream.of(42, size, 0);
        double[] x = new double[size];
        double before = 0;
        for (int t = 0; t < size; t++) {
            before = 0.5 * before + random.nextDouble() - 0.5;
            x[t] = before;
        }
        double[][] lags = new double[size - 10][10];
        double[] response = new double[size - 10];
        for (int t = 10; t < size; t++) {
            response[t - 10] = x[t];
            for (int lag = 1; lag <= 10; lag++) {
                lags[t - 10][lag - 1] = x[t - lag];
            }
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(response, lags);

        assertThat(rSquared(x)).isCloseTo(regression.calculateRSquared(), within(1e-9));
    }

    /** A period of three: the lags 4 … 10 repeat the lags 1 … 3, whose sum is constant, and explain everything. */
    @Test
    void rSquared_lagsThatDetermineEachOther_isThatOfTheOthers() {
        double[] x = new double[60];
        for (int t = 0; t < x.length; t++) {
            x[t] = t % 3 - 1;
        }

        assertThat(rSquared(x)).isCloseTo(1, within(1e-9));
    }

    @Test
    void rSquared_responseWithoutVariance_isUndefined() {
        double[] x = new double[30];
        x[0] = 1;

        assertThat(rSquared(x)).isNaN();
    }

    private static double rSquared(double[] x) {
        double[] products = new double[11];
        LagProducts.upToTen(x, 10, x.length, products);
        return new ArchRegression().rSquared(x, x.length, products);
    }
}
