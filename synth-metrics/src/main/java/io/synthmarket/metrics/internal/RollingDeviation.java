package io.synthmarket.metrics.internal;

/**
 * The rolling sample standard deviation, window by window, without subtracting what leaves: a window is the tail of one
 * stretch of its own length and the head of the next, so sums only ever grow and a calm window after a wild one is exact.
 */
public final class RollingDeviation {

    private final int window;
    private final double[] tailSums;
    private final double[] tailSquares;

    public RollingDeviation(int window) {
        this.window = window;
        tailSums = new double[window + 1];
        tailSquares = new double[window + 1];
    }

    /**
     * Computes ρ₁ of the rolling deviation of the head of an array.
     *
     * @param deviations overwritten
     * @return the autocorrelation, NaN where there are fewer than two windows or they do not differ
     */
    double firstAutocorrelation(double[] x, int size, double[] deviations) {
        int count = size - window + 1;
        if (count < 2) {
            return Double.NaN;
        }
        double mean = fill(x, size, deviations) / count;
        double squares = 0;
        double products = 0;
        double before = 0;
        for (int i = 0; i < count; i++) {
            double now = deviations[i] - mean;
            squares += now * now;
            products += now * before;
            before = now;
        }
        return LagProducts.isNoise(squares, count, mean) ? Double.NaN : products / squares;
    }

    /** Writes the deviation of the window that begins at each place, and returns their sum. */
    public double fill(double[] x, int size, double[] deviations) {
        double total = 0;
        for (int start = 0; start + window <= size; start += window) {
            sumTails(x, start);
            double headSum = 0;
            double headSquares = 0;
            int last = Math.min(window - 1, size - window - start);
            for (int shift = 0; shift <= last; shift++) {
                double sum = tailSums[shift] + headSum;
                double square = tailSquares[shift] + headSquares;
                double variance = (square - sum * sum / window) / (window - 1);
                double deviation = Math.sqrt(Math.max(variance, 0));
                deviations[start + shift] = deviation;
                total += deviation;
                if (shift < last) {
                    double entering = x[start + window + shift];
                    headSum += entering;
                    headSquares += entering * entering;
                }
            }
        }
        return total;
    }

    private void sumTails(double[] x, int start) {
        tailSums[window] = 0;
        tailSquares[window] = 0;
        for (int shift = window - 1; shift >= 0; shift--) {
            double value = x[start + shift];
            tailSums[shift] = tailSums[shift + 1] + value;
            tailSquares[shift] = tailSquares[shift + 1] + value * value;
        }
    }
}
