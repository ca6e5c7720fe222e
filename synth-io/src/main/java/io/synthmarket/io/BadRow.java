package io.synthmarket.io;

import java.util.Objects;

/**
 * A row that was left out.
 *
 * @param line number of its line in the file; the first line has number 1
 * @param column name of the column at fault as the header has it, empty where the row as a whole is
 * @param defect what kind of defect it has
 * @param message what was expected and what was found, without the place
 * @since 0.1.0
 */
public record BadRow(long line, String column, RowDefect defect, String message) {

    /**
     * Checks the values.
     *
     * @param line number of its line in the file, from 1
     * @param column name of the column at fault, empty where the row as a whole is
     * @param defect what kind of defect it has
     * @param message what was expected and what was found
     * @throws IllegalArgumentException if the line is not positive
     */
    public BadRow {
        if (line < 1) {
            throw new IllegalArgumentException("line must be at least 1 but was " + line);
        }
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(defect, "defect");
        Objects.requireNonNull(message, "message");
    }

    /**
     * Says where the row is and what is wrong with it.
     *
     * @return one line of text such as {@code line 18 column "Close": expected a number but found "n/a"}
     */
    @Override
    public String toString() {
        String place = "line " + line + (column.isEmpty() ? "" : " column \"" + column + "\"");
        return place + ": " + message;
    }
}
