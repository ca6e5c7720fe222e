package io.synthmarket.metrics;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarView;
import io.synthmarket.core.Judge;
import io.synthmarket.core.Yardstick;
import io.synthmarket.metrics.internal.ConceptMetrics;
import io.synthmarket.metrics.internal.ConceptScore;

/**
 * A {@link Fidelity} with the history that candidates are compared with, measured once.
 *
 * <p><b>Threads</b>: immutable, share it freely.
 *
 * @since 0.1.0
 */
public final class FidelityYardstick implements Yardstick {

    private final double[] history;
    private final int usualReturns;

    FidelityYardstick(BarSeries history) {
        ConceptMetrics engine = new ConceptMetrics(history.size() - 1);
        engine.measure(history);
        this.history = engine.values();
        this.usualReturns = Math.max(0, history.size() - 2);
    }

    /**
     * Returns the metrics of history.
     *
     * @return the values
     */
    public MetricValues history() {
        return Metrics.values(history);
    }

    /**
     * Returns a judge with working memory of its own; it allocates nothing per candidate of one length.
     *
     * @return a judge for one thread
     */
    @Override
    public Judge judge() {
        ConceptMetrics engine = new ConceptMetrics(usualReturns);
        ConceptScore score = new ConceptScore(history);
        return candidate -> {
            engine.measure(candidate);
            return score.of(engine);
        };
    }

    /**
     * Scores a candidate and keeps all that the score is made of.
     *
     * @param candidate the candidate
     * @return its scorecard; the fidelity is that of {@link #judge()}, bit for bit
     */
    public Scorecard scorecard(BarView candidate) {
        ConceptMetrics engine = new ConceptMetrics(candidate.size() - 1);
        engine.measure(candidate);
        ConceptScore score = new ConceptScore(history);
        double fidelity = score.of(engine);
        return new Scorecard(fidelity, history(), Metrics.values(engine.values()), Metrics.values(score.errors()));
    }

    @Override
    public String toString() {
        return "FidelityYardstick[concept, " + history() + "]";
    }
}
