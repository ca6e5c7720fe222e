package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Exclusion;
import io.synthmarket.core.RandomStream;
import io.synthmarket.io.BarArchive;
import io.synthmarket.io.BarCsv;
import io.synthmarket.io.ExistingFiles;
import io.synthmarket.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

    private static final BarSeries HISTORY = Samples.sp500Daily().slice(0, 1_000);

    @TempDir
    private Path folder;

    private Path original;

    @BeforeEach
    void writeOriginal() throws IOException {
        original = folder.resolve("original.csv");
        BarCsv.write(HISTORY, original);
    }

    private Path generated(String name, Object... options) {
        Path batch = folder.resolve(name);
        List<Object> words = new ArrayList<>(List.of("generate", original, "-n", 4, "--seed", 3, "--out", batch));
        words.addAll(List.of(options));
        Call call = Call.synth(words.toArray());
        assertThat(call.exitCode()).as(call.err()).isZero();
        return batch;
    }

    private Path copies() throws IOException {
        Path copies = Files.createDirectory(folder.resolve("copies"));
        BarCsv.write(HISTORY, copies.resolve("a.csv"));
        BarCsv.write(HISTORY, copies.resolve("b.csv"));
        return copies;
    }

    private static Map<String, Object> json(Call call) {
        assertThat(call.err()).isEmpty();
        assertThat(call.exitCode()).isZero();
        return JsonText.parse(call.out());
    }

    @Test
    void compare_folders_ranksTheNearestFirstAndCopiesLast() throws IOException {
        Map<String, Object> ranking = json(Call.synth(
                "compare",
                original,
                copies(),
                generated("shuffled", "--method", "iid"),
                generated("matched"),
                "--json"));

        assertThat(JsonText.at(ranking, "batches", 0, "batch")).isEqualTo("matched");
        assertThat(JsonText.at(ranking, "batches", 1, "batch")).isEqualTo("shuffled");
        assertThat(JsonText.at(ranking, "batches", 2, "batch")).isEqualTo("copies");
        assertThat(JsonText.at(ranking, "batches", 2, "distance")).isEqualTo(0.0);
        assertThat(JsonText.at(ranking, "batches", 2, "overall")).isEqualTo(0.0);
        assertThat(JsonText.at(ranking, "batches", 2, "judgement", "discrimination", "copied_share"))
                .isEqualTo(1.0);
        assertThat((double) JsonText.at(ranking, "batches", 0, "families", "dependence"))
                .isLessThan((double) JsonText.at(ranking, "batches", 1, "families", "dependence"));
        assertThat(JsonText.at(ranking, "batches", 0, "families", "session")).isNull();
    }

    @Test
    void compare_filesWithALedger_takeItAndOthersAreSearched() {
        Map<String, Object> ranking =
                json(Call.synth("compare", original, generated("told", "--ledger"), generated("untold"), "--json"));

        assertThat(figure(ranking, "told", "ledgers")).isEqualTo(4L);
        assertThat(figure(ranking, "untold", "ledgers")).isEqualTo(0L);
        assertThat((double) figure(ranking, "untold", "copied_in_any_run"))
                .isBetween(0.9 * (double) figure(ranking, "told", "copied_in_any_run"), 1.0);
    }

    @Test
    void compare_withExclusions_judgesByWhatIsLeftAndRenumbersLedgers() {
        String hole = "2001-09-01..2001-12-31+5";
        Map<String, Object> ranking = json(Call.synth(
                "compare",
                original,
                generated("left", "--ledger", "--exclude", hole),
                generated("all", "--ledger"),
                "--exclude",
                hole,
                "--json"));

        assertThat(ranking.get("bars")).isEqualTo((long)
                HISTORY.without(List.of(Exclusion.parse(hole))).size());
        assertThat(figure(ranking, "left", "ledgers")).isEqualTo(4L);
        assertThat(figure(ranking, "left", "coverage")).isEqualTo(1.0);
        assertThat(figure(ranking, "all", "ledgers")).isEqualTo(0L);
    }

    @SuppressWarnings("unchecked")
    private static Object figure(Map<String, Object> ranking, String batch, String name) {
        return ((List<Map<String, Object>>) ranking.get("batches"))
                .stream()
                        .filter(each -> batch.equals(each.get("batch")))
                        .map(each -> JsonText.at(each, "judgement", "figures", name))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void compare_archive_isTheSameAsTheFilesInIt() throws IOException {
        Path files = generated("matched");
        Path archive = folder.resolve("matched.zip");
        try (BarArchive zip = BarArchive.create(archive, ExistingFiles.REFUSE);
                var content = Files.list(files)) {
            for (Path file : content.filter(each -> each.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                zip.add(file.getFileName().toString(), out -> Files.copy(file, out));
            }
            zip.add("notes.txt", out -> out.write('x'));
            zip.commit();
        }
        Call ofFiles = Call.synth("compare", original, files);
        Call ofArchive = Call.synth("compare", original, archive);

        assertThat(ofArchive.out().replace("matched.zip", "matched").replaceAll(" +", " "))
                .isEqualTo(ofFiles.out().replaceAll(" +", " "));
    }

    @Test
    void compare_looseFiles_areOneBatchWithEveryDistance() throws IOException {
        Path walk = folder.resolve("walk.csv");
        BarCsv.write(walk(), walk);
        Call call = Call.synth("compare", original, walk, original, "--family", "marginal", "--details");

        assertThat(call.err()).isEmpty();
        assertThat(call.out())
                .contains("history  BarSeries[1000 bars, ")
                .contains("\n1    (files)       2 ")
                .contains("\nwasserstein ")
                .contains("\nanderson_darling_distance ")
                .doesNotContain("acf_abs_returns_distance");
    }

    /** A Gaussian walk whose bars have no candles. */
    private static BarSeries walk() {
        RandomStream random = RandomStream.of(5, 0, 0);
        double[] close = new double[999];
        double level = 1_400;
        for (int bar = 0; bar < close.length; bar++) {
            double sum = -6;
            for (int i = 0; i < 12; i++) {
                sum += random.nextDouble();
            }
            level *= StrictMath.exp(.01 * sum);
            close[bar] = level;
        }
        return BarSeries.of(close, close, close, close);
    }

    @Test
    void compare_whatHoldsNoSeries_isBadUsage() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path broken = Files.writeString(folder.resolve("broken.zip"), "no archive");

        Call none = Call.synth("compare", original, empty);
        Call damaged = Call.synth("compare", original, broken);

        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err())
                .isEqualTo(
                        "synth: " + empty
                                + " holds no CSV, XLSX, Parquet or Arrow file; name a folder, a ZIP archive or files of bars\n");
        assertThat(damaged.exitCode()).isEqualTo(2);
        assertThat(damaged.err())
                .isEqualTo(
                        "synth: broken.zip: expected a whole ZIP archive but it is none or is damaged; fetch or pack it"
                                + " again\n");
    }

    @Test
    void compare_badRow_namesBatchFileAndLine() throws IOException {
        Path batch = Files.createDirectory(folder.resolve("batch"));
        Files.writeString(batch.resolve("x.csv"), "Date,Open,High,Low,Close\n2020-01-02,1,2,0.5,abc\n");
        Call call = Call.synth("compare", original, batch);

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err())
                .startsWith("synth: " + batch.resolve("x.csv")
                        + " line 2 column \"Close\": expected a number but found \"abc\"");
    }
}
