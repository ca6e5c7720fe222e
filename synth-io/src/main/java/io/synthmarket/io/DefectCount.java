package io.synthmarket.io;

import java.util.Objects;

/**
 * How often one kind of defect was met, and where first.
 *
 * @param defect the kind
 * @param rows number of rows with it, at least 1
 * @param firstLine line of the first such row
 * @param firstColumn name of the column at fault there, empty where the row as a whole is
 * @since 0.1.0
 */
public record DefectCount(RowDefect defect, long rows, long firstLine, String firstColumn) {

    /**
     * Checks the values.
     *
     * @param defect the kind
     * @param rows number of rows with it
     * @param firstLine line of the first such row
     * @param firstColumn name of the column at fault there, empty where the row as a whole is
     * @throws IllegalArgumentException if a number is not positive
     */
    public DefectCount {
        Objects.requireNonNull(defect, "defect");
        Objects.requireNonNull(firstColumn, "firstColumn");
        if (rows < 1) {
            throw new IllegalArgumentException("rows must be at least 1 but was " + rows);
        }
        if (firstLine < 1) {
            throw new IllegalArgumentException("firstLine must be at least 1 but was " + firstLine);
        }
    }

    /**
     * Says it on one line.
     *
     * @return text such as {@code 3 NOT_A_NUMBER, first at line 18 column "Close"}
     */
    @Override
    public String toString() {
        String place = firstColumn.isEmpty() ? "" : " column \"" + firstColumn + "\"";
        return rows + " " + defect + ", first at line " + firstLine + place;
    }
}
