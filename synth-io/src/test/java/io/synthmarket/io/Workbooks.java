package io.synthmarket.io;

import io.synthmarket.core.BarSeries;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Writing and reading of workbooks in memory. */
final class Workbooks {

    private Workbooks() {}

    static byte[] bytes(BarWorkbookWriter writer, BarSeries series) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(series, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Reads the rows of a sheet, formats included. */
    static List<Row> rows(byte[] workbook, int sheet) throws IOException {
        try (ReadableWorkbook read =
                new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, false))) {
            return read.getSheet(sheet).orElseThrow().read();
        }
    }

    /** Names the sheets. */
    static List<String> sheets(byte[] workbook) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.getSheets().map(sheet -> sheet.getName()).toList();
        }
    }

    /** Reads a part of a workbook as it is stored. */
    static String part(byte[] workbook, String name) throws IOException {
        return Archives.entries(workbook).get(name);
    }
}
