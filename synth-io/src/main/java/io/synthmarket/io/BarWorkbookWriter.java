package io.synthmarket.io;

import io.synthmarket.core.BarSeries;
import io.synthmarket.io.internal.files.NewFile;
import io.synthmarket.io.internal.xlsx.WorkbookOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes bars as an Excel workbook (XLSX).
 *
 * <p><b>Shape</b>: the sheet Bars holds the columns Date, Open, High, Low, Close and Volume, without Date where the series
 * has no times, under one bold row of headings that stays in view; then one row per bar. Volume is blank where there is
 * none. Figures, where given, follow on a sheet named by their title.
 *
 * <p><b>Numbers</b>: cells hold exactly the numbers of the series, written as the shortest decimal that reads back as the
 * same; Excel shows up to 15 digits of them. Prices bear the format General, volumes {@code #,##0} where all are whole.
 *
 * <p><b>Times</b>: real dates, shown as {@code 2020-01-02} where all times are midnights, else as
 * {@code 2020-01-02 09:30:00}, with three digits of fraction where any time needs them. A date of Excel counts days in
 * floating point, which places times up to the year 2262 within 2 microseconds: a reader that rounds to the nearest
 * millisecond, half up, gets back every time of whole milliseconds; finer times lose what lies below. The zone is not
 * written.
 *
 * <p><b>Texts</b> that begin with {@code =}, {@code +}, {@code -}, {@code @}, tab or a line end, which a spreadsheet may
 * take for a formula when it gets them from a CSV export, are stored behind an apostrophe: {@code '-1}. Only headings and
 * names of figures can be such.
 *
 * <p><b>Edge cases</b>: a workbook holds up to 1,048,575 bars from 1900-03-01 on, where Excel's calendar is right; other
 * series are refused, and CSV takes them.
 *
 * <p><b>Determinism</b>: the same series and figures make the same bytes with one JDK, whatever clock, time zone and
 * locale; with another JDK the compression may differ, but not the content. The properties of the file name
 * {@code Synthetic Market Engine} as application, without version, and 1980-02-01 as time of creation.
 *
 * <p><b>Threads</b>: immutable, share it freely.
 *
 * <p><b>Cost</b>: rows pass through as they are written, so that a workbook is never whole in memory.
 *
 * @since 0.1.0
 */
public final class BarWorkbookWriter {

    private final ExistingFiles existing;
    private final @Nullable FigureTable figures;

    BarWorkbookWriter(ExistingFiles existing, @Nullable FigureTable figures) {
        this.existing = existing;
        this.figures = figures;
    }

    /**
     * Chooses what happens to a file that is already there; {@link ExistingFiles#REFUSE} unless chosen.
     *
     * @param existing refuse, replace, or keep if equal
     * @return a writer that does so
     */
    public BarWorkbookWriter existingFiles(ExistingFiles existing) {
        return new BarWorkbookWriter(Objects.requireNonNull(existing, "existing"), figures);
    }

    /**
     * Adds a sheet of figures, in place of one chosen before; none unless chosen.
     *
     * @param figures the figures
     * @return a writer that does so
     */
    public BarWorkbookWriter figures(FigureTable figures) {
        return new BarWorkbookWriter(existing, Objects.requireNonNull(figures, "figures"));
    }

    /**
     * Writes a file.
     *
     * <p>The workbook is written to a hidden file beside it, which is moved into place when it is complete. On any
     * failure that hidden file is deleted and an existing file is as it was.
     *
     * @param series the bars
     * @param file the file to make, in a directory that exists
     * @throws IllegalArgumentException if a workbook cannot hold the series: too many bars, or times before 1900-03-01
     * @throws java.nio.file.FileAlreadyExistsException if the file exists and is not to be replaced
     * @throws IOException if the file cannot be written
     */
    public void write(BarSeries series, Path file) throws IOException {
        WorkbookOutput output = WorkbookOutput.of(Objects.requireNonNull(series, "series"), figures);
        NewFile.write(Objects.requireNonNull(file, "file"), existing, output::writeTo);
    }

    /**
     * Writes to a stream, flushes it and leaves it open.
     *
     * @param series the bars
     * @param out where to; need not be buffered
     * @throws IllegalArgumentException if a workbook cannot hold the series: too many bars, or times before 1900-03-01
     * @throws IOException if the stream fails
     */
    public void write(BarSeries series, OutputStream out) throws IOException {
        WorkbookOutput.of(Objects.requireNonNull(series, "series"), figures)
                .writeTo(Objects.requireNonNull(out, "out"));
    }

    /**
     * Says how it writes.
     *
     * @return one line such as {@code BarWorkbookWriter[existing files REFUSE, no figures]}
     */
    @Override
    public String toString() {
        return "BarWorkbookWriter[existing files " + existing + ", " + (figures == null ? "no figures" : figures) + "]";
    }
}
