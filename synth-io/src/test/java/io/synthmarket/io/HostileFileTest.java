package io.synthmarket.io;

import static io.synthmarket.io.CsvTexts.HEADER;
import static io.synthmarket.io.CsvTexts.fault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Files that are meant to fill memory or to go on forever. */
class HostileFileTest {

    @Test
    void read_gzipBomb_isRefused() throws IOException {
        byte[] bomb = packed(HEADER + "2020-01-02,1,1,1,1,1\n", '\n', 300_000_000);

        assertThatExceptionOfType(BarDataException.class)
                .isThrownBy(() -> BarCsv.reader().read(new ByteArrayInputStream(bomb), "bomb.csv.gz"))
                .withMessageMatching(
                        "bomb\\.csv\\.gz: a gzip file must unpack to at most 250 times its packed size of \\d+ bytes"
                                + " but goes on beyond that; unpack it by other means if you trust it");
    }

    @Test
    void read_gzipOfUsualText_isNoBomb() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int row = 0; row < 60_000; row++) {
            text.append(1_600_000_000 + row).append(",100.25,100.25,100.25,100.25,0\n");
        }

        byte[] file = CsvTexts.gzip(text.toString().getBytes(StandardCharsets.US_ASCII));

        assertThat(BarCsv.reader()
                        .read(new ByteArrayInputStream(file), "flat.csv.gz")
                        .series()
                        .size())
                .isEqualTo(60_000);
    }

    @Test
    void read_endlessLineOfOneField_isRefusedAtItsBeginning() {
        assertThatExceptionOfType(BarDataException.class)
                .isThrownBy(() -> BarCsv.reader().read(new Endless("1"), "endless.csv"))
                .withMessageStartingWith("endless.csv line 1: expected ");
    }

    @Test
    void read_endlessLineOfFields_isRefusedAtItsBeginning() {
        assertThatExceptionOfType(BarDataException.class)
                .isThrownBy(() -> BarCsv.reader().read(new Endless("1.5,"), "endless.csv"))
                .withMessageStartingWith("endless.csv line 1: expected ");
    }

    @Test
    void read_rowOfManyFields_isRefused() {
        fault(HEADER + "2020-01-02,1,1,1,1,1" + ",1".repeat(2_000) + "\n")
                .hasMessage(
                        "prices.csv line 2: expected rows of at most 1000 fields and 1048576 characters but found a longer"
                                + " one; look whether each bar has a line of its own");
    }

    @Test
    void read_rowOfLongFields_isRefused() {
        fault(HEADER + "2020-01-02,1,1,1,1,1\n2020-01-03,1,1,1,1,1" + ("," + "x".repeat(60_000)).repeat(20) + "\n")
                .hasMessageContaining("line 3: expected rows of at most 1000 fields and 1048576 characters");
    }

    @Test
    void read_endlessLinesOfNothing_areNotHeld() throws IOException {
        StringBuilder text = new StringBuilder(CsvTexts.GOOD);
        InputStream lines = new ByteArrayInputStream(
                text.append("\n".repeat(5_000_000)).toString().getBytes(StandardCharsets.US_ASCII));

        assertThat(BarCsv.reader().read(lines, "blank.csv").series().size()).isEqualTo(2);
    }

    /** Packs a text and so many more of one character. */
    private static byte[] packed(String text, char more, int count) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = String.valueOf(more).repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            for (int written = 0; written < count; written += chunk.length) {
                out.write(chunk);
            }
        }
        return packed.toByteArray();
    }

    /** A text without an end. */
    private static final class Endless extends InputStream {

        private final byte[] text;
        private long at;

        Endless(String text) {
            this.text = text.getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public int read() {
            return text[(int) (at++ % text.length)];
        }

        @Override
        public int read(byte[] target, int from, int length) {
            for (int i = 0; i < length; i++) {
                target[from + i] = (byte) read();
            }
            return length;
        }
    }
}
