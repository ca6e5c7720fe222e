package io.synthmarket.io;

import static io.synthmarket.io.Workbooks.bytes;
import static io.synthmarket.io.Workbooks.part;
import static io.synthmarket.io.Workbooks.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.core.Bar;
import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarSeriesBuilder;
import io.synthmarket.io.faulty.Faults;
import io.synthmarket.io.faulty.FaultyFileSystem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarWorkbookWriterTest {

    private static final BarWorkbookWriter PLAIN = BarWorkbook.writer();
    private static final BarSeries SERIES = CsvTexts.series(CsvTexts.GOOD);
    private static final LocalDateTime DAY = LocalDateTime.of(2020, 1, 2, 0, 0);
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final FigureTable FIGURES = FigureTable.of("Metrics", "metric", List.of("series", "history"))
            .row("volatility", 0.1 + 0.2, -2e-300)
            .row("hurst", List.of(OptionalDouble.empty(), OptionalDouble.of(0.5)));

    @TempDir
    private Path folder;

    private static BarSeries at(LocalDateTime... times) {
        BarSeriesBuilder builder = BarSeries.builder();
        for (LocalDateTime time : times) {
            builder.add(time, new Bar(10, 12, 9, 11, 100));
        }
        return builder.build();
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }

    private static String sheet(BarSeries series) throws IOException {
        return part(bytes(PLAIN, series), SHEET);
    }

    @Test
    void write_timesAndVolume_hasTheColumnsOfTheCsv() throws IOException {
        List<Row> rows = rows(bytes(PLAIN, SERIES), 0);

        assertThat(rows).hasSize(3);
        assertThat(texts(rows.get(0))).containsExactly("Date", "Open", "High", "Low", "Close", "Volume");
        assertThat(texts(rows.get(1))).containsExactly("43832", "10", "12", "9", "11", "100");
    }

    @Test
    void write_noTimesNoVolume_leavesThemOut() throws IOException {
        double[] ones = {1, 2};
        List<Row> rows = rows(bytes(PLAIN, BarSeries.of(ones, ones, ones, ones)), 0);

        assertThat(texts(rows.get(0))).containsExactly("Open", "High", "Low", "Close", "Volume");
        assertThat(texts(rows.get(2))).containsExactly("2", "2", "2", "2");
    }

    @Test
    void write_anyNumbers_areReadBackExactly() throws IOException {
        double[] prices = {
            Double.MIN_VALUE,
            Double.MIN_NORMAL,
            1e-10,
            0.1 + 0.2,
            1.0 / 3,
            1469.25,
            2.0e-3,
            Math.E * 1e-5,
            1e22,
            0x1p53 + 2,
            Math.PI * 1e17,
            Double.MAX_VALUE
        };
        double[] volume = new double[prices.length];
        for (int bar = 0; bar < volume.length; bar++) {
            volume[bar] = bar / 3.0;
        }

        List<Row> rows = rows(bytes(PLAIN, BarSeries.of(prices, prices, prices, prices, volume)), 0);

        for (int bar = 0; bar < prices.length; bar++) {
            Row row = rows.get(bar + 1);
            for (int column = 0; column < 4; column++) {
                assertThat(Double.parseDouble(row.getCell(column).getRawValue()))
                        .isEqualTo(prices[bar]);
                assertThat(row.getCell(column).getType()).isEqualTo(CellType.NUMBER);
            }
            assertThat(Double.parseDouble(row.getCell(4).getRawValue())).isEqualTo(volume[bar]);
        }
    }

    @Test
    void write_midnights_areDates() throws IOException {
        Cell cell = rows(bytes(PLAIN, at(DAY)), 0).get(1).getCell(0);

        assertThat(cell.getType()).isEqualTo(CellType.NUMBER);
        assertThat(cell.getDataFormatString()).isEqualTo("yyyy-mm-dd");
        assertThat(cell.asDate()).isEqualTo(DAY);
    }

    @Test
    void write_timesOfDay_giveEveryRowAClock() throws IOException {
        List<Row> rows = rows(bytes(PLAIN, at(DAY, DAY.plusMinutes(570))), 0);

        assertThat(rows.subList(1, 3))
                .extracting(row -> row.getCell(0).getDataFormatString())
                .containsOnly("yyyy-mm-dd hh:mm:ss");
        assertThat(rows.get(2).getCell(0).getRawValue()).isEqualTo("43832.395833333336");
        assertThat(rows.get(2).getCell(0).asDate()).isEqualTo(DAY.plusMinutes(570));
    }

    @Test
    void write_fractions_giveEveryRowMilliseconds() throws IOException {
        List<Row> rows = rows(bytes(PLAIN, at(DAY, DAY.plusNanos(1_000_000))), 0);

        assertThat(rows.subList(1, 3))
                .extracting(row -> row.getCell(0).getDataFormatString())
                .containsOnly("yyyy-mm-dd hh:mm:ss.000");
    }

    @Test
    void write_volumes_haveAFormatWhereAllAreWhole() throws IOException {
        double[] ones = {1, 1};
        byte[] whole = bytes(PLAIN, BarSeries.of(ones, ones, ones, ones, new double[] {0, 931_800_000}));
        byte[] broken = bytes(PLAIN, BarSeries.of(ones, ones, ones, ones, new double[] {1.5, 2}));

        assertThat(rows(whole, 0).get(2).getCell(4).getDataFormatString()).isEqualTo("#,##0");
        assertThat(rows(whole, 0).get(2).getCell(4).getRawValue()).isEqualTo("931800000");
        assertThat(rows(broken, 0).get(2).getCell(4).getDataFormatString()).isNull();
    }

    @Test
    void write_prices_haveTheDecimalsOfTheirSize() throws IOException {
        assertThat(priceFormat(1_455.219971)).isEqualTo("0.00##");
        assertThat(priceFormat(1.0834)).isEqualTo("0.0000##");
        assertThat(priceFormat(0.0000123)).isEqualTo("General");
    }

    private static String priceFormat(double price) throws IOException {
        double[] prices = {price};
        return rows(bytes(PLAIN, BarSeries.of(prices, prices, prices, prices)), 0)
                .get(1)
                .getCell(0)
                .getDataFormatString();
    }

    @Test
    void write_header_staysInViewAndIsBold() throws IOException {
        byte[] workbook = bytes(PLAIN, SERIES);

        assertThat(part(workbook, SHEET))
                .contains(
                        "<pane xSplit=\"0\" ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>")
                .contains("<col min=\"1\" max=\"1\" width=\"12.0\"");
        assertThat(part(workbook, "xl/styles.xml")).contains("<b/>");
    }

    @Test
    void write_styles_nameTheDefaultOne() throws IOException {
        assertThat(part(bytes(PLAIN, SERIES), "xl/styles.xml"))
                .contains(
                        "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles><dxfs");
    }

    @Test
    void write_moreRowsThanAreBuffered_areAllThere() throws IOException {
        LocalDateTime[] times = new LocalDateTime[1_500];
        for (int bar = 0; bar < times.length; bar++) {
            times[bar] = DAY.plusSeconds(bar);
        }

        List<Row> rows = rows(bytes(PLAIN, at(times)), 0);

        assertThat(rows).hasSize(1_501);
        for (int bar = 0; bar < times.length; bar++) {
            Row row = rows.get(bar + 1);
            assertThat(row.getRowNum()).isEqualTo(bar + 2);
            assertThat(row.getCell(0).asDate()).isEqualTo(times[bar]);
            assertThat(row.getCell(0).getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm:ss");
            assertThat(row.getCell(5).getDataFormatString()).isEqualTo("#,##0");
        }
    }

    @Test
    void write_figures_areASheetOfTheirOwn() throws IOException {
        byte[] workbook = bytes(PLAIN.figures(FIGURES), SERIES);
        List<Row> rows = rows(workbook, 1);

        assertThat(Workbooks.sheets(workbook)).containsExactly("Bars", "Metrics");
        assertThat(texts(rows.get(0))).containsExactly("metric", "series", "history");
        assertThat(Double.parseDouble(rows.get(1).getCell(1).getRawValue())).isEqualTo(0.1 + 0.2);
        assertThat(Double.parseDouble(rows.get(1).getCell(2).getRawValue())).isEqualTo(-2e-300);
        assertThat(texts(rows.get(2))).containsExactly("hurst", "", "0.5");
        assertThat(part(workbook, "xl/worksheets/sheet2.xml")).doesNotContain("\"B3\"");
    }

    @Test
    void write_noFigures_isOneSheet() throws IOException {
        assertThat(Workbooks.sheets(bytes(PLAIN, SERIES))).containsExactly("Bars");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@A1", "\tx", "\rx", "\nx"})
    void write_textLikeAFormula_isNeutralised(String text) throws IOException {
        FigureTable table = FigureTable.of("Metrics", text, List.of(text + "!"))
                .row(text + "?", 1)
                .row("a=" + text, 2);
        List<Row> rows = rows(bytes(PLAIN.figures(table), SERIES), 1);

        assertThat(texts(rows.get(0))).containsExactly("'" + text, "'" + text + "!");
        assertThat(rows.get(1).getCell(0).getText()).isEqualTo("'" + text + "?");
        assertThat(rows.get(2).getCell(0).getText()).isEqualTo("a=" + text);
        assertThat(rows.stream().flatMap(Row::stream)).allMatch(cell -> cell.getFormula() == null);
    }

    @Test
    void write_markupAndEscapes_areText() throws IOException {
        FigureTable table = FigureTable.of("A<B&\"C", "<x>&", List.of("Ş 𝔘")).row("a_x003D_b", 1);
        byte[] workbook = bytes(PLAIN.figures(table), SERIES);

        assertThat(Workbooks.sheets(workbook)).containsExactly("Bars", "A<B&\"C");
        assertThat(texts(rows(workbook, 1).get(0))).containsExactly("<x>&", "Ş 𝔘");
        assertThat(part(workbook, "xl/sharedStrings.xml")).contains("a_x005F_x003D_b");
    }

    @Test
    void write_otherClockZoneAndLocale_givesTheSameBytes() throws Exception {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        byte[] here = bytes(PLAIN.figures(FIGURES), SERIES);
        Thread.sleep(1_100);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-nu-thai-ca-buddhist"));
            assertThat(bytes(PLAIN.figures(FIGURES), SERIES)).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void write_entries_bearAFixedTime() throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes(PLAIN, SERIES)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
            }
        }
    }

    @Test
    void write_properties_areFixed() throws IOException {
        byte[] workbook = bytes(PLAIN, SERIES);

        assertThat(part(workbook, "docProps/core.xml"))
                .contains(">1980-02-01T00:00:00Z</dcterms:created>")
                .contains("<dc:creator>Synthetic Market Engine</dc:creator>");
        assertThat(part(workbook, "docProps/app.xml"))
                .contains("<Application>Synthetic Market Engine</Application>")
                .doesNotContain("AppVersion");
    }

    @Test
    void write_sheet_holdsNoMoreThanIsNeeded() throws IOException {
        assertThat(sheet(at(DAY)))
                .contains("<row r=\"2\"><c r=\"A2\" s=\"2\" t=\"n\"><v>43832</v></c>"
                        + "<c r=\"B2\" s=\"3\" t=\"n\"><v>10</v></c>");
    }

    @Test
    void write_beforeExcelsCalendar_isRefused() throws IOException {
        assertThatThrownBy(
                        () -> BarWorkbook.write(at(LocalDateTime.of(1900, 2, 28, 23, 59)), folder.resolve("out.xlsx")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bar 0 (1900-02-28): dates in a workbook must not be before 1900-03-01; slice the series or"
                        + " write it as CSV");
        assertThat(Archives.names(folder)).isEmpty();
        assertThat(rows(bytes(PLAIN, at(LocalDateTime.of(1900, 3, 1, 0, 0))), 0)
                        .get(1)
                        .getCell(0)
                        .getRawValue())
                .isEqualTo("61");
    }

    @Test
    void write_stream_isFlushedAndLeftOpen() throws IOException {
        List<String> calls = new ArrayList<>();
        PLAIN.write(SERIES, new ByteArrayOutputStream() {
            @Override
            public void flush() {
                calls.add("flush");
            }

            @Override
            public void close() {
                calls.add("close");
            }
        });

        assertThat(calls).containsOnly("flush");
    }

    @Test
    void write_file_isThatOfTheStream() throws IOException {
        Path file = folder.resolve("out.xlsx");
        BarWorkbook.write(SERIES, file);

        assertThat(file).hasBinaryContent(bytes(PLAIN, SERIES));
        assertThatThrownBy(() -> BarWorkbook.write(SERIES, file))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessage("out.xlsx already exists; use ExistingFiles.REPLACE to overwrite it");
        assertThat(Archives.names(folder)).containsExactly("out.xlsx");
    }

    @Test
    void keepEqual_equalFile_staysUntouched() throws IOException {
        Path file = folder.resolve("out.xlsx");
        BarWorkbook.write(SERIES, file);
        Faults faults = new Faults();
        faults.refuseWrites();

        PLAIN.existingFiles(ExistingFiles.KEEP_EQUAL)
                .write(SERIES, FaultyFileSystem.view(folder, faults).resolve("out.xlsx"));

        assertThat(file).hasBinaryContent(bytes(PLAIN, SERIES));
    }

    @Test
    void write_faults_leaveNothing() throws IOException {
        Faults faults = new Faults();
        Path file = FaultyFileSystem.view(folder, faults).resolve("out.xlsx");
        int length = bytes(PLAIN, SERIES).length;
        for (long free = 0; free < length; free += 97) {
            faults.fullAfter(free);
            assertThatThrownBy(() -> BarWorkbook.write(SERIES, file))
                    .isInstanceOf(IOException.class)
                    .hasMessage("out.xlsx could not be written: No space left on device");
            assertThat(Archives.names(folder)).isEmpty();
        }
        faults.heal();
        faults.failClose();
        assertThatThrownBy(() -> BarWorkbook.write(SERIES, file))
                .isInstanceOf(IOException.class)
                .hasMessage("out.xlsx could not be written: Disk quota exceeded");
        assertThat(Archives.names(folder)).isEmpty();
        faults.heal();
        faults.failMovesAfter(0);
        assertThatThrownBy(() -> BarWorkbook.write(SERIES, file))
                .hasMessage("out.xlsx could not be written: Input/output error");
        assertThat(Archives.names(folder)).isEmpty();
    }

    @Test
    void write_failingStream_passesItsFaultOn() {
        IOException fault = new IOException("gone");

        assertThatThrownBy(() -> PLAIN.write(SERIES, new OutputStream() {
                    @Override
                    public void write(int octet) throws IOException {
                        throw fault;
                    }
                }))
                .isSameAs(fault);
    }

    @Test
    void toString_options_areNamed() {
        assertThat(PLAIN).hasToString("BarWorkbookWriter[existing files REFUSE, no figures]");
        assertThat(PLAIN.figures(FIGURES))
                .hasToString("BarWorkbookWriter[existing files REFUSE, "
                        + "FigureTable[Metrics, 2 rows, columns series, history]]");
    }

    @Test
    void replace_oldFile_isReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("out.xlsx"), "mine");
        PLAIN.existingFiles(ExistingFiles.REPLACE).write(SERIES, file);

        assertThat(file).hasBinaryContent(bytes(PLAIN, SERIES));
    }
}
