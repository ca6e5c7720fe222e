package io.synthmarket.metrics;

/**
 * Whether keeping some attempts and dropping others made risk look smaller.
 *
 * @see RejectionSummary#narrowing()
 * @since 0.1.0
 */
public enum Narrowing {
    /** It did not: what was kept falls about as deep as all attempts do. */
    NONE,
    /** So few were kept, or seen, that this cannot be told from chance. */
    TOO_FEW_TO_TELL,
    /** It did, by more than a tenth and by more than chance. */
    NARROWED
}
