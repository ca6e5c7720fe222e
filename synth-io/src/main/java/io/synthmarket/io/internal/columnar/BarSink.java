package io.synthmarket.io.internal.columnar;

import io.synthmarket.io.BatchSeries;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;

/** Where the rows of a file go, in one format. */
public interface BarSink extends Closeable {

    /**
     * Begins the file.
     *
     * @param columns which columns it has
     * @param notes what is noted of it
     * @throws IOException if writing fails
     */
    void begin(BatchColumns columns, Map<String, String> notes) throws IOException;

    /**
     * Adds all bars of a series, which goes with the columns.
     *
     * @throws IOException if writing fails
     */
    void add(BatchSeries series) throws IOException;

    /**
     * Makes the file whole and flushes its stream.
     *
     * @throws IOException if writing fails
     */
    void finish() throws IOException;

    /**
     * Lets go of what is held, whether the file is whole or not; writes nothing.
     *
     * @throws IOException if that fails
     */
    @Override
    void close() throws IOException;
}
