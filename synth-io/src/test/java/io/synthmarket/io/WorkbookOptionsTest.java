package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookOptionsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @TempDir
    private Path folder;

    /** Makes a workbook of one bar per date, all of the same prices. */
    private Path workbook(String... dates) throws IOException {
        Path file = folder.resolve("prices.xlsx");
        String[] names = {"Date", "Open", "High", "Low", "Close"};
        double[] prices = {10, 12, 9, 11};
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Bars");
            for (int column = 0; column < names.length; column++) {
                sheet.value(0, column, names[column]);
            }
            for (int row = 0; row < dates.length; row++) {
                sheet.value(row + 1, 0, dates[row]);
                for (int column = 0; column < prices.length; column++) {
                    sheet.value(row + 1, column + 1, prices[column]);
                }
            }
        }
        return file;
    }

    @Test
    void dialect_stated_settlesTheOrderOfDates() throws IOException {
        BarSeries series = BarWorkbook.reader()
                .dialect(CsvDialect.parse("dates=day-first"))
                .read(workbook("03/02/2020"))
                .series();

        assertThat(series.time(0)).isEqualTo(LocalDateTime.of(2020, 2, 3, 0, 0));
    }

    @Test
    void dialect_thatStatesWhatTextAloneHas_countsForNothingThere() throws IOException {
        ReadResult result = BarWorkbook.reader()
                .dialect(CsvDialect.parse("delimiter=tab dates=day-first charset=UTF-16"))
                .read(workbook("03/02/2020"));

        assertThat(result.series().time(0)).isEqualTo(LocalDateTime.of(2020, 2, 3, 0, 0));
        assertThat(result.report().dialect()).hasToString("dates=day-first");
    }

    @Test
    void dialect_thatSkipsLines_skipsRowsOfTheSheet() throws IOException {
        ReadResult result = BarWorkbook.reader()
                .dialect(CsvDialect.parse("columns=time,open,high,low,close skip-lines=2"))
                .read(workbook("2020-01-02", "2020-01-03"));

        assertThat(result.series().time(0)).isEqualTo(LocalDateTime.of(2020, 1, 3, 0, 0));
    }

    @Test
    void repair_chosen_sortsRows() throws IOException {
        ReadResult result = BarWorkbook.reader()
                .repair(Repair.none().sort())
                .read(workbook("2020-01-03", "2020-01-02", "2020-01-06"));

        assertThat(result.series().time(0)).isEqualTo(LocalDateTime.of(2020, 1, 2, 0, 0));
        assertThat(result.report().repairs()).hasSize(1);
    }

    @Test
    void zone_stated_isThatOfTheSeries() throws IOException {
        BarSeries series =
                BarWorkbook.reader().zone(PARIS).read(workbook("2020-01-02")).series();

        assertThat(series.zone()).contains(PARIS);
    }

    @Test
    void options_chosenOneByOne_areThoseOfOneReaderOfRows() {
        BarCsvReader rows = BarCsv.reader()
                .badRows(BadRowPolicy.SKIP)
                .dialect(CsvDialect.parse("dates=day-first"))
                .repair(Repair.none().sort())
                .zone(PARIS);

        assertThat(BarWorkbook.reader()
                        .badRows(BadRowPolicy.SKIP)
                        .dialect(CsvDialect.parse("dates=day-first"))
                        .repair(Repair.none().sort())
                        .zone(PARIS))
                .hasToString(BarWorkbook.reader().rows(rows).toString());
    }
}
