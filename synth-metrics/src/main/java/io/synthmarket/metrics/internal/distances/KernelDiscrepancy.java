package io.synthmarket.metrics.internal.distances;

import io.synthmarket.metrics.internal.numeric.Logarithm;
import io.synthmarket.metrics.internal.numeric.Selection;
import io.synthmarket.metrics.internal.numeric.Spread;

/**
 * The maximum mean discrepancy between the windows of a history and those of another series; the formula is at {@code
 * MetricId.MMD}. Immutable.
 */
final class KernelDiscrepancy {

    private static final int HALF = 10;
    private static final int WINDOW = 2 * HALF;
    private static final int FEATURES = 4;
    private static final int MOST_WINDOWS = 512;

    private final double floor;
    private final double trendScale;
    private final double volatilityScale;
    private final double[] history;
    private final double steepness;
    private final double likenessOfHistory;

    /** Looks at the windows of a history and takes the scales of their features and the width of the kernel from them. */
    KernelDiscrepancy(double[] returns) {
        floor = Spread.of(returns).scale() * HALF / 20;
        double[] trends = new double[returns.length / WINDOW * 2];
        double[] volatilities = new double[trends.length];
        for (int half = 0; half < trends.length; half++) {
            trends[half] = trend(returns, half * HALF);
            volatilities[half] = volatility(returns, half * HALF);
        }
        trendScale = Spread.of(trends).scale();
        volatilityScale = Spread.of(volatilities).scale();
        history = features(returns);
        steepness = 1 / (2 * medianSquare(history));
        likenessOfHistory = likeness(history, history);
    }

    /** Computes the discrepancy; NaN where either has too few windows or half of history's are the same. */
    double to(double[] returns) {
        double[] other = features(returns);
        double square = likenessOfHistory + likeness(other, other) - 2 * likeness(history, other);
        return Math.sqrt(Math.max(0, square));
    }

    /** Computes the features of windows without overlap, evenly spaced, one window after another. */
    private double[] features(double[] returns) {
        int there = returns.length / WINDOW;
        int count = Math.min(there, MOST_WINDOWS);
        double[] features = new double[count * FEATURES];
        for (int i = 0; i < count; i++) {
            int start = (int) ((long) i * there / count) * WINDOW;
            int place = i * FEATURES;
            features[place] = trend(returns, start) / trendScale;
            features[place + 1] = trend(returns, start + HALF) / trendScale;
            features[place + 2] = volatility(returns, start) / volatilityScale;
            features[place + 3] = volatility(returns, start + HALF) / volatilityScale;
        }
        return features;
    }

    private static double trend(double[] returns, int start) {
        double sum = 0;
        for (int t = start; t < start + HALF; t++) {
            sum += returns[t];
        }
        return sum;
    }

    private double volatility(double[] returns, int start) {
        double sum = floor;
        for (int t = start; t < start + HALF; t++) {
            sum += Math.abs(returns[t]);
        }
        return Logarithm.of(sum);
    }

    private static double medianSquare(double[] windows) {
        int count = windows.length / FEATURES;
        double[] squares = new double[count * (count - 1) / 2];
        int next = 0;
        for (int i = 1; i < count; i++) {
            for (int j = 0; j < i; j++) {
                squares[next++] = square(windows, i, windows, j);
            }
        }
        if (squares.length == 0) {
            return Double.NaN;
        }
        int[] middle = {(squares.length - 1) / 2};
        Selection.select(squares, squares.length, middle);
        return squares[middle[0]] > 0 ? squares[middle[0]] : Double.NaN;
    }

    /** Averages the kernel over all pairs of one window here and one there; NaN where there is none or the kernel has no width. */
    private double likeness(double[] one, double[] other) {
        int rows = one.length / FEATURES;
        int columns = other.length / FEATURES;
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                sum += StrictMath.exp(-steepness * square(one, i, other, j));
            }
        }
        return sum / ((double) rows * columns);
    }

    private static double square(double[] one, int window, double[] other, int otherWindow) {
        int from = window * FEATURES;
        int otherFrom = otherWindow * FEATURES;
        double sum = 0;
        for (int i = 0; i < FEATURES; i++) {
            double apart = one[from + i] - other[otherFrom + i];
            sum += apart * apart;
        }
        return sum;
    }
}
