package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.io.ArchiveEntry;
import io.synthmarket.io.BarArchive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Writes an archive of one CSV file to memory that is reused. */
@SuppressWarnings("NullAway.Init")
public class ZipWriteBenchmark extends BarBenchmark {

    /** Bars of the file. */
    @Param({SMALL, MEDIUM, LARGE})
    public int bars;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private BarSeries path;

    /** Makes a path. */
    @Setup
    public void makePath() {
        path = Histories.candidates(Histories.ofLength(bars), 1)[0];
    }

    /** Writes prices of full precision. */
    @Benchmark
    public int write() throws IOException {
        memory.reset();
        try (BarArchive archive = BarArchive.over(memory)) {
            archive.add("path.csv", path);
            archive.commit();
        }
        return memory.size();
    }

    /** Deflates the same for an archive that another thread writes. */
    @Benchmark
    public ArchiveEntry entry() {
        return ArchiveEntry.of(path);
    }
}
