package io.synthmarket.metrics.internal.calibrated;

import io.synthmarket.metrics.Metric;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.ReturnSample;
import java.util.Objects;

/**
 * A metric with its weight in a score.
 *
 * @param metric the metric
 * @param weight its weight, 0 where it counts for nothing
 */
public record Weighted(Metric metric, double weight) {

    public Weighted {
        Objects.requireNonNull(metric, "metric");
        requireWeight(metric.id(), weight);
    }

    /** Measures a sample, NaN where the metric has no finite value. */
    double measure(ReturnSample sample) {
        return measure(metric, sample);
    }

    /** Measures a sample, NaN where a metric has no finite value, so that one infinity cannot hide all that is finite. */
    static double measure(Metric metric, ReturnSample sample) {
        double value = metric.measure(sample);
        return Double.isFinite(value) ? value : Double.NaN;
    }

    /** Refuses a weight that is negative or not finite. */
    public static void requireWeight(MetricId metric, double weight) {
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "weight of metric \"" + metric + "\" must be at least 0 and finite but was " + weight);
        }
    }
}
