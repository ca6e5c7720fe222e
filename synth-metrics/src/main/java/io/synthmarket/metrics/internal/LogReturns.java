package io.synthmarket.metrics.internal;

import io.synthmarket.core.BarView;

/** The log returns of a series, from close to close. */
public final class LogReturns {

    private LogReturns() {}

    /** Computes ln(C_t / C_{t−1}) for t = 1 … N − 1. */
    public static double[] of(BarView bars) {
        double[] returns = new double[bars.size() - 1];
        double before = bars.close(0);
        for (int t = 0; t < returns.length; t++) {
            double now = bars.close(t + 1);
            returns[t] = Logarithm.of(now / before);
            before = now;
        }
        return returns;
    }

    /** Computes the mean, NaN where there are none. */
    static double mean(double[] returns) {
        double sum = 0;
        for (double value : returns) {
            sum += value;
        }
        return sum / returns.length;
    }

    /** Computes the sample standard deviation, divisor n − 1; NaN where there are fewer than two or they do not differ. */
    public static double deviation(double[] returns) {
        double mean = mean(returns);
        double squares = 0;
        for (double value : returns) {
            squares += (value - mean) * (value - mean);
        }
        return returns.length < 2 || LagProducts.isNoiseOfReturns(squares, returns.length, mean)
                ? Double.NaN
                : Math.sqrt(squares / (returns.length - 1));
    }
}
