package io.synthmarket.io.internal.zip;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** What the writer of an entry's content writes to: closing it closes nothing else. */
final class EntryStream extends FilterOutputStream {

    private boolean closed;

    EntryStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int octet) throws IOException {
        requireOpen();
        out.write(octet);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        requireOpen();
        out.write(bytes, from, length);
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("the entry was closed before");
        }
    }

    /** Passes nothing on: the archive flushes when it is whole. */
    @Override
    public void flush() {}

    @Override
    public void close() {
        closed = true;
    }
}
