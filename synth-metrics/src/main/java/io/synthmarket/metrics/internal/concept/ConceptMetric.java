package io.synthmarket.metrics.internal.concept;

import io.synthmarket.metrics.MetricId;
import java.util.List;
import java.util.stream.Stream;

/** The fifteen metrics of the concept, heaviest first: the name of each, its weight, and the group that it is measured with. */
public enum ConceptMetric {
    VOLATILITY(MetricId.VOLATILITY, 3, MetricGroup.MOMENTS),
    VOL_CLUSTERING_10(MetricId.VOL_CLUSTERING_10, 3, MetricGroup.MEMORY_OF_ABSOLUTE_RETURNS),
    SKEWNESS(MetricId.SKEWNESS, 2, MetricGroup.MOMENTS),
    KURTOSIS(MetricId.KURTOSIS, 2, MetricGroup.MOMENTS),
    ACF_10_ABS_SUM(MetricId.ACF_10_ABS_SUM, 2, MetricGroup.MEMORY_OF_RETURNS),
    HURST(MetricId.HURST, 2, MetricGroup.HURST),
    RSI_CORR(MetricId.RSI_CORR, 2, MetricGroup.RSI),
    VOL_PERSISTENCE(MetricId.VOL_PERSISTENCE, 2, MetricGroup.VOLATILITY_PERSISTENCE),
    MAX_DRAWDOWN(MetricId.MAX_DRAWDOWN, 1.5, MetricGroup.MOMENTS),
    RET_VOL_CORR(MetricId.RET_VOL_CORR, 1.5, MetricGroup.VOLUME),
    LEVERAGE_EFFECT(MetricId.LEVERAGE_EFFECT, 1.5, MetricGroup.MOMENTS),
    MEAN_RETURN(MetricId.MEAN_RETURN, 1, MetricGroup.MOMENTS),
    AUTOCORRELATION_LAG1(MetricId.AUTOCORRELATION_LAG1, 1, MetricGroup.MEMORY_OF_RETURNS),
    LJUNG_BOX_PVALUE(MetricId.LJUNG_BOX_PVALUE, 1, MetricGroup.MEMORY_OF_RETURNS),
    ARCH_LM_PVALUE(MetricId.ARCH_LM_PVALUE, 1, MetricGroup.MEMORY_OF_SQUARES);

    static final List<ConceptMetric> ALL = List.of(values());

    private static final List<MetricId> IDS =
            ALL.stream().map(metric -> metric.id).toList();

    @SuppressWarnings("ImmutableEnumChecker") // a MetricId is a record of a String
    private final MetricId id;

    private final double weight;
    private final MetricGroup group;

    ConceptMetric(MetricId id, double weight, MetricGroup group) {
        this.id = id;
        this.weight = weight;
        this.group = group;
    }

    /** Lists the names, in order. */
    public static List<MetricId> ids() {
        return IDS;
    }

    /** Makes an array of the weights, in order. */
    public static double[] weights() {
        return Stream.of(values()).mapToDouble(metric -> metric.weight).toArray();
    }

    /** Returns the place of the metric in the order of the concept, from 0. */
    @SuppressWarnings("EnumOrdinal") // the constants stand in that order
    int place() {
        return ordinal();
    }

    MetricGroup group() {
        return group;
    }
}
