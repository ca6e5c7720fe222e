package io.synthmarket.cli.output;

import io.synthmarket.core.Recipe;
import io.synthmarket.core.WindowSpec;
import io.synthmarket.io.BatchContent;
import io.synthmarket.io.BatchFormat;
import io.synthmarket.io.BatchOutline;
import io.synthmarket.io.Precision;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What a batch is written as, in any combination.
 *
 * @param own formats with files per series, and archives of them
 * @param shared formats that hold all series in one file
 * @param division whether they do
 * @param windows which windows are made for those of windows
 * @param precision how wide their numbers are
 */
public record Formats(
        Set<OutputFormat> own,
        List<BatchFormat> shared,
        Division division,
        Optional<WindowSpec> windows,
        Precision precision) {

    /** How a batch is divided among files of a shared format. */
    public enum Division {
        /** One file holds all series. */
        WHOLE,
        /** Each series has a file of its own. */
        PER_SERIES
    }

    static Formats of(Set<OutputFormat> own, List<BatchFormat> shared) {
        return new Formats(own, shared, Division.WHOLE, Optional.empty(), Precision.FLOAT32);
    }

    Formats windows(Optional<WindowSpec> spec, Precision width) {
        return new Formats(own, shared, division, spec, width);
    }

    /** Divides a batch otherwise. */
    public Formats divided(Division chosen) {
        return new Formats(own, shared, chosen, windows, precision);
    }

    /** Tells whether a format of this program is among them. */
    public boolean contains(OutputFormat format) {
        return own.contains(format);
    }

    /** Tells whether there are CSV files in an archive. */
    public boolean packsCsv() {
        return contains(OutputFormat.ZIP) && (contains(OutputFormat.CSV) || !contains(OutputFormat.XLSX));
    }

    /** Tells whether there are workbooks in an archive. */
    public boolean packsXlsx() {
        return contains(OutputFormat.ZIP) && contains(OutputFormat.XLSX);
    }

    /** Lists the formats of which one file holds all series. */
    public List<BatchFormat> whole() {
        return division == Division.WHOLE ? shared : List.of();
    }

    /** Lists the formats of other jars with files per series. */
    public List<BatchFormat> divided() {
        return division == Division.PER_SERIES ? shared : List.of();
    }

    /** Names a format of windows, where one is asked for. */
    Optional<String> ofWindows() {
        return shared.stream()
                .filter(format -> format.content() == BatchContent.WINDOWS)
                .map(BatchFormat::name)
                .findFirst();
    }

    /** Outlines a batch of so many series for a file of a shared format. */
    public BatchOutline outline(int size, Optional<Recipe> recipe) {
        return new BatchOutline(size, recipe, windows, precision);
    }

    /** Reads formats as an option gives them: names with commas between. */
    public static class Converter implements ITypeConverter<Formats> {

        @Override
        public Formats convert(String words) {
            Set<OutputFormat> own = EnumSet.noneOf(OutputFormat.class);
            Map<String, BatchFormat> shared = new LinkedHashMap<>();
            for (String each : words.split(",", -1)) {
                String word = each.strip().toLowerCase(Locale.ROOT);
                Optional<OutputFormat> known = OutputFormat.find(word);
                if (known.isPresent()) {
                    own.add(known.get());
                } else {
                    shared.put(word, find(word));
                }
            }
            return of(own, List.copyOf(shared.values()));
        }

        private BatchFormat find(String word) {
            List<BatchFormat> installed = BatchFormat.installed();
            return installed.stream()
                    .filter(format -> format.name().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("must be " + names(installed)
                            + " or several of them with commas between but has '" + word + "'"));
        }

        private String names(List<BatchFormat> installed) {
            return String.join(
                    ", ",
                    Stream.concat(
                                    own().map(OutputFormat::word),
                                    installed.stream().map(BatchFormat::name))
                            .toList());
        }

        /** Lists the formats of this program that the option takes. */
        Stream<OutputFormat> own() {
            return Stream.of(OutputFormat.values());
        }
    }

    /** Reads formats of which zip is none. */
    public static final class UnpackedConverter extends Converter {

        @Override
        Stream<OutputFormat> own() {
            return super.own().filter(format -> format != OutputFormat.ZIP);
        }
    }
}
