package io.synthmarket.tensors.internal.tfrecord;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * Records one after the other: the length, a checksum of it, the data, a checksum of them.
 *
 * <p>Checksums are CRC-32C, masked by a rotation and a sum so that data which hold checksums of their own do no harm.
 *
 * <p><b>Source</b>: TensorFlow, TFRecord and tf.train.Example, section TFRecords format details; CRC-32C: RFC 3720, appendix B.4.
 */
public final class RecordStream {

    private static final int MASK = 0xa282ead8;
    private static final int ROTATION = 15;

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final CRC32C crc = new CRC32C();
    private final ByteBuffer frame =
            ByteBuffer.allocate(Long.BYTES + Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);

    /** Begins a file of records. */
    public RecordStream(OutputStream out) {
        this.out = new BufferedOutputStream(out, BUFFER);
    }

    /**
     * Writes a record.
     *
     * @throws IOException if writing fails
     */
    void write(byte[] data, int length) throws IOException {
        frame.putLong(0, length);
        frame.putInt(Long.BYTES, maskedChecksum(frame.array(), Long.BYTES));
        out.write(frame.array());
        out.write(data, 0, length);
        frame.putInt(0, maskedChecksum(data, length));
        out.write(frame.array(), 0, Integer.BYTES);
    }

    /**
     * Passes on what waits in memory.
     *
     * @throws IOException if writing fails
     */
    void flush() throws IOException {
        out.flush();
    }

    private int maskedChecksum(byte[] bytes, int length) {
        crc.reset();
        crc.update(bytes, 0, length);
        return mask((int) crc.getValue());
    }

    /** Masks a checksum. */
    static int mask(int checksum) {
        return Integer.rotateRight(checksum, ROTATION) + MASK;
    }
}
