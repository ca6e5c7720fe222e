package io.synthmarket.metrics.internal.estimators;

import io.synthmarket.core.internal.series.RoundingNoise;

/**
 * The Hurst exponent by the rescaled range; the formula is at {@code MetricId.HURST}.
 *
 * <p>A window of 256 returns or more is looked at only in those blocks of sixteen in which an extreme can be, the others are ruled out by
 * the highest and the lowest sum of the block: the range is the same to the bit.
 *
 * <p><b>Cost</b>: a look at every return for each of the five shortest window sizes, and little more for all longer ones together.
 */
public final class RescaledRange {

    private static final int SHORTEST_WINDOW = 8;
    private static final int FEWEST_WINDOWS = 4;
    private static final int LONGEST_WINDOW_OF_EXACT_GAMMA = 340;
    private static final int SHORTEST_WINDOW_TO_SKIP_IN = 256;
    private static final int BLOCK = 16;

    /** Far more than the roundings of a deviation, relative to the largest sum of returns. */
    private static final double ROUNDING = 1e-13;

    private final int[] windows;
    private final double[] logWindow;
    private final double[] logExpected;
    private final double[] sums;
    private final double[] squares;
    private final double[] prefix;
    private final double[] lowest;
    private final double[] highest;
    private double margin;
    private double least;
    private double most;

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
        lowest = new double[returns / BLOCK];
        highest = new double[returns / BLOCK];
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
        measureBlocks(size);
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
        int shortest = size / SHORTEST_WINDOW;
        for (int window = 0; window < shortest; window++) {
            int start = window * SHORTEST_WINDOW;
            double sum = 0;
            for (int k = 0; k < SHORTEST_WINDOW; k++) {
                sum += returns[start + k];
                total += returns[start + k];
                prefix[start + k + 1] = total;
            }
            double mean = sum / SHORTEST_WINDOW;
            double square = 0;
            for (int k = 0; k < SHORTEST_WINDOW; k++) {
                square += (returns[start + k] - mean) * (returns[start + k] - mean);
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
            if (!RoundingNoise.explainsReturns(squares[window], length, mean)) {
                total += range(window * length, length, mean) / Math.sqrt(squares[window] / (length - 1));
                used++;
            }
        }
        return used == 0 ? 0 : total / used;
    }

    private double range(int start, int length, double mean) {
        least = Double.POSITIVE_INFINITY;
        most = Double.NEGATIVE_INFINITY;
        if (length < SHORTEST_WINDOW_TO_SKIP_IN) {
            for (int from = start; from < start + length; from += SHORTEST_WINDOW) {
                look(start, from, mean);
            }
        } else {
            lookWhereExtremesCanBe(start, length, mean);
        }
        return most - least;
    }

    /** Finds the extremes of blocks without regard to any mean, and how far rounding can move a deviation. */
    private void measureBlocks(int size) {
        double largest = 0;
        for (int block = 0; block < size / BLOCK; block++) {
            long low = Long.MAX_VALUE;
            long high = Long.MIN_VALUE;
            for (int k = 1; k <= BLOCK; k++) {
                long place = inOrder(Double.doubleToRawLongBits(prefix[block * BLOCK + k]));
                low = place < low ? place : low;
                high = place > high ? place : high;
            }
            lowest[block] = Double.longBitsToDouble(inOrder(low));
            highest[block] = Double.longBitsToDouble(inOrder(high));
            largest = Math.max(largest, Math.max(-lowest[block], highest[block]));
        }
        margin = ROUNDING * largest;
    }

    /**
     * Looks at the blocks in which an extreme can be. The deviation of a block's highest point from a line is known to within half the
     * length of the block times the slope, so a block is out of question where that leaves it below the best of the others.
     */
    private void lookWhereExtremesCanBe(int start, int length, double mean) {
        int first = start / BLOCK;
        int blocks = length / BLOCK;
        double top = Double.NEGATIVE_INFINITY;
        double bottom = Double.POSITIVE_INFINITY;
        for (int i = 0; i < blocks; i++) {
            double line = BLOCK * mean * i;
            top = Math.max(top, highest[first + i] - line);
            bottom = Math.min(bottom, lowest[first + i] - line);
        }
        double slack = BLOCK * Math.abs(mean) + margin;
        for (int i = 0; i < blocks; i++) {
            double line = BLOCK * mean * i;
            if (highest[first + i] - line >= top - slack || lowest[first + i] - line <= bottom + slack) {
                for (int from = 0; from < BLOCK; from += SHORTEST_WINDOW) {
                    look(start, (first + i) * BLOCK + from, mean);
                }
            }
        }
    }

    /** Looks at one shortest window of a path for extremes, without a branch, since none could foresee whether they are. */
    private void look(int start, int from, double mean) {
        double origin = prefix[start];
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        for (int k = 1; k <= SHORTEST_WINDOW; k++) {
            double deviation = prefix[from + k] - origin - (from - start + k) * mean;
            long place = inOrder(Double.doubleToRawLongBits(deviation));
            low = place < low ? place : low;
            high = place > high ? place : high;
        }
        least = Math.min(least, Double.longBitsToDouble(inOrder(low)));
        most = Math.max(most, Double.longBitsToDouble(inOrder(high)));
    }

    /** Turns the bits of doubles into numbers of the same order, and back. */
    private static long inOrder(long bits) {
        return bits ^ ((bits >> (Long.SIZE - 1)) >>> 1);
    }
}
