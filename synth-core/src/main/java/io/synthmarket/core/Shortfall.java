package io.synthmarket.core;

/**
 * What happens when the attempts at a path are used up and none reached the threshold.
 *
 * @since 0.1.0
 */
public enum Shortfall {
    /** A {@link ThresholdNotReachedException} that names the best score. */
    FAIL,
    /**
     * The best of the attempts is kept, the first among equals and the first where none could be scored, and the path says that
     * it did not reach the threshold.
     */
    KEEP_BEST
}
