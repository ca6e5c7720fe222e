package io.synthmarket.io.internal.zip;

import io.synthmarket.io.BarDataException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The unpacked bytes of an entry, as long as they are no bomb. */
public final class BoundedEntry extends FilterInputStream {

    private static final long HARMLESS = 1L << 20;
    private static final long MOST_RATIO = 250;

    private final String archive;
    private final long packed;
    private final long most;
    private long count;

    /** Wraps the bytes of an entry that takes so many bytes in its archive, of which at most so many may come. */
    public BoundedEntry(InputStream in, String archive, long packed, long most) {
        super(in);
        this.archive = archive;
        this.packed = packed;
        this.most = most;
    }

    /** Tells how many bytes came. */
    public long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int octet = in.read();
        passed(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int read = in.read(target, from, length);
        passed(Math.max(read, 0));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void passed(int bytes) {
        count += bytes;
        if (count > most) {
            throw BarDataException.of(
                    archive, "an archive must unpack to at most 64 GiB but goes on beyond that; split it");
        }
        if (count > HARMLESS && count / MOST_RATIO > packed) {
            throw BarDataException.of(
                    archive,
                    "an entry must unpack to at most " + MOST_RATIO + " times its packed size of " + packed
                            + " bytes but goes on beyond that; unpack it by other means if you trust it");
        }
    }
}
