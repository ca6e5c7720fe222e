package io.synthmarket.io.internal.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixedZipTest {

    private static final int LEVEL = 4;
    private static final byte[] PIECE = new byte[1 << 24];
    private static final long FOUR_GIB = 1L << 32;

    @TempDir
    private Path folder;

    /** Leaves holes in a file instead of large pieces. */
    private static final class Sparse extends OutputStream {

        private final FileChannel file;

        Sparse(FileChannel file) {
            this.file = file;
        }

        @Override
        public void write(int octet) throws IOException {
            file.write(ByteBuffer.wrap(new byte[] {(byte) octet}));
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length == PIECE.length) {
                file.position(file.position() + length);
            } else {
                file.write(ByteBuffer.wrap(bytes, from, length));
            }
        }
    }

    private static PackedContent repeated(int pieces, long size) {
        return new PackedContent(Collections.nCopies(pieces, PIECE), new Extent(0, size, (long) pieces * PIECE.length));
    }

    @Test
    void add_sizesAndOffsetsOf4GiB_areReadBack() throws IOException {
        Path path = folder.resolve("large.zip");
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            FixedZip zip = new FixedZip(new Sparse(file), LEVEL);
            zip.add("size", repeated(1, FOUR_GIB - 1));
            zip.add("both", repeated(256, FOUR_GIB + 5));
            zip.add("offset", out -> out.write("text".getBytes(StandardCharsets.US_ASCII)));
            zip.finish();
            zip.release();
        }

        try (ZipFile zip = new ZipFile(path.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            assertThat(entries).extracting(ZipEntry::getName).containsExactly("size", "both", "offset");
            assertThat(entries).extracting(ZipEntry::getSize).containsExactly(FOUR_GIB - 1, FOUR_GIB + 5, 4L);
            assertThat(entries).extracting(ZipEntry::getCompressedSize).startsWith((long) PIECE.length, FOUR_GIB);
            assertThat(zip.getInputStream(entries.get(2))).hasContent("text");
        }
    }

    @Test
    void begin_halfASurrogatePair_isRefused() {
        FixedZip zip = new FixedZip(new ByteArrayOutputStream(), LEVEL);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> zip.begin("\uD800"))
                .withMessage("a name must be Unicode text but holds half a surrogate pair");
        zip.release();
    }
}
