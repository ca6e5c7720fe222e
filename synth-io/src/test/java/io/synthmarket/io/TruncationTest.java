package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A file that was cut gives a fault, or the bars before the cut, or tells that its last line may be cut. Filling gaps is left out: which
 * bars are missing is told by all of a file.
 */
class TruncationTest {

    @ParameterizedTest
    @MethodSource("io.synthmarket.io.VendorFiles#names")
    void read_cutAtAnyByte_givesNoOtherBarsUntold(String name) throws IOException {
        BarCsvReader reader = VendorFiles.reader(name);
        if (VendorFiles.options(name).contains("fill-gaps")) {
            reader = reader.repair(Repair.none());
        }
        byte[] whole = VendorFiles.content(name);
        ReadResult expected = read(reader, whole);
        for (int end = 0; end < whole.length; end++) {
            ReadResult cut = read(reader, Arrays.copyOf(whole, end));
            if (cut == null || expected == null) {
                continue;
            }
            boolean told = cut.report().inferences().stream()
                    .anyMatch(inference -> inference.about().equals("end"));
            BarSeries found = told ? withoutTheCutBar(cut, expected) : cut.series();
            assertThat(isPart(found, expected.series()))
                    .as("cut at byte %d: %s", end, cut.report().asText())
                    .isTrue();
        }
    }

    private static @Nullable ReadResult read(BarCsvReader reader, byte[] content) throws IOException {
        try {
            return reader.read(new ByteArrayInputStream(content), "prices.csv");
        } catch (BarDataException refused) {
            return null;
        }
    }

    private static BarSeries withoutTheCutBar(ReadResult cut, ReadResult whole) {
        BarSeries series = cut.series();
        if (series.size() == 1) {
            return whole.series();
        }
        boolean reversed = cut.report().inferences().stream()
                .anyMatch(inference -> inference.about().equals("order"));
        return reversed ? series.slice(1, series.size()) : series.slice(0, series.size() - 1);
    }

    /** Tells whether bars are some in a row of others. */
    private static boolean isPart(BarSeries part, BarSeries whole) {
        for (int from = 0; from + part.size() <= whole.size(); from++) {
            if (part.equals(whole.slice(from, from + part.size()))) {
                return true;
            }
        }
        return false;
    }
}
