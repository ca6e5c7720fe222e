package io.synthmarket.cli;

import io.synthmarket.io.BadRowPolicy;
import io.synthmarket.io.BarArchive;
import io.synthmarket.io.BarArchiveReader;
import io.synthmarket.io.ReadResult;
import io.synthmarket.io.ValidationReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The series that a path names: the CSV files in a folder or a ZIP archive, or one file.
 *
 * @param path the folder, archive or file
 * @param source how it is read
 * @param err where changes are told that reading made
 */
record SeriesFiles(Path path, BarSource source, PrintWriter err) {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int LONGEST_NUMBER = 20;

    /** By the alphabet, and 2 before 10 where names hold numbers. */
    private static final Comparator<Path> ORDER =
            Comparator.comparing(SeriesFiles::padded).thenComparing(Comparator.naturalOrder());

    static SeriesFiles of(Path path, BarSource source, PrintWriter err) {
        if (!Files.exists(path)) {
            throw new CallException(path + " does not exist; name a folder, a ZIP archive or a file of bars");
        }
        return new SeriesFiles(path, source, err);
    }

    /** Tells whether the path is a folder or an archive, not a file of one series. */
    boolean isBatch() {
        return Files.isDirectory(path) || isArchive();
    }

    private boolean isArchive() {
        return lastPart(path).toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private BarArchiveReader archive() {
        Reading reading = source.reading(BadRowPolicy.FAIL);
        return BarArchive.reader()
                .badRows(reading.badRows())
                .dialect(reading.dialect())
                .repair(reading.repair());
    }

    /** Names the series without reading them. */
    List<String> names() throws IOException {
        List<String> names;
        if (Files.isDirectory(path)) {
            names = csvFiles().stream().map(SeriesFiles::lastPart).toList();
        } else {
            names = isArchive() ? archive().names(path) : List.of(lastPart(path));
        }
        if (names.isEmpty()) {
            throw new CallException(path + " holds no CSV file; name a folder, a ZIP archive or files of bars");
        }
        return names;
    }

    /** Reads the series, one after the other. */
    void forEach(BiConsumer<String, ReadResult> each) throws IOException {
        names();
        if (isArchive() && !Files.isDirectory(path)) {
            archive().forEach(path, (name, result) -> read(name, result, each));
            return;
        }
        for (Path file : Files.isDirectory(path) ? csvFiles() : List.of(path)) {
            read(lastPart(file), source.readWith(BadRowPolicy.FAIL, file), each);
        }
    }

    private void read(String name, ReadResult result, BiConsumer<String, ReadResult> each) {
        ValidationReport report = result.report();
        report.inferences().forEach(inference -> err.println("synth: note: " + name + ": " + inference));
        report.repairs().stream()
                .filter(repair -> repair.rows() > 0)
                .forEach(repair -> err.println("synth: note: " + name + ": " + repair));
        if (report.rowsDropped() > 0 || report.rowsRepaired() > 0) {
            err.println("synth: note: " + name + ": " + report.rowsDropped() + " rows left out, "
                    + report.rowsRepaired() + " repaired");
        }
        each.accept(name, result);
    }

    private List<Path> csvFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> content = Files.list(path)) {
            content.filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.csv(\\.gz)?"))
                    .sorted(ORDER)
                    .forEach(files::add);
        }
        return files;
    }

    private static String padded(Path file) {
        return NUMBER.matcher(lastPart(file))
                .replaceAll(number ->
                        "0".repeat(Math.max(0, LONGEST_NUMBER - number.group().length())) + number.group());
    }

    static String lastPart(Path path) {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }
}
