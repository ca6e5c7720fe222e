package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Judge;
import io.synthmarket.core.Synth;
import io.synthmarket.metrics.Fidelity;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Scores one candidate against a history that was measured before. Divide by {@code bars} for the cost of a bar. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init")
public class ScoreBenchmark {

    /** Bars of history. */
    @Param({"2520", "40000", "500000"})
    public int bars;

    private BarSeries candidate;
    private Judge judge;

    /** Measures history and makes a candidate. */
    @Setup
    public void measure() {
        BarSeries history = Histories.ofLength(bars);
        candidate = Synth.from(history).unscored().seed(1).generate(1).path(0).series();
        judge = Fidelity.concept().against(history).judge();
    }

    /** Computes the fifteen metrics and the concept's fidelity. */
    @Benchmark
    public double score() {
        return judge.score(candidate);
    }
}
