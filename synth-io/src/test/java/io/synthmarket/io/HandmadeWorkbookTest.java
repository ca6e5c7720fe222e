package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets as people make them by hand. */
class HandmadeWorkbookTest {

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

    private Path sheet(Consumer<Worksheet> filling) throws IOException {
        return workbook(book -> filling.accept(book.newWorksheet("Bars")));
    }

    private static void names(Worksheet sheet, int row, String... names) {
        for (int column = 0; column < names.length; column++) {
            if (!names[column].isEmpty()) {
                sheet.value(row, column, names[column]);
            }
        }
    }

    private static void bar(Worksheet sheet, int row, String date, double... numbers) {
        sheet.value(row, 0, date);
        for (int column = 0; column < numbers.length; column++) {
            sheet.value(row, column + 1, numbers[column]);
        }
    }

    @Test
    void names_mergedWithTheRowAbove_areRead() throws IOException {
        Path file = sheet(sheet -> {
            names(sheet, 0, "Prices of Acme");
            names(sheet, 2, "Date", "Prices", "", "", "", "Volume");
            names(sheet, 3, "", "Open", "High", "Low", "Close");
            bar(sheet, 4, "2020-01-02", 10, 12, 9, 11, 700);
        });
        ReadResult result = BarWorkbook.reader().read(file);

        assertThat(result.series().volume(0)).isEqualTo(700);
        assertThat(result.series().hasTimes()).isTrue();
    }

    @Test
    void names_lowerInTheSheet_areNamedByTheirRow() throws IOException {
        Path file = sheet(sheet -> {
            names(sheet, 4, "Date", "Open", "High", "Low", "Close", "Cl");
            bar(sheet, 5, "2020-01-02", 10, 12, 9, 11, 11);
        });

        assertThatThrownBy(() -> BarWorkbook.read(file))
                .hasMessage(
                        "prices.xlsx!Bars line 5 column \"Cl\": expected one column for Close but found \"Close\" and \"Cl\";"
                                + " remove or rename one of them, or state CsvDialect \"columns=time,open,high,low,close,volume\" as they"
                                + " are");
    }

    @Test
    void names_lowerInTheSheet_areNotTold() throws IOException {
        Path file = sheet(sheet -> {
            names(sheet, 70, "Date", "Open", "High", "Low", "Close");
            bar(sheet, 71, "2020-01-02", 10, 12, 9, 11);
        });

        assertThat(BarWorkbook.reader().read(file).report().inferences()).isEmpty();
    }

    @Test
    void tables_oneBelowAnother_areRefused() throws IOException {
        Path file = sheet(sheet -> {
            names(sheet, 0, "Date", "Open", "High", "Low", "Close");
            bar(sheet, 1, "2020-01-02", 10, 12, 9, 11);
            names(sheet, 3, "MSFT");
            names(sheet, 4, "Date", "Open", "High", "Low", "Close");
            bar(sheet, 5, "2020-01-03", 10, 12, 9, 11);
        });

        assertThatThrownBy(() -> BarWorkbook.read(file))
                .hasMessage(
                        "prices.xlsx!Bars line 5: expected one table but found the title \"MSFT\" and the names of the columns"
                                + " again; split the file here, or remove the title if the same series goes on");
    }

    @Test
    void sheets_ofBarsBehindTheFirst_areTold() throws IOException {
        Path file = workbook(book -> {
            for (String name : new String[] {"AAPL", "MSFT"}) {
                Worksheet sheet = book.newWorksheet(name);
                names(sheet, 0, "Date", "Open", "High", "Low", "Close");
                bar(sheet, 1, "2020-01-02", 10, 12, 9, 11);
            }
        });

        assertThat(BarWorkbook.reader().read(file).report().inferences())
                .containsExactly(new Inference("sheet", "\"AAPL\", the first of bars; not read: \"MSFT\""));
        assertThat(BarWorkbook.reader().sheet("MSFT").read(file).report().inferences())
                .isEmpty();
    }

    @Test
    void truth_inAColumnOfNumbers_isNone() throws IOException {
        Path file = sheet(sheet -> {
            names(sheet, 0, "Date", "Open", "High", "Low", "Close", "Volume");
            bar(sheet, 1, "2020-01-02", 10, 12, 9, 11);
            sheet.value(1, 5, true);
        });

        assertThatThrownBy(() -> BarWorkbook.read(file))
                .hasMessage("prices.xlsx!Bars line 2 column \"Volume\": expected a number but found \"TRUE\"; use"
                        + " BadRowPolicy.SKIP to drop such rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00;[White]-0.00", "[$Rs-420] #,##0.00", "Standard", "General;[Magenta]-General"})
    void price_inAFormatWithWords_isNoTime(String format) throws IOException {
        Path file = sheet(sheet -> {
            names(sheet, 0, "Date", "Open", "High", "Low", "Close");
            bar(sheet, 1, "2020-01-02", 100.32, 100.32, 100.32, 100.32);
            sheet.range(1, 1, 1, 4).style().format(format).set();
        });

        assertThat(BarWorkbook.read(file).close(0)).isEqualTo(100.32);
    }

    @Test
    void hours_thatGoOnBeyondADay_areATime() throws IOException {
        Path file = sheet(sheet -> {
            names(sheet, 0, "Date", "Open", "High", "Low", "Close", "Time");
            bar(sheet, 1, "2020-01-02", 10, 12, 9, 11, 0.375);
            sheet.style(1, 5).format("[h]:mm").set();
        });

        assertThat(BarWorkbook.read(file).time(0).getHour()).isEqualTo(9);
    }

    @Test
    void totals_belowTheBars_areANote() throws IOException {
        Path file = sheet(sheet -> {
            names(sheet, 0, "Date", "Open", "High", "Low", "Close", "Volume");
            bar(sheet, 1, "2020-01-02", 10, 12, 9, 11, 700);
            sheet.value(2, 0, "Total");
            sheet.formula(2, 5, "SUM(F2:F2)");
        });

        assertThat(BarWorkbook.reader().read(file).report().inferences())
                .containsExactly(new Inference("lines", "line 3 is a note: \"Total\""));
    }

    @Test
    void open_aboveTheHighByNoise_isTheHigh() throws IOException {
        Path file = sheet(sheet -> {
            names(sheet, 0, "Date", "Open", "High", "Low", "Close");
            bar(sheet, 1, "2020-01-02", 97.3700000000001, 97.37, 97, 97);
        });

        assertThat(BarWorkbook.read(file).open(0)).isEqualTo(97.37);
    }
}
