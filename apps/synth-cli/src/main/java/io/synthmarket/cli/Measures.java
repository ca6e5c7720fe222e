package io.synthmarket.cli;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.metrics.Calibration;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.metrics.FidelityYardstick;
import io.synthmarket.metrics.MetricValues;
import io.synthmarket.metrics.RiskFigures;
import io.synthmarket.metrics.Scorecard;
import java.util.OptionalDouble;

/**
 * Measures series for a report, by both profiles.
 *
 * @param concept the concept's profile, laid to history
 * @param calibrated the calibrated profile, laid to history
 */
record Measures(FidelityYardstick concept, FidelityYardstick calibrated) {

    static Measures of(BarSeries history) {
        return new Measures(
                Fidelity.concept().against(history), Fidelity.calibrated().against(history));
    }

    MetricValues history() {
        return concept.history();
    }

    Calibration calibration(int bars) {
        return calibrated.calibration(bars).orElseThrow();
    }

    Measured measure(SyntheticPath path) {
        Scorecard card = calibrated.scorecard(path);
        Scorecard conceptCard = concept.scorecard(path);
        return new Measured(
                conceptCard.candidate(),
                conceptCard.fidelity(),
                card.fidelity(),
                card.distance(),
                card.overall(),
                RiskFigures.of(path));
    }

    /**
     * What was measured of a series.
     *
     * @param metrics the concept's fifteen
     * @param concept fidelity by the concept
     * @param calibrated fidelity by the calibrated profile
     * @param distance its distance
     * @param overall fidelity and novelty in one
     * @param risk its risk figures
     */
    record Measured(
            MetricValues metrics,
            OptionalDouble concept,
            OptionalDouble calibrated,
            OptionalDouble distance,
            OptionalDouble overall,
            RiskFigures risk) {}
}
