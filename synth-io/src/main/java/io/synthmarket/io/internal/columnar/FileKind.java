package io.synthmarket.io.internal.columnar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file is that begins as no other does. */
enum FileKind {
    PARQUET("PAR1", "Parquet", "BarParquet"),
    ARROW("ARROW1", "Arrow", "BarArrow"),
    ARROW_STREAM("\u00ff\u00ff\u00ff\u00ff", "Arrow", "BarArrow"),
    ZIP("PK\u0003\u0004", "a workbook or another ZIP archive", "BarWorkbook or BarArchive");

    private final String beginning;
    private final String word;
    private final String readBy;

    FileKind(String beginning, String word, String readBy) {
        this.beginning = beginning;
        this.word = word;
        this.readBy = readBy;
    }

    /** Finds out by its first bytes what a file is; empty where they tell nothing. */
    static Optional<FileKind> of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String first = new String(in.readNBytes(ARROW.beginning.length()), StandardCharsets.ISO_8859_1);
            return Stream.of(values())
                    .filter(kind -> first.startsWith(kind.beginning))
                    .findFirst();
        }
    }

    /** Tells what it is, as messages say it: {@code Parquet}. */
    String word() {
        return word;
    }

    /** Names the class that reads it. */
    String readBy() {
        return readBy;
    }
}
