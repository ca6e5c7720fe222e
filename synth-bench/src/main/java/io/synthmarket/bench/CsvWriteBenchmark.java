package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.io.BarCsv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Writes a CSV file to memory that is reused. */
@SuppressWarnings("NullAway.Init")
public class CsvWriteBenchmark extends BarBenchmark {

    /** Bars of the file. */
    @Param({SMALL, MEDIUM, LARGE})
    public int bars;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private BarSeries history;
    private BarSeries path;

    /** Makes a path. */
    @Setup
    public void makePath() {
        history = Histories.ofLength(bars);
        path = Histories.candidates(history, 1)[0];
    }

    /** Writes prices of six decimals. */
    @Benchmark
    public int writeHistory() throws IOException {
        return write(history);
    }

    /** Writes prices of full precision, sixteen or seventeen digits. */
    @Benchmark
    public int writePath() throws IOException {
        return write(path);
    }

    private int write(BarSeries series) throws IOException {
        memory.reset();
        BarCsv.writer().write(series, memory);
        return memory.size();
    }
}
