package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.Recipe;
import io.synthmarket.core.Synth;
import io.synthmarket.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {

    @TempDir
    private Path folder;

    private Path batch;
    private String recipe;
    private String id;

    @BeforeEach
    void generate() {
        batch = folder.resolve("batch");
        recipe = Synth.from(Samples.sp500Daily()).seed(6).generate(3).recipe().toString();
        id = Recipe.parse(recipe).id();
        Call.synth("generate", "--sample", "-n", 3, "--seed", 6, "--format", "csv,zip", "--out", batch);
    }

    @Test
    void replay_report_makesTheBatchAgain() throws IOException {
        Call call = Call.synth("replay", report(), "--sample", "--format", "csv,zip", "--out", folder.resolve("again"));

        assertThat(call.err()).isEmpty();
        assertThat(call.exitCode()).isZero();
        assertSameFiles(folder.resolve("again"), 6);
    }

    @Test
    void replay_recipeInQuotes_makesTheBatchAgain() throws IOException {
        Call call = Call.synth("replay", recipe, "--sample", "--format", "csv,zip", "--out", folder.resolve("again"));

        assertThat(call.exitCode()).isZero();
        assertSameFiles(folder.resolve("again"), 6);
    }

    @Test
    void replay_withLedger_addsItsColumn() throws IOException {
        Path again = folder.resolve("again");

        Call.synth("replay", report(), "--sample", "--path", 2, "--ledger", "--out", again);

        assertThat(Files.readAllLines(again.resolve("synthetic_2_batch_" + id + ".csv"))
                        .get(0))
                .isEqualTo("Date,Open,High,Low,Close,Volume,SourceIndex");
    }

    @Test
    void replay_oneSeriesOnNoThread_isRefused() {
        Path again = folder.resolve("again");

        Call call = Call.synth("replay", report(), "--sample", "--path", 2, "--threads", 0, "--out", again);

        assertThat(call).isEqualTo(new Call(2, "", "synth: --threads must be at least 1 but was 0\n"));
        assertThat(again).doesNotExist();
    }

    @Test
    void replay_onNoThread_intoABatchThatIsThere_tellsOfTheThreads() {
        Call call = Call.synth("replay", report(), "--sample", "--threads", 0, "--out", batch);

        assertThat(call.err()).isEqualTo("synth: --threads must be at least 1 but was 0\n");
    }

    @Test
    void replay_oneSeries_makesItsFileAlone() throws IOException {
        Path again = folder.resolve("again");

        Call call = Call.synth("replay", report(), "--sample", "--path", 2, "--out", again);

        String name = "synthetic_2_batch_" + id + ".csv";
        assertThat(call).isEqualTo(new Call(0, again.resolve(name) + System.lineSeparator(), ""));
        assertSameFiles(again, 1);
    }

    @Test
    void replay_oneSeriesAsWorkbook_givesTheMetricsOfTheBatch() throws IOException {
        batch = folder.resolve("workbooks");
        Call.synth("generate", "--sample", "-n", 3, "--seed", 6, "--format", "xlsx", "--out", batch);

        Call.synth("replay", recipe, "--sample", "--path", 2, "--format", "xlsx", "--out", folder.resolve("again"));

        assertSameFiles(folder.resolve("again"), 1);
    }

    @Test
    void replay_interrupted_writesNothingAndSaysSo() {
        Path again = folder.resolve("again");

        Call call = Call.interrupted("replay", recipe, "--sample", "--out", again);

        assertThat(call).isEqualTo(new Call(2, "", "synth: interrupted, nothing was written\n"));
        assertThat(again).doesNotExist();
    }

    @Test
    void replay_underAThreshold_triesTheSameCandidates() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        Call made = Call.synth(
                "generate", "--sample", "-n", 2, "--seed", 8, "--min-fidelity", 82, "--length", 3000, "--out", first);
        String line = made.out()
                .lines()
                .filter(each -> each.startsWith("recipe"))
                .findFirst()
                .orElseThrow();

        Call again = Call.synth("replay", line.substring("recipe".length()), "--sample", "--out", second);

        assertThat(again.out().replace("second", "first")).isEqualTo(made.out());
        batch = first;
        assertSameFiles(second, 4);
    }

    @Test
    void replay_anotherHistory_isRefused() throws IOException {
        Path other = Files.writeString(
                folder.resolve("other.csv"),
                Samples.sp500DailyCsv().lines().limit(5000).reduce("", (text, line) -> text + line + "\n"));

        Call call = Call.synth("replay", report(), other, "--out", folder.resolve("again"));

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err())
                .startsWith("synth: the recipe is for the history with SHA-256 "
                        + Samples.sp500Daily().sha256() + " but BarSeries[4999 bars, ");
        assertThat(folder.resolve("again")).doesNotExist();
    }

    @Test
    void replay_reportOfAFileWithBadRows_treatsThemAsThen() throws IOException {
        Path dirty = Files.writeString(
                folder.resolve("dirty.csv"), "O,H,L,C\n" + "3,4,3,4\n4,4,3,3\n".repeat(10) + "n/a,4,3,4\n");
        Path first = folder.resolve("first");
        Call.synth("generate", dirty, "-n", 1, "--seed", 1, "--bad-rows", "skip", "--out", first);
        Path report;
        try (Stream<Path> files = Files.list(first)) {
            report = files.filter(file -> file.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
        }

        Call again = Call.synth("replay", report, dirty, "--out", folder.resolve("again"));

        assertThat(again.exitCode()).isZero();
        batch = first;
        assertSameFiles(folder.resolve("again"), 3);
    }

    @Test
    void replay_reportOfAFileReadWithOptions_readsItAsThen() throws IOException {
        StringBuilder rows = new StringBuilder("Date;O;H;L;C\n05/02/2020;3;4;3;4\n");
        for (int day = 1; day <= 20; day++) {
            rows.append(day < 10 ? "0" : "")
                    .append(day)
                    .append(day % 2 == 0 ? "/01/2020;3;4;3;4\n" : "/01/2020;4;4;3;3\n");
        }
        Path unsorted = Files.writeString(folder.resolve("unsorted.csv"), rows);
        Path first = folder.resolve("first");
        Call made = Call.synth(
                "generate",
                unsorted,
                "-n",
                1,
                "--seed",
                1,
                "--dialect",
                "dates=day-first price-scale=10",
                "--repair",
                "sort",
                "--out",
                first);
        Path report;
        try (Stream<Path> files = Files.list(first)) {
            report = files.filter(file -> file.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
        }

        Call again = Call.synth("replay", report, unsorted, "--out", folder.resolve("again"));
        String line = String.valueOf(JsonText.parse(Files.readString(report)).get("recipe"));
        Call byRecipe = Call.synth("replay", line, unsorted, "--out", folder.resolve("by-recipe"));

        assertThat(made.err()).contains("synth: note: unsorted.csv: sort: 21 rows\n");
        assertThat(line).endsWith(" read=repair=sort&dates=day-first&price-scale=10");
        assertThat(again.exitCode()).isZero();
        assertThat(byRecipe.exitCode()).isZero();
        batch = first;
        assertSameFiles(folder.resolve("again"), 3);
        assertSameFiles(folder.resolve("by-recipe"), 3);
    }

    @Test
    void replay_recipeOfAnotherVersion_saysWhatMayDiffer() {
        String older = recipe.replaceFirst("synthmarket/\\S+", "synthmarket/0.0.1");

        Call call = Call.synth("replay", older, "--sample", "--out", folder.resolve("again"));

        assertThat(call.exitCode()).isZero();
        assertThat(call.err()).startsWith("synth: note: recipe is of version 0.0.1 and this is version ");
    }

    @Test
    void replay_badUsage_isToldInOneLine() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "nothing");
        Path json = Files.writeString(folder.resolve("other.json"), "{\"a\": {\"recipe\": \"no\"}}");

        assertBad("--path must be in 1 to 3, the series of this recipe, but was 4", recipe, "--sample", "--path", 4);
        assertBad("--path must be in 1 to 3, the series of this recipe, but was 0", recipe, "--sample", "--path", 0);
        assertBad(
                "--format zip packs whole batches; leave out zip, or --path",
                recipe,
                "--sample",
                "--path",
                1,
                "--format",
                "zip");
        assertBad(
                "absent.json is no file; give a recipe in quotes, or a report that holds one",
                "absent.json",
                "--sample");
        assertBad("other.json holds no recipe; give the JSON report of a batch", json, "--sample");
        Call notes = Call.synth("replay", text, "--sample", "--out", folder);
        assertThat(notes.exitCode()).isEqualTo(2);
        assertThat(notes.err()).startsWith("synth: notes.txt is no report: ");
        Call bad = Call.synth("replay", recipe.replace("paths=3", "paths=x"), "--sample", "--out", folder);
        assertThat(bad.err()).isEqualTo("synth: recipe option \"paths\" cannot be \"x\"\n");
    }

    private void assertBad(String message, Object... words) {
        Call call = Call.synth(Stream.of(
                        Stream.<Object>of("replay"),
                        Stream.of(words),
                        Stream.<Object>of("--out", folder.resolve("bad")))
                .flatMap(each -> each)
                .toArray());
        assertThat(call).isEqualTo(new Call(2, "", "synth: " + message + "\n"));
    }

    private Path report() {
        return batch.resolve("synthetic_batch_" + id + "_report.json");
    }

    /** Compares what was made again with the batch, byte by byte. */
    private void assertSameFiles(Path again, int count) throws IOException {
        try (Stream<Path> files = Files.list(again)) {
            assertThat(files.toList())
                    .hasSize(count)
                    .allSatisfy(file -> assertThat(file).hasSameBinaryContentAs(batch.resolve(file.getFileName())));
        }
    }
}
