package io.synthmarket.cli.output;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What this program itself writes a batch as; other jars bring more. */
public enum OutputFormat {
    /** A CSV file per series. */
    CSV,
    /** An Excel workbook per series. */
    XLSX,
    /** An archive of what else is asked for of these; alone, of CSV files. */
    ZIP;

    /** Names it as the option does. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds the format that is named so. */
    public static Optional<OutputFormat> find(String word) {
        return Stream.of(values()).filter(format -> format.word().equals(word)).findFirst();
    }
}
