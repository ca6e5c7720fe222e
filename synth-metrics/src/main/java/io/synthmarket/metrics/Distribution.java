package io.synthmarket.metrics;

import io.synthmarket.metrics.internal.numeric.Selection;
import java.util.Arrays;
import java.util.Locale;

/**
 * How one figure is distributed over series.
 *
 * @param count number of series
 * @param mean mean
 * @param deviation sample standard deviation, NaN of fewer than two
 * @param quantiles quantiles at 1, 5, 25, 50, 75, 95 and 99 percent, linearly interpolated
 * @since 0.1.0
 */
public record Distribution(int count, double mean, double deviation, Quantiles quantiles) {

    /**
     * The usual seven quantiles.
     *
     * @param q01 at 1 %
     * @param q05 at 5 %
     * @param q25 at 25 %
     * @param q50 the median
     * @param q75 at 75 %
     * @param q95 at 95 %
     * @param q99 at 99 %
     * @since 0.1.0
     */
    public record Quantiles(double q01, double q05, double q25, double q50, double q75, double q95, double q99) {}

    /**
     * Describes values.
     *
     * @param values one or more, finite
     * @return their distribution
     * @throws IllegalArgumentException if there is none or one is not finite
     */
    public static Distribution of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a distribution needs at least one value");
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "values of a distribution must be finite but value " + i + " was " + values[i]);
            }
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).sum() / sorted.length;
        double squares = 0;
        for (double value : sorted) {
            squares += (value - mean) * (value - mean);
        }
        Quantiles quantiles = new Quantiles(
                quantile(sorted, .01),
                quantile(sorted, .05),
                quantile(sorted, .25),
                quantile(sorted, .5),
                quantile(sorted, .75),
                quantile(sorted, .95),
                quantile(sorted, .99));
        return new Distribution(sorted.length, mean, Math.sqrt(squares / (sorted.length - 1)), quantiles);
    }

    private static double quantile(double[] sorted, double share) {
        return Selection.quantile(sorted, sorted.length, share);
    }

    /**
     * Returns the worst quantile of a risk figure, that at 99 percent of the way to its bad end.
     *
     * @param figure what the values are
     * @return the quantile at 1 % or 99 %
     */
    public double worst(RiskFigure figure) {
        return figure.moreIsWorse() ? quantiles.q99 : quantiles.q01;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Distribution[%d values, mean %.5g, 1 %% %.5g, median %.5g, 99 %% %.5g]",
                count,
                mean,
                quantiles.q01,
                quantiles.q50,
                quantiles.q99);
    }
}
