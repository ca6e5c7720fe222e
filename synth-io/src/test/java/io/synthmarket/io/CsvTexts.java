package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.core.BarSeries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;

/** Reading and writing of texts in memory. */
final class CsvTexts {

    static final String HEADER = "Date,Open,High,Low,Close,Volume\n";
    static final String GOOD = HEADER + "2020-01-02,10,12,9,11,100\n2020-01-03,11,13,10,12,200\n";

    private CsvTexts() {}

    static ReadResult read(BarCsvReader reader, String text) {
        try {
            return reader.read(new StringReader(text), "prices.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BarSeries series(String text) {
        return read(BarCsv.reader(), text).series();
    }

    static String text(BarSeries series) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            BarCsv.writer().write(series, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.US_ASCII);
    }

    static AbstractThrowableAssert<?, ? extends Throwable> fault(String text) {
        return assertThatThrownBy(() -> series(text)).isExactlyInstanceOf(BarDataException.class);
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }
}
