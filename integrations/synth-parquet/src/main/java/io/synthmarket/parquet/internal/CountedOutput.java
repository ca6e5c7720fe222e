package io.synthmarket.parquet.internal;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** Shows a stream as the file that Parquet writes; the stream stays open, and gets nothing more once it is cut off. */
final class CountedOutput extends PositionOutputStream implements OutputFile {

    private final OutputStream out;
    private long position;
    private boolean cut;

    CountedOutput(OutputStream out) {
        this.out = out;
    }

    /** Lets nothing more through. */
    void cut() {
        cut = true;
    }

    @Override
    public long getPos() {
        return position;
    }

    @Override
    public void write(int octet) throws IOException {
        if (!cut) {
            out.write(octet);
        }
        position++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (!cut) {
            out.write(bytes, from, length);
        }
        position += length;
    }

    @Override
    public void flush() throws IOException {
        if (!cut) {
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    @Override
    public PositionOutputStream create(long blockSize) {
        return this;
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSize) {
        return this;
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }
}
