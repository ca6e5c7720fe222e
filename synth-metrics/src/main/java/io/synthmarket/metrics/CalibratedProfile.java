package io.synthmarket.metrics;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.internal.calibrated.CalibratedMetrics;
import io.synthmarket.metrics.internal.calibrated.MetricSpread;
import io.synthmarket.metrics.internal.calibrated.SpreadCache;
import io.synthmarket.metrics.internal.calibrated.Weighted;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Metrics in units of their sampling errors. Those of the library's metrics are measured once per history for all profiles, those of others
 * once for the profile that brought the last of them in and for what is weighed or gated of it, so that what a user's metric holds on to is
 * let go with that.
 */
final class CalibratedProfile implements Profile {

    /** What tells of risk. */
    static final Set<MetricId> RISK = Set.of(
            MetricId.MEAN_OVER_VOLATILITY,
            MetricId.LOG_VOLATILITY,
            MetricId.QUANTILE_SKEWNESS,
            MetricId.LOG_TAIL_RATIO,
            MetricId.LAGGED_LEVERAGE,
            MetricId.LOG_DRAWDOWN);

    /** All metrics of the profile, those of weight 0 included. */
    private final List<Weighted> metrics;

    private final SpreadCache cache;
    private final SpreadCache cacheOfOthers;

    CalibratedProfile() {
        this(CalibratedMetrics.all(), new SpreadCache(), new SpreadCache());
    }

    private CalibratedProfile(List<Weighted> metrics, SpreadCache cache, SpreadCache cacheOfOthers) {
        this.metrics = List.copyOf(metrics);
        this.cache = cache;
        this.cacheOfOthers = cacheOfOthers;
    }

    @Override
    public FidelityYardstick against(String name, BarSeries history) {
        List<Weighted> counted =
                metrics.stream().filter(each -> each.weight() > 0).toList();
        return new CalibratedYardstick(name, counted, new MetricSpread(history, cache, cacheOfOthers));
    }

    @Override
    public Profile weighing(MetricId metric, double weight) {
        Objects.requireNonNull(metric, "metric");
        List<Weighted> changed = new ArrayList<>();
        boolean found = false;
        for (Weighted each : metrics) {
            boolean meant = each.metric().id().equals(metric);
            found |= meant;
            changed.add(meant ? new Weighted(each.metric(), weight) : each);
        }
        if (!found) {
            throw Profile.unknown(
                    metric, metrics.stream().map(each -> each.metric().id()).toList());
        }
        return new CalibratedProfile(changed, cache, cacheOfOthers);
    }

    @Override
    public Profile with(Weighted metric) {
        List<Weighted> changed = new ArrayList<>(metrics);
        changed.removeIf(each -> each.metric().id().equals(metric.metric().id()));
        changed.add(metric);
        return new CalibratedProfile(changed, cache, new SpreadCache());
    }

    @Override
    public Profile gate() {
        List<Weighted> left = new ArrayList<>();
        for (Weighted each : metrics) {
            left.add(RISK.contains(each.metric().id()) ? new Weighted(each.metric(), 0) : each);
        }
        return left.equals(metrics) ? this : new CalibratedProfile(left, cache, cacheOfOthers);
    }
}
