package io.synthmarket.metrics.internal.distances;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.Distance;
import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.metrics.MetricId;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A distance between two empirical laws, whatever the order of their values.
 *
 * <p><b>Cost</b>: that of sorting the values of a candidate.
 *
 * @param id its name
 * @param family what it is about
 * @param values computes the values of a series, none where they are undefined
 * @param statistic what of the comparison counts
 */
record LawDistance(
        MetricId id, MetricFamily family, Function<BarSeries, double[]> values, ToDoubleFunction<TwoSample> statistic)
        implements Distance {

    @Override
    public Gauge against(BarSeries history) {
        double[] known = sorted(history);
        return candidate -> statistic.applyAsDouble(TwoSample.ofSorted(known, sorted(candidate)));
    }

    private double[] sorted(BarSeries series) {
        double[] sorted = values.apply(series);
        Arrays.sort(sorted);
        return sorted;
    }

    @Override
    public String toString() {
        return "Distance[" + id + ", " + family + "]";
    }
}
