package io.synthmarket.cli;

import io.synthmarket.io.BarCsv;
import io.synthmarket.samples.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** README and the pages of docs, and the files that their examples speak of. */
final class DocPages {

    static final Path ROOT = Path.of("..", "..");

    private DocPages() {}

    /** Lists README and every page, by name. */
    static List<Path> all() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(ROOT.resolve("README.md")),
                            docs.filter(page -> page.toString().endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }

    static String name(Path page) {
        return ROOT.relativize(page).toString().replace('\\', '/');
    }

    static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the sample as the history that readers are told to have. */
    static void writePrices(Path folder) {
        try {
            BarCsv.write(Samples.sp500Daily(), folder.resolve("prices.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
