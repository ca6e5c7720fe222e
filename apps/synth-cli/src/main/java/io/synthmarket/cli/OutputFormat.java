package io.synthmarket.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What this program itself writes a batch as; other jars bring more. */
enum OutputFormat {
    /** A CSV file per series. */
    CSV,
    /** An Excel workbook per series. */
    XLSX,
    /** An archive of what else is asked for of these; alone, of CSV files. */
    ZIP;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<OutputFormat> find(String word) {
        return Stream.of(values()).filter(format -> format.word().equals(word)).findFirst();
    }
}
