package io.synthmarket.io;

/**
 * In which order numbers make a date.
 *
 * @see CsvDialect#withDateOrder
 * @since 0.1.0
 */
public enum DateOrder {
    /** {@code 02/03/2020} is 2 March 2020. */
    DAY_FIRST,
    /** {@code 02/03/2020} is 3 February 2020. */
    MONTH_FIRST,
    /** {@code 20/03/02} is 2 March 2020; dates whose year has four digits and stands first are always read so. */
    YEAR_FIRST
}
