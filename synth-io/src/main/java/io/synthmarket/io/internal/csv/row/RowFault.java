package io.synthmarket.io.internal.csv.row;

import io.synthmarket.io.RowDefect;

/**
 * What is wrong with a row.
 *
 * @param defect the kind
 * @param column the column at fault, empty where it is the whole row
 * @param message the words for it
 * @param advice what to do about it
 */
public record RowFault(RowDefect defect, String column, String message, String advice) {

    /** Makes one with the advice that its kind has. */
    RowFault(RowDefect defect, String column, String message) {
        this(defect, column, message, defect.advice());
    }

    /** Returns one with a way out of its own beside that of dropping the row. */
    RowFault orElse(String way) {
        return new RowFault(defect, column, message, way + ", or use BadRowPolicy.SKIP to drop such rows");
    }
}
