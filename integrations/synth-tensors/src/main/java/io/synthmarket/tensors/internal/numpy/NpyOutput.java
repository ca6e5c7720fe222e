package io.synthmarket.tensors.internal.numpy;

import io.synthmarket.io.Precision;
import io.synthmarket.tensors.internal.output.TensorOutput;
import io.synthmarket.tensors.internal.output.TensorShape;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** One array [path, window, bar, feature]. */
public final class NpyOutput implements TensorOutput {

    private final OutputStream out;
    private final TensorShape shape;

    /**
     * Begins the array.
     *
     * @throws IOException if writing fails
     */
    public NpyOutput(OutputStream out, TensorShape shape) throws IOException {
        this.out = out;
        this.shape = shape;
        NpyHeader.write(shape.precision() == Precision.FLOAT32 ? "<f4" : "<f8", shape.axes(), out);
    }

    @Override
    public void add(int path, Optional<String> name, byte[] values, int from, int length) throws IOException {
        int windows = length / shape.bytesPerWindow();
        if (windows != shape.windows()) {
            throw new IllegalArgumentException(
                    "an array must have as many windows of every series, " + shape.windows() + " as of the first, but "
                            + name.orElse("series " + path) + " has " + windows
                            + "; limit them to " + Math.min(windows, shape.windows())
                            + " by WindowSpec.limit, or write tfrecord");
        }
        out.write(values, from, length);
    }

    @Override
    public void finish() {}

    @Override
    public void close() {}
}
