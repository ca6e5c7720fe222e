package io.synthmarket.cli.input;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What files of bars, and their series, are called. */
public final class FileNames {

    private static final List<String> ENDINGS =
            List.of(".csv", ".csv.gz", ".xlsx", ".zip", ".parquet", ".arrow", ".arrows", ".feather");

    private FileNames() {}

    /** Names a path by its last part. */
    public static String lastPart(Path path) {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
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
