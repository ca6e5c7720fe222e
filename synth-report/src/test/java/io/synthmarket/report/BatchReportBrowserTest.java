package io.synthmarket.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.samples.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Opens pages in Chromium, where there is one, to see that everything is drawn and nothing complains. */
class BatchReportBrowserTest {

    private static final long LONGEST_SECONDS = 120;

    @TempDir
    private Path folder;

    private static Optional<Path> chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Stream<PathSet> batches() {
        BarSeries daily = Samples.sp500Daily().slice(0, 700);
        BarSeries plain = BarSeries.of(daily.open(), daily.high(), daily.low(), daily.close());
        return Stream.of(
                Synth.from(daily).seed(1).generate(12),
                Synth.from(plain).seed(1).generate(1),
                Synth.from(daily).forRisk(20).seed(1).generate(30),
                Synth.from(hourly()).seed(1).generate(3),
                Synth.from(secondly()).seed(1).generate(4),
                Synth.from(daily.slice(0, 3)).seed(1).generate(2));
    }

    private static BarSeries hourly() {
        BarSeries bars = Histories.clustered(1_400, 5);
        return bars.withTimes(IntStream.range(0, bars.size())
                .mapToObj(bar ->
                        LocalDateTime.of(2024, 1, 1, 9, 0).plusDays(bar / 7).plusHours(bar % 7))
                .toList());
    }

    private static BarSeries secondly() {
        BarSeries bars = Histories.clustered(300, 6);
        LocalDateTime first = LocalDateTime.of(2024, 3, 4, 9, 30);
        return bars.withTimes(
                IntStream.range(0, bars.size()).mapToObj(first::plusSeconds).toList());
    }

    @ParameterizedTest
    @MethodSource("batches")
    void page_inABrowser_drawsEveryChartWithoutComplaint(PathSet paths) throws Exception {
        assumeTrue(chromium().isPresent(), "needs Chromium, which is not installed here");
        Path page = folder.resolve("report.html");
        BatchReport.of(paths).source("</script> & \u00e9").write(page);

        String shown = open(page);

        assertThat(shown)
                .containsPattern("<html[^>]* data-charts=\"([1-9][0-9]*)\"[^>]* data-drawn=\"\\1\"|"
                        + "<html[^>]* data-drawn=\"([1-9][0-9]*)\"[^>]* data-charts=\"\\2\"");
        assertThat(shown).doesNotContain("data-errors");
        assertThat(Files.readString(folder.resolve("log"))).doesNotContain("CONSOLE");
    }

    @Test
    void page_ofFewShortPaths_tellsOnlyWhatTheyCanTell() throws Exception {
        assumeTrue(chromium().isPresent(), "needs Chromium, which is not installed here");
        Path page = folder.resolve("report.html");
        BatchReport.of(Synth.from(Samples.sp500Daily()).forRisk(20).seed(1).generate(7))
                .write(page);

        assertThat(open(page))
                .contains("a shuffle has 100 too")
                .contains("so 19 stands for 20.")
                .contains("1 % and 99 % need a hundred paths, 5 % and 95 % twenty; there are 7.")
                .contains("Paths of 20 bars are too short for: value at risk, 1 %, expected shortfall, 1 %.")
                .contains("History is the median over 500 of its stretches of 20 bars, spread evenly.")
                .contains("INPUT --out DIR")
                .doesNotContain("<th scope=\"col\">5 %</th>")
                .doesNotContain("<th scope=\"col\">90 of 100 paths</th>");
    }

    /** Returns the page as it is after its script has run; what the browser says of it is in a log. */
    private String open(Path page) throws IOException, InterruptedException {
        Path dump = folder.resolve("dump");
        Process browser = new ProcessBuilder(List.of(
                        chromium().orElseThrow().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--window-size=1440,900",
                        "--virtual-time-budget=10000",
                        "--enable-logging=stderr",
                        "--dump-dom",
                        page.toUri().toString()))
                .redirectOutput(dump.toFile())
                .redirectError(folder.resolve("log").toFile())
                .start();
        boolean ended = browser.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        browser.destroyForcibly();
        assertThat(ended).as("Chromium ended").isTrue();
        return Files.readString(dump, StandardCharsets.UTF_8);
    }
}
