package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.io.BarCsv;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Reads a CSV file from memory. */
@SuppressWarnings("NullAway.Init")
public class CsvReadBenchmark extends BarBenchmark {

    /** Bars of the file. */
    @Param({SMALL, MEDIUM, LARGE})
    public int bars;

    private byte[] file;

    /** Writes the file. */
    @Setup
    public void writeFile() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BarCsv.writer().write(Histories.ofLength(bars), out);
        file = out.toByteArray();
    }

    /** Reads and checks the file. */
    @Benchmark
    public BarSeries read() throws IOException {
        return BarCsv.reader().read(new ByteArrayInputStream(file), "memory").series();
    }
}
