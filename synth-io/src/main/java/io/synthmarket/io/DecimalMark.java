package io.synthmarket.io;

/**
 * What stands before the fraction of a number; the other mark then groups thousands.
 *
 * @see CsvDialect#withDecimal
 * @since 0.1.0
 */
public enum DecimalMark {
    /** {@code 1,234.5} is a thousand and some. */
    POINT,
    /** {@code 1.234,5} is a thousand and some. */
    COMMA
}
