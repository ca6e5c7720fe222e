package io.synthmarket.tensors.internal.tfrecord;

import java.util.Arrays;

/**
 * A message of Protocol Buffers under way, in memory that is used again.
 *
 * <p><b>Source</b>: Protocol Buffers, Encoding.
 */
final class Message {

    private static final int FIRST_SIZE = 256;
    private static final int LENGTH_DELIMITED = 2;
    private static final int LONGEST_VARINT = 10;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int length;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Begins again. */
    Message clear() {
        length = 0;
        return this;
    }

    /** Adds a field that is a message. */
    Message message(int field, Message value) {
        return bytes(field, value.bytes, value.length);
    }

    /** Adds a field of text or bytes. */
    Message bytes(int field, byte[] value) {
        return bytes(field, value, value.length);
    }

    private Message bytes(int field, byte[] value, int count) {
        int at = delimited(field, count);
        System.arraycopy(value, 0, bytes, at, count);
        return this;
    }

    /** Adds a field that is a list of one whole number. */
    Message packedNumber(int field, long number) {
        return varint(tag(field)).varint(varintLength(number)).varint(number);
    }

    /** Begins a field of so many bytes, and tells where they are to be put. */
    int delimited(int field, int count) {
        varint(tag(field)).varint(count);
        return grow(count);
    }

    /** Makes room for so many bytes, and tells where it is. */
    int grow(int count) {
        int at = length;
        reserve(count);
        length += count;
        return at;
    }

    /** Every field that is written here is told with its length. */
    private static long tag(int field) {
        return (long) field << 3 | LENGTH_DELIMITED;
    }

    private Message varint(long value) {
        reserve(LONGEST_VARINT);
        long left = value;
        while ((left & ~0x7fL) != 0) {
            bytes[length++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        bytes[length++] = (byte) left;
        return this;
    }

    private static int varintLength(long value) {
        return (Long.SIZE - Long.numberOfLeadingZeros(value | 1) + 6) / 7;
    }

    private void reserve(int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
        }
    }
}
