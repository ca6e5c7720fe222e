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
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

    private static final String HELP = "; see synth generate --help\n";

    @TempDir
    private Path folder;

    @Test
    void generate_sample_writesSeriesAndReportUnderTheConceptsNames() throws IOException {
        Call call = Call.synth("generate", "--sample", "-n", 2, "--seed", 42, "--out", folder.resolve("out"));

        assertThat(call.err()).isEmpty();
        assertThat(call.exitCode()).isZero();
        String id = Recipe.parse(recipeOf(call)).id();
        assertThat(id).matches("[0-9a-f]{8}");
        assertThat(contents(folder.resolve("out")))
                .containsOnlyKeys(
                        "synthetic_1_batch_" + id + ".csv",
                        "synthetic_2_batch_" + id + ".csv",
                        "synthetic_batch_" + id + "_report.html",
                        "synthetic_batch_" + id + "_report.json");
    }

    @Test
    void generate_reportJson_leavesThePageOut() throws IOException {
        Call call = Call.synth("generate", "--sample", "-n", 1, "--seed", 1, "--out", folder, "--report", "json");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).contains("_report.json and 1 other file");
        assertThat(contents(folder).keySet()).hasSize(2).noneMatch(name -> name.endsWith(".html"));
    }

    @Test
    void generate_reportOfAnotherForm_isBadUsage() {
        Call call = Call.synth("generate", "--sample", "-n", 1, "--out", folder, "--report", "pdf");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains("--report must be html or json but was 'pdf'");
    }

    @Test
    void generate_sample_writesThePathsOfTheLibrary() throws IOException {
        Call call = Call.synth("generate", "--sample", "-n", 2, "--seed", 42, "--out", folder);

        BarSeries second =
                Synth.from(Samples.sp500Daily()).seed(42).generate(2).path(1).series();
        Path file = folder.resolve(
                "synthetic_2_batch_" + Recipe.parse(recipeOf(call)).id() + ".csv");
        assertThat(BarCsv.read(file)).isEqualTo(second);
        assertThat(Files.readString(file)).startsWith("Date,Open,High,Low,Close,Volume\n2000-01-04,");
    }

    @Test
    void generate_anyNumberOfThreads_writesTheSameBytes() throws IOException {
        for (int threads : new int[] {1, 2, 8}) {
            Call.synth(
                    "generate",
                    "--sample",
                    "-n",
                    9,
                    "--seed",
                    7,
                    "--min-fidelity",
                    75,
                    "--threads",
                    threads,
                    "--out",
                    folder.resolve("t" + threads));
        }

        Map<String, String> one = contents(folder.resolve("t1"));
        assertThat(one).hasSize(11);
        assertThat(contents(folder.resolve("t2"))).isEqualTo(one);
        assertThat(contents(folder.resolve("t8"))).isEqualTo(one);
    }

    @Test
    void generate_sample_reportsWhatItDid() throws IOException {
        Call call = Call.synth("generate", "--sample", "-n", 3, "--min-fidelity", 70, "--seed", 5, "--out", folder);

        String id = Recipe.parse(recipeOf(call)).id();
        Map<String, Object> report =
                JsonText.parse(Files.readString(folder.resolve("synthetic_batch_" + id + "_report.json")));
        assertThat(report)
                .containsOnlyKeys(
                        "recipe", "input", "original", "calibration", "series", "acceptance", "rejection", "worst");
        assertThat(report.get("recipe")).isEqualTo(recipeOf(call));
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
                        "rows_repaired",
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
        String id = Recipe.parse(recipeOf(call)).id();

        Call score = Call.synth("score", original, folder.resolve("synthetic_2_batch_" + id + ".csv"), "--json");

        Map<String, Object> report =
                JsonText.parse(Files.readString(folder.resolve("synthetic_batch_" + id + "_report.json")));
        assertThat(JsonText.number(JsonText.parse(score.out()), "fidelity_score"))
                .isCloseTo(JsonText.number(report, "series", 1, "fidelity_score"), within(1e-9));
        assertThat(JsonText.at(JsonText.parse(score.out()), "synthetic"))
                .isEqualTo(JsonText.at(report, "series", 1, "metrics"));
    }

    @Test
    void generate_thresholdNotReached_saysWhatAllSeriesCanReachAndWritesNothing() {
        Path out = folder.resolve("out");

        Call call = unreached(3, 10, 99.5, "--out", out);

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.err())
                .matches(
                        "synth: series 1: no candidate reached --min-fidelity, the best scored \\d\\d\\.\\d\\d, most often"
                                + " held back by [a-z_0-9]+; lower it to \\d\\d\\.\\d\\d \\(which every series can be expected to"
                                + " reach\\), raise --max-attempts or add --best\n");
        assertThat(out).doesNotExist();
        String reachable = call.err().replaceAll("(?s).*lower it to ([0-9.]+).*", "$1");
        assertThat(unreached(3, 10, Double.parseDouble(reachable), "--dry-run").exitCode())
                .isZero();
    }

    @Test
    void generate_oneSeries_isAdvisedAThresholdThatItMeets() {
        Call call = unreached(1, 1, 99.5, "--dry-run");

        assertThat(call.err())
                .startsWith("synth: series 1: no candidate reached --min-fidelity, the best scored 92.20, ")
                .contains("; lower it to 92.20 (");
        assertThat(unreached(1, 1, 92.20, "--dry-run").exitCode()).isZero();
        assertThat(unreached(1, 1, 92.21, "--dry-run").exitCode()).isEqualTo(1);
    }

    private static Call unreached(int series, int attempts, double threshold, Object... rest) {
        List<Object> words = new ArrayList<>(
                List.of("generate", "--sample", "-n", series, "--min-fidelity", threshold, "--seed", 1));
        words.addAll(List.of("--max-attempts", attempts));
        words.addAll(List.of(rest));
        return Call.synth(words.toArray());
    }

    @Test
    void generate_bestOnRequest_keepsTheBestAndCountsItAsNotAccepted() throws IOException {
        Call call = Call.synth(
                "generate",
                "--sample",
                "-n",
                1,
                "--min-fidelity",
                99.5,
                "--max-attempts",
                10,
                "--best",
                "--seed",
                1,
                "--out",
                folder);

        assertThat(call.exitCode()).isZero();
        String id = Recipe.parse(recipeOf(call)).id();
        Map<String, Object> report =
                JsonText.parse(Files.readString(folder.resolve("synthetic_batch_" + id + "_report.json")));
        assertThat(JsonText.at(report, "acceptance", "accepted")).isEqualTo(0L);
        assertThat(JsonText.at(report, "acceptance", "attempts")).isEqualTo(10L);
        assertThat(JsonText.at(report, "acceptance", "rate")).isEqualTo(0.0);
        assertThat(JsonText.at(report, "acceptance", "best"))
                .isEqualTo(JsonText.at(report, "series", 0, "fidelity_score"));
    }

    @Test
    void generate_dryRun_neitherMakesNorChecksTheFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "in the way");

        Call without = Call.synth("generate", "--sample", "-n", 1, "--seed", 1, "--dry-run");
        Call inTheWay = Call.synth("generate", "--sample", "-n", 1, "--seed", 1, "--dry-run", "--out", file);

        assertThat(without.exitCode()).isZero();
        assertThat(without.out()).contains("written   nothing (dry run)\n");
        assertThat(inTheWay).isEqualTo(without);
        assertThat(contents(folder)).containsOnlyKeys("a-file");
    }

    @Test
    void generate_filesThatExist_areRefusedAndLeftAlone() throws IOException {
        Call.synth("generate", "--sample", "-n", 2, "--seed", 1, "--out", folder);
        Map<String, String> before = contents(folder);

        Call again = Call.synth("generate", "--sample", "-n", 2, "--seed", 1, "--out", folder);

        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err())
                .matches(
                        "synth: synthetic_1_batch_[0-9a-f]{8}\\.csv already exists; use --overwrite to replace it, or another --out\n");
        assertThat(contents(folder)).isEqualTo(before);
    }

    @Test
    void generate_overwrite_replacesTheFilesByTheSameBytes() throws IOException {
        Call.synth("generate", "--sample", "-n", 2, "--seed", 1, "--out", folder);
        Map<String, String> before = contents(folder);

        Call again = Call.synth("generate", "--sample", "-n", 2, "--seed", 1, "--overwrite", "--out", folder);

        assertThat(again.exitCode()).isZero();
        assertThat(contents(folder)).isEqualTo(before);
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

        String id = Recipe.parse(recipeOf(call)).id();
        BarSeries series = BarCsv.read(folder.resolve("synthetic_1_batch_" + id + ".csv"));
        assertThat(series.size()).isEqualTo(6000);
        assertThat(series.time(0)).isEqualTo("2030-01-07T00:00"); // the fifth is a Saturday
        Map<String, Object> report =
                JsonText.parse(Files.readString(folder.resolve("synthetic_batch_" + id + "_report.json")));
        assertThat(JsonText.at(report, "series", 0, "bars")).isEqualTo(6000L);
    }

    @Test
    void generate_resume_keepsWhatIsFinishedAndMakesTheRest() throws IOException {
        String[] call = {"generate", "--sample", "-n", "4", "--seed", "5", "--format", "csv,xlsx,zip", "--out"};
        Call.synth(with(call, folder.resolve("whole")));
        Call first = Call.synth(with(call, folder.resolve("resumed")));
        String id = Recipe.parse(recipeOf(first)).id();
        Path kept = folder.resolve("resumed").resolve("synthetic_1_batch_" + id + ".csv");
        Path damaged = folder.resolve("resumed").resolve("synthetic_2_batch_" + id + ".csv");
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(kept, longAgo);
        Files.writeString(damaged, "half");
        Files.delete(folder.resolve("resumed").resolve("synthetic_3_batch_" + id + ".xlsx"));
        Files.delete(folder.resolve("resumed").resolve("synthetic_batch_" + id + ".zip"));

        Call resumed = Call.synth(with(call, folder.resolve("resumed"), "--resume"));

        assertThat(resumed).isEqualTo(new Call(0, first.out(), ""));
        assertThat(bytes(folder.resolve("resumed"))).isEqualTo(bytes(folder.resolve("whole")));
        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(longAgo);
    }

    @Test
    void generate_withoutSeed_drawsOneAndTellsIt() {
        String first = recipeOf(Call.synth("generate", "--sample", "-n", 1, "--dry-run"));
        String second = recipeOf(Call.synth("generate", "--sample", "-n", 1, "--dry-run"));

        assertThat(Recipe.parse(first).seed()).isNotEqualTo(Recipe.parse(second).seed());
    }

    @Test
    void generate_historyWithoutTimesAndVolume_writesNeither() throws IOException {
        Path input = Files.writeString(folder.resolve("bare.csv"), "O;H;L;C\n" + "1;2;1;2\n2;2;1;1\n".repeat(20));

        Call call = Call.synth("generate", input, "-n", 1, "--seed", 1, "--out", folder.resolve("out"));

        String id = Recipe.parse(recipeOf(call)).id();
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
                        "synth: note: outside.csv: 1 rows left out, 0 repaired, 27 bars kept; synth check tells which\n");
        assertThat(repair.out()).contains("BarSeries[28 bars, ");
    }

    @Test
    void generate_badUsage_isToldInOneLineWithExitCodeTwo() {
        assertBad("Missing required option: '-n=N'" + HELP, "--sample");
        assertBad("Invalid value for option '-n': 'x' is not a whole number" + HELP, "--sample", "-n", "x");
        assertBad("-n must be at least 1 but was 0\n", "--sample", "-n", 0, "--dry-run");
        assertBad("-n must be at least 1 but was -3\n", "--sample", "-n", -3, "--dry-run");
        assertBad(
                "--min-fidelity must be in [0, 100] percent but was 100.5\n",
                "--sample",
                "-n",
                1,
                "--dry-run",
                "--min-fidelity",
                100.5);
        assertBad(
                "--max-attempts must be at least 1 but was 0\n",
                "--sample",
                "-n",
                1,
                "--dry-run",
                "--min-fidelity",
                50,
                "--max-attempts",
                0);
        assertBad("--threads must be at least 1 but was 0\n", "--sample", "-n", 1, "--dry-run", "--threads", 0);
        assertBad("--best needs a threshold; add --min-fidelity\n", "--sample", "-n", 1, "--dry-run", "--best");
        assertBad(
                "--max-attempts needs a threshold; add --min-fidelity\n",
                "--sample",
                "-n",
                1,
                "--dry-run",
                "--max-attempts",
                5);
        assertBad(
                "there is no block law \"magic\"; this library has matched, permutation, stationary, circular, moving, iid,"
                        + " concept, all but concept and iid also with a length as in moving(20); a law of your own needs a"
                        + " BlockLawProvider\n",
                "--sample",
                "-n",
                1,
                "--dry-run",
                "--method",
                "magic");
        assertBad(
                "--uncertainty must be in [0, 1] but was 1.5\n",
                "--sample",
                "-n",
                1,
                "--dry-run",
                "--uncertainty",
                1.5);
        assertBad(
                "--uncertainty is for methods that permute history, such as matched; paths of iid vary by themselves,"
                        + " leave it out\n",
                "--sample",
                "-n",
                1,
                "--dry-run",
                "--method",
                "iid",
                "--uncertainty",
                1);
        assertBad("--tick must be positive and finite but was 0.0\n", "--sample", "-n", 1, "--dry-run", "--tick", 0);
        assertBad("--tick needs a number or none but was 'x'\n", "--sample", "-n", 1, "--dry-run", "--tick", "x");
        assertBad(
                "--method moving(5) has a length already; leave out --block-length\n",
                "--sample",
                "-n",
                1,
                "--dry-run",
                "--method",
                "moving(5)",
                "--block-length",
                9);
        assertBad(
                "--block-length must be in [1, 5104] bars but was 6000 (history has 5104 returns)\n",
                "--sample",
                "-n",
                1,
                "--dry-run",
                "--block-length",
                6000);
        assertBad(
                "Invalid value for option '--exclude' (FROM..TO[+BARS]): an exclusion must be FROM..TO or FROM..TO+EMBARGO, such as"
                        + " 2008-09-01..2009-03-31+20, but was \"2008\"" + HELP,
                "--sample",
                "-n",
                1,
                "--dry-run",
                "--exclude",
                "2008");
        assertBad(
                "--profile must be concept or calibrated but was 'magic'\n",
                "--sample",
                "-n",
                1,
                "--dry-run",
                "--profile",
                "magic");
        assertBad(
                "Invalid value for option '--format': must be csv, xlsx, zip, arrow, arrow-stream, npy, npz, parquet, tfrecord,"
                        + " tfrecord-sequence or several of them with commas between but was 'csv,doc'" + HELP,
                "--sample",
                "-n",
                1,
                "--dry-run",
                "--format",
                "csv,doc");
        assertBad(
                "Invalid value for option '--start': must be a time such as 2030-01-02 or 2030-01-02T09:30 but was 'soon'"
                        + HELP,
                "--sample",
                "-n",
                1,
                "--dry-run",
                "--start",
                "soon");
        assertBad(
                "--length must be in [1, 2000000000] bars but was 0\n",
                "--sample",
                "-n",
                1,
                "--dry-run",
                "--length",
                0);
        assertBad(
                "--resume needs the seed of the interrupted call; add --seed\n",
                "--sample",
                "-n",
                1,
                "--resume",
                "--out",
                folder);
        assertBad(
                "--resume keeps the files that are finished; leave out --overwrite\n",
                "--sample",
                "-n",
                1,
                "--seed",
                1,
                "--resume",
                "--overwrite",
                "--out",
                folder);
        assertBad("--out must name a folder to write to but is empty\n", "--sample", "-n", 1, "--out", "");
        assertBad("give either INPUT or --sample\n", "-n", 1, "--dry-run");
        assertBad("give either INPUT or --sample\n", "prices.csv", "--sample", "-n", 1, "--dry-run");
        assertBad("--out must name a folder to write to; or use --dry-run to write nothing\n", "--sample", "-n", 1);
        assertBad(folder + " is a directory; name a file of bars in it\n", folder, "-n", 1, "--dry-run");
        assertBad("absent.csv does not exist; name a file of bars\n", "absent.csv", "-n", 1, "--dry-run");
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

    @Test
    void generate_outIsAFile_isBadUsage() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "in the way");

        assertBad(file + " is a file; name a folder to write to\n", "--sample", "-n", 1, "--out", file);
    }

    private static void assertBad(String message, Object... words) {
        Call call = Call.synth(
                Stream.concat(Stream.of("generate"), Stream.of(words)).toArray());
        assertThat(call.err()).isEqualTo("synth: " + message);
        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
    }

    private static String recipeOf(Call call) {
        return call.out()
                .lines()
                .filter(line -> line.startsWith("recipe"))
                .map(line -> line.substring("recipe".length()).strip())
                .findFirst()
                .orElseThrow();
    }

    private static Object[] with(Object[] call, Object... more) {
        return Stream.concat(Stream.of(call), Stream.of(more)).toArray();
    }

    private static Map<String, String> bytes(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                contents.put(file.getFileName().toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
