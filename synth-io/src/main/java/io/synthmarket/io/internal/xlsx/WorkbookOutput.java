package io.synthmarket.io.internal.xlsx;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.internal.series.TimeGrid;
import io.synthmarket.io.FigureTable;
import io.synthmarket.io.internal.zip.FixedZip;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** One workbook of one series. */
public final class WorkbookOutput {

    /** The most bars that a sheet holds under its row of headings. */
    static final int MOST_BARS = Worksheet.MAX_ROWS - 1;

    private static final int LEVEL = 4;
    private static final int ROWS_AT_ONCE = 512;
    private static final String APPLICATION = "Synthetic Market Engine";
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String FIXED_PROPERTIES = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>"
            + "<cp:coreProperties"
            + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:creator>" + APPLICATION
            + "</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">1980-02-01T00:00:00Z</dcterms:created>"
            + "</cp:coreProperties>";
    private static final String STYLES = "xl/styles.xml";
    private static final String BEHIND_CELL_STYLES = "<dxfs ";
    private static final String CELL_STYLES =
            "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

    private static final List<String> PRICES_AND_VOLUME = List.of("Open", "High", "Low", "Close", "Volume");
    private static final String DATE = "yyyy-mm-dd";
    private static final String WHOLE = "#,##0";
    private static final int PRICE_WIDTH = 16;
    private static final int VOLUME_WIDTH = 18;
    private static final int FIGURE_WIDTH = 24;
    private static final int NARROWEST_NAME = 12;
    private static final int WIDEST_NAME = 60;
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final BarSeries series;
    private final @Nullable FigureTable figures;

    private WorkbookOutput(BarSeries series, @Nullable FigureTable figures) {
        this.series = series;
        this.figures = figures;
    }

    /**
     * Prepares a workbook.
     *
     * @throws IllegalArgumentException if a workbook cannot hold the series
     */
    public static WorkbookOutput of(BarSeries series, @Nullable FigureTable figures) {
        requireRows(series.size());
        if (series.hasTimes() && series.time(0).toLocalDate().isBefore(ExcelTime.FIRST)) {
            throw new IllegalArgumentException(
                    "bar 0 (" + series.time(0).toLocalDate() + "): dates in a workbook must not be before "
                            + ExcelTime.FIRST + "; slice the series or write it as CSV");
        }
        return new WorkbookOutput(series, figures);
    }

    /**
     * Checks that a sheet has rows enough.
     *
     * @throws IllegalArgumentException if not
     */
    static void requireRows(int bars) {
        if (bars > MOST_BARS) {
            throw new IllegalArgumentException("a workbook must have at most " + MOST_BARS
                    + " bars, the rows of a sheet less one for headings, but the series has " + bars
                    + "; slice the series or write it as CSV");
        }
    }

    /**
     * Writes the workbook and flushes the stream.
     *
     * @throws IOException if the stream fails
     */
    public void writeTo(OutputStream out) throws IOException {
        FixedArchive archive = new FixedArchive(
                new FixedZip(out, LEVEL),
                Map.of(PROPERTIES, ofNow -> FIXED_PROPERTIES, STYLES, WorkbookOutput::withDefaultStyle));
        try {
            Workbook workbook = new Workbook(archive, APPLICATION, null);
            // The archive that passes them on compresses.
            workbook.setCompressionLevel(0);
            writeBars(workbook.newWorksheet("Bars"));
            if (figures != null) {
                writeFigures(workbook.newWorksheet(figures.title()), figures);
            }
            workbook.finish();
            archive.finish();
        } finally {
            archive.release();
        }
    }

    /** Names the default style, which fastexcel does not and other programs miss. */
    private static String withDefaultStyle(String styles) {
        return styles.replace(BEHIND_CELL_STYLES, CELL_STYLES + BEHIND_CELL_STYLES);
    }

