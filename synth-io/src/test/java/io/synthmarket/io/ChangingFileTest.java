package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.synthmarket.core.BarSeries;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that changes while it is read gives bars that it held, with what it lacks told, or a fault. */
class ChangingFileTest {

    private static final int ROWS = 20_000;

    @TempDir
    private Path folder;

    private static String text(int rows) {
        StringBuilder text = new StringBuilder(CsvTexts.HEADER);
        for (int row = 0; row < rows; row++) {
            text.append(LocalDate.of(1950, 1, 1).plusDays(row))
                    .append(",10,12,9,11,")
                    .append(row)
                    .append('\n');
        }
        return text.toString();
    }

    /** Reads a file of which something happens when so many bytes were read. */
    private ReadResult read(Path file, int bytes, Runnable change) throws IOException {
        try (InputStream in = new Changed(Files.newInputStream(file), bytes, change)) {
            return BarCsv.reader().read(in, "prices.csv");
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("prices.csv"), text);
    }

    @Test
    void read_fileCutMeanwhile_endsThereAndTells() throws IOException {
        Path file = file(text(ROWS));

        ReadResult result = read(file, 200_000, () -> cut(file, text(11_000).length() - 2));

        assertThat(result.report().inferences()).extracting(Inference::about).contains("end");
        BarSeries whole = CsvTexts.series(text(ROWS));
        int bars = result.series().size();
        assertThat(bars).isEqualTo(11_000);
        assertThat(result.series().slice(0, bars - 1)).isEqualTo(whole.slice(0, bars - 1));
    }

    @Test
    void read_fileAppendedToMeanwhile_holdsWhatWasThere() throws IOException {
        Path file = file(text(ROWS));

        ReadResult result = read(file, 200_000, () -> append(file, "not,a,bar\n"));

        assertThat(result.series()).isEqualTo(CsvTexts.series(text(ROWS)));
        assertThat(result.report().inferences().toString()).contains("line 20002 is a note: \"not\"");
    }

    @Test
    void read_fileReplacedMeanwhile_isTheOneThatWasOpened() throws IOException {
        Path file = file(text(ROWS));
        Path other = Files.writeString(folder.resolve("other.csv"), text(3));

        ReadResult result = read(file, 200_000, () -> replace(other, file));

        assertThat(result.series()).isEqualTo(CsvTexts.series(text(ROWS)));
    }

    @Test
    void read_fileWrittenOverMeanwhile_isAFault() throws IOException {
        Path file = file(text(ROWS));

        assertThatExceptionOfType(BarDataException.class)
                .isThrownBy(() ->
                        read(file, 200_000, () -> writeOver(file, text(ROWS).replace("19", "18"))))
                .withMessageContaining("expected a time after that of the row before");
    }

    @Test
    void read_streamThatFails_failsAsItDoes() {
        InputStream failing =
                new Changed(new ByteArrayInputStream(text(ROWS).getBytes(StandardCharsets.US_ASCII)), 200_000, () -> {
                    throw new UncheckedIOException(new IOException("device gone"));
                });

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> BarCsv.reader().read(failing, "prices.csv"))
                .withMessageContaining("device gone");
    }

    private static void cut(Path file, long size) {
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replace(Path other, Path file) {
        try {
            Files.move(other, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeOver(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes between which something happens once. */
    private static final class Changed extends FilterInputStream {

        private final Runnable change;
        private long left;

        Changed(InputStream in, long bytes, Runnable change) {
            super(in);
            this.left = bytes;
            this.change = change;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = in.read(target, from, Math.min(length, 10_000));
            if (left > 0 && left - read <= 0) {
                change.run();
            }
            left -= read;
            return read;
        }
    }
}
