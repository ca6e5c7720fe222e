package io.synthmarket.metrics.internal.estimators;

import io.synthmarket.core.BarView;
import io.synthmarket.metrics.internal.numeric.Logarithm;

/**
 * Volatility per bar from open, high, low and close; the formulas are at the constants of {@code MetricId}.
 *
 * @param parkinson from the range alone
 * @param garmanKlass from range and body
 * @param rogersSatchell from the wicks, whatever the drift
 * @param yangZhang from gap, body and wicks; NaN where there are fewer than 3 bars
 */
public record RangeVolatility(double parkinson, double garmanKlass, double rogersSatchell, double yangZhang) {

    private static final int FEWEST_BARS_WITH_GAPS = 3;

    /** Measures a series. */
    public static RangeVolatility of(BarView bars) {
        int size = bars.size();
        double[] gap = new double[size];
        double[] body = new double[size];
        double ranges = 0;
        double bodies = 0;
        double wicks = 0;
        double firstWicks = 0;
        double before = bars.open(0);
        for (int bar = 0; bar < size; bar++) {
            double open = bars.open(bar);
            double close = bars.close(bar);
            double up = Logarithm.of(bars.high(bar) / open);
            double down = Logarithm.of(bars.low(bar) / open);
            double along = Logarithm.of(close / open);
            gap[bar] = Logarithm.of(open / before);
            body[bar] = along;
            ranges += (up - down) * (up - down);
            bodies += along * along;
            wicks += up * (up - along) + down * (down - along);
            if (bar == 0) {
                firstWicks = wicks;
            }
            before = close;
        }
        return new RangeVolatility(
                root(ranges / (4 * Logarithm.LN2) / size),
                root((ranges / 2 - (2 * Logarithm.LN2 - 1) * bodies) / size),
                root(wicks / size),
                size < FEWEST_BARS_WITH_GAPS ? Double.NaN : yangZhang(gap, body, wicks - firstWicks));
    }

    /** Bar 0 has no gap, so it is left out of all three parts. */
    private static double yangZhang(double[] gap, double[] body, double wicks) {
        double m = gap.length - 1;
        double k = 0.34 / (1.34 + (m + 1) / (m - 1));
        return root(variance(gap) + k * variance(body) + (1 - k) * wicks / m);
    }

    /** The sample variance of all values but the first. */
    private static double variance(double[] values) {
        double mean = 0;
        for (int i = 1; i < values.length; i++) {
            mean += values[i];
        }
        mean /= values.length - 1;
        double squares = 0;
        for (int i = 1; i < values.length; i++) {
            squares += (values[i] - mean) * (values[i] - mean);
        }
        return squares / (values.length - 2);
    }

    /** What rounding leaves below 0 is 0. */
    private static double root(double variance) {
        return Math.sqrt(Math.max(0, variance));
    }
}
