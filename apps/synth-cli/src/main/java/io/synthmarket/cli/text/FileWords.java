package io.synthmarket.cli.text;

import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What messages about files tell a Java programmer to do, in the words of the command line. Only whole phrases are put into
 * other words, the longest of those that fit, and never in the name of the file.
 */
public final class FileWords {

    private static final Map<String, String> HERE = Map.ofEntries(
            Map.entry("BadRowPolicy.SKIP", "--bad-rows skip"),
            Map.entry("BadRowPolicy.REPAIR", "--bad-rows repair"),
            Map.entry("state CsvDialect \"", "give --dialect \""),
            Map.entry("such as CsvDialect \"", "such as --dialect \""),
            Map.entry("Repair.none().sort()", "--repair sort"),
            Map.entry("Repair.none().dropZero()", "--repair drop-zero"),
            Map.entry("Repair.none().dropDuplicates()", "--repair drop-duplicates"),
            Map.entry("by WindowSpec.limit", "by --window-limit"),
            Map.entry("leave adjust out", "leave --repair adjust out"),
            Map.entry("leave instrument out", "leave instrument out of --dialect"),
            Map.entry("leave delimiter out", "leave delimiter out of --dialect"),
            Map.entry("read it by BarCsv", "name it .csv"),
            Map.entry("packed by gzip; read it by BarCsv", "packed by gzip; name it .csv.gz"),
            Map.entry("read it by BarParquet", "name it .parquet"),
            Map.entry("read it by BarArrow", "name it .arrow"),
            Map.entry("read it by BarWorkbook", "name it .xlsx"),
            Map.entry(
                    "CSV text but it is Parquet; read it by BarParquet",
                    "CSV text but it is Parquet; give it as a file named .parquet"),
            Map.entry(
                    "CSV text but it is Arrow; read it by BarArrow",
                    "CSV text but it is Arrow; give it as a file named .arrow"),
            Map.entry(
                    "CSV text but it is a workbook; read it by BarWorkbook",
                    "CSV text but it is a workbook; give it as a file named .xlsx"),
            Map.entry("read each by BarWorkbook", "name the folder"),
            Map.entry(
                    "read it by BarWorkbook or BarArchive",
                    "give it as a file named .xlsx if it is a workbook, else unpack it"));

    private static final Pattern PHRASE = Pattern.compile(HERE.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .map(phrase -> Pattern.quote(phrase) + (phrase.endsWith("\"") ? "" : "(?![\\w.])"))
            .collect(Collectors.joining("|", "(?<![\\w.])(?:", ")")));

    private static final String OVERWRITE = " already exists; use ExistingFiles.REPLACE to overwrite it";

    private FileWords() {}

    /** Tells what is said of a source, whose name comes first and stays as it is. */
    public static String after(String source, String message) {
        int from = message.startsWith(source) ? source.length() : 0;
        return message.substring(0, from)
                + PHRASE.matcher(message.substring(from))
                        .replaceAll(found -> Matcher.quoteReplacement(HERE.get(found.group())));
    }

    /** Tells that a file is in the way. */
    static String ofTaken(String message) {
        return message.endsWith(OVERWRITE)
                ? message.substring(0, message.length() - OVERWRITE.length())
                        + " already exists; use --overwrite to replace it, or another --out"
                : message;
    }
}
