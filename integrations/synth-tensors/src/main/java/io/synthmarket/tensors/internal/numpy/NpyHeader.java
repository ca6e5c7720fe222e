package io.synthmarket.tensors.internal.numpy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/**
 * The beginning of an array of NumPy: format 1.0, row-major, byte for byte what NumPy 2 writes.
 *
 * <p>The data begin at a multiple of 64 bytes, so that they can be mapped into memory; NumPy 2 leaves room in the header for a first
 * axis of 21 digits.
 *
 * <p><b>Source</b>: NumPy, NEP 1, A Simple File Format for NumPy Arrays, and {@code numpy.lib.format}.
 */
final class NpyHeader {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64;
    private static final int AXIS_DIGITS = 21;

    private NpyHeader() {}

    /** Writes the header of an array of such numbers, as NumPy names them, and such lengths of its axes. */
    static void write(String type, long[] axes, OutputStream out) throws IOException {
        String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + tuple(axes) + ", }"
                + " "
                        .repeat(
                                axes.length == 0
                                        ? 0
                                        : AXIS_DIGITS - Long.toString(axes[0]).length());
        int unpadded = MAGIC.length + Short.BYTES + text.length() + 1;
        String padded = text + " ".repeat(ALIGNMENT - unpadded % ALIGNMENT) + "\n";
        out.write(MAGIC);
        out.write(padded.length());
        out.write(padded.length() >> Byte.SIZE);
        out.write(padded.getBytes(StandardCharsets.US_ASCII));
    }

    private static String tuple(long[] axes) {
        StringJoiner joiner = new StringJoiner(", ", "(", axes.length == 1 ? ",)" : ")");
        for (long axis : axes) {
            joiner.add(Long.toString(axis));
        }
        return joiner.toString();
    }
}
