package io.synthmarket.io.internal.zip;

import java.io.IOException;
import java.io.OutputStream;

/** A record of a ZIP file while it is put together, number by number, lowest bytes first. */
final class ZipRecord {

    private final byte[] bytes;
    private int length;

    /** Begins a record of at most so many bytes. */
    ZipRecord(int most) {
        bytes = new byte[most];
    }

    ZipRecord two(int number) {
        return put(number, 2);
    }

    ZipRecord four(long number) {
        return put(number, 4);
    }

    ZipRecord eight(long number) {
        return put(number, 8);
    }

    private ZipRecord put(long number, int octets) {
        for (int octet = 0; octet < octets; octet++) {
            bytes[length++] = (byte) (number >>> (8 * octet));
        }
        return this;
    }

    ZipRecord bytes(byte[] more) {
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    ZipRecord record(ZipRecord more) {
        System.arraycopy(more.bytes, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    int length() {
        return length;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }
}
