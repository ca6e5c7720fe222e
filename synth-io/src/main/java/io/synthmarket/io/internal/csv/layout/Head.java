package io.synthmarket.io.internal.csv.layout;

import io.synthmarket.io.BarDataException;
import io.synthmarket.io.internal.csv.text.Lines;
import io.synthmarket.io.internal.csv.text.RowTokens;
import io.synthmarket.io.internal.csv.text.TextSource;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first rows of a text, from which its form is inferred. */
final class Head {

    private static final int MOST_ROWS = 1_000;

    private final List<List<String>> rows;
    private final List<Long> lines;
    private final @Nullable BarDataException fault;

    private Head(List<List<String>> rows, List<Long> lines, @Nullable BarDataException fault) {
        this.rows = rows;
        this.lines = lines;
        this.fault = fault;
    }

    /** Reads the rows below so many lines; a last line that the text cuts is left out. */
    static Head of(String source, String text, boolean whole, char delimiter, int linesBefore) throws IOException {
        int end = whole ? text.length() : Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
        String below = text.substring(Math.min(end, Lines.start(text, linesBefore)), end);
        List<List<String>> rows = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        try (RowTokens tokens = new RowTokens(TextSource.of(new StringReader(below), source), delimiter, linesBefore)) {
            while (rows.size() < MOST_ROWS && tokens.next()) {
                List<String> row = new ArrayList<>(tokens.count());
                for (int column = 0; column < tokens.count(); column++) {
                    row.add(tokens.field(column));
                }
                rows.add(row);
                lines.add(tokens.line());
            }
        } catch (BarDataException e) {
            return new Head(rows, lines, e); // Below a good row the reading proper meets the same fault, and tells it.
        }
        return new Head(rows, lines, null);
    }

    /**
     * Refuses a head without a row.
     *
     * @throws BarDataException if there is none
     */
    void requireRow(String source, int linesBefore) {
        if (rows.isEmpty()) {
            throw fault != null
                    ? fault
                    : BarDataException.atLine(
                            source, linesBefore + 1L, "expected rows of bars but found none; export the file again");
        }
    }

    /** Leaves out the first rows. */
    Head below(int first) {
        return new Head(rows.subList(first, rows.size()), lines.subList(first, lines.size()), fault);
    }

    /** Leaves the rows that have a text in a column. */
    Head having(int column, String text) {
        List<List<String>> having = new ArrayList<>();
        List<Long> havingLines = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (column < rows.get(row).size() && rows.get(row).get(column).equals(text)) {
                having.add(rows.get(row));
                havingLines.add(lines.get(row));
            }
        }
        return new Head(having, havingLines, fault);
    }

    /** Counts rows at the beginning without a digit, which cannot be bars; the last row is not one of them. */
    int rowsOfWords() {
        int count = 0;
        while (count < rows.size() - 1
                && rows.get(count).stream().allMatch(field -> field.chars().noneMatch(Character::isDigit))) {
            count++;
        }
        return count;
    }

    int size() {
        return rows.size();
    }

    List<String> row(int row) {
        return rows.get(row);
    }

    /** Reads a field of a row, empty behind its last. */
    String field(int row, int column) {
        List<String> fields = rows.get(row);
        return column < fields.size() ? fields.get(column) : "";
    }

    /** Tells whether no row has anything from a column on. */
    boolean isBlankFrom(int column) {
        return rows.stream()
                .allMatch(row -> row.size() <= column
                        || row.subList(column, row.size()).stream().allMatch(String::isEmpty));
    }

    long line(int row) {
        return lines.get(row);
    }

    /** Tells how many fields most rows have, the fewer where that is even. */
    int usualCount() {
        int best = 0;
        int most = 0;
        for (List<String> row : rows) {
            int count = row.size();
            int same = 0;
            for (int other = 0; other < Math.min(rows.size(), 50); other++) {
                same += rows.get(other).size() == count ? 1 : 0;
            }
            if (same > most) {
                most = same;
                best = count;
            }
            if (2 * same > Math.min(rows.size(), 50)) {
                return count;
            }
        }
        return best;
    }
}
