package io.synthmarket.metrics.internal.numeric;

/** Sums in four strands, which a processor can keep going at once. */
public final class Strands {

    private Strands() {}

    /** Computes Σ x_t over the head of an array. */
    public static double sum(double[] x, int size) {
        return sum(x, 0, size);
    }

    /** Computes Σ x_t for t = from … to − 1. */
    public static double sum(double[] x, int from, int to) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int t = from;
        for (; t < to - 3; t += 4) {
            sum0 += x[t];
            sum1 += x[t + 1];
            sum2 += x[t + 2];
            sum3 += x[t + 3];
        }
        for (; t < to; t++) {
            sum0 += x[t];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    /** Computes Σ x_t² over the head of an array. */
    public static double squares(double[] x, int size) {
        return products(x, x, 0, size);
    }

    /** Computes Σ x_t y_{t+lag} for t = 0 … count − 1. */
    public static double products(double[] x, double[] y, int lag, int count) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int t = 0;
        for (; t < count - 3; t += 4) {
            sum0 += x[t] * y[t + lag];
            sum1 += x[t + 1] * y[t + 1 + lag];
            sum2 += x[t + 2] * y[t + 2 + lag];
            sum3 += x[t + 3] * y[t + 3 + lag];
        }
        for (; t < count; t++) {
            sum0 += x[t] * y[t + lag];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }
}
