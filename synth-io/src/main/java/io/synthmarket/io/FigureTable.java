package io.synthmarket.io;

import io.synthmarket.core.internal.series.Echo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Named figures for a sheet of their own in a workbook, such as the metrics of a series beside those of its history.
 *
 * <pre>{@code
 * FigureTable metrics = FigureTable.of("Metrics", "metric", List.of("series", "history"))
 *         .row("volatility", 0.198, 0.201)
 *         .row("hurst", List.of(OptionalDouble.of(0.52), OptionalDouble.empty()));
 * }</pre>
 *
 * <p><b>Shape</b>: one row per name, one figure per column; at least one column; a table without rows is allowed.
 *
 * <p><b>Edge cases</b>: a figure that is not defined is an empty {@link OptionalDouble} and becomes a blank cell. Figures
 * that are not finite are refused, for a workbook has no such numbers.
 *
 * <p><b>Threads</b>: immutable, share it freely.
 *
 * <p><b>Cost</b>: adding a row copies the list of rows; meant for up to some thousands.
 *
 * @since 0.1.0
 */
public final class FigureTable {

    private static final int LONGEST_TITLE = 31;
    private static final int LONGEST_TEXT = 32_000;
    private static final int MOST_COLUMNS = 1_000;
    private static final int MOST_ROWS = 100_000;
    private static final String FORBIDDEN = "[]:*?/\\";

    private final String title;
    private final String label;
    private final List<String> columns;
    private final List<Row> rows;

    private record Row(String name, List<OptionalDouble> figures) {}

    private FigureTable(String title, String label, List<String> columns, List<Row> rows) {
        this.title = title;
        this.label = label;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Makes a table without rows.
     *
     * @param title name of the sheet: 1 to 31 characters, none of {@code []:*?/\}, no apostrophe at either end, and
     *     neither Bars nor History, which Excel keeps for itself
     * @param label heading over the names of the rows
     * @param columns headings of the figures, all different
     * @return the table
     * @throws IllegalArgumentException if the title is not of that form, there is no column or are more than 1000, two
     *     are alike, or a text is longer than 32000 characters or holds control characters other than tab and line ends
     */
    public static FigureTable of(String title, String label, List<String> columns) {
        List<String> copy = List.copyOf(columns);
        if (copy.isEmpty() || copy.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException(
                    "columns must be 1 to " + MOST_COLUMNS + " headings but are " + copy.size());
        }
        Set<String> different = new HashSet<>();
        for (String column : copy) {
            if (!different.add(requireText("a column", column))) {
                throw new IllegalArgumentException("columns must differ but " + Echo.quote(column) + " is there twice");
            }
        }
        return new FigureTable(requireTitle(title), requireText("label", label), copy, List.of());
    }

    private static String requireTitle(String title) {
        String word = title.toLowerCase(Locale.ROOT);
        boolean good = !title.isBlank()
                && title.length() <= LONGEST_TITLE
                && title.charAt(0) != '\''
                && title.charAt(title.length() - 1) != '\''
                && title.chars().noneMatch(symbol -> symbol < ' ' || FORBIDDEN.indexOf(symbol) >= 0)
                && !word.equals("bars")
                && !word.equals("history");
        if (!good) {
            throw new IllegalArgumentException("title must be a sheet's name of 1 to " + LONGEST_TITLE
                    + " characters, without any of " + FORBIDDEN
                    + " and apostrophes at its ends, other than Bars and History, but was " + Echo.quote(title));
        }
        return requireText("title", title);
    }

    private static String requireText(String what, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(what + " must be at most " + LONGEST_TEXT + " characters long but has "
                    + text.length() + ": " + Echo.quote(text));
        }
        if (!text.codePoints().allMatch(FigureTable::isWritable)) {
            throw new IllegalArgumentException(
                    what + " must hold no control characters other than tab and line ends but was " + Echo.quote(text));
        }
        return text;
    }

