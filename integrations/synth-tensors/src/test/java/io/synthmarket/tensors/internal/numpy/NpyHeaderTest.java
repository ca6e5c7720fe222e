package io.synthmarket.tensors.internal.numpy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpyHeaderTest {

    private static byte[] header(String type, long... axes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NpyHeader.write(type, axes, out);
        return out.toByteArray();
    }

    private static byte[] bytes(int length, String text) {
        String padded = text + " ".repeat(length - text.length() - 1) + "\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) length, 0});
        out.writeBytes(padded.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    @Test
    void header_ofFourAxes_isAsNumPyWritesIt() throws IOException {
        assertThat(header("<f4", 20, 157, 64, 2))
                .isEqualTo(bytes(118, "{'descr': '<f4', 'fortran_order': False, 'shape': (20, 157, 64, 2), }"));
    }

    @Test
    void header_ofOneAxis_isATupleOfOne() throws IOException {
        assertThat(header("<i8", 3)).isEqualTo(bytes(118, "{'descr': '<i8', 'fortran_order': False, 'shape': (3,), }"));
    }

    @Test
    void header_ofNoAxis_isAnEmptyTuple() throws IOException {
        assertThat(header("<U5")).isEqualTo(bytes(118, "{'descr': '<U5', 'fortran_order': False, 'shape': (), }"));
    }

    /** Together with the room for a first axis of 21 digits this fills 128 bytes, so NumPy pads by another 64. */
    @Test
    void header_thatEndsAtAMultipleOf64_isPaddedByAll64() throws IOException {
        assertThat(header("<f4", 1, 123_456_789_012L, 123_456_789, 12_345_678_901_234L))
                .isEqualTo(
                        bytes(
                                182,
                                "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 123456789012, 123456789, 12345678901234), }"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 10, 1_000_000, Integer.MAX_VALUE, 100_000_000_000L})
    void header_ofAnyLength_endsAtAMultipleOf64(long paths) throws IOException {
        byte[] header = header("<f8", paths, 1_000_000, 1_000, 11);

        assertThat(header.length % 64).isZero();
        assertThat(header[header.length - 1]).isEqualTo((byte) '\n');
    }
}
