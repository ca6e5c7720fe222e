package io.synthmarket.io.internal.zip;

import io.synthmarket.io.BarDataException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Unpacked bytes, as long as they are no bomb. */
public final class BoundedBytes extends FilterInputStream {

    private static final long HARMLESS = 1L << 20;
    private static final long MOST_RATIO = 250;

    private final String source;
    private final String what;
    private final LongSupplier packed;
    private final long most;
    private long count;

    private BoundedBytes(InputStream in, String source, String what, LongSupplier packed, long most) {
        super(in);
        this.source = source;
        this.what = what;
        this.packed = packed;
        this.most = most;
    }

    /** Wraps the bytes of an entry that takes so many bytes in its archive, of which at most so many may come. */
    public static BoundedBytes ofEntry(InputStream in, String archive, long packed, long most) {
        return new BoundedBytes(in, archive, "an entry", () -> packed, most);
    }

    /** Wraps the unpacked bytes of a gzip file whose packed bytes are counted. */
    public static BoundedBytes ofGzip(InputStream in, String file, CountedBytes packed) {
        return new BoundedBytes(in, file, "a gzip file", packed::count, Long.MAX_VALUE);
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
                    source, "an archive must unpack to at most 64 GiB but goes on beyond that; split it");
        }
        if (count > HARMLESS && count / MOST_RATIO > packed.getAsLong()) {
            throw BarDataException.of(
                    source,
                    what + " must unpack to at most " + MOST_RATIO + " times its packed size of " + packed.getAsLong()
                            + " bytes but goes on beyond that; unpack it by other means if you trust it");
        }
    }
}
