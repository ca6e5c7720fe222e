package io.synthmarket.metrics;

/**
 * A metric with its weight in a score.
 *
 * @param metric the metric
 * @param weight its weight, above 0
 */
record Weighted(Metric metric, double weight) {

    Weighted {
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "weight of metric \"" + metric.id() + "\" must be above 0 and finite but was " + weight);
        }
    }
}
