package io.synthmarket.metrics;

import io.synthmarket.core.BarSeries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/** Metrics in units of their sampling errors, which are measured once per history. */
final class CalibratedProfile implements Profile {

    private static final Set<MetricId> RISK = Set.of(
            MetricId.MEAN_OVER_VOLATILITY,
            MetricId.LOG_VOLATILITY,
            MetricId.QUANTILE_SKEWNESS,
            MetricId.LOG_TAIL_RATIO,
            MetricId.LAGGED_LEVERAGE,
            MetricId.LOG_DRAWDOWN);

    private final List<Weighted> metrics;

    /** Remembers what is costly, for as long as the history is in use. */
    private final Map<BarSeries, SamplingError> known = Collections.synchronizedMap(new WeakHashMap<>());

    CalibratedProfile() {
        this(CalibratedMetrics.all());
    }

    private CalibratedProfile(List<Weighted> metrics) {
        this.metrics = List.copyOf(metrics);
    }

    @Override
    public FidelityYardstick against(String name, BarSeries history) {
        SamplingError sampling = known.get(history);
        if (sampling == null) {
            sampling = new SamplingError(history, metrics);
            known.put(history, sampling);
        }
        return new CalibratedYardstick(name, metrics, sampling, history.size());
    }

    @Override
    public Profile weighing(MetricId metric, double weight) {
        Profile.requireWeight(metric, weight);
        List<Weighted> changed = new ArrayList<>();
        boolean found = false;
        for (Weighted each : metrics) {
            boolean meant = each.metric().id().equals(metric);
            found |= meant;
            if (!meant) {
                changed.add(each);
            } else if (weight > 0) {
                changed.add(new Weighted(each.metric(), weight));
            }
        }
        if (!found) {
            throw Profile.unknown(
                    metric, metrics.stream().map(each -> each.metric().id()).toList());
        }
        return new CalibratedProfile(changed);
    }

    @Override
    public Profile with(Weighted metric) {
        List<Weighted> changed = new ArrayList<>(metrics);
        changed.removeIf(each -> each.metric().id().equals(metric.metric().id()));
        changed.add(metric);
        return new CalibratedProfile(changed);
    }

    @Override
    public Profile gate() {
        List<Weighted> left = new ArrayList<>(metrics);
        left.removeIf(each -> RISK.contains(each.metric().id()));
        return new CalibratedProfile(left);
    }
}
