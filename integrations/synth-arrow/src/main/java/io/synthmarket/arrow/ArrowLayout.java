package io.synthmarket.arrow;

/**
 * The two forms of Arrow's interprocess format.
 *
 * @since 0.1.0
 */
public enum ArrowLayout {
    /** A file with a list of its batches at the end, which readers may map into memory; also known as Feather, version 2. */
    FILE,
    /** A stream of batches, which readers take in as it comes. */
    STREAM
}
