package io.synthmarket.io.internal.zip;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that are counted as they are read. */
public final class CountedBytes extends FilterInputStream {

    private long count;

    /** Wraps bytes. */
    public CountedBytes(InputStream in) {
        super(in);
    }

    /** Tells how many bytes were read. */
    public long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int octet = in.read();
        count += octet < 0 ? 0 : 1;
        return octet;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int read = in.read(target, from, length);
        count += Math.max(read, 0);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
