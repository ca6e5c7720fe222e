package io.synthmarket.tensors.internal.output;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** A file of windows that grows path by path. */
public interface TensorOutput extends Closeable {

    /**
     * Adds the windows of the next path.
     *
     * @param path its index
     * @param name what it is called, where it has a name
     * @param values where its numbers are, little-endian and row-major, [window, bar, feature]
     * @param from the first byte of them
     * @param length how many bytes they take
     * @throws IllegalArgumentException if the file cannot hold so many windows of this path
     * @throws IOException if writing fails
     */
    void add(int path, Optional<String> name, byte[] values, int from, int length) throws IOException;

    /**
     * Makes the file whole.
     *
     * @throws IOException if writing fails
     */
    void finish() throws IOException;
}
