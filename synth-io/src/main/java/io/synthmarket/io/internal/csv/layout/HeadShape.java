package io.synthmarket.io.internal.csv.layout;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.CsvDialect;
import io.synthmarket.io.internal.csv.column.ColumnAdvice;
import io.synthmarket.io.internal.csv.column.ColumnNames;
import io.synthmarket.io.internal.csv.number.NumberStyle;
import io.synthmarket.io.internal.csv.text.Lines;
import io.synthmarket.io.internal.csv.text.RowTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where names or rows begin, and what separates their fields.
 *
 * @param delimiter what separates fields
 * @param linesBefore how many lines stand before the names, or before the first row
 * @param named whether the first line after those has names
 */
record HeadShape(char delimiter, int linesBefore, boolean named) {

    private static final int MOST_LINES_BEFORE = 50;
    private static final int LEAST_NAMES = 2;
    private static final int ENOUGH_NAMES = 4;
    private static final int LEAST_NUMBERS = 4;
    private static final String SEPARATOR = "sep=";

    /** JSON that is given to a name or a function of a script. */
    private static final Pattern SCRIPT = Pattern.compile("(var\\s+)?[\\w$.]{1,80}\\s*[=(]\\s*[\\[{]");

    /**
     * Finds them: the line that has the most names that are known, with the delimiter that leaves the most of them known; else the first
     * line with four numbers or more.
     *
     * @param charsetAdvice what a message adds where names are not known, as the text may be in another charset
     * @throws BarDataException if there is neither
     */
    static HeadShape of(String source, String head, CsvDialect dialect, String charsetAdvice) {
        requireTable(source, head);
        List<String> lines = lines(head);
        int first = dialect.skippedLines().orElse(blank(lines));
        String delimiters = dialect.delimiter().map(String::valueOf).orElse(DialectText.DELIMITERS);
        if (dialect.skippedLines().isEmpty() && separates(lines.get(first))) {
            first++;
            delimiters = dialect.delimiter().isPresent()
                    ? delimiters
                    : lines.get(first - 1).strip().substring(SEPARATOR.length(), SEPARATOR.length() + 1);
        }
        int last = dialect.skippedLines().isPresent() ? first + 1 : lines.size();
        boolean stated = !dialect.columns().isEmpty();
        List<String> search = lines.subList(0, Math.min(Math.min(last, lines.size()), first + MOST_LINES_BEFORE));
        HeadShape whole = stated ? null : named(search, first, delimiters, LEAST_NAMES, fields -> fields);
        HeadShape named =
                stated || whole != null ? whole : named(search, first, delimiters, ENOUGH_NAMES, ColumnNames::ends);
        return named != null ? named : numbered(source, lines, first, delimiters, dialect, charsetAdvice);
    }

    private static void requireTable(String source, String head) {
        String start = head.stripLeading();
        String lower = start.substring(0, Math.min(start.length(), 20)).toLowerCase(Locale.ROOT);
        if (start.startsWith("{")
                || start.startsWith("[")
                || SCRIPT.matcher(start).lookingAt()) {
            throw BarDataException.of(
                    source,
                    "expected CSV but found JSON; convert it first, for example with jq -r '.[] | @csv' for an array of rows");
        }
        if (lower.startsWith("<!doctype") || lower.startsWith("<html") || lower.startsWith("<?xml")) {
            throw BarDataException.of(source, "expected CSV but found a page of HTML or XML; download the file itself");
        }
    }

    private static List<String> lines(String head) {
        List<String> lines = new ArrayList<>();
        for (int from = 0;
                from < head.length() && lines.size() < 4 * MOST_LINES_BEFORE;
                from = Lines.after(head, from)) {
            lines.add(head.substring(from, Lines.end(head, from)));
        }
        return lines;
    }

    /** Counts blank lines at the beginning, as there are above a table in a sheet. */
    private static int blank(List<String> lines) {
        int blank = 0;
        while (blank < lines.size() - 1 && lines.get(blank).isBlank()) {
            blank++;
        }
        return blank;
    }

    private static boolean separates(String line) {
        String bare = line.strip();
        return bare.length() == SEPARATOR.length() + 1
                && bare.startsWith(SEPARATOR)
                && DialectText.DELIMITERS.indexOf(bare.charAt(SEPARATOR.length())) >= 0;
    }

    /** Finds the line with the most names that are known, if it has so many of them. */
    private static @Nullable HeadShape named(
            List<String> lines, int first, String delimiters, int least, UnaryOperator<List<String>> cut) {
        HeadShape best = null;
        int mostKnown = least - 1;
        int mostFields = 0;
        for (int line = first; line < lines.size() && mostKnown < ENOUGH_NAMES; line++) {
            for (int at = 0; at < delimiters.length(); at++) {
                List<String> fields = fields(lines.get(line), delimiters.charAt(at));
                int known = ColumnNames.known(cut.apply(fields));
                boolean sameLine = best != null && best.linesBefore == line;
                if (known > mostKnown || (sameLine && known == mostKnown && fields.size() > mostFields)) {
                    mostKnown = known;
                    mostFields = fields.size();
                    best = new HeadShape(delimiters.charAt(at), line, true);
                }
            }
        }
        return best;
    }

