package io.synthmarket.metrics.internal.calibrated;

import io.synthmarket.metrics.Metric;
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
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "weight of metric \"" + metric.id() + "\" must be at least 0 and finite but was " + weight);
        }
    }
}
