package io.synthmarket.io.internal.zip;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Content on its way into an archive: what is written here comes out deflated on a stream below.
 *
 * <p>The compressor is fed blocks of one size, whatever the pieces in which content comes, so what comes out depends on the
 * content alone.
 */
final class Deflation extends OutputStream {

    private static final int CHUNK = 1 << 15;

    private final Deflater deflater;
    private final CRC32 crc = new CRC32();
    private final OutputStream out;
    private final byte[] block = new byte[CHUNK];
    private final byte[] packed = new byte[CHUNK];
    private int filled;

    /** Begins content at a compression level from 0 to 9. */
    Deflation(OutputStream out, int level) {
        this.out = out;
        this.deflater = new Deflater(level, true);
    }

    @Override
    public void write(int octet) throws IOException {
        if (filled == CHUNK) {
            pass();
        }
        block[filled++] = (byte) octet;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int end = from + length;
        while (at < end) {
            if (filled == CHUNK) {
                pass();
            }
            int taken = Math.min(CHUNK - filled, end - at);
            System.arraycopy(bytes, at, block, filled, taken);
            filled += taken;
            at += taken;
        }
    }

    private void pass() throws IOException {
        crc.update(block, 0, filled);
        deflater.setInput(block, 0, filled);
        filled = 0;
        while (!deflater.needsInput()) {
            drain();
        }
    }

    private void drain() throws IOException {
        int length = deflater.deflate(packed);
        if (length > 0) {
            out.write(packed, 0, length);
        }
    }

    /**
     * Ends the content and makes ready for another.
     *
     * @return what is to be said of it
     * @throws IOException if the stream below fails
     */
    Extent finish() throws IOException {
        pass();
        deflater.finish();
        while (!deflater.finished()) {
            drain();
        }
        Extent extent = new Extent(crc.getValue(), deflater.getBytesRead(), deflater.getBytesWritten());
        deflater.reset();
        crc.reset();
        return extent;
    }

    /** Lets go of the memory outside the heap. */
    void release() {
        deflater.end();
    }
}
