package io.synthmarket.io.internal.xlsx;

import io.synthmarket.io.BarDataException;
import io.synthmarket.io.internal.columnar.BarField;
import io.synthmarket.io.internal.csv.ColumnNames;
import io.synthmarket.io.internal.csv.ColumnRole;
import io.synthmarket.io.internal.csv.Echo;
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
 * The rows of a sheet as lines of CSV: line n is row n, so that whatever reads CSV names rows as Excel does. The names of columns alone
 * come first, where they stand lower, and empty lines follow in their place; what is beside or above the table is left out.
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
        boolean isFirst = width == 0;
        if (isFirst) {
            append(next);
        }
        while (row < found - 1) {
            line.append('\n');
            row++;
        }
        if (!isFirst) {
            append(next);
        }
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
            choose(from);
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

    /** Finds out which columns are read, and may be times: all, and the first, where there is no header. */
    private void choose(Row header) {
        if (headerRow == 0) {
            read.set(0, width);
            times.set(0);
            return;
        }
        List<String> names = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            names.add(header.hasCell(column) ? cells.of(header.getCell(column)) : "");
            boolean named = ColumnNames.rank(ColumnRole.TIME, names.get(column)) != ColumnNames.UNKNOWN;
            times.set(column, named || names.get(column).isBlank());
        }
        BarField.placesRead(names).forEach(read::set);
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
