package io.synthmarket.metrics.internal.estimators;

import io.synthmarket.core.internal.series.RoundingNoise;

/**
 * The rolling sample standard deviation, window by window, without subtracting what leaves: a window is the tail of one
 * stretch of its own length and the head of the next, so sums only ever grow and a calm window after a wild one is exact.
 */
public final class RollingDeviation {

    private final int window;
    private final double share;
    private final double scale;
    private double[] tailSums;
    private double[] tailSquares;
    private double[] nextSums;
    private double[] nextSquares;

    public RollingDeviation(int window) {
        this.window = window;
        share = 1.0 / window;
        scale = 1.0 / (window - 1);
        tailSums = new double[window];
        tailSquares = new double[window];
        nextSums = new double[window];
        nextSquares = new double[window];
    }

    /**
     * Computes ρ₁ of the rolling deviation of the head of an array.
     *
     * @param deviations overwritten
     * @return the autocorrelation, NaN where there are fewer than two windows or they do not differ
     */
    public double firstAutocorrelation(double[] x, int size, double[] deviations) {
        int count = size - window + 1;
        if (count < 2) {
            return Double.NaN;
        }
        fill(x, size, deviations);
        double mean = 0;
        for (int i = 0; i < count; i++) {
            mean += deviations[i];
        }
        mean /= count;
        double squares = 0;
        double products = 0;
        double before = 0;
        for (int i = 0; i < count; i++) {
            double now = deviations[i] - mean;
            squares += now * now;
            products += now * before;
            before = now;
        }
        return RoundingNoise.explains(squares, count, mean) ? Double.NaN : products / squares;
    }

    /** Writes the deviation of the window that begins at each place. */
    public void fill(double[] x, int size, double[] deviations) {
        int count = size - window + 1;
        if (count < 1) {
            return;
        }
        sumTails(x);
        int start = 0;
        for (; start + 2 * window <= size; start += window) {
            fillStretch(x, start, deviations);
        }
        fillRest(x, start, count, deviations);
        for (int i = 0; i < count; i++) {
            deviations[i] = Math.sqrt(Math.max(deviations[i], 0));
        }
    }

    /** Sums the tails of the first stretch. */
    private void sumTails(double[] x) {
        double sum = 0;
        double squares = 0;
        for (int shift = window - 1; shift >= 0; shift--) {
            sum += x[shift];
            squares += x[shift] * x[shift];
            tailSums[shift] = sum;
            tailSquares[shift] = squares;
        }
    }

    /** Writes the variances of the windows that begin in a stretch, and sums the tails of the next while those do not wait for them. */
    private void fillStretch(double[] x, int start, double[] variances) {
        int next = start + window;
        double headSum = 0;
        double headSquares = 0;
        double tailSum = 0;
        double tailSquare = 0;
        for (int shift = 0; shift < window; shift++) {
            variances[start + shift] = variance(tailSums[shift] + headSum, tailSquares[shift] + headSquares);
            double entering = x[next + shift];
            headSum += entering;
            headSquares += entering * entering;
            int mirrored = window - 1 - shift;
            double last = x[next + mirrored];
            tailSum += last;
            tailSquare += last * last;
            nextSums[mirrored] = tailSum;
            nextSquares[mirrored] = tailSquare;
        }
        double[] sums = tailSums;
        tailSums = nextSums;
        nextSums = sums;
        double[] squares = tailSquares;
        tailSquares = nextSquares;
        nextSquares = squares;
    }

    /** Writes the variances of the windows that begin in the last whole stretch. */
    private void fillRest(double[] x, int start, int count, double[] variances) {
        double headSum = 0;
        double headSquares = 0;
        for (int at = start; at < count; at++) {
            variances[at] = variance(tailSums[at - start] + headSum, tailSquares[at - start] + headSquares);
            if (at + 1 < count) {
                double entering = x[at + window];
                headSum += entering;
                headSquares += entering * entering;
            }
        }
    }

    private double variance(double sum, double squares) {
        return (squares - sum * sum * share) * scale;
    }
}
