package io.synthmarket.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Generator;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.io.ExistingFiles;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.metrics.FirstStretches;
import io.synthmarket.metrics.RejectionAudit;
import io.synthmarket.metrics.RiskFigure;
import io.synthmarket.report.internal.HistoryRisk;
import io.synthmarket.samples.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class BatchReportTest {

    private static final BarSeries HISTORY = Samples.sp500Daily().slice(0, 600);

    @TempDir
    private Path folder;

    private static PathSet paths(int count) {
        return Synth.from(HISTORY).seed(42).generate(count);
    }

    @Test
    void write_hundredPathsOfTwentyYears_staysBelowTwoMegabytes() throws IOException {
        Path file = folder.resolve("report.html");

        BatchReport.of(Synth.from(Samples.sp500Daily()).seed(42).generate(100))
                .threads(2)
                .write(file);

        assertThat(Files.size(file)).isBetween(500_000L, 2_000_000L);
    }

    @Test
    void page_ofScenariosFromFewStretches_warns() throws IOException {
        PathSet paths = Synth.from(HISTORY.slice(0, 100)).forRisk(5).seed(42).generate(300);
        FirstStretches stretches = new FirstStretches();
        paths.forEachPath(path -> stretches.add(path.ledger()));

        JsonNode warnings = Pages.data(paths).get("warnings");

        assertThat(stretches.different()).isBetween(2, 49);
        assertThat(warnings.size()).isEqualTo(1);
        assertThat(warnings.get(0).asString()).isEqualTo(stretches.warning().orElseThrow());
        assertThat(Pages.data(paths(4)).get("warnings").size()).isZero();
    }

    @Test
    void page_always_fetchesNothing() throws IOException {
        PathSet paths = paths(2);
        String page = Pages.text(BatchReport.of(paths), paths, 1);

        assertThat(page)
                .contains("content=\"default-src 'none'; style-src 'sha256-")
                .doesNotContain("src=\"")
                .doesNotContain("@import")
                .doesNotContain("url(")
                .doesNotContainPattern("<link|<iframe|<img|fetch\\(|XMLHttpRequest|WebSocket");
        assertThat(Pattern.compile("https?://[^\\s\"')]+")
                        .matcher(page)
                        .results()
                        .map(found -> found.group())
                        .distinct())
                .containsExactly("https://github.com/leeoniya/uPlot");
    }

    @Test
    void page_sameRecipe_hasTheSameBytesOnAnyNumberOfThreads() throws IOException {
        String one = Pages.text(BatchReport.of(paths(7)), paths(7), 1);

        assertThat(Pages.text(BatchReport.of(paths(7)), paths(7), 4)).isEqualTo(one);
    }

    @Test
    void page_namesThatHoldMarkup_areShownAsText() throws IOException {
        PathSet paths = paths(1);
        String name = "</script><script>alert(1)</script>{{data}}";
        String page = Pages.text(BatchReport.of(paths).source(name), paths, 1);

        assertThat(page).doesNotContain("<script>alert").contains("&#60;script&#62;alert(1)");
        assertThat(Pages.data(page).get("source").stringValue()).isEqualTo(name);
    }

    @Test
    void page_titleAndSource_areThoseToldOrPlainOnes() throws IOException {
        PathSet paths = paths(1);

        assertThat(Pages.text(BatchReport.of(paths), paths, 1)).contains("<title>Synthetic paths of a history</title>");
        assertThat(Pages.text(BatchReport.of(paths).source("SPX"), paths, 1))
                .contains("<title>Synthetic paths of SPX</title>");
        assertThat(Pages.text(BatchReport.of(paths).source("SPX").title("My title"), paths, 1))
                .contains("<title>My title</title>");
    }

    @Test
    void page_licenceOfTheChartingLibrary_isOnIt() throws IOException {
        PathSet paths = paths(1);

        assertThat(Pages.text(BatchReport.of(paths), paths, 1))
                .contains("The MIT License (MIT)")
                .contains("Copyright (c) 2022 Leon Sorokin");
    }

    @Test
    void data_drawnPaths_areTheFirst() throws IOException {
        PathSet paths = paths(5);
        JsonNode data = Pages.data(Pages.text(BatchReport.of(paths).drawn(2), paths, 1));

        assertThat(data.get("paths").size()).isEqualTo(2);
        assertThat(data.get("sizes").get("all").intValue()).isEqualTo(5);
        assertThat(data.get("sizes").get("bands").intValue()).isEqualTo(5);
        assertThat(data.get("paths").get(1).get("fidelity").doubleValue())
                .isCloseTo(paths.path(1).fidelity().orElseThrow(), within(0.01));
    }

    @Test
    void data_moreThanFiveHundredPaths_areMeasuredEvenly() throws IOException {
        PathSet paths = Synth.from(HISTORY.slice(0, 60)).seed(1).generate(1_001);
        JsonNode data = Pages.data(paths);

        assertThat(data.get("sizes").get("all").intValue()).isEqualTo(1_001);
        assertThat(data.get("sizes").get("bands").intValue()).isEqualTo(500);
        assertThat(data.get("sizes").get("curves").intValue()).isEqualTo(50);
        assertThat(data.get("paths").size()).isEqualTo(100);
    }

    @Test
    void data_rejection_showsAllAttemptsBesideTheKept() throws IOException {
        RejectionAudit audit = new RejectionAudit();
        Generator generator =
                Synth.from(HISTORY).accept(Fidelity.concept().atLeast(88)).seed(42);
        PathSet paths = generator.watchedBy(audit).generate(5);
        JsonNode data = Pages.data(Pages.text(BatchReport.of(paths).audited(audit), paths, 1));

        assertThat(data.get("attempts").longValue())
                .isEqualTo(audit.summary().attempts())
                .isGreaterThan(5);
        assertThat(data.get("accepted").intValue()).isEqualTo(5);
        JsonNode drawdown = data.get("risk").get("max_drawdown");
        assertThat(sum(drawdown.get("all"))).isCloseTo(1, within(1e-3));
        assertThat(sum(drawdown.get("kept"))).isCloseTo(1, within(1e-3));
    }

    private static double sum(JsonNode numbers) {
        double sum = 0;
        for (JsonNode number : numbers) {
            sum += number.doubleValue();
        }
        return sum;
    }

    @Test
    void data_continuingPaths_haveHistoryBeforeThem() throws IOException {
        PathSet paths = Synth.from(HISTORY).forRisk(20).seed(3).generate(4);
        JsonNode layout = Pages.data(paths).get("layout");

        assertThat(layout.get("continuing").booleanValue()).isTrue();
        assertThat(layout.get("lead").intValue()).isEqualTo(40);
        assertThat(layout.get("times").size()).isEqualTo(60);
        assertThat(layout.get("start").doubleValue()).isCloseTo(HISTORY.close(599), within(0.1));
    }

    @Test
    void data_seedOfNineteenDigits_isWhole() throws IOException {
        PathSet paths =
                Synth.from(HISTORY.slice(0, 60)).seed(-4102127053433648880L).generate(1);

        assertThat(Pages.data(paths).get("seed").stringValue()).isEqualTo("-4102127053433648880");
    }

    @Test
    void data_input_isThatOfTheCallerOrNone() throws IOException {
        PathSet paths = paths(1);

        assertThat(Pages.data(paths).has("input")).isFalse();
        assertThat(Pages.data(Pages.text(BatchReport.of(paths).input("'my prices.csv'"), paths, 1))
                        .get("input")
                        .stringValue())
                .isEqualTo("'my prices.csv'");
    }

    @Test
    void data_longPaths_areShownCloseUpAtTheSamePlaceAsHistory() throws IOException {
        PathSet paths = Synth.from(HISTORY).seed(3).length(300).generate(2);
        JsonNode data = Pages.data(paths);
        JsonNode closeUp = data.get("closeUp");

        assertThat(closeUp.get("bars").intValue()).isEqualTo(120);
        assertThat(closeUp.get("historyFrom").intValue()).isEqualTo(181);
        assertThat(closeUp.get("times").get(0).longValue())
                .isEqualTo(milliseconds(paths.path(0).series(), 180));
        assertThat(closeUp.get("historyTimes").get(0).longValue()).isEqualTo(milliseconds(HISTORY, 181));
        assertThat(data.get("paths").get(1).get("closeUp").get("c").size()).isEqualTo(120);
    }

    private static long milliseconds(BarSeries series, int bar) {
        return series.time(bar).toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    @Test
    void data_barsOfSeconds_keepTheirTimes() throws IOException {
        BarSeries plain = HISTORY.slice(0, 100);
        BarSeries seconds = plain.withTimes(IntStream.range(0, plain.size())
                .mapToObj(bar -> LocalDateTime.of(2024, 1, 1, 0, 0).plusSeconds(bar))
                .toList());
        JsonNode times = Pages.data(Synth.from(seconds).seed(3).generate(1))
                .get("layout")
                .get("times");

        assertThat(times.get(1).longValue()).isEqualTo(1_000);
    }

    @Test
    void data_shortPaths_areSetAgainstStretchesOfHistory() throws IOException {
        JsonNode data = Pages.data(Synth.from(HISTORY).forRisk(20).seed(3).generate(2));

        assertThat(data.get("comparison").get("windows").intValue()).isEqualTo(500);
        assertThat(data.get("comparison").get("bars").intValue()).isEqualTo(20);
        assertThat(data.get("risk").get("max_drawdown").get("history").doubleValue())
                .isCloseTo(new HistoryRisk(HISTORY, 20).median(RiskFigure.MAX_DRAWDOWN), within(1e-9));
    }

    @Test
    void data_seriesWithoutVolumeAndTimes_haveNone() throws IOException {
        BarSeries plain = BarSeries.of(HISTORY.open(), HISTORY.high(), HISTORY.low(), HISTORY.close());
        JsonNode data = Pages.data(Synth.from(plain).seed(3).generate(2));

        assertThat(data.get("layout").get("times").size()).isZero();
        assertThat(data.get("history").has("v")).isFalse();
        assertThat(data.get("curves").get("volume_acf").get("history").size()).isZero();
    }

    @Test
    void data_recipe_carriesTheReading() throws IOException {
        PathSet paths = paths(1);
        JsonNode data = Pages.data(Pages.text(BatchReport.of(paths).reading("bad-rows:skip"), paths, 1));

        assertThat(data.get("recipe").stringValue())
                .isEqualTo(paths.recipe().withReading("bad-rows:skip").toString());
    }

    @Test
    void write_fileExists_isRefusedUnlessReplacing() throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), "mine");

        assertThatThrownBy(() -> BatchReport.of(paths(1)).write(file)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("mine");

        BatchReport.of(paths(1)).write(file, ExistingFiles.REPLACE);
        assertThat(file).content().startsWith("<!doctype html>");
        assertThat(folder).isDirectoryContaining("glob:**/report.html").isDirectoryNotContaining("glob:**.partial");
    }

    @Test
    void drawn_belowOne_isRefused() {
        assertThatThrownBy(() -> BatchReport.of(paths(1)).drawn(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("count must be at least 1 but was 0");
    }

    @Test
    void threads_belowOne_isRefused() {
        assertThatThrownBy(() -> BatchReport.of(paths(1)).threads(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads must be at least 1 but was 0");
    }

    @Test
    void draft_sketchOutOfOrder_isRefused() {
        PathSet paths = paths(2);
        ReportDraft draft = BatchReport.of(paths).begin();
        PathSketch second = draft.sketch(paths.path(1));

        assertThatThrownBy(() -> draft.add(second))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("sketches must be added in the order of paths but after 0 came that of path 1");
    }

    @Test
    void draft_pathOfAnotherSet_isRefused() {
        PathSet paths = paths(2);
        PathSet others = Synth.from(HISTORY).seed(43).generate(2);
        ReportDraft draft = BatchReport.of(paths).begin();

        assertThatThrownBy(() -> draft.sketch(others.path(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a path must be of the set that the report is of, batch "
                        + paths.recipe().id() + " with seed 42, but was of batch "
                        + others.recipe().id() + " with seed 43; begin a report of each set");
    }

    @Test
    void draft_sketchOfAnotherReport_isRefused() {
        PathSet others = Synth.from(HISTORY).seed(42).length(30).generate(2);
        ReportDraft draft = BatchReport.of(paths(2)).begin();
        PathSketch sketch = BatchReport.of(others).begin().sketch(others.path(0));

        assertThatThrownBy(() -> draft.add(sketch))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a path must be of the set that the report is of, batch ");
    }

    @Test
    void draft_pathsMissing_isNotWritten() {
        PathSet paths = paths(2);
        ReportDraft draft = BatchReport.of(paths).begin();
        draft.add(draft.sketch(paths.path(0)));

        assertThatThrownBy(() -> draft.writeTo(new ByteArrayOutputStream()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the report is of 2 paths but 1 were added; add the others first");
    }

    @Test
    void draft_cardsOfTheCaller_giveTheSamePage() throws IOException {
        PathSet paths = paths(2);
        var concept = Fidelity.concept().against(HISTORY);
        var calibrated = Fidelity.calibrated().against(HISTORY);
        ReportDraft draft = BatchReport.of(paths).scoredBy(concept, calibrated).begin();
        paths.forEach(path -> draft.add(draft.sketch(path, concept.scorecard(path), calibrated.scorecard(path))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        draft.writeTo(out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(Pages.text(BatchReport.of(paths), paths, 1));
    }

    @Test
    void toString_ofAll_isOneLine() {
        ReportDraft draft = BatchReport.of(paths(2)).source("SPX").begin();

        assertThat(BatchReport.of(paths(2)).source("SPX")).hasToString("BatchReport[Synthetic paths of SPX, 2 paths]");
        assertThat(draft).hasToString("ReportDraft[0 of 2 paths]");
        assertThat(draft.sketch(paths(2).path(1))).hasToString("PathSketch[path 1, measured, drawn]");
    }
}
