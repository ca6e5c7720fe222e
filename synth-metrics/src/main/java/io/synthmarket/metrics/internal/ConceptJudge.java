package io.synthmarket.metrics.internal;

import io.synthmarket.core.BarView;
import io.synthmarket.core.Judge;

/** Scores candidates by the concept's profile, long ones window by window. */
public final class ConceptJudge implements Judge {

    private final int historyBars;
    private final ConceptMetrics engine;
    private final ConceptScore score;
    private double[] fidelities = new double[1];
    private double[][] metrics = new double[ConceptMetrics.COUNT][1];
    private double[][] errors = new double[ConceptMetrics.COUNT][1];
    private int windows;

    /** Takes the metrics of history, NaN where undefined, and its number of bars. */
    public ConceptJudge(double[] history, int historyBars) {
        this.historyBars = historyBars;
        this.engine = new ConceptMetrics(Math.max(0, historyBars - 2));
        this.score = new ConceptScore(history);
    }

    @Override
    public double score(BarView candidate) {
        windows = Windows.count(candidate.size(), historyBars);
        int length = Windows.length(candidate.size(), historyBars);
        if (windows > fidelities.length) {
            fidelities = new double[windows];
            metrics = new double[ConceptMetrics.COUNT][windows];
            errors = new double[ConceptMetrics.COUNT][windows];
        }
        for (int window = 0; window < windows; window++) {
            engine.measure(candidate, window * length, (window + 1) * length);
            fidelities[window] = score.of(engine);
            for (int metric = 0; metric < ConceptMetrics.COUNT; metric++) {
                metrics[metric][window] = engine.value(metric);
                errors[metric][window] = score.error(metric);
            }
        }
        return Windows.median(fidelities, windows);
    }

    /** Computes the median of each metric over the windows of the last candidate. */
    public double[] medianMetrics() {
        return medians(metrics);
    }

    /** Computes the median of each error over the windows of the last candidate. */
    public double[] medianErrors() {
        return medians(errors);
    }

    private double[] medians(double[][] byMetric) {
        double[] medians = new double[byMetric.length];
        for (int metric = 0; metric < medians.length; metric++) {
            medians[metric] = Windows.median(byMetric[metric], windows);
        }
        return medians;
    }
}
