package io.synthmarket.cli.input;

import io.synthmarket.cli.text.CallException;
import io.synthmarket.io.BarFileKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which files of a folder are its series: those of one kind, as a batch may be there in several. */
final class FolderFiles {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int LONGEST_NUMBER = 20;

    /** How files of series end where they were written as text. */
    private static final List<String> CSV = List.of(written(BarFileKind.TEXT), written(BarFileKind.GZIP));

    /** How workbooks of the older form end, which are not read. */
    private static final String XLS = ".xls";

    /** How files end that may well be bars, but are of another kind than those that are read. */
    private static final List<String> DOUBTFUL = Stream.of(
                    BarFileKind.TEXT.endings(), BarFileKind.XLSX.endings(), List.of(XLS))
            .flatMap(List::stream)
            .toList();

    /** By the alphabet, and 2 before 10 where names hold numbers. */
    private static final Comparator<Path> ORDER =
            Comparator.comparing(FolderFiles::padded).thenComparing(Comparator.naturalOrder());

    private FolderFiles() {}

    private static String written(BarFileKind kind) {
        return kind.endings().get(0);
    }

    /** Lists CSV files, or where there are none workbooks, or else files of typed columns of one ending; tells what it leaves aside. */
    static List<Path> of(Path folder, PrintWriter err) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> content = Files.list(folder)) {
            content.filter(Files::isRegularFile).sorted(ORDER).forEach(all::add);
        }
        List<List<String>> kinds = new ArrayList<>(List.of(CSV, BarFileKind.XLSX.endings()));
        TypedFile.endings().forEach(ending -> kinds.add(List.of(ending)));
        for (List<String> kind : kinds) {
            List<Path> found =
                    all.stream().filter(file -> endsWithOneOf(file, kind)).toList();
            if (!found.isEmpty()) {
                tellLeftAside(folder, all, found, err);
                return found;
            }
        }
        throw new CallException(
                folder + " holds no CSV, XLSX, Parquet or Arrow file; name a folder, a ZIP archive or files of bars");
    }

    private static void tellLeftAside(Path folder, List<Path> all, List<Path> read, PrintWriter err) {
        Set<String> stems = new HashSet<>();
        read.forEach(file -> stems.add(FileNames.stem(FileNames.lastPart(file))));
        List<String> aside = all.stream()
                .filter(file -> endsWithOneOf(file, DOUBTFUL) && !read.contains(file))
                .map(FileNames::lastPart)
                .filter(name -> !stems.contains(FileNames.stem(name)))
                .toList();
        if (!aside.isEmpty()) {
            err.println("synth: note: " + folder + ": left aside " + aside.get(0)
                    + (aside.size() > 1 ? " and " + (aside.size() - 1) + " more" : "")
                    + ", for the other files have another ending; name files to take them");
        }
    }

    private static boolean endsWithOneOf(Path file, List<String> endings) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(name::endsWith);
    }

    private static String padded(Path file) {
        return NUMBER.matcher(FileNames.lastPart(file))
                .replaceAll(number ->
                        "0".repeat(Math.max(0, LONGEST_NUMBER - number.group().length())) + number.group());
    }
}
