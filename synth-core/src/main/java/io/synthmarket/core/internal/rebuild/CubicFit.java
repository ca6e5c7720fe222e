package io.synthmarket.core.internal.rebuild;

import java.util.Arrays;

/**
 * A cubic through points by least squares, in polynomials that are orthogonal over the very points: their coefficients are found
 * one after the other, with no system of equations that could be ill-conditioned.
 *
 * <p>{@code p₀ = 1, p₁ = x − α₀, pₖ₊₁ = (x − αₖ)·pₖ − βₖ·pₖ₋₁} with {@code αₖ = Σx·pₖ² / Σpₖ²} and
 * {@code βₖ = Σpₖ² / Σpₖ₋₁²}.
 *
 * <p><b>Source</b>: G. E. Forsythe, “Generation and use of orthogonal polynomials for data-fitting with a digital computer”,
 * Journal of the Society for Industrial and Applied Mathematics 5 (1957), 74–88.
 */
final class CubicFit {

    private static final int DEGREE = 3;

    private final double[] alpha = new double[DEGREE];
    private final double[] beta = new double[DEGREE];
    private final double[] coefficient = new double[DEGREE + 1];
    private final double correlation;

    /**
     * Fits points.
     *
     * @param x abscissae within [−1, 1], at least four of them different
     * @param y ordinates, as many; not kept
     */
    CubicFit(double[] x, double[] y) {
        double[] rest = y.clone();
        double[] before = new double[x.length];
        double[] current = new double[x.length];
        Arrays.fill(current, 1);
        double normBefore = 1;
        double linear = 0;
        double spread = 0;
        for (int degree = 0; degree <= DEGREE; degree++) {
            double norm = 0;
            double moment = 0;
            double product = 0;
            for (int i = 0; i < x.length; i++) {
                double square = current[i] * current[i];
                norm += square;
                moment += x[i] * square;
                product += current[i] * rest[i];
            }
            coefficient[degree] = product / norm;
            for (int i = 0; i < x.length; i++) {
                rest[i] -= coefficient[degree] * current[i];
            }
            if (degree == 0) {
                spread = sumOfSquares(rest);
            } else if (degree == 1) {
                linear = coefficient[1] * Math.sqrt(norm);
            }
            if (degree < DEGREE) {
                alpha[degree] = moment / norm;
                beta[degree] = degree == 0 ? 0 : norm / normBefore;
                for (int i = 0; i < x.length; i++) {
                    double next = (x[i] - alpha[degree]) * current[i] - beta[degree] * before[i];
                    before[i] = current[i];
                    current[i] = next;
                }
                normBefore = norm;
            }
        }
        correlation = linear / Math.sqrt(spread);
    }

    private static double sumOfSquares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    /** Returns the linear correlation of y with x, NaN where y does not vary. */
    double correlation() {
        return correlation;
    }

    /** Computes the cubic less the mean of y. */
    double aboveMean(double x) {
        double before = 1;
        double current = x - alpha[0];
        double sum = coefficient[1] * current;
        for (int degree = 1; degree < DEGREE; degree++) {
            double next = (x - alpha[degree]) * current - beta[degree] * before;
            before = current;
            current = next;
            sum += coefficient[degree + 1] * current;
        }
        return sum;
    }
}
