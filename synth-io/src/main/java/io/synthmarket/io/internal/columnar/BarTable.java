package io.synthmarket.io.internal.columnar;

import java.io.Closeable;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table that is being read from its first row to its last. Damaged ones may throw runtime exceptions of any kind, which
 * {@link TableReader} puts into words.
 */
public interface BarTable extends Closeable {

    /** Tells what is noted at its beginning. */
    Map<String, String> notes();

    /** Lists its columns. */
    List<TableColumn> columns();

    /** Chooses the columns to read: for each field the place in the list. */
    void choose(Map<BarField, Integer> columns);

    /** Tells the zone of the chosen times where these count from UTC; empty where they are those of a market's clock. */
    Optional<ZoneId> zone();

    /**
     * Reads the next rows of the chosen columns.
     *
     * @param rows where they go, from the first on
     * @param notes where that goes which is noted of series beside their rows
     * @return how many were read, 0 at the end
     * @throws IOException if reading fails
     */
    int load(RowChunk rows, BatchNotes notes) throws IOException;
}
