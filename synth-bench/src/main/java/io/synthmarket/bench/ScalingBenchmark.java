package io.synthmarket.bench;

import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/** Makes and scores many paths on one thread and on two, handed over in order: a path is one operation. */
@SuppressWarnings("NullAway.Init")
public class ScalingBenchmark extends BarBenchmark {

    private static final int PATHS = 64;

    /** Bars of history. */
    @Param({SMALL, MEDIUM})
    public int bars;

    /** How many threads make paths. */
    @Param({"1", "2"})
    public int threads;

    private PathSet paths;

    /** Learns from a history once. */
    @Setup
    public void learn() {
        paths = Synth.from(Histories.ofLength(bars)).seed(1).generate(PATHS);
    }

    /** Makes all paths of a set. */
    @Benchmark
    @OperationsPerInvocation(PATHS)
    public void run(Blackhole consumer) {
        paths.run().threads(threads).forEachOrdered(consumer::consume);
    }
}
