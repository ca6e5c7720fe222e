package io.synthmarket.io.internal.zip;

/**
 * What an archive says of an entry's content.
 *
 * @param crc its CRC-32
 * @param size how many bytes it has
 * @param packed how many they are deflated
 */
record Extent(long crc, long size, long packed) {}
