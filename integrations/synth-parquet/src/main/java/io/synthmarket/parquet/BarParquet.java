package io.synthmarket.parquet;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.PathSet;
import io.synthmarket.io.BatchFormat;
import io.synthmarket.io.internal.columnar.TableWriter;
import io.synthmarket.parquet.internal.ParquetFormat;
import io.synthmarket.parquet.internal.ParquetSink;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The way in for Parquet files of bars.
 *
 * <pre>{@code
 * BarParquet.write(paths, Path.of("paths.parquet"));               // a batch in one file
 * BarParquet.write(path.series(), Path.of("path-7.parquet"));      // or one series
 * BarSeries history = BarParquet.read(Path.of("prices.parquet"));  // by whomever written
 * }</pre>
 *
 * <p>{@link BarParquetWriter} says what is written, {@link BarParquetReader} which files are understood.
 *
 * @since 0.1.0
 */
public final class BarParquet {

    private static final BarParquetReader READER = new BarParquetReader(ParquetFormat.reader());
    private static final BarParquetWriter WRITER = new BarParquetWriter(TableWriter.of(ParquetSink::new));

    private BarParquet() {}

    /**
     * Reads a file of one series.
     *
     * @param file the Parquet file
     * @return its bars
     * @throws io.synthmarket.io.BarDataException if the content is not that of a file of bars, or holds several series
     * @throws IOException if the file is absent, is a directory or cannot be read
     */
    public static BarSeries read(Path file) throws IOException {
        return READER.read(file);
    }

    /**
     * Returns the reader with every option at its default: the zone is what the file says.
     *
     * @return a reader
     */
    public static BarParquetReader reader() {
        return READER;
    }

    /**
     * Writes a new file of one series.
     *
     * @param series the bars
     * @param file the file to make; there must be none of this name yet
     * @throws java.nio.file.FileAlreadyExistsException if the file exists
     * @throws IOException if the file cannot be written; nothing is left of it then
     */
    public static void write(BarSeries series, Path file) throws IOException {
        WRITER.write(series, file);
    }

    /**
     * Writes a new file of all paths of a set, made one after the other and never kept.
     *
     * @param paths the paths
     * @param file the file to make; there must be none of this name yet
     * @throws java.nio.file.FileAlreadyExistsException if the file exists
     * @throws IOException if the file cannot be written; nothing is left of it then
     */
    public static void write(PathSet paths, Path file) throws IOException {
        WRITER.write(paths, file);
    }

    /**
     * Returns the writer with every option at its default: existing files are refused, and no recipe is noted but that of a set.
     *
     * @return a writer
     */
    public static BarParquetWriter writer() {
        return WRITER;
    }

    /**
     * Returns the format for batches that are written series by series; {@code BatchFormat.named("parquet")} finds it too.
     *
     * @return the format
     */
    public static BatchFormat format() {
        return ParquetSink.FORMAT;
    }
}
