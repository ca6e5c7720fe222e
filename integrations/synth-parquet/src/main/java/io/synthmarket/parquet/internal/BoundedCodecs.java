package io.synthmarket.parquet.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Codecs that unpack pages up to a bound, since what a page says of its size may be made up. */
final class BoundedCodecs implements CompressionCodecFactory {

    /** The codecs that are on board; others are classes of Hadoop, which is not. */
    static final Set<CompressionCodecName> KNOWN = EnumSet.of(
            CompressionCodecName.UNCOMPRESSED,
            CompressionCodecName.SNAPPY,
            CompressionCodecName.GZIP,
            CompressionCodecName.ZSTD,
            CompressionCodecName.LZ4_RAW);

    /** The largest page that is read; writers make pages of a megabyte or some. */
    private static final int LARGEST_PAGE = 1 << 27;

    private final CompressionCodecFactory codecs;

    BoundedCodecs(CompressionCodecFactory codecs) {
        this.codecs = codecs;
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
        return new Bounded(name == CompressionCodecName.GZIP ? new Gzip() : codecs.getDecompressor(name));
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName name) {
        return codecs.getCompressor(name);
    }

    @Override
    public void release() {
        codecs.release();
    }

    private static void requireSize(int unpacked) {
        if (unpacked < 0 || unpacked > LARGEST_PAGE) {
            throw new IllegalArgumentException(
                    "a page must unpack to at most " + LARGEST_PAGE + " bytes but says " + unpacked);
        }
    }

    /** Looks at sizes before another unpacks. */
    private record Bounded(BytesInputDecompressor codec) implements BytesInputDecompressor {

        @Override
        public BytesInput decompress(BytesInput bytes, int unpacked) throws IOException {
            requireSize(unpacked);
            return codec.decompress(bytes, unpacked);
        }

        @Override
        public void decompress(ByteBuffer input, int packed, ByteBuffer output, int unpacked) throws IOException {
            requireSize(unpacked);
            codec.decompress(input, packed, output, unpacked);
        }

        @Override
        public void release() {
            codec.release();
        }
    }

    /** Unpacks as the JDK does; the codec that Parquet would take is a class of Hadoop. */
    private static final class Gzip implements BytesInputDecompressor {

        @Override
        public BytesInput decompress(BytesInput bytes, int unpacked) throws IOException {
            return BytesInput.from(bytes(bytes.toInputStream(), unpacked));
        }

        @Override
        public void decompress(ByteBuffer input, int packed, ByteBuffer output, int unpacked) throws IOException {
            ByteBuffer page = input.slice().limit(packed);
            output.put(bytes(BytesInput.from(page).toInputStream(), unpacked));
            input.position(input.position() + packed);
        }

        private static byte[] bytes(InputStream packed, int unpacked) throws IOException {
            try (GZIPInputStream in = new GZIPInputStream(packed)) {
                byte[] bytes = in.readNBytes(unpacked);
                if (bytes.length < unpacked) {
                    throw new IOException("a page must unpack to " + unpacked + " bytes but has " + bytes.length);
                }
                return bytes;
            }
        }

        @Override
        public void release() {}
    }
}
