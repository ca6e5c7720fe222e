package io.synthmarket.io;

/**
 * What happens to a row that is not a good bar.
 *
 * <p>The policy is about rows. A file without a column that must be there, with two columns of one meaning, or that is not
 * text at all is refused under every policy.
 *
 * @since 0.1.0
 */
public enum BadRowPolicy {
    /** The first bad row ends the reading with a {@link BarDataException} that names its line and column. */
    FAIL,
    /** Bad rows are left out and counted by kind. */
    SKIP,
    /**
     * Bad rows are left out and counted, and the report keeps line, column and message of each of them, of the first 100,000 that are
     * found: those by themselves first, then those by their place among others.
     */
    COLLECT,
    /**
     * High and low are widened to hold open and close where they do not, and such rows are counted. Any other defect ends
     * the reading as with {@link #FAIL}. The same as {@link #FAIL} with {@link Repair#widen()}.
     */
    REPAIR
}
