package io.synthmarket.metrics.internal.estimators;

import io.synthmarket.metrics.internal.numeric.LagProducts;
import java.util.Arrays;

/**
 * R² of the least-squares regression of a series on a constant and its own ten lags.
 *
 * <p>The products of lagged columns differ along a diagonal by two terms at the ends, so eleven lag products give all 66.
 * The normal equations are solved by Cholesky; a lag that the others determine is left out, which leaves R² as it is.
 */
public final class ArchRegression {

    private static final int LAGS = LagProducts.LAGS;
    private static final double RANK_TOLERANCE = 1e-12;

    private final double[][] products = new double[LAGS + 1][LAGS + 1];
    private final double[] sums = new double[LAGS + 1];

    /** Makes working memory. */
    public ArchRegression() {}

    /**
     * Computes R².
     *
     * @param x the series, centred so that products do not cancel
     * @param lagProducts Σ_{t ≥ 10} x_t x_{t−k} for k = 0 … 10
     */
    public double rSquared(double[] x, int size, double[] lagProducts) {
        int rows = size - LAGS;
        double sum = 0;
        for (int t = LAGS; t < size; t++) {
            sum += x[t];
        }
        for (int lag = 0; lag <= LAGS; lag++) {
            sums[lag] = sum;
            if (lag < LAGS) {
                sum += x[LAGS - 1 - lag] - x[size - 1 - lag];
            }
        }
        for (int gap = 0; gap <= LAGS; gap++) {
            double product = lagProducts[gap];
            for (int i = 0; i + gap <= LAGS; i++) {
                int j = i + gap;
                products[i][j] = product;
                if (j < LAGS) {
                    product += x[LAGS - 1 - i] * x[LAGS - 1 - j] - x[size - 1 - i] * x[size - 1 - j];
                }
            }
        }
        for (int i = 0; i <= LAGS; i++) {
            for (int j = i; j <= LAGS; j++) {
                products[i][j] -= sums[i] * sums[j] / rows;
            }
        }
        return explainedShare();
    }

    /**
     * Factors the lags' products as U'U in place and projects the response, row 0, on them: the explained sum of squares is the
     * squared length of the solution of U'z = c.
     */
    private double explainedShare() {
        double total = products[0][0];
        if (!(total > 0)) {
            return Double.NaN;
        }
        double explained = 0;
        double[] response = products[0];
        for (int i = 1; i <= LAGS; i++) {
            double[] row = products[i];
            double original = row[i];
            double pivot = original;
            double projection = response[i];
            for (int k = 1; k < i; k++) {
                pivot -= products[k][i] * products[k][i];
                projection -= products[k][i] * response[k];
            }
            if (!(pivot > RANK_TOLERANCE * original)) {
                Arrays.fill(row, i, LAGS + 1, 0);
                response[i] = 0;
                continue;
            }
            double root = Math.sqrt(pivot);
            row[i] = root;
            for (int j = i + 1; j <= LAGS; j++) {
                double product = row[j];
                for (int k = 1; k < i; k++) {
                    product -= products[k][i] * products[k][j];
                }
                row[j] = product / root;
            }
            response[i] = projection / root;
            explained += response[i] * response[i];
        }
        return Math.min(1, explained / total);
    }
}
