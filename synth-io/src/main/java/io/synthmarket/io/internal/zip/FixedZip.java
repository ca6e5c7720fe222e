package io.synthmarket.io.internal.zip;

import io.synthmarket.io.ContentWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A ZIP file that depends on its entries alone: neither on the clock nor on a default, nor on whether content was deflated here
 * or before, on another thread.
 *
 * <p>The bytes are those of {@link java.util.zip.ZipOutputStream}: sizes follow the content in a descriptor, names are UTF-8, and
 * the ZIP64 form stands where a number needs it and nowhere else. That class deflates all content itself.
 *
 * <p><b>Source</b>: PKWARE, APPNOTE.TXT, .ZIP File Format Specification, sections 4.3 to 4.5.
 */
public final class FixedZip extends OutputStream {

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int DIRECTORY_HEADER = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCAL_HEADER_LENGTH = 30;
    private static final int DESCRIPTOR_64_LENGTH = 24;
    private static final int DIRECTORY_HEADER_LENGTH = 46;
    private static final int EXTRA_HEADER_LENGTH = 4;
    private static final int END_LENGTH = 22;
    private static final int END_64_LENGTH = 56;
    private static final int LOCATOR_64_LENGTH = 20;

    private static final int VERSION = 20;
    private static final int VERSION_64 = 45;
    private static final int SIZES_FOLLOW_AND_NAME_IS_UTF_8 = 0x0808;
    private static final int DEFLATED = 8;
    private static final int EXTRA_64 = 1;

    /** 1980-02-01T00:00. */
    private static final int TIME = 0x0041_0000;

    /** What stands for a number that is only in the ZIP64 form. */
    private static final long ELSEWHERE = 0xFFFF_FFFFL;

    private static final int COUNT_ELSEWHERE = 0xFFFF;

    private final OutputStream out;
    private final Deflation deflation;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private byte[] name = {};
    private long start;
    private long written;
    private long entries;

    /** Begins a ZIP file at a compression level from 0 to 9. */
    public FixedZip(OutputStream out, int level) {
        this.out = out;
        this.deflation = new Deflation(out, level);
    }

    private void put(ZipRecord piece) throws IOException {
        piece.writeTo(out);
        written += piece.length();
    }

    /**
     * Begins an entry, whose content is to be written next.
     *
     * @throws IllegalArgumentException if the name cannot be written in UTF-8
     * @throws IOException if writing fails
     */
    public void begin(String entryName) throws IOException {
        name = utf8(entryName);
        start = written;
        put(new ZipRecord(LOCAL_HEADER_LENGTH + name.length)
                .four(LOCAL_HEADER)
                .two(VERSION)
                .two(SIZES_FOLLOW_AND_NAME_IS_UTF_8)
                .two(DEFLATED)
                .four(TIME)
                .four(0)
                .four(0)
                .four(0)
                .two(name.length)
                .two(0)
                .bytes(name));
    }

    private static byte[] utf8(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!text.equals(new String(bytes, StandardCharsets.UTF_8))) {
            throw new IllegalArgumentException("a name must be Unicode text but holds half a surrogate pair");
        }
        return bytes;
    }

    @Override
    public void write(int octet) throws IOException {
        deflation.write(octet);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        deflation.write(bytes, from, length);
    }

    /**
     * Ends the entry.
     *
     * @throws IOException if writing fails
     */
    public void end() throws IOException {
        end(deflation.finish());
    }

    /**
     * Begins an entry on a stream that completes it when it is closed.
     *
     * @param completed told when the entry is whole
     * @throws IllegalArgumentException if the name cannot be written in UTF-8
     * @throws IOException if writing fails
     */
    public OutputStream open(String entryName, Runnable completed) throws IOException {
        begin(entryName);
        return new OpenEntry(this, completed);
    }

    /**
     * Adds an entry whose content is deflated while it comes.
     *
     * @throws IllegalArgumentException if the name cannot be written in UTF-8
     * @throws IOException as the content writer throws it, or if writing fails
     */
    public void add(String entryName, ContentWriter content) throws IOException {
        begin(entryName);
        try (EntryStream entry = new EntryStream(this)) {
            content.writeTo(entry);
        }
        end();
    }

    /**
     * Adds an entry whose content was deflated before, at the level of this file.
     *
     * @throws IllegalArgumentException if the name cannot be written in UTF-8
     * @throws IOException if writing fails
     */
    public void add(String entryName, PackedContent content) throws IOException {
        begin(entryName);
        content.writeTo(out);
        end(content.extent());
    }

    private void end(Extent extent) throws IOException {
        written += extent.packed();
        ZipRecord descriptor =
                new ZipRecord(DESCRIPTOR_64_LENGTH).four(DESCRIPTOR).four(extent.crc());
        if (extent.packed() >= ELSEWHERE || extent.size() >= ELSEWHERE) {
            descriptor.eight(extent.packed()).eight(extent.size());
        } else {
            descriptor.four(extent.packed()).four(extent.size());
        }
        put(descriptor);
        list(extent);
        entries++;
    }

    private void list(Extent extent) throws IOException {
        ZipRecord large = new ZipRecord(3 * Long.BYTES);
        putIfLarge(extent.size(), large);
        putIfLarge(extent.packed(), large);
        putIfLarge(start, large);
        int version = large.length() == 0 ? VERSION : VERSION_64;
        int extra = large.length() == 0 ? 0 : EXTRA_HEADER_LENGTH + large.length();
        ZipRecord header = new ZipRecord(DIRECTORY_HEADER_LENGTH + name.length + extra)
                .four(DIRECTORY_HEADER)
                .two(version)
                .two(version)
                .two(SIZES_FOLLOW_AND_NAME_IS_UTF_8)
                .two(DEFLATED)
                .four(TIME)
                .four(extent.crc())
                .four(orElsewhere(extent.packed()))
                .four(orElsewhere(extent.size()))
                .two(name.length)
                .two(extra)
                .two(0)
                .two(0)
                .two(0)
                .four(0)
                .four(orElsewhere(start))
                .bytes(name);
        if (extra > 0) {
            header.two(EXTRA_64).two(large.length()).record(large);
        }
        header.writeTo(directory);
    }

    private static void putIfLarge(long number, ZipRecord target) {
        if (number >= ELSEWHERE) {
            target.eight(number);
        }
    }

    private static long orElsewhere(long number) {
        return Math.min(number, ELSEWHERE);
    }

    /**
     * Writes the list of entries, which makes the file whole.
     *
     * @throws IOException if writing fails
     */
    public void finish() throws IOException {
        long from = written;
        directory.writeTo(out);
        written += directory.size();
        if (entries >= COUNT_ELSEWHERE || from >= ELSEWHERE) {
            finish64(from);
        }
        int count = (int) Math.min(entries, COUNT_ELSEWHERE);
        put(new ZipRecord(END_LENGTH)
                .four(END)
                .four(0)
                .two(count)
                .two(count)
                .four(directory.size())
                .four(orElsewhere(from))
                .two(0));
    }

    private void finish64(long from) throws IOException {
        long at = written;
        put(new ZipRecord(END_64_LENGTH + LOCATOR_64_LENGTH)
                .four(END_64)
                .eight(END_64_LENGTH - 12)
                .two(VERSION_64)
                .two(VERSION_64)
                .four(0)
                .four(0)
                .eight(entries)
                .eight(entries)
                .eight(directory.size())
                .eight(from)
                .four(LOCATOR_64)
                .four(0)
                .eight(at)
                .four(1));
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** Lets go of the memory outside the heap, without writing and without closing the stream below. */
    public void release() {
        deflation.release();
    }
}
