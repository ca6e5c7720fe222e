package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers of a workbook are dates: by their formats, and by the day that it counts from. */
class WorkbookDatesTest {

    private static final double SERIAL = 43_832;
    private static final double SERIAL_SINCE_1904 = 42_370;
    private static final LocalDateTime DAY = LocalDateTime.of(2020, 1, 2, 0, 0);

    @TempDir
    private Path folder;

    private static byte[] workbook(double serial, String dates, String prices) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Bars");
            String[] names = {"Date", "Open", "High", "Low", "Close"};
            for (int column = 0; column < names.length; column++) {
                sheet.value(0, column, names[column]);
                sheet.value(1, column, column == 0 ? serial : 100.32);
                sheet.style(1, column).format(column == 0 ? dates : prices).set();
            }
        }
        return out.toByteArray();
    }

    private byte[] countingFrom1904(byte[] workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path file = Files.write(folder.resolve("from1900.xlsx"), workbook);
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                String content = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(content.replaceFirst("<workbookPr[^>]*/>", "<workbookPr date1904=\"1\"/>")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private ReadResult read(byte[] workbook) throws IOException {
        return BarWorkbook.reader().read(Files.write(folder.resolve("prices.xlsx"), workbook));
    }

    @Test
    void dateCell_inAWorkbookThatCountsFrom1904_isTheDayThatItShows() throws IOException {
        byte[] workbook = countingFrom1904(workbook(SERIAL_SINCE_1904, "yyyy-mm-dd", "0.00"));

        assertThat(read(workbook).series().time(0)).isEqualTo(DAY);
    }

    @Test
    void dayWithoutAFormat_inAWorkbookThatCountsFrom1904_isRefused() throws IOException {
        byte[] workbook = countingFrom1904(workbook(SERIAL_SINCE_1904, "0", "0.00"));

        assertThatThrownBy(() -> read(workbook))
                .isInstanceOf(BarDataException.class)
                .hasMessage(
                        "prices.xlsx!Bars line 2: cell A2 must have a format of dates, as this workbook counts days from 1904, but"
                                + " holds \"42370.0\" without one; give the column a format of dates");
    }

    @Test
    void dayWithoutAFormat_inAnyOtherWorkbook_isADayOfASpreadsheet() throws IOException {
        assertThat(read(workbook(SERIAL, "0", "0.00")).series().time(0)).isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.00;[White]-0.00",
                "[$Rs-420] #,##0.00",
                "[$USD-409] 0.00",
                "Standard",
                "General",
                ".00",
                "#,##0.00_);[Red](#,##0.00)"
            })
    void price_inAFormatOfNumbers_isNoDate(String format) throws IOException {
        assertThat(read(workbook(SERIAL, "yyyy-mm-dd", format)).series().open(0))
                .isEqualTo(100.32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-mm-dd hh:mm:ss.000",
                "[$-F800]dddd, mmmm dd, yyyy",
                "[White]d/m/yy;@",
                "[hh]:mm:ss",
                "[s].00"
            })
    void time_inAFormatOfTimes_isADate(String format) throws IOException {
        assertThat(read(workbook(SERIAL, format, "0.00")).report().inferences()).isEmpty();
    }
}
