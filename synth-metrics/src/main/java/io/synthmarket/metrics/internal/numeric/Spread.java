package io.synthmarket.metrics.internal.numeric;

import io.synthmarket.core.internal.series.RoundingNoise;

/**
 * How far log returns, or parts of them, lie from their mean.
 *
 * @param size how many there are
 * @param mean their mean, NaN where there are none
 * @param squares Σ (x − x̄)²
 */
public record Spread(int size, double mean, double squares) {

    /** Measures values. */
    public static Spread of(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return new Spread(values.length, mean, squares);
    }

    /** Tells whether there are two values that differ by more than rounding. */
    public boolean varies() {
        return size >= 2 && !RoundingNoise.explainsReturns(squares, size, mean);
    }

    /** Returns the standard deviation, divisor n − 1; 0 where the values do not {@linkplain #varies() vary}. */
    public double deviation() {
        return varies() ? Math.sqrt(squares / (size - 1)) : 0;
    }

    /** Returns the standard deviation to divide by: NaN where the values do not {@linkplain #varies() vary}. */
    public double scale() {
        return varies() ? Math.sqrt(squares / (size - 1)) : Double.NaN;
    }
}
