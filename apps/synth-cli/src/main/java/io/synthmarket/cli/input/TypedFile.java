package io.synthmarket.cli.input;

import io.synthmarket.cli.text.CallException;
import io.synthmarket.io.BarFileKind;
import io.synthmarket.io.BatchFormat;
import io.synthmarket.io.BatchReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A file of bars in a format that another jar reads, such as Parquet.
 *
 * @param path the file
 * @param reader what reads it
 */
record TypedFile(Path path, BatchReader reader) {

    /** Finds out by its name whether a file is one. */
    static Optional<TypedFile> of(Path path) {
        String name = FileNames.lastPart(path).toLowerCase(Locale.ROOT);
        return BatchFormat.installed().stream()
                .filter(format -> endings(format).stream().anyMatch(name::endsWith))
                .flatMap(format -> format.reader().stream())
                .map(reader -> new TypedFile(path, reader))
                .findFirst();
    }

    /** Lists the endings of such files, the dot among them: first those that are written, then those that others write. */
    static List<String> endings() {
        List<String> written = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (BatchFormat format : BatchFormat.installed()) {
            if (format.reader().isPresent()) {
                List<String> endings = endings(format);
                written.add(endings.get(0));
                others.addAll(endings.subList(1, endings.size()));
            }
        }
        written.addAll(others);
        return written;
    }

    /** Lists the endings of a format: those of the kind of files that it writes, or the one that it tells itself. */
    private static List<String> endings(BatchFormat format) {
        String written = "." + format.ending();
        return BarFileKind.ofName(written)
                .map(BarFileKind::endings)
                .filter(endings -> endings.get(0).equals(written))
                .orElse(List.of(written));
    }

    /** Names the series: as the file does, or else after it, with numbers from 1 where there are several. */
    List<String> names() throws IOException {
        Map<Integer, Optional<String>> found = new LinkedHashMap<>();
        reader.forEach(path, series -> found.put(series.index(), series.name()));
        String file = FileNames.lastPart(path);
        List<String> names = new ArrayList<>();
        found.forEach((index, name) ->
                names.add(name.orElse(found.size() == 1 ? file : FileNames.stem(file) + "_" + (index + 1))));
        return names;
    }

    /** Reads all series under names that are known, the first ones of some, and counts them. */
    int forEach(List<String> names, Consumer<FileSeries> each) throws IOException {
        int[] read = {0};
        reader.forEach(
                path, series -> each.accept(new FileSeries(names.get(read[0]++), series.series(), series.ledger())));
        return read[0];
    }

    /** Reads the only series. */
    FileSeries only() throws IOException {
        List<FileSeries> found = new ArrayList<>();
        reader.forEach(path, series -> {
            if (!found.isEmpty()) {
                throw new CallException(
                        path + " holds several series where one is wanted; take them apart by synth export " + path
                                + " --format csv --out DIR and name one");
            }
            found.add(new FileSeries(FileNames.lastPart(path), series.series(), series.ledger()));
        });
        return found.get(0);
    }
}
