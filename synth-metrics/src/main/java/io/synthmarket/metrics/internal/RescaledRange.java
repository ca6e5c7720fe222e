package io.synthmarket.metrics.internal;

/** The Hurst exponent by the rescaled range; the formula is at {@code MetricId.HURST}. */
public final class RescaledRange {

    private static final int SHORTEST_WINDOW = 8;
    private static final int FEWEST_WINDOWS = 4;
    private static final int LONGEST_WINDOW_OF_EXACT_GAMMA = 340;

    private final int[] windows;
    private final double[] logWindow;
    private final double[] logExpected;
    private final double[] sums;
    private final double[] squares;
    private final double[] prefix;

    /** Prepares for series of a length. */
    public RescaledRange(int returns) {
        int levels = 0;
        while ((long) SHORTEST_WINDOW << levels <= returns / FEWEST_WINDOWS) {
            levels++;
        }
        windows = new int[levels];
        logWindow = new double[levels];
        logExpected = new double[levels];
        for (int level = 0; level < levels; level++) {
            windows[level] = SHORTEST_WINDOW << level;
            logWindow[level] = StrictMath.log(windows[level]);
            logExpected[level] = StrictMath.log(expected(windows[level]));
        }
        sums = new double[returns / SHORTEST_WINDOW];
        squares = new double[returns / SHORTEST_WINDOW];
        prefix = new double[returns + 1];
    }

    private static double expected(int window) {
        double roots = 0;
        for (int i = 1; i < window; i++) {
            roots += Math.sqrt((double) (window - i) / i);
        }
        return (window - 0.5) / window * gammaRatio(window) * roots;
    }

    /** Computes Γ((w − 1)/2) / (√π Γ(w/2)), for even w the product of (k − ½)/k over k &lt; w/2, or its asymptote. */
    private static double gammaRatio(int window) {
        if (window > LONGEST_WINDOW_OF_EXACT_GAMMA) {
            return 1 / Math.sqrt(Math.PI * window / 2.0);
        }
        double ratio = 1;
        for (int k = 1; k < window / 2; k++) {
            ratio *= (k - 0.5) / k;
        }
        return ratio;
    }

    /** Computes the exponent of the head of an array, NaN where fewer than two window sizes have some range. */
    public double hurst(double[] returns, int size) {
        if (windows.length < 2) {
            return Double.NaN;
        }
        cumulate(returns, size);
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumXy = 0;
        int points = 0;
        for (int level = 0; level < windows.length; level++) {
            double mean = meanRescaledRange(level, size);
            if (mean > 0) {
                double x = logWindow[level];
                double y = StrictMath.log(mean) - logExpected[level];
                sumX += x;
                sumY += y;
                sumXx += x * x;
                sumXy += x * y;
                points++;
            }
        }
        return points < 2 ? Double.NaN : 0.5 + (points * sumXy - sumX * sumY) / (points * sumXx - sumX * sumX);
    }

    private void cumulate(double[] returns, int size) {
        double total = 0;
        for (int t = 0; t < size; t++) {
            total += returns[t];
            prefix[t + 1] = total;
        }
        for (int window = 0; window < size / SHORTEST_WINDOW; window++) {
            int start = window * SHORTEST_WINDOW;
            double sum = 0;
            for (int t = start; t < start + SHORTEST_WINDOW; t++) {
                sum += returns[t];
            }
            double mean = sum / SHORTEST_WINDOW;
            double square = 0;
            for (int t = start; t < start + SHORTEST_WINDOW; t++) {
                square += (returns[t] - mean) * (returns[t] - mean);
            }
            sums[window] = sum;
            squares[window] = square;
        }
    }

    private double meanRescaledRange(int level, int size) {
        int length = windows[level];
        int count = size / length;
        if (level > 0) {
            for (int window = 0; window < count; window++) {
                double apart = sums[2 * window] - sums[2 * window + 1];
                sums[window] = sums[2 * window] + sums[2 * window + 1];
                squares[window] = squares[2 * window] + squares[2 * window + 1] + apart * apart / length;
            }
        }
        double total = 0;
        int used = 0;
        for (int window = 0; window < count; window++) {
            double mean = sums[window] / length;
            if (!LagProducts.isNoiseOfReturns(squares[window], length, mean)) {
                total += range(window * length, length, mean) / Math.sqrt(squares[window] / (length - 1));
                used++;
            }
        }
        return used == 0 ? 0 : total / used;
    }

    private double range(int start, int length, double mean) {
        double origin = prefix[start];
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 1; k <= length; k++) {
            double deviation = prefix[start + k] - origin - k * mean;
            if (deviation < least) {
                least = deviation;
            }
            if (deviation > most) {
                most = deviation;
            }
        }
        return most - least;
    }
}
