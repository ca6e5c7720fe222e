package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Judge;
import io.synthmarket.metrics.Fidelity;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Scores candidates in turn, so that no branch is learnt by heart, against a history that was measured before. */
@SuppressWarnings("NullAway.Init")
public class ScoreBenchmark extends BarBenchmark {

    private static final int CANDIDATES = 8;

    /** Bars of history. */
    @Param({SMALL, MEDIUM, LARGE})
    public int bars;

    private BarSeries[] candidates;
    private Judge judge;
    private Judge calibrated;
    private int next;

    /** Measures history and makes the candidates. */
    @Setup
    public void measure() {
        BarSeries history = Histories.ofLength(bars);
        candidates = Histories.candidates(history, CANDIDATES);
        judge = Fidelity.concept().against(history).judge();
        calibrated = Fidelity.calibrated().against(history).judge();
    }

    /** Computes the fifteen metrics and the concept's fidelity. */
    @Benchmark
    public double score() {
        return judge.score(candidates[next++ & (CANDIDATES - 1)]);
    }

    /** Computes the metrics and the fidelity of the calibrated profile. */
    @Benchmark
    public double scoreCalibrated() {
        return calibrated.score(candidates[next++ & (CANDIDATES - 1)]);
    }
}
