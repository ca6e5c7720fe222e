package io.synthmarket.metrics;

import io.synthmarket.core.BarView;
import io.synthmarket.core.Judge;
import io.synthmarket.metrics.internal.calibrated.CalibratedJudge;
import io.synthmarket.metrics.internal.calibrated.CalibratedScore;
import io.synthmarket.metrics.internal.calibrated.MetricSpread;
import io.synthmarket.metrics.internal.calibrated.SamplingError;
import io.synthmarket.metrics.internal.calibrated.Weighted;
import io.synthmarket.metrics.internal.numeric.CandidateWindows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/** A history whose metrics are known with their sampling errors. */
final class CalibratedYardstick implements FidelityYardstick {

    private final String profile;
    private final List<Weighted> metrics;
    private final MetricSpread spread;
    private final SamplingError ofWholes;
    private final Map<Integer, SamplingError> byLength = new ConcurrentHashMap<>();

    CalibratedYardstick(String profile, List<Weighted> metrics, MetricSpread spread) {
        this.profile = profile;
        this.metrics = metrics;
        this.spread = spread;
        ofWholes = new SamplingError(spread, metrics, spread.bars());
    }

    /** Tells the sampling errors of candidates of a length. */
    private SamplingError sampling(int candidateBars) {
        if (candidateBars == spread.bars()) {
            return ofWholes;
        }
        SamplingError known = byLength.get(candidateBars);
        if (known == null) {
            known = new SamplingError(spread, metrics, candidateBars);
            byLength.put(candidateBars, known);
        }
        return known;
    }

    @Override
    public MetricValues history() {
        Map<MetricId, OptionalDouble> values = new LinkedHashMap<>();
        for (int i = 0; i < metrics.size(); i++) {
            double value = ofWholes.history(i);
            values.put(
                    metrics.get(i).metric().id(),
                    Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value));
        }
        return new MetricValues(values);
    }

    @Override
    public Judge judge() {
        return calibratedJudge();
    }

    private CalibratedJudge calibratedJudge() {
        return new CalibratedJudge(metrics, spread.bars(), this::sampling);
    }

    @Override
    public Scorecard scorecard(BarView candidate) {
        CalibratedJudge judge = calibratedJudge();
        double distance = judge.distance(candidate, Double.POSITIVE_INFINITY);
        Scorecard.Builder card = new Scorecard.Builder(profile, CalibratedScore.fidelity(distance))
                .calibrated(distance, judge.calibration());
        for (int i = 0; i < metrics.size(); i++) {
            Weighted metric = metrics.get(i);
            card.add(metric.metric().id(), metric.weight(), ofWholes.history(i), judge.value(i), judge.error(i));
        }
        return card.build();
    }

    @Override
    public Optional<Calibration> calibration() {
        return Optional.of(ofWholes.calibration());
    }

    @Override
    public Optional<Calibration> calibration(int candidateBars) {
        return Optional.of(
                sampling(CandidateWindows.length(candidateBars, spread.bars())).calibration());
    }

    @Override
    public String toString() {
        return "FidelityYardstick[" + profile + ", " + ofWholes.calibration() + "]";
    }
}
