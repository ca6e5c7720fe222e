package io.synthmarket.parquet;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Recipe;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.internal.columnar.TableReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads bars from Parquet, whoever wrote it.
 *
 * <p><b>Columns</b>: found by the names that {@link io.synthmarket.io.BarCsvReader CSV} has, in any case and order, such as Open,
 * High, Low, Close, Volume and Date; by their last word where they name an instrument too, {@code SPY.Open}; Path and SourceIndex, if they
 * hold whole numbers. The only column of timestamps or dates is that of times, whatever its name. All other columns are ignored.
 *
 * <p><b>Types</b>: prices and volumes are doubles, floats, decimals or whole numbers; times are timestamps of any unit or dates. Times that
 * are adjusted to UTC get the zone that is stated, or else UTC.
 *
 * <p><b>Edge cases</b>: a column of volumes that is null or NaN in every row is no volume; in some rows, it is refused, as is a
 * price or time that is missing, and two columns of one price. Checksums of pages are checked where a file has them; codecs are SNAPPY,
 * GZIP, ZSTD and LZ4_RAW; a page may unpack to 128 MiB.
 *
 * <p><b>Options</b>: the zone alone. The form of the file is no question, as columns have names and types, and rows that are no bars are
 * refused rather than left out or mended, as a program made them; {@link io.synthmarket.io.BarCsvReader} mends what is written as CSV.
 *
 * <p><b>Streams</b>: Parquet is read from a file only, as what is in it is told at its end; write a stream to one.
 *
 * <p><b>Threads</b>: immutable, share it freely.
 *
 * <p><b>Cost</b>: holds one row group and one series at a time.
 *
 * @since 0.1.0
 */
public final class BarParquetReader {

    private final TableReader tables;

    BarParquetReader(TableReader tables) {
        this.tables = tables;
    }

    /**
     * States the zone of the market: times that are adjusted to UTC are converted to its clock, others are on it.
     *
     * @param zone the zone that series will have
     * @return a reader for this zone
     */
    public BarParquetReader zone(ZoneId zone) {
        return new BarParquetReader(tables.zone(zone));
    }

    /**
     * Reads a file of one series.
     *
     * @param file the Parquet file
     * @return its bars
     * @throws io.synthmarket.io.BarDataException if the content is not that of a file of bars, or holds several series
     * @throws IOException if the file is absent, is a directory or cannot be read
     */
    public BarSeries read(Path file) throws IOException {
        return tables.read(file);
    }

    /**
     * Reads all series of a file, in the order of their paths; one without a column of paths holds one, of index 0.
     *
     * @param file the Parquet file
     * @param consumer takes each series, with its fidelity and name where the file notes them, and its ledger where a column tells it,
     *     of a history that ends with the last bar used
     * @throws io.synthmarket.io.BarDataException if the content is not that of a file of bars; series before the fault were handed over
     * @throws IOException if the file is absent, is a directory or cannot be read
     */
    public void forEach(Path file, Consumer<BatchSeries> consumer) throws IOException {
        tables.forEach(file, consumer);
    }

    /**
     * Reads the recipe that a file notes.
     *
     * @param file the Parquet file
     * @return the recipe, empty where none is noted
     * @throws io.synthmarket.io.BarDataException if the content is not Parquet
     * @throws IOException if the file is absent, is a directory or cannot be read
     */
    public Optional<Recipe> recipe(Path file) throws IOException {
        return tables.recipe(file);
    }

    /**
     * Says how it reads.
     *
     * @return one line such as {@code BarParquetReader[zone of the file]}
     */
    @Override
    public String toString() {
        return "BarParquetReader" + tables;
    }
}
