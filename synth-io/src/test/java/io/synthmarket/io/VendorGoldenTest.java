package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads files in the shapes that vendors write, with invented rows. Beside each stands what it must come to: how it is read, then the
 * report and every bar, or the message.
 */
class VendorGoldenTest {

    @ParameterizedTest
    @MethodSource("io.synthmarket.io.VendorFiles#names")
    void read_fileOfAVendor_isAsExpected(String name) throws IOException {
        String found = VendorFiles.options(name) + "\n\n" + outcome(VendorFiles.reader(name), VendorFiles.file(name));

        assertThat(found).isEqualTo(VendorFiles.expected(name));
    }

    private static String outcome(BarCsvReader reader, Path file) throws IOException {
        try {
            ReadResult result = reader.read(file);
            StringBuilder text = new StringBuilder(result.report().asText());
            BarSeries series = result.series();
            for (int bar = 0; bar < series.size(); bar++) {
                text.append(series.hasTimes() ? series.time(bar) + " " : "")
                        .append(series.bar(bar))
                        .append('\n');
            }
            return text.toString();
        } catch (BarDataException refused) {
            return "refused: " + refused.getMessage() + "\n";
        }
    }
}
