package io.synthmarket.io;

import io.synthmarket.core.BarSeries;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The way in for Excel workbooks of bars.
 *
 * <pre>{@code
 * BarSeries history = BarWorkbook.read(Path.of("prices.xlsx"));
 * BarWorkbook.write(series, Path.of("series.xlsx"));
 * BarWorkbook.writer().figures(metrics).write(series, Path.of("with-metrics.xlsx"));
 * }</pre>
 *
 * <p>{@link BarWorkbookReader} says which workbooks are understood, {@link BarWorkbookWriter} what is written.
 *
 * @since 0.1.0
 */
public final class BarWorkbook {

    private static final BarWorkbookWriter WRITER = new BarWorkbookWriter(ExistingFiles.REFUSE, null);

    private static final BarWorkbookReader READER = new BarWorkbookReader(BarCsv.reader(), null);

    private BarWorkbook() {}

    /**
     * Reads a workbook in which every row must be a good bar.
     *
     * @param file the XLSX file
     * @return its bars
     * @throws BarDataException if the content is not that of a workbook of bars, naming line and column of the first fault
     * @throws IOException if the file is absent, is a directory or cannot be read
     */
    public static BarSeries read(Path file) throws IOException {
        return READER.read(file).series();
    }

    /**
     * Returns the reader with every option at its default: the first sheet of bars, and the first bad row ends the reading.
     *
     * @return a reader
     */
    public static BarWorkbookReader reader() {
        return READER;
    }

    /**
     * Writes a new workbook.
     *
     * @param series the bars
     * @param file the file to make; there must be none of this name yet
     * @throws IllegalArgumentException if a workbook cannot hold the series: too many bars, or times before 1900-03-01
     * @throws java.nio.file.FileAlreadyExistsException if the file exists
     * @throws IOException if the file cannot be written; nothing is left of it then
     */
    public static void write(BarSeries series, Path file) throws IOException {
        WRITER.write(series, file);
    }

    /**
     * Returns the writer with every option at its default: existing files are refused, and there are no figures.
     *
     * @return a writer
     */
    public static BarWorkbookWriter writer() {
        return WRITER;
    }
}
