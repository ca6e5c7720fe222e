package io.synthmarket.tensors.internal;

import io.synthmarket.core.PathWindows;
import io.synthmarket.core.SeriesWindows;
import io.synthmarket.io.Precision;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers of windows as the bytes that files hold, little-endian, in memory that is used again. */
public final class NumberBlock {

    private static final byte[] NO_BYTES = {};
    private static final double[] NO_NUMBERS = {};

    private final Precision precision;
    private byte[] bytes = NO_BYTES;
    private double[] numbers = NO_NUMBERS;

    /** Makes an empty block of numbers of a width. */
    public NumberBlock(Precision precision) {
        this.precision = precision;
    }

    /** Takes the windows of some paths, and tells how many bytes they are. */
    public int fill(PathWindows windows, int from, int to) {
        ByteBuffer target = room(windows.size(to - from));
        if (precision == Precision.FLOAT32) {
            windows.fill(from, to, target.asFloatBuffer());
        } else {
            windows.fill(from, to, numbers, 0);
            target.asDoubleBuffer().put(numbers, 0, windows.size(to - from));
        }
        return target.limit();
    }

    /** Takes the windows of a series, and tells how many bytes they are. */
    public int fill(SeriesWindows windows) {
        ByteBuffer target = room(windows.size());
        if (precision == Precision.FLOAT32) {
            windows.fill(target.asFloatBuffer());
        } else {
            windows.fill(numbers, 0);
            target.asDoubleBuffer().put(numbers, 0, windows.size());
        }
        return target.limit();
    }

    private ByteBuffer room(int count) {
        long needed = (long) count * (precision == Precision.FLOAT32 ? Float.BYTES : Double.BYTES);
        if (needed > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("windows must take at most " + Integer.MAX_VALUE
                    + " bytes at a time but take " + needed + "; take fewer paths, or limit their windows");
        }
        if (bytes.length < needed) {
            bytes = new byte[(int) needed];
        }
        if (precision == Precision.FLOAT64 && numbers.length < count) {
            numbers = new double[count];
        }
        return ByteBuffer.wrap(bytes, 0, (int) needed).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Returns where the numbers are, from the first byte on. */
    public byte[] bytes() {
        return bytes;
    }
}
