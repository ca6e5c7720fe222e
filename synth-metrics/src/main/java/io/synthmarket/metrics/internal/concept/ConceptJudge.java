package io.synthmarket.metrics.internal.concept;

import io.synthmarket.core.BarView;
import io.synthmarket.core.Judge;
import io.synthmarket.metrics.internal.numeric.CandidateWindows;
import java.util.List;
import java.util.Optional;

/** Scores candidates by the concept's profile, long ones window by window. */
public final class ConceptJudge implements Judge {

    private static final List<Optional<String>> NAMES =
            ConceptMetric.ids().stream().map(id -> Optional.of(id.name())).toList();

    private final int historyBars;
    private final ConceptMetrics engine;
    private final ConceptScore score;
    private double[] fidelities = new double[1];
    private double[][] metrics = new double[ConceptMetrics.COUNT][1];
    private double[][] errors = new double[ConceptMetrics.COUNT][1];
    private int windows;

    /** Takes the metrics of history, NaN where undefined, its number of bars, and the weights of the metrics. */
    public ConceptJudge(double[] history, int historyBars, double[] weights) {
        this.historyBars = historyBars;
        this.engine = new ConceptMetrics(Math.max(0, historyBars - 2));
        this.score = new ConceptScore(history, weights);
    }

    @Override
    public double score(BarView candidate) {
        return score(candidate, Double.NaN);
    }

    /** Gives up between two groups of metrics, where the candidate is one window; what is given is always summed in the same order. */
    @Override
    public double score(BarView candidate, double best) {
        windows = CandidateWindows.count(candidate.size(), historyBars);
        int length = CandidateWindows.length(candidate.size(), historyBars);
        if (windows > fidelities.length) {
            fidelities = new double[windows];
            metrics = new double[ConceptMetrics.COUNT][windows];
            errors = new double[ConceptMetrics.COUNT][windows];
        }
        double toExceed = windows == 1 ? best : Double.NaN;
        for (int window = 0; window < windows; window++) {
            if (!measure(candidate, window * length, (window + 1) * length, toExceed)) {
                windows = 0;
                return Double.NEGATIVE_INFINITY;
            }
            fidelities[window] = score.of(engine);
            for (int metric = 0; metric < ConceptMetrics.COUNT; metric++) {
                metrics[metric][window] = engine.value(metric);
                errors[metric][window] = score.error(metric);
            }
        }
        return CandidateWindows.sortToMedian(fidelities, windows);
    }

    /** Measures a window and tells whether it went to the end. */
    private boolean measure(BarView candidate, int from, int to, double best) {
        double loss = 0;
        for (int i = 0; i < MetricGroup.ALL.size(); i++) {
            if (score.cannotExceed(best, loss)) {
                return false;
            }
            MetricGroup group = MetricGroup.ALL.get(i);
            engine.measure(group, candidate, from, to);
            loss += score.loss(group, engine);
        }
        return true;
    }

    @Override
    public Optional<String> obstacle() {
        Optional<String> heaviest = Optional.empty();
        double most = 0;
        for (int metric = 0; metric < ConceptMetrics.COUNT; metric++) {
            double loss = score.loss(metric, CandidateWindows.sortToMedian(errors[metric], windows));
            if (loss > most) {
                most = loss;
                heaviest = NAMES.get(metric);
            }
        }
        return heaviest;
    }

    /** Computes the median of each metric over the windows of the last candidate, NaN where that was given up. */
    public double[] medianMetrics() {
        return medians(metrics);
    }

    /** Computes the median of each error over the windows of the last candidate, NaN where that was given up. */
    public double[] medianErrors() {
        return medians(errors);
    }

    private double[] medians(double[][] byMetric) {
        double[] medians = new double[byMetric.length];
        for (int metric = 0; metric < medians.length; metric++) {
            medians[metric] = CandidateWindows.sortToMedian(byMetric[metric], windows);
        }
        return medians;
    }

    @Override
    public String toString() {
        return "Judge[concept]";
    }
}
