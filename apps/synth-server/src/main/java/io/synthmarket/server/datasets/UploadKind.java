package io.synthmarket.server.datasets;

import io.synthmarket.io.BarFileKind;
import io.synthmarket.server.common.Echo;
import io.synthmarket.server.common.Problem;
import io.synthmarket.server.common.ServerFault;
import io.synthmarket.server.store.Folders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file is by its first bytes, whatever it is called. */
final class UploadKind {

    /** How many bytes are looked at. */
    static final int HEAD = 512;

    /** The mark at the beginning of UTF-8, read byte by byte. */
    private static final String MARK = "\u00ef\u00bb\u00bf";

    private static final Pattern NAMES_IN_BRACKETS = Pattern.compile("<\\w+>(?:[\t,;|]<\\w+>){3,}\\s*");

    private static final int SHORTEST_UTF_16 = 4;
    private static final int FF = 0xFF;
    private static final int FE = 0xFE;

    private UploadKind() {}

    /**
     * Finds out what a file is and what it is read as.
     *
     * @throws ServerFault if it is nothing that is read, or is called otherwise
     */
    static Found in(byte[] head, String name) {
        BarFileKind kind = of(head, name);
        String ending = Folders.endingOf(name).orElse("");
        if (name.lastIndexOf('.') < 0) {
            String usual = kind.endings().get(0);
            return new Found(kind, usual, FileNames.withEnding(name, usual));
        }
        if (!kind.endings().contains(ending)) {
            if (kind == BarFileKind.TEXT && isJson(head)) {
                throw refused(name, "JSON");
            }
            throw new ServerFault(
                    Problem.Kind.UNSUPPORTED,
                    "a file that is " + words(kind) + " must have a name that ends with one of " + kind.endings()
                            + " but '" + Echo.shown(name)
                            + "' does not; rename it, or send a file of the kind that its name says");
        }
        return new Found(kind, ending, name);
    }

    /**
     * What a file was found to be.
     *
     * @param kind by its first bytes
     * @param ending by which it is read
     * @param name what it is called, with an ending
     */
    record Found(BarFileKind kind, String ending, String name) {}

    private static BarFileKind of(byte[] head, String name) {
        if (head.length == 0) {
            throw new ServerFault(
                    Problem.Kind.BAD_INPUT,
                    "a file of bars must have rows but '" + Echo.shown(name) + "' is empty; send the file itself");
        }
        Optional<BarFileKind> known = BarFileKind.ofHead(head);
        if (known.isEmpty()) {
            requireText(head, name);
        }
        return known.map(kind -> kind == BarFileKind.ZIP ? BarFileKind.XLSX : kind)
                .orElse(BarFileKind.TEXT);
    }

    private static String words(BarFileKind kind) {
        return switch (kind) {
            case TEXT -> "text";
            case GZIP -> "gzip";
            case XLSX, ZIP -> "a workbook";
            case PARQUET -> "Parquet";
            case ARROW -> "an Arrow file";
            case ARROW_STREAM -> "an Arrow stream";
        };
    }

    /** Refuses what is no text of rows. */
    static void requireText(byte[] head, String name) {
        String text = new String(head, StandardCharsets.ISO_8859_1).strip();
        String other = text.startsWith("%PDF") || text.startsWith("{\\rtf")
                ? "a document"
                : isMarkup(text)
                        ? "HTML or XML"
                        : text.startsWith("#!") ? "a script" : hasZeros(head) && !isUtf16(head) ? "binary" : "";
        if (!other.isEmpty()) {
            throw refused(name, other);
        }
    }

    private static ServerFault refused(String name, String found) {
        return new ServerFault(
                Problem.Kind.UNSUPPORTED,
                "a file of bars must be CSV, plain or gzipped, XLSX, Parquet or Arrow but '" + Echo.shown(name)
                        + "' is " + found + "; send the bars as one of these");
    }

    /** Tells whether text begins with a tag, and not with names of columns as MetaTrader writes them. */
    private static boolean isMarkup(String text) {
        String line = (text.startsWith(MARK) ? text.substring(MARK.length()) : text)
                .lines()
                .findFirst()
                .orElse("");
        return line.startsWith("<") && !NAMES_IN_BRACKETS.matcher(line).matches();
    }

    private static boolean isJson(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).strip();
        return text.startsWith("{") || text.startsWith("[");
    }

    private static boolean hasZeros(byte[] head) {
        for (byte each : head) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether text has two bytes a character, by the mark that it begins with or by where its zeros are. */
    static boolean isUtf16(byte[] head) {
        if (head.length < SHORTEST_UTF_16) {
            return false;
        }
        int first = head[0] & FF;
        int second = head[1] & FF;
        boolean marked = (first == FF && second == FE) || (first == FE && second == FF);
        boolean zerosFirst = first == 0 && second != 0 && head[2] == 0 && head[3] != 0;
        boolean zerosLast = first != 0 && second == 0 && head[2] != 0 && head[3] == 0;
        return marked || zerosFirst || zerosLast;
    }
}
