package io.synthmarket.metrics.internal;

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

    /** Returns the standard deviation, divisor n − 1; 0 where there are fewer than two values or they differ by rounding only. */
    public double deviation() {
        return size < 2 || LagProducts.isNoiseOfReturns(squares, size, mean) ? 0 : Math.sqrt(squares / (size - 1));
    }
}
