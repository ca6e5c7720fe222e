package io.synthmarket.metrics;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.internal.Transport;
import java.util.function.Function;

/**
 * The first Wasserstein distance between two distributions.
 *
 * @param id its name
 * @param family what it is about
 * @param sample computes the values of a series in ascending order, none where they are undefined
 */
record LawDistance(MetricId id, MetricFamily family, Function<BarSeries, double[]> sample) implements Distance {

    @Override
    public Gauge against(BarSeries history) {
        double[] known = sample.apply(history);
        return candidate -> Transport.wasserstein(known, sample.apply(candidate));
    }
}
