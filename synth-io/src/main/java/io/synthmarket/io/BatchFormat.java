package io.synthmarket.io;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * A format of files that hold a batch of series, or one of them, and that another jar knows how to write.
 *
 * <pre>{@code
 * BatchFormat format = BatchFormat.named("npy");
 * BatchOutline outline = BatchOutline.of(paths.size()).recipe(paths.recipe()).windows(WindowSpec.of(64));
 * ContentWriter content = out -> {
 *     try (BatchWriter writer = format.open(out, outline)) {
 *         for (SyntheticPath path : paths) {
 *             writer.add(BatchSeries.of(path));
 *         }
 *         writer.commit();
 *     }
 * };
 * content.writeFile(Path.of("paths." + format.ending()), ExistingFiles.REFUSE);
 * }</pre>
 *
 * <p>A {@link BatchFormatProvider} makes formats known; files of one series are batches of one.
 *
 * <p><b>Threads</b>: immutable, share it freely.
 *
 * @since 0.1.0
 */
public interface BatchFormat {

    /**
     * Tells what the format is called where it is asked for, as at {@code --format} of the command line.
     *
     * @return small letters, digits and {@code -}, such as {@code npy}
     */
    String name();

    /**
     * Tells how names of its files end.
     *
     * @return the ending without its dot, such as {@code npy}; no two formats have the same
     */
    String ending();

    /**
     * Tells what is written of each series.
     *
     * @return bars or windows
     */
    BatchContent content();

    /**
     * Begins a file.
     *
     * @param out where to; need not be buffered, and is flushed by {@link BatchWriter#commit()} and never closed
     * @param outline what is known of the batch before its first series
     * @return the writer, with no series yet
     * @throws IllegalArgumentException if the format cannot hold a batch of this outline
     * @throws IOException if writing fails
     */
    BatchWriter open(OutputStream out, BatchOutline outline) throws IOException;

    /**
     * Returns what reads files of the format, by whomever written.
     *
     * @return the reader; empty for a format that is only written, unless said otherwise
     */
    default Optional<BatchReader> reader() {
        return Optional.empty();
    }

    /**
     * Finds a format that a provider knows.
     *
     * @param name its name, as {@link #name()} tells it, in any case
     * @return the format
     * @throws IllegalArgumentException if no provider knows one of this name
     */
    static BatchFormat named(String name) {
        return BatchFormatRegistry.named(name);
    }

    /**
     * Lists the formats that providers know.
     *
     * @return the formats, in the order of their names
     */
    static List<BatchFormat> installed() {
        return BatchFormatRegistry.installed();
    }
}
