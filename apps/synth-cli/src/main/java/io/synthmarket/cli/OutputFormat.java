package io.synthmarket.cli;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a batch is written as, in any combination. */
enum OutputFormat {
    /** A CSV file per series. */
    CSV,
    /** An Excel workbook per series. */
    XLSX,
    /** An archive of what else is asked for; alone, of CSV files. */
    ZIP;

    /** Formats as an option gives them: names with commas between. */
    record Choice(Set<OutputFormat> formats) {}

    /** Reads a {@link Choice}. */
    static final class Converter implements ITypeConverter<Choice> {

        @Override
        public Choice convert(String words) {
            Set<OutputFormat> formats = EnumSet.noneOf(OutputFormat.class);
            for (String word : words.split(",", -1)) {
                switch (word.strip().toLowerCase(Locale.ROOT)) {
                    case "csv" -> formats.add(CSV);
                    case "xlsx" -> formats.add(XLSX);
                    case "zip" -> formats.add(ZIP);
                    default ->
                        throw new TypeConversionException(
                                "must be csv, xlsx, zip or several of them with commas between but was '" + words
                                        + "'");
                }
            }
            return new Choice(formats);
        }
    }
}
