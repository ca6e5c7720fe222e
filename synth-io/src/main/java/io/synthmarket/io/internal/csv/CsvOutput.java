package io.synthmarket.io.internal.csv;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Ledger;
import io.synthmarket.io.internal.csv.number.DecimalText;
import io.synthmarket.io.internal.csv.time.TimeColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One writing of one series. */
public final class CsvOutput {

    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ROW = 512;
    private static final byte[] NOTHING = {};
    private static final byte[] DATE = ascii("Date,");
    private static final byte[] VALUES = ascii("Open,High,Low,Close,Volume");
    private static final byte[] SOURCE = ascii(",SourceIndex");

    private final BarSeries series;
    private final @Nullable Ledger ledger;
    private final OutputStream out;
    private final byte[] buffer = new byte[CHUNK];
    private final @Nullable TimeColumn times;
    private int at;

    private CsvOutput(BarSeries series, @Nullable Ledger ledger, OutputStream out) {
        this.series = series;
        this.ledger = ledger;
        this.out = out;
        this.times = series.hasTimes() ? new TimeColumn(series) : null;
    }

    /**
     * Writes a series and flushes the stream.
     *
     * @throws IOException if the stream fails
     */
    public static void write(BarSeries series, OutputStream out) throws IOException {
        write(series, null, out);
    }

    /**
     * Writes a series with the numbers of the bars that it was made of as its last column, and flushes the stream.
     *
     * @param ledger the numbers, null for no such column
     * @throws IOException if the stream fails
     */
    public static void write(BarSeries series, @Nullable Ledger ledger, OutputStream out) throws IOException {
        new CsvOutput(series, ledger, out).write();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private void write() throws IOException {
        boolean volumes = series.hasVolume();
        putText(times == null ? NOTHING : DATE);
        putText(VALUES);
        putText(ledger == null ? NOTHING : SOURCE);
        buffer[at++] = '\n';
        for (int bar = 0; bar < series.size(); bar++) {
            if (CHUNK - at < LONGEST_ROW) {
                drain();
            }
            if (times != null) {
                at = times.put(bar, buffer, at);
                buffer[at++] = ',';
            }
            putPrice(series.open(bar));
            putPrice(series.high(bar));
            putPrice(series.low(bar));
            putPrice(series.close(bar));
            if (volumes) {
                at = DecimalText.put(series.volume(bar), buffer, at);
            }
            if (ledger != null) {
                buffer[at++] = ',';
                at = DecimalText.put(ledger.source(bar), buffer, at);
            }
            buffer[at++] = '\n';
        }
        drain();
        out.flush();
    }

    private void drain() throws IOException {
        out.write(buffer, 0, at);
        at = 0;
    }

    private void putText(byte[] text) {
        System.arraycopy(text, 0, buffer, at, text.length);
        at += text.length;
    }

    private void putPrice(double price) {
        at = DecimalText.put(price, buffer, at);
        buffer[at++] = ',';
    }
}
