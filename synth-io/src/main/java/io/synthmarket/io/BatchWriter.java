package io.synthmarket.io;

import java.io.Closeable;
import java.io.IOException;

/**
 * Writes the series of a batch into one file, one after the other.
 *
 * <p>Only {@link #commit()} makes the file whole. What is closed without is for whoever owns the stream to remove: {@link BatchDirectory}
 * and {@link ContentWriter#writeFile} do.
 *
 * <p><b>Threads</b>: for one thread.
 *
 * <p><b>Cost</b>: holds no more than some rows or one series at a time, and a few bytes of each that was added, however many there are.
 *
 * @see BatchFormat#open(java.io.OutputStream, BatchOutline)
 * @since 0.1.0
 */
public interface BatchWriter extends Closeable {

    /**
     * Adds the next series. Where that fails, the writer can only be closed.
     *
     * @param series the series, with columns as those before it: with times, volume or a ledger where they have them
     * @throws IllegalArgumentException if the format cannot hold it beside those that were added before
     * @throws IOException if writing fails
     */
    void add(BatchSeries series) throws IOException;

    /**
     * Makes the file whole and flushes its stream.
     *
     * @throws IllegalStateException if not as many series were added as the outline says
     * @throws IOException if writing fails
     */
    void commit() throws IOException;

    /**
     * Lets go of what the writer holds; the stream stays open.
     *
     * @throws IOException if that fails
     */
    @Override
    void close() throws IOException;
}
