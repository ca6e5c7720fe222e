package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Recipe;
import io.synthmarket.core.Synth;
import io.synthmarket.io.BarCsv;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.metrics.RiskFigures;
import io.synthmarket.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorstCommandTest {

    @TempDir
    private Path folder;

    private static String recipe(int paths) {
        return Synth.from(Samples.sp500Daily())
                .scoredBy(Fidelity.concept())
                .seed(5)
                .generate(paths)
                .recipe()
                .toString();
    }

    /** The series that a call tells of, in its order. */
    private static List<String> told(Object... words) {
        Call call = Call.synth(words);
        assertThat(call.err()).isEmpty();
        return call.out()
                .lines()
                .filter(line -> line.startsWith("series "))
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Path only(Path in, String end) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void worst_ofAReport_writesTheSeriesThatTheReportNames() throws IOException {
        Path batch = folder.resolve("batch");
        Path out = folder.resolve("worst");
        Call.synth("generate", "--sample", "-n", 6, "--seed", 5, "--out", batch);
        Map<String, Object> report = JsonText.parse(Files.readString(only(batch, "_report.json")));

        Call call = Call.synth("worst", only(batch, "_report.json"), "--sample", "--out", out);

        assertThat(call.err()).isEmpty();
        assertThat(call.exitCode()).isZero();
        Map<String, Object> list = JsonText.parse(Files.readString(only(out, ".json")));
        Object id = JsonText.at(list, "series", 0, "id");
        assertThat(JsonText.at(report, "worst", "max_drawdown", "percent_1")).isEqualTo(List.of(id));
        BarSeries series = BarCsv.read(only(out, ".csv"));
        double before = Samples.sp500Daily().close(0);
        assertThat(RiskFigures.of(series, before).maxDrawdown()).isEqualTo(JsonText.at(list, "series", 0, "value"));
        assertThat(JsonText.at(list, "series", 0, "history", 0, "from").toString())
                .startsWith("20");
    }

    @Test
    void worst_figureThatNeedsMoreBars_isToldToBeOfTheWorstBar() {
        String recipe = Synth.from(Samples.sp500Daily())
                .forRisk(20)
                .seed(5)
                .generate(4)
                .recipe()
                .toString();

        Call inHundred = Call.synth("worst", recipe, "--sample", "--figure", "value_at_risk_1", "--out", folder);
        Call inTwenty = Call.synth("worst", recipe, "--sample", "--figure", "value_at_risk_5", "--out", folder);

        assertThat(inHundred.err())
                .isEqualTo(
                        "synth: note: value_at_risk_1 is of single bars and needs 100 of them, but series have 20, so it is"
                                + " hardly more than the worst bar; for what was lost over all of them use --figure total_return\n");
        assertThat(inTwenty.err()).isEmpty();
    }

    @Test
    void worst_secondFigure_goesBesideTheFirst() throws IOException {
        String recipe = recipe(6);

        Call drawdown = Call.synth("worst", recipe, "--sample", "--out", folder);
        Call volatility = Call.synth("worst", recipe, "--sample", "--figure", "volatility", "--out", folder);

        String id = Recipe.parse(recipe).id();
        assertThat(drawdown.exitCode()).isZero();
        assertThat(volatility.exitCode()).isZero();
        assertThat(namesIn(folder))
                .hasSize(4)
                .contains("worst_max_drawdown_batch_" + id + ".json", "worst_volatility_batch_" + id + ".json")
                .anyMatch(name -> name.matches("worst_volatility_[1-6]_batch_" + id + "\\.csv"));
        assertThat(volatility.out())
                .matches("series [1-6]: volatility \\S+, bars \\d+ to \\d+, made of \\d+ stretch(es)? of history\n"
                        + ".*worst_volatility_[1-6]_batch_.*\\.csv\n.*worst_volatility_batch_.*\\.json\n");
    }

    @Test
    void worst_ofARecipe_findsWhatTheReportNames() throws IOException {
        Path batch = folder.resolve("batch");
        Call.synth("generate", "--sample", "-n", 6, "--seed", 5, "--out", batch);
        Call.synth("worst", only(batch, "_report.json"), "--sample", "--out", folder.resolve("reported"));

        Call.synth("worst", recipe(6), "--sample", "--threads", 2, "--out", folder.resolve("measured"));

        assertThat(namesIn(folder.resolve("measured"))).hasSize(2);
        for (String end : List.of(".csv", ".json")) {
            assertThat(only(folder.resolve("measured"), end))
                    .hasSameBinaryContentAs(only(folder.resolve("reported"), end));
        }
    }

    @Test
    void worst_ofAReport_takesItsWordAtOneAndFivePercentOnly() throws IOException {
        Path report = Files.writeString(
                folder.resolve("report.json"),
                "{\"recipe\": \"" + recipe(6) + "\", \"worst\": {\"volatility\": {}, \"max_drawdown\":"
                        + " {\"percent_1\": [4], \"percent_5\": [4, 2]}}}");

        assertThat(told("worst", report, "--sample", "--out", folder.resolve("one")))
                .containsExactly("series 4");
        assertThat(told("worst", report, "--sample", "--percent", 5, "--out", folder.resolve("five")))
                .containsExactly("series 4", "series 2");
        assertThat(told("worst", report, "--sample", "--percent", 100, "--out", folder.resolve("all")))
                .hasSize(6);
        assertThat(told("worst", report, "--sample", "--figure", "volatility", "--out", folder.resolve("other")))
                .hasSize(1);
    }

    @Test
    void worst_reportNamesASeriesThatIsNot_isRefused() throws IOException {
        Path report = Files.writeString(
                folder.resolve("report.json"),
                "{\"recipe\": \"" + recipe(6) + "\", \"worst\": {\"max_drawdown\": {\"percent_1\": [7]}}}");

        Call call = Call.synth("worst", report, "--sample", "--out", folder.resolve("worst"));

        assertThat(call)
                .isEqualTo(
                        new Call(
                                2,
                                "",
                                "synth: the report names series 7 but its recipe makes 6; give the report as it was written\n"));
        assertThat(folder.resolve("worst")).doesNotExist();
    }

    @Test
    void worst_formatsAndLedger_areHonoured() throws IOException {
        String id = Recipe.parse(recipe(2)).id();

        Call call = Call.synth(
                "worst",
                recipe(2),
                "--sample",
                "--percent",
                50,
                "--format",
                "csv,xlsx,zip",
                "--ledger",
                "--out",
                folder);

        assertThat(call.exitCode()).isZero();
        assertThat(namesIn(folder))
                .hasSize(5)
                .anyMatch(name -> name.endsWith(".xlsx"))
                .contains("worst_max_drawdown_batch_" + id + ".zip", "worst_max_drawdown_batch_" + id + "_xlsx.zip");
        assertThat(Files.readAllLines(only(folder, ".csv")).get(0)).endsWith(",Volume,SourceIndex");
    }

    @Test
    void worst_withoutLedger_writesTheBytesOfTheBatch() throws IOException {
        Path batch = folder.resolve("batch");
        Path out = folder.resolve("worst");
        Call.synth("generate", "--sample", "-n", 1, "--seed", 5, "--out", batch);

        Call.synth("worst", recipe(1), "--sample", "--out", out);

        assertThat(only(out, ".csv")).hasSameBinaryContentAs(only(batch, ".csv"));
    }

    @Test
    void worst_interrupted_writesNothingAndSaysSo() {
        Path out = folder.resolve("worst");

        Call call = Call.interrupted("worst", recipe(6), "--sample", "--out", out);

        assertThat(call).isEqualTo(new Call(2, "", "synth: interrupted, nothing was written\n"));
        assertThat(out).doesNotExist();
    }

    @Test
    void worst_unknownFigure_isBadUsage() {
        Call call = Call.synth("worst", "synthmarket/1 x", "--sample", "--figure", "luck", "--out", folder);

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err())
                .isEqualTo(
                        "synth: --figure must be one of [value_at_risk_1, value_at_risk_5, expected_shortfall_1,"
                                + " expected_shortfall_5, max_drawdown, drawdown_duration, total_return, volatility] but was 'luck'\n");
    }

    @Test
    void generate_report_carriesBothProfilesAndWhatRejectingDid() throws IOException {
        Call call = Call.synth(
                "generate", "--sample", "-n", 3, "--seed", 5, "--min-fidelity", 92, "--gate", "--out", folder);
        Map<String, Object> report = JsonText.parse(Files.readString(only(folder, "_report.json")));

        assertThat(call.exitCode()).isZero();
        assertThat(report.get("recipe").toString()).contains(" profile=concept-gate ");
        assertThat((Double) JsonText.at(report, "series", 0, "overall_score")).isBetween(50.0, 100.0);
        assertThat((Double) JsonText.at(report, "series", 0, "concept_score")).isBetween(50.0, 100.0);
        assertThat(JsonText.at(report, "calibration", "splits")).isEqualTo(200L);
        assertThat(JsonText.at(report, "rejection", "accepted")).isEqualTo(3L);
        assertThat(JsonText.at(report, "rejection", "kept")).isEqualTo(3L);
        assertThat(JsonText.at(report, "rejection", "risk", "max_drawdown", "kept", "count"))
                .isEqualTo(3L);
        assertThat(JsonText.at(report, "rejection", "risk", "max_drawdown", "all", "count"))
                .isEqualTo(JsonText.at(report, "acceptance", "attempts"));
    }
}
