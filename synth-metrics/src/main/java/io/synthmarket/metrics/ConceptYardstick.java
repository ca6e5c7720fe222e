package io.synthmarket.metrics;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarView;
import io.synthmarket.core.Judge;
import io.synthmarket.metrics.internal.concept.ConceptJudge;
import io.synthmarket.metrics.internal.concept.ConceptMetrics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A history measured by the concept's fifteen metrics. */
final class ConceptYardstick implements FidelityYardstick {

    private final String profile;
    private final double[] history;
    private final double[] weights;
    private final int historyBars;

    ConceptYardstick(String profile, BarSeries history, double[] weights) {
        this.profile = profile;
        this.weights = weights;
        ConceptMetrics engine = new ConceptMetrics(history.size() - 1);
        engine.measure(history);
        this.history = engine.values();
        this.historyBars = history.size();
    }

    @Override
    public MetricValues history() {
        Map<MetricId, OptionalDouble> values = new LinkedHashMap<>();
        MetricValues all = Metrics.values(history);
        for (int i = 0; i < weights.length; i++) {
            MetricId id = MetricId.concept().get(i);
            if (weights[i] > 0) {
                values.put(id, all.value(id));
            }
        }
        return new MetricValues(values);
    }

    @Override
    public Judge judge() {
        return new ConceptJudge(history, historyBars, weights);
    }

    @Override
    public Scorecard scorecard(BarView candidate) {
        ConceptJudge judge = new ConceptJudge(history, historyBars, weights);
        double fidelity = judge.score(candidate);
        double[] values = judge.medianMetrics();
        double[] errors = judge.medianErrors();
        Scorecard.Builder card = new Scorecard.Builder(profile, fidelity);
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                card.add(MetricId.concept().get(i), weights[i], history[i], values[i], errors[i]);
            }
        }
        return card.build();
    }

    @Override
    public Optional<Calibration> calibration() {
        return Optional.empty();
    }

    @Override
    public Optional<Calibration> calibration(int candidateBars) {
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "FidelityYardstick[" + profile + ", " + history() + "]";
    }
}
