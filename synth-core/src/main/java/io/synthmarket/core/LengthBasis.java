package io.synthmarket.core;

/**
 * What of a return the automatic block length is chosen for.
 *
 * @since 0.1.0
 */
public enum LengthBasis {
    /** The log returns themselves; they hardly depend on one another, so blocks come out short. */
    RETURNS,
    /** Their sizes, whose memory is the volatility clustering that blocks are there to keep. */
    ABSOLUTE_RETURNS,
    /** Their squares, the same memory with more weight on the largest. */
    SQUARED_RETURNS
}
