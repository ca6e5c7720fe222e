package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.core.Bar;
import io.synthmarket.core.BarSeries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarWorkbookReaderTest {

    private static final LocalDateTime DAY = LocalDateTime.of(2020, 1, 2, 0, 0);
    private static final Bar BAR = Bar.withoutVolume(10, 12, 9, 11);
    private static final double SERIAL = 43_832;

    @TempDir
    private Path folder;

    private Path workbook(Consumer<Workbook> filling) throws IOException {
        Path file = folder.resolve("prices.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            filling.accept(workbook);
        }
        return file;
    }

    private static Worksheet bars(Workbook workbook, String name, int row) {
        Worksheet sheet = workbook.newWorksheet(name);
        header(sheet, row);
        return sheet;
    }

    private static void header(Worksheet sheet, int row) {
        String[] names = {"Date", "Open", "High", "Low", "Close"};
        for (int column = 0; column < names.length; column++) {
            sheet.value(row, column, names[column]);
        }
    }

    private static void prices(Worksheet sheet, int row) {
        double[] prices = {10, 12, 9, 11};
        for (int column = 0; column < prices.length; column++) {
            sheet.value(row, column + 1, prices[column]);
        }
    }

    private static void date(Worksheet sheet, int row, double serial, String format) {
        sheet.value(row, 0, serial);
        sheet.style(row, 0).format(format).set();
    }

    private static BarSeries seriesAt(LocalDateTime time) {
        return BarSeries.builder().add(time, BAR).build();
    }

    private BarSeries readDate(double serial, String format) throws IOException {
        return BarWorkbook.read(workbook(book -> {
            Worksheet sheet = bars(book, "Bars", 0);
            date(sheet, 1, serial, format);
            prices(sheet, 1);
        }));
    }

    @Test
    void dateCell_inAnyFormatOfDates_isADate() throws IOException {
        for (String format : new String[] {"yyyy-mm-dd", "dd/mm/yy", "[$-409]d\\-mmm\\-yyyy", "m/d/yyyy"}) {
            assertThat(readDate(SERIAL, format)).isEqualTo(seriesAt(DAY));
        }
    }

    @Test
    void dateCell_withAClock_isATime() throws IOException {
        assertThat(readDate(SERIAL + 9.5 / 24, "yyyy-mm-dd hh:mm"))
                .isEqualTo(seriesAt(DAY.withHour(9).withMinute(30)));
    }

    @Test
    void dateCell_withBinaryDust_isRoundedToTheMillisecond() throws IOException {
        assertThat(readDate(SERIAL + 0.999_999_999_99, "yyyy-mm-dd hh:mm")).isEqualTo(seriesAt(DAY.plusDays(1)));
    }

    @Test
    void dateText_inACell_isADate() throws IOException {
        Path file = workbook(book -> {
            Worksheet sheet = bars(book, "Bars", 0);
            sheet.value(1, 0, "2020/01/02");
            prices(sheet, 1);
        });

        assertThat(BarWorkbook.read(file)).isEqualTo(seriesAt(DAY));
    }

    @Test
    void numberInAFormatOfCurrency_isNoDate() throws IOException {
        Path file = workbook(book -> {
            Worksheet sheet = bars(book, "Bars", 0);
            date(sheet, 1, SERIAL, "yyyy-mm-dd");
            prices(sheet, 1);
            sheet.range(1, 1, 1, 4)
                    .style()
                    .format("#,##0.00 \"dollars\";[Red]-0.00")
                    .set();
        });

        assertThat(BarWorkbook.read(file)).isEqualTo(seriesAt(DAY));
    }

    @Test
    void sheetOfBars_behindOthers_isFound() throws IOException {
        Path file = workbook(book -> {
            book.newWorksheet("Notes").value(0, 0, "Open questions");
            bars(book, "Old", 0).setVisibilityState(VisibilityState.HIDDEN);
            Worksheet sheet = bars(book, "Prices", 3);
            sheet.value(0, 0, "made by hand, \"as is\"");
            date(sheet, 4, SERIAL, "yyyy-mm-dd");
            prices(sheet, 4);
        });

        assertThat(BarWorkbook.read(file)).isEqualTo(seriesAt(DAY));
    }

    @Test
    void rowsWithoutValues_andNotesBesideTheTable_arePassedOver() throws IOException {
        Path file = workbook(book -> {
            Worksheet sheet = bars(book, "Bars", 0);
            sheet.range(1, 0, 1, 4).style().bold().set();
            sheet.value(1, 0, "");
            date(sheet, 2, SERIAL, "yyyy-mm-dd");
            prices(sheet, 2);
            sheet.value(2, 7, "a note");
        });

        assertThat(BarWorkbook.read(file)).isEqualTo(seriesAt(DAY));
    }

    @Test
    void sheet_byName_isRead() throws IOException {
        Path file = workbook(book -> {
            prices(bars(book, "First", 0), 1);
            Worksheet second = bars(book, "Second", 0);
            date(second, 1, SERIAL, "yyyy-mm-dd");
            prices(second, 1);
        });

        assertThat(BarWorkbook.reader().sheet("Second").read(file).series()).isEqualTo(seriesAt(DAY));
    }

    @Test
    void sheet_byUnknownName_isRefused() throws IOException {
        Path file = workbook(book -> bars(book, "Bars", 0));

        assertThatThrownBy(() -> BarWorkbook.reader().sheet("bars").read(file))
                .isInstanceOf(BarDataException.class)
                .hasMessage("prices.xlsx: expected a sheet named \"bars\" but found \"Bars\"; name one of these");
    }

    @Test
    void badRow_always_isNamedByItsRowInTheSheet() throws IOException {
        Path file = workbook(book -> {
            Worksheet sheet = bars(book, "Bars", 2);
            date(sheet, 5, SERIAL, "yyyy-mm-dd");
            prices(sheet, 5);
            sheet.value(5, 4, "n/a");
        });

        assertThatThrownBy(() -> BarWorkbook.read(file))
                .isInstanceOf(BarDataException.class)
                .hasMessage("prices.xlsx!Bars line 6 column \"Close\": expected a number but found \"n/a\"; use"
                        + " BadRowPolicy.SKIP to drop such rows");
    }

    @Test
    void badRows_toBeSkipped_areReported() throws IOException {
        Path file = workbook(book -> {
            Worksheet sheet = bars(book, "Bars", 0);
            date(sheet, 1, SERIAL, "yyyy-mm-dd");
            prices(sheet, 1);
            date(sheet, 2, SERIAL + 1, "yyyy-mm-dd");
            sheet.value(2, 1, 10);
        });
        ReadResult result = BarWorkbook.reader().badRows(BadRowPolicy.SKIP).read(file);

        assertThat(result.series()).isEqualTo(seriesAt(DAY));
        assertThat(result.report().defects()).hasSize(1);
    }

    @Test
    void report_always_tellsNoDelimiter() throws IOException {
        Path file = workbook(book -> {
            Worksheet sheet = bars(book, "Bars", 0);
            date(sheet, 1, SERIAL, "yyyy-mm-dd");
            prices(sheet, 1);
        });
        ValidationReport report = BarWorkbook.reader().read(file).report();

        assertThat(report.delimiter()).isEmpty();
        assertThat(report.asText()).doesNotContain("delimiter");
    }

    @Test
    void formula_inAColumnOfBars_isRefusedByItsCell() throws IOException {
        Path file = workbook(book -> {
            Worksheet sheet = bars(book, "Bars", 0);
            date(sheet, 1, SERIAL, "yyyy-mm-dd");
            prices(sheet, 1);
            sheet.formula(1, 2, "MAX(B2,E2)");
        });

        assertThatThrownBy(() -> BarWorkbook.read(file))
                .isInstanceOf(BarDataException.class)
                .hasMessage(
                        "prices.xlsx!Bars line 2: cell C2 must hold a value but holds the formula \"MAX(B2,E2)\"; copy"
                                + " the column and paste it as values");
    }

    @Test
    void formula_inAnotherColumn_isPassedOver() throws IOException {
        Path file = workbook(book -> {
            Worksheet sheet = bars(book, "Bars", 0);
            sheet.value(0, 5, "Return");
            date(sheet, 1, SERIAL, "yyyy-mm-dd");
            prices(sheet, 1);
            sheet.formula(1, 5, "E2/B2-1");
        });

        assertThat(BarWorkbook.read(file)).isEqualTo(seriesAt(DAY));
    }

    @Test
    void sheet_withoutHeader_isRefusedAsCsvIs() throws IOException {
        Path file = workbook(book -> book.newWorksheet("Data").value(0, 0, "nothing"));

        assertThatThrownBy(() -> BarWorkbook.read(file))
                .isInstanceOf(BarDataException.class)
                .hasMessageStartingWith("prices.xlsx!Data");
    }

    @Test
    void file_thatIsNoWorkbook_isRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("prices.xlsx"), "<html>a,b");

        assertThatThrownBy(() -> BarWorkbook.read(file))
                .isInstanceOf(BarDataException.class)
                .hasMessage(
                        "prices.xlsx: expected an Excel workbook (XLSX) but it is none, is damaged, or has a password;"
                                + " save it again as XLSX without one");
    }

    @ParameterizedTest
    @CsvSource({
        "'Date,Open,High,Low,Close', text, BarCsv",
        "'\u001f\u008b\b', packed by gzip, BarCsv",
        "PAR1, Parquet, BarParquet",
        "ARROW1, Arrow, BarArrow"
    })
    void file_ofAnotherKind_isRefusedWithWhatReadsIt(String content, String kind, String reader) throws IOException {
        Path file = Files.write(folder.resolve("prices.xlsx"), content.getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> BarWorkbook.read(file))
                .isInstanceOf(BarDataException.class)
                .hasMessage(
                        "prices.xlsx: expected an Excel workbook (XLSX) but it is " + kind + "; read it by " + reader);
    }

    @Test
    void archive_thatIsNoWorkbook_isRefused() throws IOException {
        Path file = zip("a.txt", "text".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> BarWorkbook.read(file))
                .isInstanceOf(BarDataException.class)
                .hasMessage(
                        "prices.xlsx: expected an Excel workbook (XLSX) but could not read it as one; save it again as"
                                + " XLSX");
    }

    @Test
    void bomb_always_isRefused() throws IOException {
        Path file = zip("xl/sharedStrings.xml", new byte[64 << 20]);

        assertThatThrownBy(() -> BarWorkbook.read(file))
                .isInstanceOf(BarDataException.class)
                .hasMessageMatching("prices\\.xlsx: an entry must unpack to at most 250 times its packed size of \\d+"
                        + " bytes but goes on beyond that; unpack it by other means if you trust it");
    }

    @Test
    void cell_farToTheRight_isRefused() throws IOException {
        Path file = zip(
                "xl/worksheets/sheet1.xml",
                "<sheetData><row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row></sheetData>"
                        .getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> BarWorkbook.read(file))
                .isInstanceOf(BarDataException.class)
                .hasMessage(
                        "prices.xlsx: cells must be within A1:XFD1048576 but one is not; save the sheet of bars alone");
    }

    private static Path changed(Path file, String part, String text, String by) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                String content = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                to.putNextEntry(new ZipEntry(entry.getName()));
                String kept = entry.getName().equals(part) ? content.replace(text, by) : content;
                to.write(kept.getBytes(StandardCharsets.UTF_8));
            }
        }
        return Files.write(file, bytes.toByteArray());
    }

    private Path zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return Files.write(folder.resolve("prices.xlsx"), bytes.toByteArray());
    }

    @Test
    void row_beyondTheLast_isRefused() throws IOException {
        Path file = workbook(book -> prices(bars(book, "Bars", 0), 1));
        Path far = changed(file, "xl/worksheets/sheet1.xml", "row r=\"2\"", "row r=\"9999999\"");

        assertThatThrownBy(() -> BarWorkbook.read(far))
                .isInstanceOf(BarDataException.class)
                .hasMessage(
                        "prices.xlsx!Bars: rows must be numbered upwards to at most 1048576 but row 9999999 follows row"
                                + " 1; save the sheet again");
    }

    @Test
    void file_thatIsAbsent_isNamed() {
        assertThatThrownBy(() -> BarWorkbook.read(folder.resolve("none.xlsx")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage("none.xlsx does not exist; correct the name or the folder");
    }

    @Test
    void folder_readAsFile_isNamed() {
        assertThatThrownBy(() -> BarWorkbook.read(folder))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(folder.getFileName() + " is a directory; name the XLSX file in it");
    }
}
