package io.synthmarket.io.internal.zip;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP file that depends on its entries alone: neither on the clock nor on a default. */
public final class FixedZip extends ZipOutputStream {

    /** What stands as the time of every entry; a month later than could be, since that one depends on the time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** Begins a ZIP file at a compression level from 0 to 9. */
    public FixedZip(OutputStream out, int level) {
        super(out, StandardCharsets.UTF_8);
        setLevel(level);
    }

    /**
     * Begins an entry.
     *
     * @throws IOException if writing fails
     */
    public void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        putNextEntry(entry);
    }

    /** Lets go of the memory outside the heap, without writing and without closing the stream below. */
    public void release() {
        def.end();
    }
}
