package io.synthmarket.cli.batch;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.metrics.Calibration;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.metrics.FidelityYardstick;
import io.synthmarket.metrics.MetricValues;
import io.synthmarket.metrics.RiskFigures;
import io.synthmarket.metrics.Scorecard;

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
        return new Measured(concept.scorecard(path), calibrated.scorecard(path), RiskFigures.of(path));
    }

    /**
     * What was measured of a series.
     *
     * @param concept its scorecard by the concept, with its fifteen metrics
     * @param calibrated its scorecard by the calibrated profile
     * @param risk its risk figures
     */
    record Measured(Scorecard concept, Scorecard calibrated, RiskFigures risk) {}
}
