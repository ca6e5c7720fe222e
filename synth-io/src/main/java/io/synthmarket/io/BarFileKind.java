package io.synthmarket.io;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Kinds of files that bars come in: how their names end, how they begin, and what they are called on the network.
 *
 * <pre>{@code
 * BarFileKind.ofName("prices.csv.gz");   // Optional[GZIP]
 * BarFileKind.PARQUET.endings();         // [.parquet]
 * }</pre>
 *
 * <p>What is written only, such as windows, is none of them; each {@link BatchFormat} tells its ending itself.
 *
 * @since 0.1.0
 */
public enum BarFileKind {
    /** Text, which may be CSV: {@link BarCsv} reads it. */
    TEXT("text/csv", "", ".csv", ".txt", ".tsv"),
    /** Something packed by gzip, which for bars is text: {@link BarCsv} reads it. */
    GZIP("application/gzip", "\u001f\u008b", ".csv.gz", ".txt.gz", ".tsv.gz", ".gz"),
    /** A workbook, which begins as the ZIP archive that it is: {@link BarWorkbook} reads it. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "", ".xlsx"),
    /** A ZIP archive: {@link BarArchive} reads it. */
    ZIP("application/zip", "PK\u0003\u0004", ".zip"),
    /** Columns in Parquet: {@code BarParquet} of synth-parquet reads it. */
    PARQUET("application/vnd.apache.parquet", "PAR1", ".parquet"),
    /** Columns in an Arrow file: {@code BarArrow} of synth-arrow reads it. */
    ARROW("application/vnd.apache.arrow.file", "ARROW1", ".arrow", ".feather"),
    /** Columns in a stream of Arrow: {@code BarArrow} of synth-arrow reads it. */
    ARROW_STREAM("application/vnd.apache.arrow.stream", "\u00ff\u00ff\u00ff\u00ff", ".arrows");

    private final String mediaType;
    private final String beginning;

    @SuppressWarnings("ImmutableEnumChecker") // a list that List.of makes cannot change
    private final List<String> endings;

    BarFileKind(String mediaType, String beginning, String... endings) {
        this.mediaType = mediaType;
        this.beginning = beginning;
        this.endings = List.of(endings);
    }

    /**
     * Tells how names of such files end.
     *
     * @return the endings, each with its dot and in lower case, the one that is written first
     */
    public List<String> endings() {
        return endings;
    }

    /**
     * Tells what such a file is called on the network.
     *
     * @return the media type, as in a header {@code Content-Type}
     */
    public String mediaType() {
        return mediaType;
    }

    /**
     * Finds out by its name what a file should be.
     *
     * @param name the name, in any case, with folders or without
     * @return the kind, empty where none ends so
     */
    public static Optional<BarFileKind> ofName(String name) {
        String lower = Objects.requireNonNull(name, "name").toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(kind -> kind.endings.stream().anyMatch(lower::endsWith))
                .findFirst();
    }

    /**
     * Finds out by its first bytes what a file is, whatever its name.
     *
     * @param head the first bytes, of which eight are enough
     * @return the kind; {@link #ZIP} for a workbook; empty for text, an archive without entries and whatever else begins in no way of its
     *     own
     */
    public static Optional<BarFileKind> ofHead(byte[] head) {
        String first = new String(Objects.requireNonNull(head, "head"), StandardCharsets.ISO_8859_1);
        return Stream.of(values())
                .filter(kind -> !kind.beginning.isEmpty() && first.startsWith(kind.beginning))
                .findFirst();
    }
}
