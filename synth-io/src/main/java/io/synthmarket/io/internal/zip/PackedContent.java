package io.synthmarket.io.internal.zip;

import io.synthmarket.io.ContentWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The content of an entry, deflated and kept in memory. */
public final class PackedContent {

    private final List<byte[]> pieces;
    private final Extent extent;

    PackedContent(List<byte[]> pieces, Extent extent) {
        this.pieces = pieces;
        this.extent = extent;
    }

    /**
     * Deflates content.
     *
     * @param level the compression level, from 0 to 9
     * @param most how many bytes may be kept
     * @return the content, empty if it takes more
     * @throws IOException as the content writer throws it
     */
    public static Optional<PackedContent> of(ContentWriter content, int level, long most) throws IOException {
        Pieces pieces = new Pieces(most);
        Deflation deflation = new Deflation(pieces, level);
        try {
            try (EntryStream entry = new EntryStream(new UntilFull(deflation, pieces))) {
                content.writeTo(entry);
            }
            Extent extent = deflation.finish();
            return pieces.isFull() ? Optional.empty() : Optional.of(new PackedContent(pieces.kept, extent));
        } finally {
            deflation.release();
        }
    }

    Extent extent() {
        return extent;
    }

    void writeTo(OutputStream out) throws IOException {
        for (byte[] piece : pieces) {
            out.write(piece);
        }
    }

    /** Says how much it is. */
    @Override
    public String toString() {
        return extent.size() + " bytes, " + extent.packed() + " deflated";
    }

    /** Keeps what is written, up to a bound beyond which it keeps nothing. */
    private static final class Pieces extends OutputStream {

        private final List<byte[]> kept = new ArrayList<>();
        private long room;

        Pieces(long most) {
            this.room = most;
        }

        boolean isFull() {
            return room < 0;
        }

        @Override
        public void write(int octet) {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            room -= length;
            if (isFull()) {
                kept.clear();
            } else {
                kept.add(Arrays.copyOfRange(bytes, from, from + length));
            }
        }
    }

    /** Spares the deflating of what will not be kept. */
    private static final class UntilFull extends OutputStream {

        private final Deflation deflation;
        private final Pieces pieces;

        UntilFull(Deflation deflation, Pieces pieces) {
            this.deflation = deflation;
            this.pieces = pieces;
        }

        @Override
        public void write(int octet) throws IOException {
            if (!pieces.isFull()) {
                deflation.write(octet);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (!pieces.isFull()) {
                deflation.write(bytes, from, length);
            }
        }
    }
}
