package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Makes one path, without and with its score. */
@SuppressWarnings("NullAway.Init")
public class GenerateBenchmark extends BarBenchmark {

    /** Bars of history. */
    @Param({SMALL, MEDIUM, LARGE})
    public int bars;

    private PathSet unscored;
    private PathSet scored;
    private int next;

    /** Learns from a history once. */
    @Setup
    public void learn() {
        BarSeries history = Histories.ofLength(bars);
        unscored = Synth.from(history)
                .blocks(BlockLaw.concept())
                .unscored()
                .seed(1)
                .generate(Integer.MAX_VALUE);
        scored = Synth.from(history).blocks(BlockLaw.concept()).seed(1).generate(Integer.MAX_VALUE);
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
