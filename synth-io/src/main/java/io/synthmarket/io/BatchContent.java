package io.synthmarket.io;

/**
 * What a {@link BatchFormat} makes of each series.
 *
 * @since 0.1.0
 */
public enum BatchContent {
    /** Its bars, with their times. */
    BARS,
    /** Windows of numbers, as a {@link io.synthmarket.core.WindowSpec} says. */
    WINDOWS
}
