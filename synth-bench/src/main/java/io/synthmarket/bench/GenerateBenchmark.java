package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
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

/** Makes one path, without and with its score. Divide by {@code bars} for the cost of a bar. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init")
public class GenerateBenchmark {

    /** Bars of history. */
    @Param({"2520", "40000", "500000"})
    public int bars;

    private PathSet unscored;
    private PathSet scored;
    private int next;

    /** Learns from a history once. */
    @Setup
    public void learn() {
        BarSeries history = Histories.ofLength(bars);
        unscored = Synth.from(history).unscored().seed(1).generate(Integer.MAX_VALUE);
        scored = Synth.from(history).seed(1).generate(Integer.MAX_VALUE);
    }

    /** Resamples and rebuilds a path. */
    @Benchmark
    public SyntheticPath generate() {
        return unscored.path(next++ & Integer.MAX_VALUE);
    }

    /** Resamples, rebuilds and scores a path. */
    @Benchmark
    public SyntheticPath generateAndScore() {
        return scored.path(next++ & Integer.MAX_VALUE);
    }
}
