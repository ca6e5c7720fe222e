package io.synthmarket.metrics;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarView;
import io.synthmarket.core.Judge;
import io.synthmarket.core.Yardstick;
import io.synthmarket.metrics.internal.ConceptJudge;
import io.synthmarket.metrics.internal.ConceptMetrics;

/**
 * A {@link Fidelity} with the history that candidates are compared with, measured once.
 *
 * <p><b>Shape</b>: a candidate of at most as many bars as history is measured as it stands; a longer one in consecutive windows of
 * N − 1 bars, the usual length of a path, the tail cut, and what is reported is the median over the windows.
 *
 * <p><b>Threads</b>: immutable, share it freely.
 *
 * @since 0.1.0
 */
public final class FidelityYardstick implements Yardstick {

    private final double[] history;
    private final int historyBars;

    FidelityYardstick(BarSeries history) {
        ConceptMetrics engine = new ConceptMetrics(history.size() - 1);
        engine.measure(history);
        this.history = engine.values();
        this.historyBars = history.size();
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
        return new ConceptJudge(history, historyBars);
    }

    /**
     * Scores a candidate and keeps all that the score is made of.
     *
     * @param candidate the candidate
     * @return its scorecard; the fidelity is that of {@link #judge()}, bit for bit
     */
    public Scorecard scorecard(BarView candidate) {
        ConceptJudge judge = new ConceptJudge(history, historyBars);
        double fidelity = judge.score(candidate);
        return new Scorecard(
                fidelity, history(), Metrics.values(judge.medianMetrics()), Metrics.values(judge.medianErrors()));
    }

    @Override
    public String toString() {
        return "FidelityYardstick[concept, " + history() + "]";
    }
}
