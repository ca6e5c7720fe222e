package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.synthmarket.core.Bar;
import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarSeriesBuilder;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as LibreOffice reads them; it tells numbers to 15 digits. */
class LibreOfficeTest {

    private static final LocalDateTime START = LocalDateTime.of(2020, 2, 28, 9, 30);
    private static final MathContext AS_SHOWN = new MathContext(15);

    @TempDir
    private Path folder;

    private static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "soffice")));
    }

    /** Converts every sheet to CSV with quoted texts, formats applied to dates only. */
    private void convert(Path workbook) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false,false,false,false,-1",
                        "--outdir",
                        folder.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    /** Allows one unit in the last of 15 digits: LibreOffice rounds a 5 behind them either way. */
    private static void assertShown(String cell, double value) {
        BigDecimal exact = new BigDecimal(value);
        assertThat(new BigDecimal(cell))
                .isCloseTo(exact, within(exact.round(AS_SHOWN).ulp()));
    }

    @Test
    void workbook_openedByLibreOffice_holdsTheSameValues() throws Exception {
        assumeThat(isInstalled())
                .as("LibreOffice (soffice) is not on the PATH: not checked whether it reads our workbooks")
                .isTrue();
        BarSeriesBuilder builder = BarSeries.builder();
        for (int bar = 0; bar < 300; bar++) {
            double close = 100 * Math.exp(Math.sin(bar));
            builder.add(
                    START.plusNanos(bar * 1_500_000_000L),
                    new Bar(close, close * 1.1, close / 3, close * 0.9, 1e6 + bar));
        }
        BarSeries series = builder.build();
        FigureTable figures = FigureTable.of("Metrics", "metric", List.of("series", "history"))
                .row("=1+1", 0.1 + 0.2, -1e-12)
                .row("hurst", List.of(OptionalDouble.empty(), OptionalDouble.of(0.5)));
        Path workbook = folder.resolve("w.xlsx");
        BarWorkbook.writer().figures(figures).write(series, workbook);

        convert(workbook);

        List<String> lines = Files.readAllLines(folder.resolve("w-Bars.csv"));
        assertThat(lines).hasSize(301);
        assertThat(lines.get(0)).isEqualTo("Date,Open,High,Low,Close,Volume");
        for (int bar = 0; bar < series.size(); bar++) {
            String[] cells = lines.get(bar + 1).replace("\"", "").split(",", -1);
            assertThat(cells[0])
                    .isEqualTo(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT)
                            .format(series.time(bar)));
            assertShown(cells[1], series.open(bar));
            assertShown(cells[2], series.high(bar));
            assertShown(cells[3], series.low(bar));
            assertShown(cells[4], series.close(bar));
            assertShown(cells[5], series.volume(bar));
        }
        assertThat(Files.readAllLines(folder.resolve("w-Metrics.csv")))
                .map(line -> line.replace("\"", ""))
                .containsExactly("metric,series,history", "'=1+1,0.3,-0.000000000001", "hurst,,0.5");
    }
}
