package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Synth;
import io.synthmarket.io.BarCsv;
import io.synthmarket.io.BarWorkbook;
import io.synthmarket.metrics.CopiedRuns;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.Scorecard;
import io.synthmarket.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that read and write nothing: metrics, score and check. */
class ReadingCommandsTest {

    private static final String OUTSIDE =
            "Date,Open,High,Low,Close\n2020-01-01,3,4,3,4\n2020-01-02,5,4,3,4\n2020-01-03,3,4,3,4\n";

    @TempDir
    private Path folder;

    private Path sample;

    @BeforeEach
    void writeSample() throws IOException {
        sample = Files.writeString(folder.resolve("sp500.csv"), Samples.sp500DailyCsv());
    }

    @Test
    void metrics_asJson_givesBarsMetricsAndCurves() {
        Map<String, Object> json =
                JsonText.parse(Call.synth("metrics", sample, "--json").out());

        assertThat(json).containsOnlyKeys("bars", "metrics", "curves");
        assertThat(json.get("bars")).isEqualTo(5105L);
        assertThat((double) JsonText.at(json, "metrics", "volatility")).isCloseTo(0.0125498445016767, within(1e-15));
        assertThat(JsonText.object(json, "metrics")).hasSize(15);
        assertThat(JsonText.array(json, "curves", "acf_abs_returns")).hasSize(100);
        assertThat(JsonText.object(json, "curves"))
                .containsOnlyKeys("acf_returns", "acf_abs_returns", "acf_squared_returns");
    }

    @Test
    void metrics_ofAWorkbook_areThoseOfTheCsvFile() throws IOException {
        Path workbook = folder.resolve("sp500.XLSX");
        BarWorkbook.write(Samples.sp500Daily(), workbook);

        assertThat(Call.synth("metrics", workbook, "--json").out())
                .isEqualTo(Call.synth("metrics", sample, "--json").out());
    }

    @Test
    void metrics_undefined_isNullAndSaidSo() throws IOException {
        Path file = Files.writeString(folder.resolve("constant.csv"), "O,H,L,C\n" + "2,2,2,2\n".repeat(30));

        Call asJson = Call.synth("metrics", file, "--json");
        Call asText = Call.synth("metrics", file);

        assertThat(JsonText.parse(asJson.out())).satisfies(json -> {
            assertThat(JsonText.at(json, "metrics", "skewness")).isNull();
            assertThat(JsonText.at(json, "metrics", "volatility")).isEqualTo(0.0);
            assertThat(JsonText.array(json, "curves", "acf_returns")).isEmpty();
        });
        assertThat(asText.out())
                .startsWith("BarSeries[30 bars, no times, no volume]\n")
                .containsPattern("skewness +undefined\n")
                .containsPattern("volatility +0\\.00000\n");
    }

    @Test
    void metrics_ofFamiliesAsJson_givesTheirFiguresAndCurves() {
        Map<String, Object> json =
                JsonText.parse(Call.synth("metrics", sample, "--family", "risk", "--family", "Dependence", "--json")
                        .out());

        assertThat(json).containsOnlyKeys("bars", "metrics", "curves");
        assertThat(JsonText.number(json, "metrics", "value_at_risk_5")).isCloseTo(-0.01912060204917, within(1e-13));
        assertThat(JsonText.number(json, "metrics", "hurst")).isCloseTo(0.476562355301, within(1e-11));
        assertThat(JsonText.object(json, "metrics")).doesNotContainKey("volatility");
        assertThat(JsonText.array(json, "curves", "leverage_curve")).hasSize(20);
    }

    @Test
    void metrics_ofFamilies_printsThemAsTheyWereAskedFor() {
        Call call = Call.synth("metrics", sample, "--family", "risk", "--family", "dependence");

        assertThat(call.out())
                .startsWith("BarSeries[5105 bars, ")
                .contains("]\n\nrisk\nmax_drawdown                   -0.567754\nvalue_at_risk_1 ")
                .contains("\n\ndependence\nvol_clustering_10 ")
                .endsWith("\nleverage_curve                 -0.104013     -0.121456    -0.0963936     -0.117291"
                        + "    -0.0835348  ... to lag 20\n");
    }

