package io.synthmarket.cli.input;

import io.synthmarket.io.BarFileKind;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What files of bars, and their series, are called. */
public final class FileNames {

    /** Longer ones first, so that .csv.gz goes whole. */
    private static final List<String> ENDINGS = Stream.of(BarFileKind.values())
            .flatMap(kind -> kind.endings().stream())
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();

    private FileNames() {}

    /** Names a path by its last part. */
    public static String lastPart(Path path) {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }

    /** Tells whether a file is of a kind by its name. */
    static boolean isOf(BarFileKind kind, String name) {
        return BarFileKind.ofName(name).filter(found -> found == kind).isPresent();
    }

    /** Names what is in a file or an entry of an archive: as that is called, without folder and ending. */
    public static String stem(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        for (String ending : ENDINGS) {
            if (last.length() > ending.length() && last.toLowerCase(Locale.ROOT).endsWith(ending)) {
                return last.substring(0, last.length() - ending.length());
            }
        }
        return last;
    }
}
