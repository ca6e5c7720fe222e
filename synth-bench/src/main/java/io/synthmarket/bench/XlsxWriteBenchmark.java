package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.io.BarWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Writes a workbook to memory that is reused. */
@SuppressWarnings("NullAway.Init")
public class XlsxWriteBenchmark extends BarBenchmark {

    /** Bars of the sheet. */
    @Param({SMALL, MEDIUM, "100000"})
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
        BarWorkbook.writer().write(path, memory);
        return memory.size();
    }
}
