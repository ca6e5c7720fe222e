package io.synthmarket.io.internal.xlsx;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.internal.columnar.BarField;
import io.synthmarket.io.internal.csv.row.Footnotes;
import java.io.Reader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet as lines of CSV: line n is row n, so that whatever reads CSV names rows as Excel does. Empty lines stand for
 * rows above the names of the columns; what is beside the table is left out. Names that are merged with the cell above are read there.
 */
final class SheetText extends Reader {

    private final String source;
    private final Iterator<Row> rows;
    private final CellText cells;
    private final int headerRow;
    private final BitSet read = new BitSet();
    private final BitSet times = new BitSet();
    private final StringBuilder line = new StringBuilder();
    private @Nullable Row next;
    private @Nullable Row aboveHeader;
    private int at;
    private int row;
    private int width;

    /** Takes the rows from the first on; the header is in the row of a number, or in the first for 0. */
    SheetText(String source, Iterator<Row> rows, CellText cells, int headerRow) {
        this.source = source;
        this.rows = rows;
        this.cells = cells;
        this.headerRow = headerRow;
    }

    @Override
    public int read(char[] target, int from, int length) {
        if (length == 0) {
            return 0;
        }
        if (at == line.length() && !advance()) {
            return -1;
        }
        int count = Math.min(length, line.length() - at);
        line.getChars(at, at + count, target, from);
        at += count;
        return count;
    }

    private boolean advance() {
        line.setLength(0);
        at = 0;
        while (rows.hasNext() && (next == null || next.getRowNum() < headerRow)) {
            aboveHeader = next;
            next = rows.next();
        }
        if (next == null) {
            return false;
        }
        int found = next.getRowNum();
        if (found > WorkbookBounds.MOST_ROWS || found <= row) {
            throw BarDataException.of(
                    source,
                    "rows must be numbered upwards to at most " + WorkbookBounds.MOST_ROWS + " but row " + found
                            + " follows row " + row + "; save the sheet again");
        }
        while (row < found - 1) {
            line.append('\n');
            row++;
        }
        append(next);
        line.append('\n');
        row = found;
        next = null;
        return true;
    }

    private void append(Row from) {
        int found = from.getRowNum();
        int start = line.length();
        boolean blank = true;
        boolean isHeader = width == 0;
        int cellsThere = from.getCellCount();
        if (isHeader) {
            width = cellsThere;
            if (headerRow > 0) {
                appendNames(from);
                return;
            }
            read.set(0, width);
            times.set(0);
        } else if (isNote(from)) {
            quote(firstText(from));
            return;
        }
        for (int column = 0; column < width; column++) {
            Cell cell = column < cellsThere && from.hasCell(column) ? from.getCell(column) : null;
            if (column > 0) {
                line.append(',');
            }
            if (cell != null && cell.getType() == CellType.FORMULA) {
                requireUnused(cell, found, column);
            } else {
                requireDated(cell, found, column);
                String text = cells.of(cell);
                blank &= text.isEmpty();
                quote(text);
            }
        }
        if (blank) {
            line.setLength(start);
        }
    }

    /** Writes the names of the columns, and finds out which of them are read. */
    private void appendNames(Row header) {
        List<String> above = textsAboveNames();
        width = Math.max(width, above.size());
        List<String> names = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            requireUnusedName(header, column);
            String name = text(header, column);
            String upper = column < above.size() ? above.get(column) : "";
            names.add(name.isEmpty() && BarField.isKnown(upper) ? upper : name);
        }
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        width = names.size();
        BarField.placesRead(names).forEach(read::set);
        for (int column = 0; column < width; column++) {
            times.set(
                    column,
                    BarField.isTime(names.get(column)) || names.get(column).isBlank());
            line.append(column > 0 ? "," : "");
            quote(names.get(column));
        }
    }

    /** Reads the row right above the names, empty where there is none. */
    private List<String> textsAboveNames() {
        List<String> texts = new ArrayList<>();
        Row above = aboveHeader;
        if (above != null && above.getRowNum() == headerRow - 1) {
            for (int column = 0; column < above.getCellCount(); column++) {
                texts.add(text(above, column));
            }
        }
        return texts;
    }

    private void requireUnusedName(Row header, int column) {
        if (column < header.getCellCount() && header.hasCell(column)) {
            Cell cell = header.getCell(column);
            if (cell.getType() == CellType.FORMULA) {
                requireUnused(cell, headerRow, column);
            }
        }
    }

    private String text(Row from, int column) {
        return column < from.getCellCount() && from.hasCell(column) ? cells.of(from.getCell(column)) : "";
    }

    /** Tells whether a row has words or nothing where times are, as one of totals has. */
    private boolean isNote(Row from) {
        boolean formula = false;
        for (int column = 0; column < Math.min(width, from.getCellCount()); column++) {
            Cell cell = from.hasCell(column) ? from.getCell(column) : null;
            formula |= cell != null && cell.getType() == CellType.FORMULA && read.get(column);
            if (cell != null && times.get(column) && !Footnotes.isText(text(from, column))) {
                return false;
            }
        }
        return formula && !times.isEmpty() && !firstText(from).isEmpty();
    }

    private String firstText(Row from) {
        for (int column = 0; column < Math.min(width, from.getCellCount()); column++) {
            Cell cell = from.hasCell(column) ? from.getCell(column) : null;
            if (cell != null && cell.getType() == CellType.STRING && Footnotes.isText(cells.of(cell))) {
                return cells.of(cell);
            }
        }
        return "";
    }

    private void requireUnused(Cell cell, int found, int column) {
        if (read.get(column) || found == headerRow) {
            throw BarDataException.atLine(
                    source,
                    found,
                    "cell " + cell.getAddress() + " must hold a value but holds the formula "
                            + Echo.quote(String.valueOf(cell.getFormula()))
                            + "; copy the column and paste it as values");
        }
    }

    private void requireDated(@Nullable Cell cell, int found, int column) {
        if (cell != null && times.get(column) && cells.isUnsaidDay(cell)) {
            throw BarDataException.atLine(
                    source,
                    found,
                    "cell " + cell.getAddress()
                            + " must have a format of dates, as this workbook counts days from 1904, but holds "
                            + Echo.quote(cell.getRawValue()) + " without one; give the column a format of dates");
        }
    }

    private void quote(String text) {
        boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0;
        line.append(plain ? text : '"' + text.replace("\"", "\"\"") + '"');
    }

    @Override
    public void close() {
        line.setLength(0);
    }
}
