package io.synthmarket.io.internal.xlsx;

import io.synthmarket.io.internal.zip.FixedZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Takes the archive that fastexcel writes and passes its entries on to one of fixed times, some of them edited.
 *
 * <p>It reads while fastexcel writes, and so needs neither a temporary file nor the archive's directory. It reads the one
 * form of ZIP that opczip makes: deflated entries, each followed by a descriptor of 24 bytes.
 */
final class FixedArchive extends OutputStream {

    private static final int CHUNK = 1 << 14;
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int DIRECTORY_HEADER = 0x02014b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int HEADER_LENGTH = 30;
    private static final int NAME_LENGTH_AT = 26;
    private static final int DESCRIPTOR_LENGTH = 24;

    private enum Part {
        HEADER,
        NAME,
        CONTENT,
        DESCRIPTOR,
        DIRECTORY
    }

    private final FixedZip target;
    private final Map<String, UnaryOperator<String>> edits;
    private final ByteArrayOutputStream unedited = new ByteArrayOutputStream();
    private final Inflater inflater = new Inflater(true);
    private final byte[] content = new byte[CHUNK];
    private final byte[] octet = new byte[1];
    private byte[] fixed = new byte[HEADER_LENGTH];
    private int filled;
    private Part part = Part.HEADER;
    private @Nullable UnaryOperator<String> edit;

    /** Begins an archive, some of whose entries are edited, by their names. */
    FixedArchive(FixedZip target, Map<String, UnaryOperator<String>> edits) {
        this.target = target;
        this.edits = edits;
    }

    @Override
    public void write(int value) throws IOException {
        octet[0] = (byte) value;
        write(octet, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int end = from + length;
        while (at < end && part != Part.DIRECTORY) {
            if (part == Part.CONTENT) {
                at = end - inflate(bytes, at, end - at);
            } else {
                int taken = Math.min(end - at, fixed.length - filled);
                System.arraycopy(bytes, at, fixed, filled, taken);
                at += taken;
                filled += taken;
                if (filled == fixed.length) {
                    turn();
                }
            }
        }
    }

    /** Passes content on and tells how many bytes are left behind its end. */
    private int inflate(byte[] bytes, int from, int length) throws IOException {
        inflater.setInput(bytes, from, length);
        try {
            while (true) {
                int count = inflater.inflate(content);
                OutputStream to = edit == null ? target : unedited;
                to.write(content, 0, count);
                if (inflater.finished()) {
                    break;
                }
                if (count == 0) {
                    require(inflater.needsInput());
                    return 0;
                }
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("fastexcel must write deflated entries but did not", e);
        }
        if (edit != null) {
            target.write(edit.apply(unedited.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
            unedited.reset();
        }
        target.end();
        int left = inflater.getRemaining();
        inflater.reset();
        expect(Part.DESCRIPTOR, DESCRIPTOR_LENGTH);
        return left;
    }

    private void turn() throws IOException {
        switch (part) {
            case HEADER -> {
                if (integer(0) == DIRECTORY_HEADER) {
                    part = Part.DIRECTORY;
                } else {
                    require(integer(0) == LOCAL_HEADER);
                    expect(Part.NAME, integer(NAME_LENGTH_AT));
                }
            }
            case NAME -> {
                String name = new String(fixed, StandardCharsets.US_ASCII);
                edit = edits.get(name);
                target.begin(name);
                part = Part.CONTENT;
            }
            default -> {
                require(integer(0) == DESCRIPTOR);
                expect(Part.HEADER, HEADER_LENGTH);
            }
        }
    }

    private void expect(Part next, int length) {
        part = next;
        fixed = new byte[length];
        filled = 0;
    }

    /** Reads four bytes; for the length of a name, these are it and a length of extra bytes that is always 0. */
    private int integer(int at) {
        return (fixed[at] & 0xFF)
                | (fixed[at + 1] & 0xFF) << 8
                | (fixed[at + 2] & 0xFF) << 16
                | (fixed[at + 3] & 0xFF) << 24;
    }

    private static void require(boolean known) {
        if (!known) {
            throw new IllegalStateException("fastexcel must write the ZIP form of opczip 1.2 but wrote another");
        }
    }

    /** Completes the archive. */
    void finish() throws IOException {
        require(part == Part.DIRECTORY);
        target.finish();
        target.flush();
    }

    /** Lets go of the memory outside the heap. */
    void release() {
        inflater.end();
        target.release();
    }
}
