package io.synthmarket.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Files in the shapes that vendors write, with invented rows, each beside how it is read and what it comes to. */
final class VendorFiles {

    private static final String EXPECTED = ".expected";
    private static final List<String> KEYS = List.of("dialect: ", "repair: ", "bad rows: ");

    private VendorFiles() {}

    static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(file(""))) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(EXPECTED))
                    .sorted()
                    .toList();
            return names.stream();
        }
    }

    static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(VendorFiles.class.getResource("vendors"))
                            .toURI())
                    .resolve(name);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] content(String name) {
        try {
            return Files.readAllBytes(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String expected(String name) throws IOException {
        return Files.readString(file(name + EXPECTED));
    }

    /** Tells in three lines how a file is read. */
    static String options(String name) throws IOException {
        return String.join("\n", expected(name).lines().limit(KEYS.size()).toList());
    }

    static BarCsvReader reader(String name) throws IOException {
        List<String> options = options(name).lines().toList();
        return BarCsv.reader()
                .dialect(CsvDialect.parse(option(options, 0)))
                .repair(Repair.parse(option(options, 1)))
                .badRows(BadRowPolicy.valueOf(option(options, 2)));
    }

    private static String option(List<String> options, int place) {
        if (!options.get(place).startsWith(KEYS.get(place))) {
            throw new IllegalStateException("expected " + KEYS.get(place) + " but found " + options.get(place));
        }
        return options.get(place).substring(KEYS.get(place).length());
    }
}
