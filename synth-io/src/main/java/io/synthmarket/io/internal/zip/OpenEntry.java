package io.synthmarket.io.internal.zip;

import java.io.IOException;
import java.io.OutputStream;

/** An entry whose content comes bit by bit: closing it completes the entry, unless a write to it failed. */
final class OpenEntry extends OutputStream {

    private final FixedZip zip;
    private final Runnable completed;
    private boolean open = true;

    OpenEntry(FixedZip zip, Runnable completed) {
        this.zip = zip;
        this.completed = completed;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (!open) {
            throw new IOException("the entry was closed before, or an earlier write to it failed");
        }
        open = false;
        zip.write(bytes, from, length);
        open = true;
    }

    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            zip.end();
            completed.run();
        }
    }
}
