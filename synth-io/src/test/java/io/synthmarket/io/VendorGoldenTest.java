package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads files in the shapes that vendors write, with invented rows. Beside each stands what it must come to: how it is read, then the
 * report and every bar, or the message.
 */
class VendorGoldenTest {

    private static final String EXPECTED = ".expected";
    private static final List<String> KEYS = List.of("dialect: ", "repair: ", "bad rows: ");

    static Stream<String> files() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(EXPECTED))
                    .sorted()
                    .toList();
            return names.stream();
        }
    }

    private static Path folder() throws URISyntaxException {
        URL folder = Objects.requireNonNull(VendorGoldenTest.class.getResource("vendors"));
        return Path.of(folder.toURI());
    }

    @ParameterizedTest
    @MethodSource("files")
    void read_fileOfAVendor_isAsExpected(String name) throws IOException, URISyntaxException {
        String expected = Files.readString(folder().resolve(name + EXPECTED));
        List<String> options = expected.lines().limit(KEYS.size()).toList();
        BarCsvReader reader = BarCsv.reader()
                .dialect(CsvDialect.parse(option(options, 0)))
                .repair(Repair.parse(option(options, 1)))
                .badRows(BadRowPolicy.valueOf(option(options, 2)));

        String found = String.join("\n", options) + "\n\n" + outcome(reader, folder().resolve(name));

        assertThat(found).isEqualTo(expected);
    }

    private static String option(List<String> options, int place) {
        assertThat(options.get(place)).startsWith(KEYS.get(place));
        return options.get(place).substring(KEYS.get(place).length());
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
