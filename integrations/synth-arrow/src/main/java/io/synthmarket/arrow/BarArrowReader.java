package io.synthmarket.arrow;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Recipe;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.internal.columnar.TableReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads bars in Arrow's interprocess format, file or stream, whoever wrote it; values must not be compressed.
 *
 * <p><b>Columns</b>: found by the names that {@link io.synthmarket.io.BarCsvReader CSV} has, in any case and order, such as Open,
 * High, Low, Close, Volume and Date; by their last word where they name an instrument too, {@code SPY.Open}; Path and SourceIndex, if they
 * hold whole numbers. The only column of timestamps or dates is that of times, whatever its name. All other columns are ignored.
 *
 * <p><b>Types</b>: prices and volumes are doubles, floats or whole numbers; times are timestamps of any unit or dates. Timestamps
 * with a zone are turned into times on the clock of the zone that is stated, or else of their own.
 *
 * <p><b>Edge cases</b>: a column of volumes that is null or NaN in every row is no volume; in some rows, it is refused, as is a
 * price or time that is missing, and two columns of one price.
 *
 * <p><b>Options</b>: the zone alone. The form of the file is no question, as columns have names and types, and rows that are no bars are
 * refused rather than left out or mended, as a program made them; {@link io.synthmarket.io.BarCsvReader} mends what is written as CSV.
 *
 * <p><b>Threads</b>: immutable, share it freely.
 *
 * <p><b>Cost</b>: holds one batch of rows and one series at a time.
 *
 * @since 0.1.0
 */
public final class BarArrowReader {

    private final TableReader tables;

    BarArrowReader(TableReader tables) {
        this.tables = tables;
    }

    /**
     * States the zone of the market: timestamps with a zone are converted to its clock, others are on it.
     *
     * @param zone the zone that series will have
     * @return a reader for this zone
     */
    public BarArrowReader zone(ZoneId zone) {
        return new BarArrowReader(tables.zone(zone));
    }

    /**
     * Reads a file of one series.
     *
     * @param file the Arrow file, of either layout
     * @return its bars
     * @throws io.synthmarket.io.BarDataException if the content is not that of a file of bars, or holds several series
     * @throws IOException if the file is absent, is a directory or cannot be read
     */
    public BarSeries read(Path file) throws IOException {
        return tables.read(file);
    }

    /**
     * Reads a stream of one series up to its end, and leaves it open.
     *
     * @param in the bytes, of the layout of streams; need not be buffered
     * @param source the name that messages call it by
     * @return its bars
     * @throws io.synthmarket.io.BarDataException if the content is not that of bars, or holds several series
     * @throws IOException if the stream fails
     */
    public BarSeries read(InputStream in, String source) throws IOException {
        return tables.read(in, source);
    }

    /**
     * Reads all series of a file, in the order of their paths; one without a column of paths holds one, of index 0.
     *
     * @param file the Arrow file, of either layout
     * @param consumer takes each series, with its fidelity and name where the file notes them, and its ledger where a column tells it,
     *     of a history that ends with the last bar used
     * @throws io.synthmarket.io.BarDataException if the content is not that of a file of bars; series before the fault were handed over
     * @throws IOException if the file is absent, is a directory or cannot be read
     */
    public void forEach(Path file, Consumer<BatchSeries> consumer) throws IOException {
        tables.forEach(file, consumer);
    }

    /**
     * Reads all series of a stream up to its end, and leaves it open.
     *
     * @param in the bytes, of the layout of streams; need not be buffered
     * @param source the name that messages call it by
     * @param consumer takes each series, with its fidelity and name where they are noted
     * @throws io.synthmarket.io.BarDataException if the content is not that of bars; series before the fault were handed over
     * @throws IOException if the stream fails
     */
    public void forEach(InputStream in, String source, Consumer<BatchSeries> consumer) throws IOException {
        tables.forEach(in, source, consumer);
    }

    /**
     * Reads the recipe that a file notes.
     *
     * @param file the Arrow file, of either layout
     * @return the recipe, empty where none is noted
     * @throws io.synthmarket.io.BarDataException if the content is not Arrow
     * @throws IOException if the file is absent, is a directory or cannot be read
     */
    public Optional<Recipe> recipe(Path file) throws IOException {
        return tables.recipe(file);
    }

    /**
     * Says how it reads.
     *
     * @return one line such as {@code BarArrowReader[zone of the file]}
     */
    @Override
    public String toString() {
        return "BarArrowReader" + tables;
    }
}
