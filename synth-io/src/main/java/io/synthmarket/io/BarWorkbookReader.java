package io.synthmarket.io;

import io.synthmarket.io.internal.files.FileFaults;
import io.synthmarket.io.internal.xlsx.WorkbookInput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads bars from an Excel workbook (XLSX).
 *
 * <p><b>Sheet</b>: the first visible one in whose first hundred rows there is a row of names with Open, High, Low and Close, unless
 * {@link #sheet} names another; other sheets of bars are told in the report. Rows above the names are passed over, but for names that
 * stand one row higher, as in merged cells.
 *
 * <p><b>Rows</b> are read as {@link BarCsvReader} reads lines: names of columns, texts of dates and numbers, what is a bad row and the
 * report are the same, and line n of a message is row n of the sheet.
 *
 * <p><b>Cells</b>: numbers as they are stored, whatever their format shows; dates, which are numbers with a format of dates, to the
 * nearest millisecond, half up; texts as in CSV. A formula in a column of bars is refused by the name of its cell, because what it
 * shows depends on who computed it last; in other columns it is passed over, and so is one in a row of totals at the end, which has
 * words where times are.
 *
 * <p><b>Edge cases</b>: a workbook is refused that has more than 10,000 parts, unpacks to more than 1 GiB, has a part that grows to more
 * than 1 MiB and 250 times its packed size, cells beyond column XFD or rows beyond 1,048,576; so are the older form (XLS) and
 * workbooks with a password.
 *
 * <p><b>Streams</b>: a workbook is read from a file only, as what is in it is told at its end; write a stream to one.
 *
 * <p><b>Threads</b>: immutable, share it freely.
 *
 * <p><b>Cost</b>: two passes, one of which only unpacks; rows pass through, the texts of the workbook are kept.
 *
 * @since 0.1.0
 */
public final class BarWorkbookReader {

    private final BarCsvReader rows;
    private final @Nullable String sheet;

    BarWorkbookReader(BarCsvReader rows, @Nullable String sheet) {
        this.rows = rows;
        this.sheet = sheet;
    }

    /**
     * Chooses how rows are read, all at once.
     *
     * @param reader a reader of CSV with the options; {@link BarCsv#reader()} unless chosen; it replaces what was chosen before
     * @return a reader that does so
     */
    public BarWorkbookReader rows(BarCsvReader reader) {
        return new BarWorkbookReader(Objects.requireNonNull(reader, "reader"), sheet);
    }

    /**
     * Chooses what happens to rows that are not good bars; {@link BadRowPolicy#FAIL} unless chosen.
     *
     * @param policy the policy
     * @return a reader with this policy
     */
    public BarWorkbookReader badRows(BadRowPolicy policy) {
        return new BarWorkbookReader(rows.badRows(policy), sheet);
    }

    /**
     * States what is known about the form of the sheet; {@link CsvDialect#detect()} unless stated. {@code skip-lines} counts rows of
     * the sheet; a delimiter and a charset, which text alone has, count for nothing.
     *
     * @param dialect what is known; it replaces all that was stated before
     * @return a reader for this dialect
     */
    public BarWorkbookReader dialect(CsvDialect dialect) {
        return new BarWorkbookReader(rows.dialect(dialect), sheet);
    }

    /**
     * Chooses what is mended; {@link Repair#none()} unless chosen.
     *
     * @param repair the steps
     * @return a reader with this repair
     */
    public BarWorkbookReader repair(Repair repair) {
        return new BarWorkbookReader(rows.repair(repair), sheet);
    }

    /**
     * States the zone of the market, as {@link BarCsvReader#zone} does.
     *
     * @param zone the zone that the series will have
     * @return a reader for this zone
     */
    public BarWorkbookReader zone(ZoneId zone) {
        return new BarWorkbookReader(rows.zone(zone), sheet);
    }

    /**
     * Chooses the sheet.
     *
     * @param name its name, to the letter
     * @return a reader of this sheet
     */
    public BarWorkbookReader sheet(String name) {
        return new BarWorkbookReader(rows, Objects.requireNonNull(name, "name"));
    }

    /**
     * Reads a workbook.
     *
     * @param file the XLSX file
     * @return its bars, at least one, and the report
     * @throws BarDataException if the content is not that of a workbook of bars, or a row is bad and the policy does not allow for it
     * @throws java.nio.file.NoSuchFileException if the file is absent
     * @throws IOException if the file is a directory or cannot be read
     */
    public ReadResult read(Path file) throws IOException {
        try (WorkbookInput workbook = WorkbookInput.open(file)) {
            return workbook.read(sheet, rows::readCells);
        } catch (IOException e) {
            throw FileFaults.reading(FileFaults.name(file), e);
        }
    }

    /**
     * Says how it reads.
     *
     * @return one line such as {@code BarWorkbookReader[first sheet of bars, BarCsvReader[…]]}
     */
    @Override
    public String toString() {
        return "BarWorkbookReader[" + (sheet == null ? "first sheet of bars" : "sheet " + sheet) + ", " + rows + "]";
    }
}
