package io.synthmarket.metrics;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.internal.calibrated.Weighted;
import java.util.Set;
import java.util.stream.Stream;

/** What a fidelity is made of: metrics and their weights. */
sealed interface Profile permits ConceptProfile, CalibratedProfile {

    /** Measures a history. */
    FidelityYardstick against(String name, BarSeries history);

    /** Changes the weight of a metric, 0 to leave it out. */
    Profile weighing(MetricId metric, double weight);

    /** Adds a metric, or takes the place of the one of its name. */
    Profile with(Weighted metric);

    /** Leaves out what tells of risk; nothing changes where no such metric counts. */
    Profile gate();

    /** Tells whether a metric of this name is one that a gate leaves out. */
    static boolean tellsOfRisk(String metric) {
        return Stream.of(ConceptProfile.RISK, CalibratedProfile.RISK)
                .flatMap(Set::stream)
                .anyMatch(id -> id.name().equals(metric));
    }

    static IllegalArgumentException unknown(MetricId metric, Object metrics) {
        return new IllegalArgumentException(
                "metric \"" + metric + "\" is not part of this profile; there are " + metrics);
    }
}
