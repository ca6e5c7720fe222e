package io.synthmarket.io;

import io.synthmarket.io.internal.files.NewFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Writes the content of one file.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ContentWriter {

    /**
     * Writes everything that the file is to hold.
     *
     * @param out where to, buffered; may be closed or left open
     * @throws IOException if writing fails; the file is then not made
     */
    void writeTo(OutputStream out) throws IOException;

    /**
     * Writes a file, whole or not at all: to a hidden file beside it, which is moved into place when it is complete.
     *
     * @param file the file to make, in a directory that exists
     * @param existing what happens to a file that is there
     * @throws java.nio.file.FileAlreadyExistsException if the file exists and is not to be replaced
     * @throws IOException if the file cannot be written; nothing is left of it then
     */
    default void writeFile(Path file, ExistingFiles existing) throws IOException {
        NewFile.write(Objects.requireNonNull(file, "file"), Objects.requireNonNull(existing, "existing"), this);
    }
}
