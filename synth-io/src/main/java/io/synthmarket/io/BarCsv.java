package io.synthmarket.io;

import io.synthmarket.core.BarSeries;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The way in for CSV files of bars.
 *
 * <pre>{@code
 * BarSeries history = BarCsv.read(Path.of("prices.csv"));
 * ReadResult lenient = BarCsv.reader().badRows(BadRowPolicy.SKIP).read(Path.of("export.csv"));
 * ReadResult mended = BarCsv.reader().dialect(CsvDialect.parse("dates=day-first")).repair(Repair.none().sort()).read(Path.of("other.csv"));
 * BarCsv.write(history, Path.of("copy.csv"));
 * }</pre>
 *
 * <p>{@link BarCsvReader} says which files are understood, {@link BarCsvWriter} what is written.
 *
 * @since 0.1.0
 */
public final class BarCsv {

    private static final BarCsvReader READER = new BarCsvReader(BadRowPolicy.FAIL, CsvDialect.detect(), Repair.none());
    private static final BarCsvWriter WRITER = new BarCsvWriter(ExistingFiles.REFUSE);

    private BarCsv() {}

    /**
     * Reads a file in which every row must be a good bar.
     *
     * @param file the CSV file, plain or gzip
     * @return its bars
     * @throws BarDataException if the content is not that of a file of bars, naming line and column of the first fault
     * @throws IOException if the file is absent, is a directory or cannot be read
     */
    public static BarSeries read(Path file) throws IOException {
        return READER.read(file).series();
    }

    /**
     * Returns the reader with every option at its default: the first bad row ends the reading, nothing is repaired, and the form of the
     * file is found out.
     *
     * @return a reader
     */
    public static BarCsvReader reader() {
        return READER;
    }

    /**
     * Writes a new file.
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
     * Returns the writer with every option at its default: existing files are refused.
     *
     * @return a writer
     */
    public static BarCsvWriter writer() {
        return WRITER;
    }
}
