package io.synthmarket.bench;

import io.synthmarket.arrow.BarArrow;
import io.synthmarket.core.BarSeries;
import io.synthmarket.io.BarCsv;
import io.synthmarket.io.BarWorkbook;
import io.synthmarket.parquet.BarParquet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** Reads a series from a file that the system has in memory, in each format that is read. */
@SuppressWarnings("NullAway.Init")
public class FormatReadBenchmark extends BarBenchmark {

    /** Bars of the file. */
    @Param({SMALL, MEDIUM})
    public int bars;

    /** The format. */
    @Param({"csv", "xlsx", "parquet", "arrow"})
    public String format;

    private Path file;

    /** Writes the file. */
    @Setup
    public void writeFile() throws IOException {
        BarSeries series = Histories.ofLength(bars);
        file = Files.createTempDirectory("format-read").resolve("bars." + format);
        switch (format) {
            case "csv" -> BarCsv.write(series, file);
            case "xlsx" -> BarWorkbook.write(series, file);
            case "parquet" -> BarParquet.write(series, file);
            default -> BarArrow.write(series, file);
        }
    }

    /** Deletes the file. */
    @TearDown
    public void deleteFile() throws IOException {
        Files.delete(file);
        Files.delete(file.getParent());
    }

    /** Reads and checks the file. */
    @Benchmark
    public BarSeries read() throws IOException {
        return switch (format) {
            case "csv" -> BarCsv.read(file);
            case "xlsx" -> BarWorkbook.read(file);
            case "parquet" -> BarParquet.read(file);
            default -> BarArrow.read(file);
        };
    }
}