    private static boolean isWritable(int symbol) {
        return symbol == '\t'
                || symbol == '\n'
                || symbol == '\r'
                || (symbol >= ' ' && symbol <= 0xD7FF)
                || (symbol >= 0xE000 && symbol <= 0xFFFD)
                || symbol >= 0x10000;
    }

    /**
     * Returns this table with one more row, all of whose figures are defined.
     *
     * @param name name of the row, different from the others
     * @param figures one finite figure per column
     * @return a new table
     * @throws IllegalArgumentException if the name is there already or no text for a cell, the figures are more or fewer
     *     than the columns, one is not finite, or there are 100000 rows already
     */
    public FigureTable row(String name, double... figures) {
        return row(name, Arrays.stream(figures).mapToObj(OptionalDouble::of).toList());
    }

    /**
     * Returns this table with one more row.
     *
     * @param name name of the row, different from the others
     * @param figures one finite figure per column, empty where it is not defined
     * @return a new table
     * @throws IllegalArgumentException if the name is there already or no text for a cell, the figures are more or fewer
     *     than the columns, one is not finite, or there are 100000 rows already
     */
    public FigureTable row(String name, List<OptionalDouble> figures) {
        requireText("name", name);
        List<OptionalDouble> copy = List.copyOf(figures);
        if (copy.size() != columns.size()) {
            throw new IllegalArgumentException("row " + Echo.quote(name) + " must have " + columns.size()
                    + " figures, one per column, but has " + copy.size());
        }
        for (int column = 0; column < copy.size(); column++) {
            double figure = copy.get(column).orElse(0);
            if (!Double.isFinite(figure)) {
                throw new IllegalArgumentException("figure " + Echo.quote(name) + " in column "
                        + Echo.quote(columns.get(column)) + " must be finite but was " + figure
                        + "; pass OptionalDouble.empty() where it is not defined");
            }
        }
        if (rows.size() == MOST_ROWS) {
            throw new IllegalArgumentException(
                    "a table holds at most " + MOST_ROWS + " rows; split it over several workbooks");
        }
        for (Row row : rows) {
            if (row.name.equals(name)) {
                throw new IllegalArgumentException("rows must differ but " + Echo.quote(name) + " is there already");
            }
        }
        List<Row> more = new ArrayList<>(rows.size() + 1);
        more.addAll(rows);
        more.add(new Row(name, copy));
        return new FigureTable(title, label, columns, List.copyOf(more));
    }

    /**
     * Tells the name of the sheet.
     *
     * @return the title
     */
    public String title() {
        return title;
    }

    /**
     * Tells the heading over the names of the rows.
     *
     * @return the label
     */
    public String label() {
        return label;
    }

    /**
     * Tells the headings of the figures.
     *
     * @return the columns in order
     */
    public List<String> columns() {
        return columns;
    }

    /**
     * Tells the names of the rows.
     *
     * @return the names in order
     */
    public List<String> rows() {
        return rows.stream().map(Row::name).toList();
    }

    /**
     * Reads a figure.
     *
     * @param row number of the row
     * @param column number of the column
     * @return the figure, empty where it is not defined
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public OptionalDouble figure(int row, int column) {
        return rows.get(row).figures.get(column);
    }

    /**
     * Compares content.
     *
     * @param other any object
     * @return true if the other is a table of the same texts and figures
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FigureTable that
                && title.equals(that.title)
                && label.equals(that.label)
                && columns.equals(that.columns)
                && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, label, columns, rows);
    }

    /**
     * Says what is in the table.
     *
     * @return one line such as {@code FigureTable[Metrics, 12 rows, columns series, history]}
     */
    @Override
    public String toString() {
        return "FigureTable[" + Echo.visible(title) + ", " + rows.size() + (rows.size() == 1 ? " row" : " rows")
                + (columns.size() == 1 ? ", column " : ", columns ") + Echo.visible(String.join(", ", columns)) + "]";
    }
}
