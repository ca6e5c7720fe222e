package io.synthmarket.metrics.internal;

import java.util.List;

/** Metrics of the concept that are measured together, cheapest group first; all need {@link #MOMENTS} to be measured before. */
enum MetricGroup {
    MOMENTS(
            ConceptMetrics.VOLATILITY,
            ConceptMetrics.SKEWNESS,
            ConceptMetrics.KURTOSIS,
            ConceptMetrics.MAX_DRAWDOWN,
            ConceptMetrics.LEVERAGE_EFFECT,
            ConceptMetrics.MEAN_RETURN),
    VOLUME(ConceptMetrics.RET_VOL_CORR),
    MEMORY_OF_RETURNS(
            ConceptMetrics.ACF_10_ABS_SUM, ConceptMetrics.AUTOCORRELATION_LAG1, ConceptMetrics.LJUNG_BOX_PVALUE),
    MEMORY_OF_ABSOLUTE_RETURNS(ConceptMetrics.VOL_CLUSTERING_10),
    MEMORY_OF_SQUARES(ConceptMetrics.ARCH_LM_PVALUE),
    VOLATILITY_PERSISTENCE(ConceptMetrics.VOL_PERSISTENCE),
    RSI(ConceptMetrics.RSI_CORR),
    HURST(ConceptMetrics.HURST);

    /** All groups, in order. */
    static final List<MetricGroup> ALL = List.of(values());

    /** One bit for each metric, by its place in the order of the concept. */
    private final int members;

    MetricGroup(int... places) {
        int bits = 0;
        for (int place : places) {
            bits |= 1 << place;
        }
        members = bits;
    }

    /** Finds the group of the metric at a place in the order of the concept. */
    static MetricGroup of(int place) {
        for (MetricGroup group : ALL) {
            if (group.contains(place)) {
                return group;
            }
        }
        throw new IndexOutOfBoundsException("there is no metric at place " + place);
    }

    /** Tells whether the metric at a place in the order of the concept is one of the group. */
    boolean contains(int place) {
        return (members >> place & 1) == 1;
    }
}
