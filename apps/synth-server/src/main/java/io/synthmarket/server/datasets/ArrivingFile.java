package io.synthmarket.server.datasets;

import io.synthmarket.server.common.Hashes;
import io.synthmarket.server.common.Problem;
import io.synthmarket.server.common.ServerFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** The bytes of an upload: each that is read is counted, hashed and written to disk on the way. */
final class ArrivingFile extends InputStream {

    private static final double SECOND = 1e9;

    private final InputStream body;
    private final OutputStream disk;
    private final MessageDigest digest = Hashes.sha256();
    private final long limit;
    private final LongConsumer storage;
    private final MinimumPace pace;
    private final long began = System.nanoTime();
    private final byte[] one = new byte[1];
    private long bytes;
    private boolean isOver;

    /**
     * Takes bytes from a client.
     *
     * @param limit of the file, in bytes
     * @param storage is told of bytes before they are written, and throws if there is no room for them
     */
    ArrivingFile(InputStream body, OutputStream disk, long limit, LongConsumer storage, MinimumPace pace) {
        this.body = body;
        this.disk = disk;
        this.limit = limit;
        this.storage = storage;
        this.pace = pace;
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = body.read(into, from, length);
        if (count <= 0) {
            isOver = count < 0;
            return count;
        }
        bytes += count;
        if (bytes > limit) {
            throw Uploads.tooLarge(limit);
        }
        requirePace();
        storage.accept(count);
        digest.update(into, from, count);
        disk.write(into, from, count);
        return count;
    }

    /** Tells of more until the end was met: what unpacks gzip takes no for the end, though the next part may be on its way. */
    @Override
    public int available() {
        return isOver ? 0 : 1;
    }

    private void requirePace() {
        long nanos = System.nanoTime() - began;
        if (nanos > pace.grace().toNanos() && bytes * SECOND / nanos < pace.bytesPerSecond()) {
            throw new ServerFault(
                    Problem.Kind.TOO_SLOW,
                    "an upload must bring at least " + pace.bytesPerSecond()
                            + " bytes a second but brought fewer; send it" + " again over a faster line");
        }
    }

    long bytes() {
        return bytes;
    }

    /** Returns the hash of all that was read; once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
