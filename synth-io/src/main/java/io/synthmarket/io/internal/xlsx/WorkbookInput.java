package io.synthmarket.io.internal.xlsx;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.BarFileKind;
import io.synthmarket.io.Inference;
import io.synthmarket.io.internal.columnar.BarField;
import io.synthmarket.io.internal.files.FileContent;
import io.synthmarket.io.internal.files.FileFaults;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** One workbook that is read. */
public final class WorkbookInput implements Closeable {

    private static final int HEADER_WITHIN = 100;

    private final String source;
    private final ReadableWorkbook workbook;
    private final CellText cells;

    private WorkbookInput(String source, ReadableWorkbook workbook) {
        this.source = source;
        this.workbook = workbook;
        this.cells = new CellText(workbook.isDate1904());
    }

    /**
     * Opens a workbook.
     *
     * @throws BarDataException if it is none, or too large unpacked
     * @throws IOException if it cannot be read
     */
    public static WorkbookInput open(Path file) throws IOException {
        String source = FileFaults.name(file);
        FileFaults.requireFile(file, "XLSX");
        FileContent.require(file, source, "an Excel workbook (XLSX)", BarFileKind.ZIP::equals);
        WorkbookBounds.require(file, source);
        try {
            return new WorkbookInput(source, new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)));
        } catch (ExcelReaderException | IOException e) {
            throw damaged(source, e);
        }
    }

    private static BarDataException damaged(String source, Exception cause) {
        BarDataException fault = BarDataException.of(
                source, "expected an Excel workbook (XLSX) but could not read it as one; save it again as XLSX");
        fault.initCause(cause);
        return fault;
    }

    /** What reads the text of a sheet. */
    @FunctionalInterface
    public interface TextReading<T> {

        /** Reads text to its end, and tells what is known of it besides. */
        T read(Reader text, String source, List<Inference> known) throws IOException;
    }

    /**
     * Reads a sheet: the one of a name, or else the first visible one with the header of bars, or else the first.
     *
     * @throws BarDataException if there is none of the name, or a formula stands where a value must
     * @throws IOException as reading throws it
     */
    public <T> T read(@Nullable String name, TextReading<T> reading) throws IOException {
        try {
            List<Sheet> sheets = workbook.getSheets().toList();
            for (Sheet sheet : sheets) {
                boolean candidate = name == null
                        ? sheet.getVisibility() == SheetVisibility.VISIBLE
                        : sheet.getName().equals(name);
                int header = candidate ? headerRow(sheet) : 0;
                if (header > 0 || (candidate && name != null)) {
                    return read(sheet, header, name == null ? othersOfBars(sheets, sheet) : List.of(), reading);
                }
            }
            if (name != null || sheets.isEmpty()) {
                throw BarDataException.of(
                        source,
                        "expected a sheet named " + Echo.quote(String.valueOf(name)) + " but found "
                                + Echo.quote(String.join(
                                        ", ",
                                        sheets.stream().map(Sheet::getName).toList())) + "; name one of these");
            }
            return read(sheets.get(0), 0, List.of(), reading);
        } catch (ExcelReaderException e) {
            throw damaged(source, e);
        }
    }

    /** Tells of visible sheets of bars behind the one that is read. */
    private List<Inference> othersOfBars(List<Sheet> sheets, Sheet chosen) throws IOException {
        List<String> others = new ArrayList<>();
        for (Sheet sheet : sheets.subList(sheets.indexOf(chosen) + 1, sheets.size())) {
            if (sheet.getVisibility() == SheetVisibility.VISIBLE && headerRow(sheet) > 0) {
                others.add(Echo.quote(sheet.getName()));
            }
        }
        return others.isEmpty()
                ? List.of()
                : List.of(new Inference(
                        "sheet",
                        Echo.quote(chosen.getName()) + ", the first of bars; not read: " + String.join(", ", others)));
    }

    private <T> T read(Sheet sheet, int header, List<Inference> known, TextReading<T> reading) throws IOException {
        String place = source + "!" + Echo.visible(sheet.getName());
        try (Stream<Row> rows = sheet.openStream()) {
            return reading.read(new SheetText(place, rows.iterator(), cells, header), place, known);
        }
    }

    /** Finds the row with the names of the columns of bars; 0 where there is none near the top. */
    private int headerRow(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<Row> each = rows.iterator();
            for (int looked = 0; looked < HEADER_WITHIN && each.hasNext(); looked++) {
                Row row = each.next();
                List<String> names = new ArrayList<>();
                row.forEach(cell -> names.add(cells.of(cell)));
                if (BarField.areNamed(names)) {
                    return row.getRowNum();
                }
            }
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
