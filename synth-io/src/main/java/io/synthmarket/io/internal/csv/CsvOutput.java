package io.synthmarket.io.internal.csv;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Ledger;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** One writing of one series. */
public final class CsvOutput {

    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ROW = 512;
    private static final byte[] NOTHING = {};
    private static final byte[] DATE = ascii("Date,");
    private static final byte[] VALUES = ascii("Open,High,Low,Close,Volume");
    private static final byte[] SOURCE = ascii(",SourceIndex");
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    private final BarSeries series;
    private final @Nullable Ledger ledger;
    private final OutputStream out;
    private final byte[] buffer = new byte[CHUNK];
    private int at;
    private boolean withClock;
    private int fractionDigits;

    private CsvOutput(BarSeries series, @Nullable Ledger ledger, OutputStream out) {
        this.series = series;
        this.ledger = ledger;
        this.out = out;
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
        boolean timed = series.hasTimes();
        boolean volumes = series.hasVolume();
        if (timed) {
            chooseTimeForm();
        }
        putText(timed ? DATE : NOTHING);
        putText(VALUES);
        putText(ledger == null ? NOTHING : SOURCE);
        buffer[at++] = '\n';
        for (int bar = 0; bar < series.size(); bar++) {
            if (CHUNK - at < LONGEST_ROW) {
                drain();
            }
            if (timed) {
                putTime(series.time(bar));
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

    private void chooseTimeForm() {
        for (int bar = 0; bar < series.size(); bar++) {
            long nanoOfDay = series.time(bar).toLocalTime().toNanoOfDay();
            withClock |= nanoOfDay != 0;
            long nano = nanoOfDay % NANOS_PER_SECOND;
            if (nano != 0) {
                int digits = nano % NANOS_PER_MILLI == 0 ? 3 : nano % NANOS_PER_MICRO == 0 ? 6 : 9;
                fractionDigits = Math.max(fractionDigits, digits);
            }
        }
    }

    private void putText(byte[] text) {
        System.arraycopy(text, 0, buffer, at, text.length);
        at += text.length;
    }

    private void putPrice(double price) {
        at = DecimalText.put(price, buffer, at);
        buffer[at++] = ',';
    }

    private void putTime(LocalDateTime time) {
        putPadded(time.getYear(), 4);
        buffer[at++] = '-';
        putPadded(time.getMonthValue(), 2);
        buffer[at++] = '-';
        putPadded(time.getDayOfMonth(), 2);
        if (withClock) {
            buffer[at++] = 'T';
            putClock(time.toLocalTime().toNanoOfDay());
        }
    }

    private void putClock(long nanoOfDay) {
        int second = (int) (nanoOfDay / NANOS_PER_SECOND);
        putPadded(second / 3_600, 2);
        buffer[at++] = ':';
        putPadded(second / 60 % 60, 2);
        buffer[at++] = ':';
        putPadded(second % 60, 2);
        if (fractionDigits > 0) {
            buffer[at++] = '.';
            int nano = (int) (nanoOfDay % NANOS_PER_SECOND);
            int unit = fractionDigits == 3 ? NANOS_PER_MILLI : fractionDigits == 6 ? NANOS_PER_MICRO : 1;
            putPadded(nano / unit, fractionDigits);
        }
    }

    private void putPadded(int value, int digits) {
        int left = value;
        for (int place = at + digits - 1; place >= at; place--) {
            buffer[place] = (byte) ('0' + left % 10);
            left /= 10;
        }
        at += digits;
    }
}
