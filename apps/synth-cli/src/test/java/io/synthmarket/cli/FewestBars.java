package io.synthmarket.cli;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.Curve;
import io.synthmarket.metrics.DistanceYardstick;
import io.synthmarket.metrics.Distances;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.metrics.FidelityYardstick;
import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.metrics.MetricValues;
import io.synthmarket.metrics.Metrics;
import io.synthmarket.samples.Samples;
import java.util.HashMap;
import java.util.Map;

/** Finds out by trying how many bars of the sample each metric needs. */
final class FewestBars {

    /** Metrics that need more say so in their Javadoc, or are distances between figures that do. */
    private static final int MOST = 45;

    private final Map<String, Integer> fewest = new HashMap<>();

    private FewestBars() {}

    /** Maps names to numbers of bars; a metric that the sample does not have is missing. */
    static Map<String, Integer> ofSample() {
        BarSeries sample = Samples.sp500Daily();
        FidelityYardstick calibrated = Fidelity.calibrated().against(sample);
        DistanceYardstick distances = Distances.all().against(sample);
        FewestBars found = new FewestBars();
        for (int bars = 2; bars <= MOST; bars++) {
            BarSeries head = sample.slice(0, bars);
            for (MetricFamily family : MetricFamily.values()) {
                found.note(bars, Metrics.of(head, family));
                for (Curve curve : Metrics.curves(head, family)) {
                    if (curve.lags() > 0 && Double.isFinite(curve.value(1))) {
                        found.fewest.putIfAbsent(curve.id().name(), bars);
                    }
                }
            }
            found.note(bars, calibrated.scorecard(head).candidate());
            found.note(bars, distances.measure(head).distances());
        }
        return found.fewest;
    }

    private void note(int bars, MetricValues values) {
        values.metrics().stream()
                .filter(metric -> values.value(metric).isPresent())
                .forEach(metric -> fewest.putIfAbsent(metric.name(), bars));
    }
}
