package io.synthmarket.bench;

import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.Generator;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.core.TradingClock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Makes one path by each block law; nothing is scored. */
@SuppressWarnings("NullAway.Init")
public class LawBenchmark extends BarBenchmark {

    private static final String BY_THE_CLOCK = " by the clock";
    private static final String CERTAIN = " u=0";

    /** Bars of history. */
    @Param({SMALL, MEDIUM, "600000"})
    public int bars;

    /** The law; bars may stand at any time of day unless it says otherwise. */
    @Param({"moving", "stationary", "permutation", "matched", "matched" + CERTAIN, "matched" + BY_THE_CLOCK})
    public String law;

    private PathSet paths;
    private int next;

    /** Learns from a history once. */
    @Setup
    public void learn() {
        String name = law.replace(BY_THE_CLOCK, "").replace(CERTAIN, "");
        Generator generator = Synth.from(Histories.ofLength(bars))
                .blocks(BlockLaw.named(name))
                .unscored()
                .seed(1);
        generator = law.endsWith(BY_THE_CLOCK) ? generator : generator.clock(TradingClock.daily());
        generator = law.endsWith(CERTAIN) ? generator.uncertainty(0) : generator;
        paths = generator.generate(Integer.MAX_VALUE);
    }

    /** Resamples and rebuilds a path. */
    @Benchmark
    public SyntheticPath generate() {
        return paths.path(next++ & Integer.MAX_VALUE);
    }
}
