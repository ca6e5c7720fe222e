package io.synthmarket.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads the files of a {@link BatchFormat}.
 *
 * <p><b>Threads</b>: immutable, share it freely.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface BatchReader {

    /**
     * Reads all series of a file, in its order.
     *
     * @param file the file
     * @param consumer takes each series, with what the file tells of it
     * @throws BarDataException if the content is not that of a file of bars; series before the fault were handed over
     * @throws IOException if the file is absent, is a directory or cannot be read
     */
    void forEach(Path file, Consumer<BatchSeries> consumer) throws IOException;
}
