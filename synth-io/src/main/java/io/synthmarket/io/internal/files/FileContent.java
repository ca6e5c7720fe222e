package io.synthmarket.io.internal.files;

import io.synthmarket.io.BarDataException;
import io.synthmarket.io.BarFileKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a file is by its first bytes, where a reader expects something else: how messages call it, and what reads it. */
public record FileContent(String word, String readBy) {

    /** How many first bytes tell. */
    public static final int HEAD = 64;

    private static final FileContent TEXT = new FileContent("text", "BarCsv");

    /** Where a ZIP archive has the name of its first entry. */
    private static final int FIRST_NAME = 30;

    private static final String OTHER_TEXT = "<{[";
    private static final String DELIMITERS = ",;\t|";

    /**
     * Requires that a file begins as what is expected, or as nothing that is known.
     *
     * @throws BarDataException if it is something else
     * @throws IOException if it cannot be read
     */
    public static void require(Path file, String source, String expected, Predicate<BarFileKind> own)
            throws IOException {
        byte[] head;
        try (InputStream in = FileFaults.open(file)) {
            head = in.readNBytes(HEAD);
        } catch (IOException e) {
            throw FileFaults.reading(source, e);
        }
        if (BarFileKind.ofHead(head).filter(own).isEmpty()) {
            requireNone(of(head), source, expected);
        }
    }

    /**
     * Requires that bytes are the first ones of text, or of nothing that is known.
     *
     * @throws BarDataException if they are those of something else
     */
    public static void requireText(byte[] head, String source) {
        if (!isText(head)) {
            requireNone(of(head).filter(found -> !found.readBy.equals(TEXT.readBy)), source, "CSV text");
        }
    }

    private static void requireNone(Optional<FileContent> other, String source, String expected) {
        if (other.isPresent()) {
            throw BarDataException.of(
                    source,
                    "expected " + expected + " but it is " + other.get().word + "; read it by " + other.get().readBy);
        }
    }

    /** Finds out what begins so, empty where it begins in no way of its own. */
    private static Optional<FileContent> of(byte[] head) {
        Optional<BarFileKind> kind = BarFileKind.ofHead(head);
        return kind.isPresent()
                ? Optional.of(of(kind.get(), head))
                : isTable(head) ? Optional.of(TEXT) : Optional.empty();
    }

    private static FileContent of(BarFileKind kind, byte[] head) {
        return switch (kind) {
            case TEXT -> TEXT;
            case GZIP -> new FileContent("packed by gzip", "BarCsv");
            case PARQUET -> new FileContent("Parquet", "BarParquet");
            case ARROW, ARROW_STREAM -> new FileContent("Arrow", "BarArrow");
            case XLSX, ZIP ->
                beginsAsWorkbook(head)
                        ? new FileContent("a workbook", "BarWorkbook")
                        : new FileContent("a workbook or another ZIP archive", "BarWorkbook or BarArchive");
        };
    }

    private static boolean beginsAsWorkbook(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return Stream.of("xl/", "[Content_Types].xml", "_rels/", "docProps/")
                .anyMatch(part -> text.startsWith(part, FIRST_NAME));
    }

    /** Tells whether bytes are those of text, which no file of another kind begins with. */
    private static boolean isText(byte[] head) {
        for (byte octet : head) {
            if (octet >= 0 && octet < ' ' && octet != '\t' && octet != '\n' && octet != '\r') {
                return false;
            }
        }
        return head.length > 0;
    }

    /** Tells whether bytes are those of text in fields, rather than of JSON, HTML or words. */
    private static boolean isTable(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).strip();
        return isText(head)
                && !text.isEmpty()
                && OTHER_TEXT.indexOf(text.charAt(0)) < 0
                && text.chars().anyMatch(symbol -> DELIMITERS.indexOf(symbol) >= 0);
    }
}