    private static HeadShape numbered(
            String source, List<String> lines, int first, String delimiters, CsvDialect dialect, String charsetAdvice) {
        char best = 0;
        int mostLines = 0;
        double mostNumbers = 0;
        int begin = first;
        for (int at = 0; at < delimiters.length(); at++) {
            char delimiter = delimiters.charAt(at);
            int count = 0;
            int start = -1;
            int numbers = 0;
            int fields = 0;
            for (int line = first; line < lines.size(); line++) {
                List<String> cut = fields(lines.get(line), delimiter);
                int ofLine = numbers(cut);
                if (ofLine >= LEAST_NUMBERS) {
                    count++;
                    start = start < 0 ? line : start;
                    numbers += ofLine;
                    fields += cut.size();
                }
            }
            double share = (double) numbers / fields;
            if (count > mostLines || (count == mostLines && share > mostNumbers)) {
                mostLines = count;
                mostNumbers = share;
                best = delimiter;
                begin = start;
            }
        }
        if (mostLines == 0) {
            throw noTable(source, lines, first, delimiters, dialect, charsetAdvice);
        }
        boolean stated = !dialect.columns().isEmpty();
        int fields = fields(lines.get(begin), best).size();
        if (!stated && begin > first && fields(lines.get(begin - 1), best).size() == fields) {
            throw unknownNames(source, lines.get(begin - 1), begin, fields(lines.get(begin - 1), best), charsetAdvice);
        }
        return new HeadShape(best, dialect.skippedLines().isPresent() && stated ? first : begin, false);
    }

    private static BarDataException noTable(
            String source, List<String> lines, int first, String delimiters, CsvDialect dialect, String charsetAdvice) {
        int line = Math.min(first, lines.size() - 1);
        while (line < lines.size() - 1 && lines.get(line).isBlank()) {
            line++;
        }
        String text = lines.get(line);
        boolean separated = delimiters.chars().anyMatch(delimiter -> text.indexOf(delimiter) >= 0);
        List<String> fields = List.of();
        for (int at = 0; at < delimiters.length(); at++) {
            List<String> each = fields(text, delimiters.charAt(at));
            fields = each.size() > fields.size() ? each : fields;
        }
        if (separated && fields.size() == 1) {
            return BarDataException.atLine(
                    source,
                    line + 1L,
                    "expected separate fields but found the whole line in quotes, " + Echo.quote(text.strip())
                            + "; take the quotes around lines off");
        }
        int other = dialect.delimiter().isPresent() ? lineOfAnyDelimiter(lines, first, dialect) : -1;
        if (other >= 0) {
            return BarDataException.atLine(
                    source,
                    other + 1L,
                    "expected columns separated by " + DialectText.name(delimiters.charAt(0))
                            + ", as stated, but found "
                            + Echo.quote(lines.get(other).strip()) + "; leave delimiter out");
        }
        return separated
                ? unknownNames(source, text.strip(), line + 1, fields, charsetAdvice)
                : BarDataException.atLine(
                        source,
                        line + 1L,
                        "expected column names separated by comma, semicolon, tab or vertical bar but found "
                                + Echo.quote(text.strip()) + "; separate the columns by one of these");
    }

    /** Finds the first line that a delimiter parts into names that are known or into four numbers, −1 where none does. */
    private static int lineOfAnyDelimiter(List<String> lines, int first, CsvDialect dialect) {
        int mostOfNames = dialect.skippedLines().isPresent() ? 1 : MOST_LINES_BEFORE;
        int namesBefore = dialect.columns().isEmpty() ? first + mostOfNames : first;
        for (int line = first; line < lines.size(); line++) {
            for (int at = 0; at < DialectText.DELIMITERS.length(); at++) {
                List<String> fields = fields(lines.get(line), DialectText.DELIMITERS.charAt(at));
                boolean names = line < namesBefore && ColumnNames.known(fields) >= LEAST_NAMES;
                if (names || numbers(fields) >= LEAST_NUMBERS) {
                    return line;
                }
            }
        }
        return -1;
    }

    private static BarDataException unknownNames(
            String source, String names, long line, List<String> fields, String charsetAdvice) {
        String advice = ColumnAdvice.or("put such a line first", fields, fields.size());
        return BarDataException.atLine(
                source,
                line,
                "expected a line that names the columns Open, High, Low and Close but found " + Echo.quote(names)
                        + advice
                        + charsetAdvice);
    }

    private static int numbers(List<String> fields) {
        int count = 0;
        for (String field : fields) {
            boolean number =
                    !Double.isNaN(NumberStyle.POINT.parse(field)) || !Double.isNaN(NumberStyle.COMMA.parse(field));
            count += number ? 1 : 0;
        }
        return count;
    }

    /** Splits a line, minding quotes. */
    static List<String> fields(String line, char delimiter) {
        List<String> fields = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at <= line.length(); at++) {
            if (at == line.length() || (line.charAt(at) == delimiter && !quoted)) {
                fields.add(RowTokens.bare(line.substring(from, at)));
                from = at + 1;
            } else if (line.charAt(at) == '"') {
                quoted = !quoted;
            }
        }
        return fields;
    }
}
