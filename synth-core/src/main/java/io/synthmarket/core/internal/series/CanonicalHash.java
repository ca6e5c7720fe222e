package io.synthmarket.core.internal.series;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of a series' columns, laid out as {@code BarSeries.sha256} documents. */
public final class CanonicalHash {

    private static final byte[] FORMAT = "synthmarket-bars-1".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 1 << 13;

    private final MessageDigest digest = sha256Digest();
    private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK);

    private CanonicalHash() {}

    /** Hashes columns. */
    public static String sha256(
            double[] open,
            double[] high,
            double[] low,
            double[] close,
            double @Nullable [] volume,
            long @Nullable [] times) {
        CanonicalHash hash = new CanonicalHash();
        hash.buffer.put(FORMAT).putInt(close.length);
        hash.buffer.put((byte) (volume == null ? 0 : 1)).put((byte) (times == null ? 0 : 1));
        hash.add(open);
        hash.add(high);
        hash.add(low);
        hash.add(close);
        if (volume != null) {
            hash.add(volume);
        }
        if (times != null) {
            hash.add(times);
        }
        hash.drain();
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    /** Hashes a text. */
    public static String sha256(String text) {
        return HexFormat.of().formatHex(sha256Digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void add(double[] column) {
        for (double value : column) {
            room();
            buffer.putLong(Double.doubleToRawLongBits(value));
        }
    }

    private void add(long[] column) {
        for (long value : column) {
            room();
            buffer.putLong(value);
        }
    }

    private void room() {
        if (buffer.remaining() < Long.BYTES) {
            drain();
        }
    }

    private void drain() {
        digest.update(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must provide SHA-256", e);
        }
    }
}
