package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Recipe;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.io.BarCsv;
import io.synthmarket.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

    @TempDir
    private Path folder;

    @Test
    void generate_sample_writesThePathsOfTheLibrary() throws IOException {
        Call call = Call.synth("generate", "--sample", "-n", 2, "--seed", 42, "--out", folder);

        BarSeries second =
                Synth.from(Samples.sp500Daily()).seed(42).generate(2).path(1).series();
        Path file = folder.resolve(
                "synthetic_2_batch_" + Recipe.parse(call.recipe()).id() + ".csv");
        assertThat(BarCsv.read(file)).isEqualTo(second);
        assertThat(Files.readString(file)).startsWith("Date,Open,High,Low,Close,Volume\n2000-01-04,");
    }

    @Test
    void generate_sample_reportsWhatItDid() throws IOException {
        Call call = Call.synth("generate", "--sample", "-n", 3, "--min-fidelity", 70, "--seed", 5, "--out", folder);

        String id = Recipe.parse(call.recipe()).id();
        Map<String, Object> report =
                JsonText.parse(Files.readString(folder.resolve("synthetic_batch_" + id + "_report.json")));
        assertThat(report)
                .containsOnlyKeys(
                        "recipe", "input", "original", "calibration", "series", "acceptance", "rejection", "worst");
        assertThat(report.get("recipe")).isEqualTo(call.recipe());
        assertThat(JsonText.at(report, "input"))
                .isEqualTo(Map.of(
                        "file",
                        "sp500-daily.csv",
                        "bars",
                        5105L,
                        "sha256",
                        "f986a8889127bec3f3dc0815767b7d16df172a873a13db96db56ffb18bf23716",
                        "bad_rows",
                        "fail",
                        "dialect",
                        "detect",
                        "repair",
                        "none",
                        "rows_left_out",
                        0L,
                        "rows_widened",
                        0L,
                        "inferences",
                        List.of(),
                        "repairs",
                        Map.of()));
        assertThat(JsonText.object(report, "original")).hasSize(15);
        List<?> series = JsonText.array(report, "series");
        assertThat(series).hasSize(3);
        assertThat(JsonText.object(report, "series", 1))
                .containsOnlyKeys(
                        "id",
                        "file",
                        "bars",
                        "attempts",
                        "fidelity_score",
                        "concept_score",
                        "calibrated_score",
                        "distance",
                        "overall_score",
                        "metrics",
                        "novelty")
                .containsEntry("bars", 5104L)
                .containsEntry("id", 2L)
                .containsEntry("file", "synthetic_2_batch_" + id + ".csv");
        assertThat(JsonText.number(report, "series", 1, "fidelity_score")).isBetween(70.0, 100.0);
        assertThat(JsonText.object(report, "series", 1, "metrics")).hasSize(15);
        long attempts = series.stream()
                .mapToLong(entry -> (Long) ((Map<?, ?>) entry).get("attempts"))
                .sum();
        double best = series.stream()
                .mapToDouble(entry -> (Double) ((Map<?, ?>) entry).get("fidelity_score"))
                .max()
                .orElseThrow();
        assertThat(JsonText.at(report, "acceptance"))
                .isEqualTo(Map.of(
                        "requested", 3L, "accepted", 3L, "attempts", attempts, "rate", 3.0 / attempts, "best", best));
    }

    @Test
    void generate_aSeries_isScoredAsItIsWritten() throws IOException {
        Path original = folder.resolve("sp500.csv");
        Files.writeString(original, Samples.sp500DailyCsv());
        Call call = Call.synth("generate", original, "-n", 2, "--seed", 3, "--out", folder);
        String id = Recipe.parse(call.recipe()).id();

        Call score = Call.synth("score", original, folder.resolve("synthetic_2_batch_" + id + ".csv"), "--json");

        Map<String, Object> report =
                JsonText.parse(Files.readString(folder.resolve("synthetic_batch_" + id + "_report.json")));
        assertThat(JsonText.number(JsonText.parse(score.out()), "fidelity_score"))
                .isCloseTo(JsonText.number(report, "series", 1, "fidelity_score"), within(1e-9));
        assertThat(JsonText.at(JsonText.parse(score.out()), "synthetic"))
                .isEqualTo(JsonText.at(report, "series", 1, "metrics"));
    }

    @Test
    void generate_lengthAndStart_areKept() throws IOException {
        Call call = Call.synth(
                "generate",
                "--sample",
                "-n",
                1,
                "--seed",
                1,
                "--length",
                6000,
                "--start",
                "2030-01-05",
                "--out",
                folder);

        String id = Recipe.parse(call.recipe()).id();
        BarSeries series = BarCsv.read(folder.resolve("synthetic_1_batch_" + id + ".csv"));
        assertThat(series.size()).isEqualTo(6000);
        assertThat(series.time(0)).isEqualTo("2030-01-07T00:00"); // the fifth is a Saturday
        Map<String, Object> report =
                JsonText.parse(Files.readString(folder.resolve("synthetic_batch_" + id + "_report.json")));
        assertThat(JsonText.at(report, "series", 0, "bars")).isEqualTo(6000L);
    }

    @Test
    void generate_withoutSeed_drawsOneAndTellsIt() {
        String first = Call.synth("generate", "--sample", "-n", 1, "--dry-run").recipe();
        String second = Call.synth("generate", "--sample", "-n", 1, "--dry-run").recipe();

        assertThat(Recipe.parse(first).seed()).isNotEqualTo(Recipe.parse(second).seed());
    }

    @Test
    void generate_historyWithoutTimesAndVolume_writesNeither() throws IOException {
        Path input = Files.writeString(folder.resolve("bare.csv"), "O;H;L;C\n" + "1;2;1;2\n2;2;1;1\n".repeat(20));

        Call call = Call.synth("generate", input, "-n", 1, "--seed", 1, "--out", folder.resolve("out"));

        String id = Recipe.parse(call.recipe()).id();
        assertThat(Files.readString(folder.resolve("out").resolve("synthetic_1_batch_" + id + ".csv")))
                .startsWith("Open,High,Low,Close,Volume\n")
                .contains(",\n")
                .hasLineCount(40);
    }

    @Test
    void generate_badRows_areTreatedAsAsked() throws IOException {
        StringBuilder rows = new StringBuilder("Date,Open,High,Low,Close\n");
        for (int day = 1; day <= 28; day++) {
            rows.append("2020-01-")
                    .append(day < 10 ? "0" : "")
                    .append(day)
                    .append(day == 9 ? ",5,4,3,4\n" : ",3,4,3,4\n");
        }
        Path input = Files.writeString(folder.resolve("outside.csv"), rows);

        Call fail = Call.synth("generate", input, "-n", 1, "--seed", 1, "--dry-run");
        Call skip = Call.synth("generate", input, "-n", 1, "--seed", 1, "--dry-run", "--bad-rows", "skip");
        Call repair = Call.synth("generate", input, "-n", 1, "--seed", 1, "--dry-run", "--bad-rows", "repair");

        assertThat(fail.exitCode()).isEqualTo(2);
        assertThat(fail.err()).startsWith("synth: outside.csv line 10 column \"Open\": ");
        assertThat(skip.out()).contains("BarSeries[27 bars, ");
        assertThat(skip.err())
                .isEqualTo(
                        "synth: note: outside.csv: 1 rows left out, 0 widened, 27 bars kept; synth check tells which\n");
        assertThat(repair.out()).contains("BarSeries[28 bars, ");
    }

    @Test
    void generate_optionsOfTheMethod_standInTheRecipe() throws IOException {
        Call call = Call.synth(
                "generate",
                "--sample",
                "-n",
                1,
                "--seed",
                1,
                "--out",
                folder,
                "--method",
                "permutation",
                "--block-length",
                30,
                "--uncertainty",
                0.5,
                "--exclude",
                "2008-09-01..2009-03-31+20",
                "--tick",
                0.05,
                "--lot",
                1000,
                "--continue",
                "--length",
                250);

        assertThat(call.err()).isEmpty();
        assertThat(call.exitCode()).isZero();
        String report = Files.readString(reportIn(folder));
        assertThat(report)
                .contains("method=permutation(30) uncertainty=0.5 clock=daily(bar=1d,days=mon-fri) tick=0.05 lot=1000"
                        + " exclude=2008-09-01..2009-03-31+20 profile=concept length=250 from=last-bar seed=1 ");
    }

    @Test
    void generate_scenariosFromFewStretches_warns() throws IOException {
        Path history = folder.resolve("short.csv");
        BarCsv.write(Samples.sp500Daily().slice(0, 100), history);

        Call many = Call.synth("generate", history, "-n", 300, "--seed", 1, "--continue", "--length", 5, "--dry-run");
        Call few = Call.synth("generate", history, "-n", 4, "--seed", 1, "--continue", "--length", 5, "--dry-run");

        assertThat(many.out())
                .containsPattern(
                        "\nwarning   all 300 begin with one of \\d\\d stretches of history, \\d\\d+ % of their bars: what they"
                                + " tell of risk is hardly surer than as many observations, however many are made; learn from more history\n$");
        assertThat(few.out()).doesNotContain("warning");
    }

    @Test
    void generate_ledger_tellsTheSourceOfEveryBarInALastColumn() throws IOException {
        BarSeries history = Samples.sp500Daily();
        Call call = Call.synth("generate", "--sample", "-n", 1, "--seed", 1, "--out", folder, "--ledger");
        Path csv;
        try (Stream<Path> files = Files.list(folder)) {
            csv = files.filter(file -> file.toString().endsWith(".csv"))
                    .findFirst()
                    .orElseThrow();
        }
        List<String> lines = Files.readAllLines(csv);
        SyntheticPath path = Synth.from(history).seed(1).generate(1).path(0);

        assertThat(call.exitCode()).isZero();
        assertThat(lines.get(0)).isEqualTo("Date,Open,High,Low,Close,Volume,SourceIndex");
        for (int bar = 0; bar < 5104; bar++) {
            assertThat(lines.get(bar + 1)).endsWith("," + path.sourceIndex(bar));
        }
        assertThat(BarCsv.read(csv)).isEqualTo(path.series());
    }

    private static Path reportIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("_report.json"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
