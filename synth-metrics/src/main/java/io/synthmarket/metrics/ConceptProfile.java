package io.synthmarket.metrics;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.internal.calibrated.Weighted;
import io.synthmarket.metrics.internal.concept.ConceptMetric;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

/** The concept's fifteen metrics, whose weights alone can be changed. */
final class ConceptProfile implements Profile {

    /** What tells of risk. */
    static final Set<MetricId> RISK = Set.of(
            MetricId.MEAN_RETURN,
            MetricId.VOLATILITY,
            MetricId.SKEWNESS,
            MetricId.KURTOSIS,
            MetricId.LEVERAGE_EFFECT,
            MetricId.MAX_DRAWDOWN);

    private final double[] weights;

    ConceptProfile() {
        this(ConceptMetric.weights());
    }

    private ConceptProfile(double[] weights) {
        this.weights = weights;
    }

    @Override
    public FidelityYardstick against(String name, BarSeries history) {
        return new ConceptYardstick(name, history, weights);
    }

    @Override
    public Profile weighing(MetricId metric, double weight) {
        int place = MetricId.concept().indexOf(Objects.requireNonNull(metric, "metric"));
        if (place < 0) {
            throw Profile.unknown(metric, MetricId.concept());
        }
        Weighted.requireWeight(metric, weight);
        double[] changed = weights.clone();
        changed[place] = weight;
        return new ConceptProfile(changed);
    }

    @Override
    public Profile with(Weighted metric) {
        throw new IllegalStateException(
                "the concept has fifteen metrics and no others; begin with Fidelity.calibrated() to add one");
    }

    @Override
    public Profile gate() {
        double[] left = weights.clone();
        for (int place = 0; place < left.length; place++) {
            left[place] = RISK.contains(MetricId.concept().get(place)) ? 0 : left[place];
        }
        return Arrays.equals(left, weights) ? this : new ConceptProfile(left);
    }
}
