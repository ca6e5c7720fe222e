package io.synthmarket.bench;

import io.synthmarket.core.BarFeature;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.core.WindowSpec;
import io.synthmarket.io.BatchFormat;
import io.synthmarket.io.BatchOutline;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.BatchWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Writes a path that is there already to memory that is reused, in the formats that other jars bring. */
@SuppressWarnings("NullAway.Init")
public class FormatWriteBenchmark extends BarBenchmark {

    /** Bars of the path. */
    @Param({SMALL, MEDIUM})
    public int bars;

    /** The format. */
    @Param({"parquet", "arrow", "arrow-stream", "npy", "npz", "tfrecord", "tfrecord-sequence"})
    public String format;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private BatchFormat chosen;
    private BatchOutline outline;
    private SyntheticPath path;

    /** Makes a path. */
    @Setup
    public void makePath() {
        PathSet paths = Synth.from(Histories.ofLength(bars)).unscored().seed(1).generate(1);
        path = paths.path(0);
        chosen = BatchFormat.installed().stream()
                .filter(installed -> installed.name().equals(format))
                .findFirst()
                .orElseThrow();
        outline = BatchOutline.of(1)
                .recipe(paths.recipe())
                .windows(WindowSpec.of(60).features(BarFeature.LOG_RETURN, BarFeature.LOG1P_VOLUME));
    }

    /** Writes the path. */
    @Benchmark
    public int write() throws IOException {
        memory.reset();
        try (BatchWriter writer = chosen.open(memory, outline)) {
            writer.add(BatchSeries.of(path));
            writer.commit();
        }
        return memory.size();
    }
}
