package io.synthmarket.metrics.internal.calibrated;

import io.synthmarket.core.BarView;
import io.synthmarket.core.Judge;
import io.synthmarket.metrics.Calibration;
import io.synthmarket.metrics.internal.numeric.CandidateWindows;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Scores candidates by calibrated metrics, long ones window by window. */
public final class CalibratedJudge implements Judge {

    /** More than rounding can move a distance. */
    private static final double SLACK = 1 + 1e-9;

    private final List<Weighted> metrics;
    private final IntFunction<SamplingError> samplings;
    private final List<Optional<String>> names;
    private final int historyBars;
    private SamplingError sampling;
    private CalibratedScore score;
    private int length;
    private final WorkingSample sample = new WorkingSample();
    private double[] distances = new double[1];
    private double[][] values;
    private double[][] errors;
    private int windows;

    /**
     * Makes a judge.
     *
     * @param metrics the metrics that count
     * @param historyBars bars of history
     * @param samplings tells the sampling errors of candidates of a length
     */
    public CalibratedJudge(List<Weighted> metrics, int historyBars, IntFunction<SamplingError> samplings) {
        this.metrics = metrics;
        this.historyBars = historyBars;
        this.samplings = samplings;
        names = metrics.stream()
                .map(each -> Optional.of(each.metric().id().name()))
                .toList();
        length = historyBars;
        sampling = samplings.apply(length);
        score = new CalibratedScore(metrics, sampling);
        values = new double[metrics.size()][1];
        errors = new double[metrics.size()][1];
    }

    @Override
    public double score(BarView candidate) {
        return CalibratedScore.fidelity(distance(candidate, Double.POSITIVE_INFINITY));
    }

    @Override
    public double score(BarView candidate, double best) {
        double enough = best > 0 ? SLACK * 100 / best : Double.POSITIVE_INFINITY;
        double distance = distance(candidate, enough);
        return distance == Double.POSITIVE_INFINITY ? Double.NEGATIVE_INFINITY : CalibratedScore.fidelity(distance);
    }

    /** Computes the distance, of several windows the median; positive infinity where it gave up. */
    public double distance(BarView candidate, double enough) {
        windows = CandidateWindows.count(candidate.size(), historyBars);
        judge(CandidateWindows.length(candidate.size(), historyBars));
        if (windows > distances.length) {
            distances = new double[windows];
            values = new double[metrics.size()][windows];
            errors = new double[metrics.size()][windows];
        }
        for (int window = 0; window < windows; window++) {
            sample.read(candidate, window * length, (window + 1) * length);
            distances[window] = score.distance(sample, windows == 1 ? enough : Double.POSITIVE_INFINITY);
            for (int metric = 0; metric < values.length; metric++) {
                values[metric][window] = score.value(metric);
                errors[metric][window] = score.error(metric);
            }
        }
        return CandidateWindows.sortToMedian(distances, windows);
    }

    /** Sees to candidates, or windows of such, of a length. */
    private void judge(int bars) {
        if (bars != length) {
            length = bars;
            sampling = samplings.apply(length);
            score = new CalibratedScore(metrics, sampling);
        }
    }

    /** Describes what scores of candidates of the last length mean. */
    public Calibration calibration() {
        return sampling.calibration();
    }

    @Override
    public Optional<String> obstacle() {
        int heaviest = -1;
        double most = 0;
        for (int metric = 0; metric < errors.length; metric++) {
            double loss = metrics.get(metric).weight() * CandidateWindows.sortToMedian(errors[metric], windows);
            if (loss > most) {
                most = loss;
                heaviest = metric;
            }
        }
        return heaviest < 0 || distances[0] == Double.POSITIVE_INFINITY ? Optional.empty() : names.get(heaviest);
    }

    /** Computes the median of a metric over the windows of the last candidate. */
    public double value(int metric) {
        return CandidateWindows.sortToMedian(values[metric], windows);
    }

    /** Computes the median of an error over the windows of the last candidate. */
    public double error(int metric) {
        return CandidateWindows.sortToMedian(errors[metric], windows);
    }

    @Override
    public String toString() {
        return "Judge[calibrated]";
    }
}
