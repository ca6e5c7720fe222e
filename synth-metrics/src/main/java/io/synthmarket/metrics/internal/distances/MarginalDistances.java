package io.synthmarket.metrics.internal.distances;

import io.synthmarket.metrics.Distance;
import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.internal.numeric.LogReturns;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The distances of {@link MetricFamily#MARGINAL}, between the laws of log returns; the constants of {@link MetricId} say which. */
public final class MarginalDistances {

    private MarginalDistances() {}

    /** Lists the distances. */
    public static List<Distance> all() {
        return List.of(
                between(MetricId.WASSERSTEIN, TwoSample::wasserstein),
                between(MetricId.KS, TwoSample::kolmogorovSmirnov),
                between(MetricId.ENERGY, TwoSample::energy),
                between(MetricId.ANDERSON_DARLING_DISTANCE, TwoSample::andersonDarlingDistance));
    }

    private static Distance between(MetricId id, ToDoubleFunction<TwoSample> statistic) {
        return new LawDistance(id, MetricFamily.MARGINAL, LogReturns::of, statistic);
    }
}
