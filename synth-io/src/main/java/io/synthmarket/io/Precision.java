package io.synthmarket.io;

/**
 * How wide the numbers of windows are.
 *
 * @since 0.1.0
 */
public enum Precision {
    /** Four bytes: the nearest {@code float}, some seven digits. */
    FLOAT32,
    /** Eight bytes: the {@code double} itself. */
    FLOAT64
}
