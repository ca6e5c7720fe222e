package io.synthmarket.report.internal.discrimination;

import java.util.List;

/**
 * Logistic regression with a ridge penalty on features and their squares, each standardised on what is learned from; undefined features
 * count as average. Fitted by Newton's steps, which are least squares with changing weights.
 *
 * <p>Squares tell windows that are too much alike from those that are too different, which no straight line does.
 *
 * <p><b>Source</b>: S. le Cessie and J. C. van Houwelingen, "Ridge estimators in logistic regression", Applied Statistics 41(1), 1992,
 * doi:10.2307/2347628.
 */
final class RidgeLogit {

    private static final double PENALTY = 10;
    private static final int MOST_STEPS = 25;
    private static final double CONVERGED = 1e-8;
    /** Standardised values are held within this, so that no window decides alone. */
    private static final double MOST_DEVIATIONS = 4;

    private final int features;
    private final double[] mean;
    private final double[] scale;
    /** Intercept, features, squares of features. */
    private final double[] coefficients;

    private RidgeLogit(int features) {
        this.features = features;
        mean = new double[2 * features];
        scale = new double[2 * features];
        coefficients = new double[2 * features + 1];
    }

    static RidgeLogit fit(List<Window> training) {
        RidgeLogit logit = new RidgeLogit(training.get(0).features.length);
        logit.standardise(training, 0);
        logit.standardise(training, logit.features);
        double[][] rows = new double[training.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = logit.row(training.get(i));
        }
        double largest = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS && largest > CONVERGED; step++) {
            largest = logit.step(rows, training);
        }
        return logit;
    }

    /** Learns mean and deviation of the features, or of their squares once the features are known. */
    private void standardise(List<Window> training, int from) {
        for (int column = from; column < from + features; column++) {
            double sum = 0;
            double squares = 0;
            int count = 0;
            for (Window window : training) {
                double value = raw(window, column);
                if (!Double.isNaN(value)) {
                    sum += value;
                    squares += value * value;
                    count++;
                }
            }
            mean[column] = count == 0 ? 0 : sum / count;
            double variance = count == 0 ? 0 : squares / count - mean[column] * mean[column];
            scale[column] = variance > 1e-12 * squares ? 1 / Math.sqrt(variance) : 0;
        }
    }

    private double raw(Window window, int column) {
        if (column < features) {
            return window.features[column];
        }
        double value = standardised(window, column - features);
        return value * value;
    }

    private double standardised(Window window, int column) {
        double value = (raw(window, column) - mean[column]) * scale[column];
        return Double.isNaN(value) ? 0 : Math.max(-MOST_DEVIATIONS, Math.min(MOST_DEVIATIONS, value));
    }

    private double[] row(Window window) {
        double[] row = new double[2 * features + 1];
        row[0] = 1;
        for (int column = 0; column < 2 * features; column++) {
            row[column + 1] = standardised(window, column);
        }
        return row;
    }

    /** Takes one step; returns the largest change of a coefficient. */
    private double step(double[][] rows, List<Window> training) {
        int size = coefficients.length;
        double[][] curvature = new double[size][size];
        double[] slope = new double[size];
        for (int i = 0; i < rows.length; i++) {
            double[] row = rows[i];
            double probability = 1 / (1 + StrictMath.exp(-score(row)));
            double weight = probability * (1 - probability);
            double residual = (training.get(i).synthetic ? 1 : 0) - probability;
            for (int a = 0; a < size; a++) {
                slope[a] += residual * row[a];
                for (int b = a; b < size; b++) {
                    curvature[a][b] += weight * row[b] * row[a];
                }
            }
        }
        curvature[0][0] += Double.MIN_NORMAL;
        for (int a = 1; a < size; a++) {
            curvature[a][a] += PENALTY;
            slope[a] -= PENALTY * coefficients[a];
        }
        Cholesky.solve(curvature, slope);
        double largest = 0;
        for (int a = 0; a < size; a++) {
            coefficients[a] += slope[a];
            largest = Math.max(largest, Math.abs(slope[a]));
        }
        return largest;
    }

    private double score(double[] row) {
        double score = 0;
        for (int a = 0; a < row.length; a++) {
            score += coefficients[a] * row[a];
        }
        return score;
    }

    /** Returns the logit that a window is synthetic. */
    double score(Window window) {
        return score(row(window));
    }

    /** Tells how much a feature and its square say together. */
    double weight(int feature) {
        return Math.abs(coefficients[feature + 1]) + Math.abs(coefficients[feature + features + 1]);
    }
}
