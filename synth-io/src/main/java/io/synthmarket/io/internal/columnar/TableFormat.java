package io.synthmarket.io.internal.columnar;

import io.synthmarket.io.BarFileKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** How tables of a format are opened. */
public interface TableFormat {

    /** Names the format, as messages do: {@code Parquet}. */
    String word();

    /** Tells whether files of a kind are of the format. */
    boolean isOf(BarFileKind kind);

    /** Tells what is expected where something else is found: {@code a Parquet file}. */
    String description();

    /**
     * Opens a file, which is there, and reads what it says of itself; damaged ones may throw runtime exceptions of any kind.
     *
     * @param source the name that messages call it by
     * @param file the file
     * @return the table, to be closed
     * @throws IOException if it cannot be read
     */
    BarTable open(String source, Path file) throws IOException;

    /**
     * Opens a stream, where the format can be read from one.
     *
     * @param source the name that messages call it by
     * @param in the bytes
     * @return the table, which leaves the stream open
     * @throws IOException if it cannot be read
     */
    default BarTable open(String source, InputStream in) throws IOException {
        throw new UnsupportedOperationException(word() + " must be read from a file; write the stream to one");
    }
}
