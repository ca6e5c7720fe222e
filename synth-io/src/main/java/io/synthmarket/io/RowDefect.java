package io.synthmarket.io;

/**
 * What can be wrong with a row. A row counts with the first defect that is found, in the order of these constants.
 *
 * @since 0.1.0
 */
public enum RowDefect {
    /** The row has more or fewer fields than the header has names. */
    WRONG_FIELD_COUNT,
    /** A time or a price is missing. */
    BLANK_VALUE,
    /** A time is not written in a form that is understood, is not in the calendar, or lies out of range. */
    BAD_TIME,
    /** A time carries another offset from UTC than the rows before, or only some rows carry one. */
    OTHER_OFFSET,
    /** A price or volume is not a number. */
    NOT_A_NUMBER,
    /** A price or volume is NaN or infinite, by name or because it is too large. */
    NOT_FINITE,
    /** A price is zero or negative. */
    NOT_POSITIVE,
    /** A volume is negative. */
    NEGATIVE_VOLUME,
    /** High and low do not hold the prices, which are a power of ten apart, a hundred or more, as if a decimal point were lost. */
    DECIMAL_POINT_LOST,
    /** The high is below the low. */
    HIGH_BELOW_LOW,
    /** The open or the close is above the high or below the low. */
    OPEN_OR_CLOSE_OUTSIDE_RANGE,
    /** The time is the same as that of the good row before. */
    DUPLICATE_TIME,
    /** The time is before that of the good row before. */
    OUT_OF_ORDER,
    /** The time was converted to a zone whose clock goes back then, to or before the time of the good row before. No repair drops it. */
    CLOCK_GOES_BACK,
    /** The volume is missing, and other rows have one. */
    BLANK_VOLUME;

    private static final String SKIP = "use BadRowPolicy.SKIP to drop such rows";

    /**
     * Says what to do about it.
     *
     * @return such as {@code use BadRowPolicy.SKIP to drop such rows}
     */
    public String advice() {
        return switch (this) {
            case BAD_TIME -> "write times in such a form, or " + SKIP;
            case OTHER_OFFSET ->
                "state the zone of the market, such as CsvDialect \"zone=America/New_York\", where every row has an offset, or "
                        + SKIP;
            case NOT_POSITIVE -> "use Repair.none().dropZero() to drop rows of zeros, or " + SKIP;
            case OPEN_OR_CLOSE_OUTSIDE_RANGE ->
                "use BadRowPolicy.REPAIR to widen high and low, or BadRowPolicy.SKIP to drop such rows";
            case DUPLICATE_TIME ->
                "give each bar a time of its own, use Repair.none().dropDuplicates() to keep the first of them, or "
                        + SKIP;
            case OUT_OF_ORDER -> "use Repair.none().sort() to sort the rows by time, or " + SKIP;
            case CLOCK_GOES_BACK -> "state CsvDialect \"zone=UTC\" to keep them all, or " + SKIP;
            case BLANK_VOLUME -> "give every row a volume or none, or " + SKIP;
            default -> SKIP;
        };
    }
}
