package io.synthmarket.io;

import java.io.IOException;
import java.io.OutputStream;

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
}