    private void writeBars(Worksheet sheet) throws IOException {
        TimeForm form = series.hasTimes() ? TimeForm.of(series) : TimeForm.NONE;
        int open = form == TimeForm.NONE ? 0 : 1;
        int volume = open + 4;
        if (form != TimeForm.NONE) {
            head(sheet, 0, "Date", form.width, "right");
        }
        for (int column = 0; column < PRICES_AND_VOLUME.size(); column++) {
            int width = column < volume - open ? PRICE_WIDTH : VOLUME_WIDTH;
            head(sheet, open + column, PRICES_AND_VOLUME.get(column), width, "right");
        }
        layOut(sheet);
        boolean whole = series.hasVolume() && areVolumesWhole();
        String prices = priceFormat();
        for (int from = 0; from < series.size(); from += ROWS_AT_ONCE) {
            int to = Math.min(from + ROWS_AT_ONCE, series.size());
            for (int bar = from; bar < to; bar++) {
                writeBar(sheet, bar, open, volume);
            }
            if (form != TimeForm.NONE) {
                sheet.range(from + 1, 0, to, 0).style().format(form.format).set();
            }
            sheet.range(from + 1, open, to, open + 3).style().format(prices).set();
            if (whole) {
                sheet.range(from + 1, volume, to, volume).style().format(WHOLE).set();
            }
            sheet.flush();
        }
        sheet.finish();
    }

    private void writeBar(Worksheet sheet, int bar, int open, int volume) {
        int row = bar + 1;
        if (open > 0) {
            sheet.value(row, 0, new CellNumber(ExcelTime.serial(series.time(bar))));
        }
        sheet.value(row, open, new CellNumber(series.open(bar)));
        sheet.value(row, open + 1, new CellNumber(series.high(bar)));
        sheet.value(row, open + 2, new CellNumber(series.low(bar)));
        sheet.value(row, open + 3, new CellNumber(series.close(bar)));
        if (series.hasVolume()) {
            sheet.value(row, volume, new CellNumber(series.volume(bar)));
        }
    }

    /** Shows prices as markets quote them; what is stored is the whole double. */
    private String priceFormat() {
        double lowest = Double.POSITIVE_INFINITY;
        for (int bar = 0; bar < series.size(); bar++) {
            lowest = Math.min(lowest, series.low(bar));
        }
        return lowest >= 10 ? "0.00##" : lowest >= 0.1 ? "0.0000##" : "General";
    }

    private boolean areVolumesWhole() {
        for (int bar = 0; bar < series.size(); bar++) {
            double volume = series.volume(bar);
            if (volume != Math.rint(volume)) {
                return false;
            }
        }
        return true;
    }

    private static void writeFigures(Worksheet sheet, FigureTable figures) throws IOException {
        List<String> names = figures.rows();
        int width = NARROWEST_NAME;
        for (String name : names) {
            width = Math.min(WIDEST_NAME, Math.max(width, name.length() + 2));
        }
        head(sheet, 0, figures.label(), width, "left");
        List<String> columns = figures.columns();
        for (int column = 0; column < columns.size(); column++) {
            head(sheet, column + 1, columns.get(column), FIGURE_WIDTH, "right");
        }
        layOut(sheet);
        for (int row = 0; row < names.size(); row++) {
            sheet.value(row + 1, 0, harmless(names.get(row)));
            for (int column = 0; column < columns.size(); column++) {
                OptionalDouble figure = figures.figure(row, column);
                if (figure.isPresent()) {
                    sheet.value(row + 1, column + 1, new CellNumber(figure.getAsDouble()));
                }
            }
        }
        sheet.finish();
    }

    /** Keeps the headings in view, and on paper all columns on one page and the headings on each. */
    private static void layOut(Worksheet sheet) {
        sheet.freezePane(0, 1);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
    }

    private static void head(Worksheet sheet, int column, String text, int width, String alignment) {
        sheet.value(0, column, harmless(text));
        sheet.style(0, column).bold().horizontalAlignment(alignment).set();
        sheet.width(column, width);
    }

    /** Puts an apostrophe before what could be taken for a formula, and escapes what could be taken for an escape. */
    static String harmless(String text) {
        String escaped = ESCAPE.matcher(text).replaceAll("_x005F_");
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + escaped : escaped;
    }

    /** How the times of a series are shown. */
    private enum TimeForm {
        NONE("", 0),
        DAYS(DATE, 12),
        SECONDS(DATE + " hh:mm:ss", 20),
        MILLIS(DATE + " hh:mm:ss.000", 25);

        private final String format;
        private final int width;

        TimeForm(String format, int width) {
            this.format = format;
            this.width = width;
        }

        static TimeForm of(BarSeries series) {
            TimeForm form = DAYS;
            for (int bar = 0; bar < series.size(); bar++) {
                long nanoOfDay = series.time(bar).toLocalTime().toNanoOfDay();
                if (nanoOfDay % TimeGrid.NANOS_PER_SECOND != 0) {
                    return MILLIS;
                }
                if (nanoOfDay != 0) {
                    form = SECONDS;
                }
            }
            return form;
        }
    }
}
