package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.core.BarSeries;
import io.synthmarket.io.typed.Series;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedWorkbookTest {

    /** With no divisor but 1 in common with the bits of a byte, so that all of them are changed in turn. */
    private static final int STEP = 53;

    private static final BarSeries BARS = Series.days(3);

    @TempDir
    private Path folder;

    private byte[] whole() throws IOException {
        Path file = folder.resolve("whole.xlsx");
        BarWorkbook.write(BARS, file);
        return Files.readAllBytes(file);
    }

    @Test
    void workbook_cutAnywhere_isRefused() throws IOException {
        byte[] bytes = whole();
        for (int length = 0; length < bytes.length; length += 3) {
            Path cut = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(bytes, length));

            assertThatThrownBy(() -> BarWorkbook.read(cut))
                    .isInstanceOf(BarDataException.class)
                    .hasMessageStartingWith("cut.xlsx: ");
        }
    }

    @Test
    void workbook_withABitChanged_isNeverReadAsOtherBars() throws IOException {
        byte[] bytes = whole();
        for (int bit = 0; bit < Byte.SIZE * bytes.length; bit += STEP) {
            byte[] changed = bytes.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            Path file = Files.write(folder.resolve("changed.xlsx"), changed);
            try {
                assertThat(BarWorkbook.read(file)).isEqualTo(BARS);
            } catch (BarDataException refused) {
                assertThat(refused).hasMessageStartingWith("changed.xlsx");
            }
        }
    }

    @Test
    void part_thatIsNotAsItsChecksumSays_isNamed() throws IOException {
        byte[] bytes = whole();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int directory = text.indexOf("PK\1\2");
        bytes[directory + 16] ^= 1;

        assertThatThrownBy(() -> BarWorkbook.read(Files.write(folder.resolve("changed.xlsx"), bytes)))
                .isInstanceOf(BarDataException.class)
                .hasMessageMatching(
                        "changed\\.xlsx: expected an Excel workbook \\(XLSX\\) but its part \"[^\"]+\" is damaged;"
                                + " save it again as XLSX");
    }
}
