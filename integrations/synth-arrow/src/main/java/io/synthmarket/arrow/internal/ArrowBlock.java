package io.synthmarket.arrow.internal;

/**
 * Where a batch of rows is in a file.
 *
 * @param offset where its message begins
 * @param metadataLength how long the message is
 * @param bodyLength how long its values are
 */
record ArrowBlock(long offset, int metadataLength, long bodyLength) {}