    @Test
    void metrics_ofFamilyUndefined_saysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("constant.csv"), "O,H,L,C\n" + "2,2,2,2\n".repeat(30));

        assertThat(Call.synth("metrics", file, "--family", "dependence").out())
                .containsPattern("variance_ratio_20 +undefined\n")
                .containsPattern("leverage_curve +undefined\n");
    }

    @Test
    void metrics_ofAFamilyOfAnotherName_isRefused() {
        assertThat(Call.synth("metrics", sample, "--family", "tails"))
                .isEqualTo(new Call(
                        2,
                        "",
                        "synth: Invalid value for option '--family' (NAME): must be marginal, dependence, bars, volume, session or"
                                + " risk but was 'tails'; see synth metrics --help\n"));
    }

    @Test
    void score_ofASeriesWithItself_isAHundred() {
        Call asJson = Call.synth("score", sample, sample, "--json");
        Call asText = Call.synth("score", sample, sample);

        Map<String, Object> json = JsonText.parse(asJson.out());
        assertThat(json).containsOnlyKeys("profile", "fidelity_score", "original", "synthetic", "errors", "scorecard");
        assertThat(json.get("profile")).isEqualTo("concept");
        assertThat(json.get("fidelity_score")).isEqualTo(100.0);
        assertThat(json.get("original")).isEqualTo(json.get("synthetic"));
        assertThat(JsonText.at(json, "errors", MetricId.HURST.name())).isEqualTo(0.0);
        assertThat(asText.out())
                .startsWith("history    BarSeries[5105 bars, ")
                .endsWith("fidelity (concept)     100.00 %\nnovelty                0.00 %, overall 0.00 %\n");
    }

    @Test
    void score_asJson_holdsTheScorecardOfTheLibrary() throws IOException {
        BarSeries history = Samples.sp500Daily();
        BarSeries candidate = Synth.from(history).seed(3).generate(1).path(0).series();
        Path file = folder.resolve("candidate.csv");
        BarCsv.write(candidate, file);

        Call call = Call.synth("score", sample, file, "--profile", "calibrated", "--json");

        Scorecard card =
                Fidelity.calibrated().compare(history, candidate).withNovelty(CopiedRuns.find(history, candidate));
        Map<String, Object> json = JsonText.parse(call.out());
        assertThat(json.get("scorecard")).isEqualTo(JsonText.parse(card.toJson()));
        assertThat(json.get("calibration")).isEqualTo(JsonText.at(json, "scorecard", "calibration"));
        assertThat(JsonText.object(json, "scorecard", "metrics", 0))
                .containsKeys("metric", "weight", "share", "verdict")
                .containsEntry("weight", card.weight(card.history().metrics().get(0)));
    }

    @Test
    void score_withExclusions_givesTheScoreOfTheReport() throws IOException {
        Path batch = folder.resolve("batch");
        String hole = "2008-09-01..2009-03-31+20";
        Call.synth("generate", "--sample", "-n", 1, "--seed", 3, "--exclude", hole, "--out", batch);
        Map<String, Object> report = JsonText.parse(Files.readString(only(batch, "_report.json")));

        Call call = Call.synth("score", sample, only(batch, ".csv"), "--exclude", hole, "--json");

        assertThat(JsonText.parse(call.out()).get("fidelity_score"))
                .isEqualTo(JsonText.at(report, "series", 0, "fidelity_score"));
    }

    private static Path only(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void check_fileWithDefects_countsThemWithTheirFirstLine() throws IOException {
        Path file = Files.writeString(folder.resolve("outside.csv"), OUTSIDE);

        Call asText = Call.synth("check", file);
        Map<String, Object> json =
                JsonText.parse(Call.synth("check", file, "--json").out());

        assertThat(asText.exitCode()).isZero();
        assertThat(asText.out())
                .contains("rows: 3 read, 2 kept, 1 left out\n")
                .contains(
                        "defect: 1 OPEN_OR_CLOSE_OUTSIDE_RANGE, first at line 3 column \"Open\"; use --bad-rows repair to widen"
                                + " high and low, or --bad-rows skip to drop such rows\n")
                .endsWith("series: BarSeries[2 bars, 2020-01-01..2020-01-03, 2d, no volume]\n");
        assertThat(JsonText.at(json, "defects", 0))
                .isEqualTo(Map.of(
                        "defect", "open_or_close_outside_range", "rows", 1L, "first_line", 3L, "first_column", "Open"));
        assertThat(json).containsEntry("bars", 2L).containsEntry("first", "2020-01-01T00:00");
    }

    @Test
    void check_withAPolicy_followsIt() throws IOException {
        Path file = Files.writeString(folder.resolve("outside.csv"), OUTSIDE);

        assertThat(Call.synth("check", file, "--bad-rows", "fail").exitCode()).isEqualTo(2);
        assertThat(Call.synth("check", file, "--bad-rows", "repair").out())
                .contains("rows: 3 read, 3 kept, 1 widened\n");
    }

    @Test
    void check_fileOfAVendor_tellsWhatWasInferred() throws IOException {
        Path file = Files.writeString(
                folder.resolve("export.csv"),
                "Datum;Er\u00f6ffnung;Hoch;Tief;Schluss\n31.01.2020;1,5;2;1;1,5\n30.01.2020;1,5;2;1;1,5\n");

        Call asText = Call.synth("check", file);
        Map<String, Object> json =
                JsonText.parse(Call.synth("check", file, "--json").out());

        assertThat(asText.out())
                .contains("  inferred: decimal: comma, as line 2 shows: \"1,5\"\n")
                .contains("  inferred: order: newest first throughout; reversed\n");
        assertThat(JsonText.at(json, "inferences", 1))
                .isEqualTo(Map.of("about", "dates", "finding", "day first, as line 2 shows: \"31.01.2020\""));
    }

    @Test
    void check_asJsonOfAFileThatFaults_isTheFaultWithItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("two.csv"), "Date,O,H,L,C\n02/03/2020,1,1,1,1\n");
        String message = "two.csv line 2 column \"Date\": expected dates that can be read in one way but found"
                + " \"02/03/2020\", which is 2020-03-02 or 2020-02-03; give --dialect \"dates=day-first\" or"
                + " \"dates=month-first\"";

        Call call = Call.synth("check", file, "--json");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).isEqualTo("synth: " + message + "\n");
        assertThat(JsonText.parse(call.out()))
                .isEqualTo(
                        Map.of("file", "two.csv", "fault", Map.of("message", message, "line", 2L, "column", "Date")));
    }

    @Test
    void check_asJsonOfAFileThatFaultsAsAWhole_hasNoPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("page.csv"), "<html></html>");

        Call call = Call.synth("check", file, "--json");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(JsonText.parse(call.out()))
                .isEqualTo(Map.of(
                        "file",
                        "page.csv",
                        "fault",
                        Map.of(
                                "message",
                                "page.csv: expected CSV but found a page of HTML or XML; download the file itself")));
    }

    @Test
    void check_asJsonOfAFileThatIsNotThere_isTheFault() {
        Call call = Call.synth("check", folder.resolve("none.csv"), "--json");

        assertThat(call.exitCode())
                .isEqualTo(Call.synth("check", folder.resolve("none.csv")).exitCode());
        assertThat(JsonText.object(JsonText.parse(call.out()), "fault")).containsOnlyKeys("message");
    }

    @Test
    void everyCommand_fileOfTwoReadings_namesTheOption() throws IOException {
        Path file = Files.writeString(folder.resolve("two.csv"), "Date,O,H,L,C\n02/03/2020,1,1,1,1\n");

        assertThat(Call.synth("metrics", file))
                .isEqualTo(new Call(
                        2,
                        "",
                        "synth: two.csv line 2 column \"Date\": expected dates that can be read in one way but found"
                                + " \"02/03/2020\", which is 2020-03-02 or 2020-02-03; give --dialect \"dates=day-first\" or"
                                + " \"dates=month-first\"\n"));
        assertThat(Call.synth("check", file, "--dialect", "dates=day-first").out())
                .contains("2020-03-02");
    }

    @Test
    void everyCommand_repairOfAnotherName_isRefused() {
        assertThat(Call.synth("check", sample, "--repair", "sort,mend").err())
                .isEqualTo(
                        "synth: Invalid value for option '--repair': a repair must be made of drop-zero, drop-flat, widen,"
                                + " sort, drop-duplicates, adjust and fill-gaps, or be none, but has \"mend\"; see synth check --help\n");
        assertThat(Call.synth("check", sample, "--dialect", "comma").err())
                .startsWith("synth: Invalid value for option '--dialect': a dialect must be made of delimiter=");
    }

    @Test
    void everyCommand_policyOfAnotherName_isRefused() {
        Call call = Call.synth("metrics", sample, "--bad-rows", "ignore");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err())
                .isEqualTo("synth: Invalid value for option '--bad-rows': must be fail, skip or repair but was 'ignore'"
                        + "; see synth metrics --help\n");
    }

    @Test
    void everyCommand_absentFile_isToldWithExitCodeTwo() {
        for (String command : List.of("metrics", "check")) {
            Call call = Call.synth(command, "absent.csv");
            assertThat(call).isEqualTo(new Call(2, "", "synth: absent.csv does not exist; name a file of bars\n"));
        }
        assertThat(Call.synth("score", sample, "absent.csv").exitCode()).isEqualTo(2);
    }

    @Test
    void verbose_fault_addsTheStackTrace() {
        Call call = Call.synth("metrics", "absent.csv", "--verbose");

        assertThat(call.err())
                .startsWith("synth: absent.csv does not exist; name a file of bars\n")
                .contains("\tat io.synthmarket.cli.");
    }

    @Test
    void noCommand_isBadUsage() {
        Call call = Call.synth();

        assertThat(call)
                .isEqualTo(
                        new Call(
                                2,
                                "",
                                "synth: name a command: generate, replay, metrics, score, compare, check, worst, report, export or shell; see synth --help\n"));
    }
}
