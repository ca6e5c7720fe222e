package io.synthmarket.metrics.internal.concept;

import java.util.List;

/**
 * {@linkplain ConceptMetric Metrics of the concept} that are measured together, cheapest first; all need {@link #MOMENTS} to be measured
 * before.
 */
enum MetricGroup {
    MOMENTS,
    VOLUME,
    MEMORY_OF_RETURNS,
    MEMORY_OF_ABSOLUTE_RETURNS,
    MEMORY_OF_SQUARES,
    VOLATILITY_PERSISTENCE,
    RSI,
    HURST;

    /** All groups, in order. */
    static final List<MetricGroup> ALL = List.of(values());
}
