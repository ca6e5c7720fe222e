package io.synthmarket.metrics;

import io.synthmarket.core.BarView;
import io.synthmarket.core.Judge;
import io.synthmarket.core.SyntheticPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A history whose metrics are known with their sampling errors. */
final class CalibratedYardstick implements FidelityYardstick {

    private final String profile;
    private final List<Weighted> metrics;
    private final SamplingError sampling;
    private final int historyBars;

    CalibratedYardstick(String profile, List<Weighted> metrics, SamplingError sampling, int historyBars) {
        this.profile = profile;
        this.metrics = metrics;
        this.sampling = sampling;
        this.historyBars = historyBars;
    }

    @Override
    public MetricValues history() {
        Map<MetricId, OptionalDouble> values = new LinkedHashMap<>();
        for (int i = 0; i < metrics.size(); i++) {
            double value = sampling.history(i);
            values.put(
                    metrics.get(i).metric().id(),
                    Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value));
        }
        return new MetricValues(values);
    }

    @Override
    public Judge judge() {
        return new CalibratedJudge(metrics, sampling, historyBars);
    }

    @Override
    public Scorecard scorecard(BarView candidate) {
        CalibratedJudge judge = new CalibratedJudge(metrics, sampling, historyBars);
        double distance = judge.distance(candidate, Double.POSITIVE_INFINITY);
        Scorecard.Builder card = new Scorecard.Builder(profile, CalibratedScore.fidelity(distance))
                .calibrated(distance, sampling.calibration());
        for (int i = 0; i < metrics.size(); i++) {
            Weighted metric = metrics.get(i);
            card.add(metric.metric().id(), metric.weight(), sampling.history(i), judge.value(i), judge.error(i));
        }
        return card.build();
    }

    @Override
    public Scorecard scorecard(SyntheticPath path) {
        return scorecard(path.series()).withNovelty(path.ledger(), historyBars);
    }

    @Override
    public Optional<Calibration> calibration() {
        return Optional.of(sampling.calibration());
    }

    @Override
    public String toString() {
        return "FidelityYardstick[" + profile + ", " + sampling.calibration() + "]";
    }
}
