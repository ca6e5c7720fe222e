package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.io.BatchDirectory;
import io.synthmarket.io.ExistingFiles;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.metrics.FidelityYardstick;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** Writes a batch to a temporary folder as the command line does, but on one thread: a path is one operation. */
@SuppressWarnings("NullAway.Init")
public class BatchBenchmark extends BarBenchmark {

    private static final int PATHS = 4;
    private static final String REPORT = "report.txt";

    /** Bars of history. */
    @Param({SMALL, MEDIUM, LARGE})
    public int bars;

    private final List<String> names = List.of("1.csv", "2.csv", "3.csv", "4.csv", REPORT);
    private BarSeries history;
    private Path folder;

    /** Makes the history. */
    @Setup
    public void makeHistory() {
        history = Histories.ofLength(bars);
    }

    /** Makes a folder for the next batch. */
    @Setup(Level.Invocation)
    public void makeFolder() throws IOException {
        folder = Files.createTempDirectory("synth-batch");
    }

    /** Deletes the batch. */
    @TearDown(Level.Invocation)
    public void deleteFolder() throws IOException {
        for (String name : names) {
            Files.delete(folder.resolve(name));
        }
        Files.delete(folder);
    }

    /** Learns from history, makes and scores paths, writes each and a report of their metrics. */
    @Benchmark
    @OperationsPerInvocation(PATHS)
    public List<String> batch() throws IOException {
        PathSet paths = Synth.from(history)
                .blocks(BlockLaw.concept())
                .scoredBy(Fidelity.concept())
                .seed(1)
                .generate(PATHS);
        FidelityYardstick yardstick = Fidelity.concept().against(history);
        List<String> report = new ArrayList<>();
        report.add(paths.recipe().toString());
        try (BatchDirectory batch = BatchDirectory.open(folder, paths.recipe().id(), names, ExistingFiles.REFUSE)) {
            paths.run().threads(1).forEachOrdered(path -> {
                try {
                    batch.add(names.get(path.index()), path.series());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                report.add(yardstick.scorecard(path.series()).candidate().toString());
            });
            batch.add(REPORT, out -> out.write(String.join("\n", report).getBytes(StandardCharsets.UTF_8)));
            batch.commit();
        }
        return report;
    }
}
