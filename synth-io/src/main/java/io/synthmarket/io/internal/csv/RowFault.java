package io.synthmarket.io.internal.csv;

import io.synthmarket.io.RowDefect;

/** What is wrong with a row: the kind, the column at fault (empty where it is the whole row), and the words for it. */
record RowFault(RowDefect defect, String column, String message) {

    /** Says what to do about it. */
    String advice() {
        String skip = "use BadRowPolicy.SKIP to drop such rows";
        return switch (defect) {
            case BAD_TIME -> "write times in such a form, or " + skip;
            case OTHER_OFFSET -> "state the zone of the market to the reader, or " + skip;
            case NOT_POSITIVE -> "use Repair.none().dropZero() to drop rows of zeros, or " + skip;
            case OPEN_OR_CLOSE_OUTSIDE_RANGE ->
                "use BadRowPolicy.REPAIR to widen high and low, or BadRowPolicy.SKIP to drop such rows";
            case DUPLICATE_TIME ->
                "give each bar a time of its own, use Repair.none().dropDuplicates() to keep the first of them, or "
                        + skip;
            case OUT_OF_ORDER -> "use Repair.none().sort() to sort the rows by time, or " + skip;
            case BLANK_VOLUME -> "give every row a volume or none, or " + skip;
            default -> skip;
        };
    }
}
