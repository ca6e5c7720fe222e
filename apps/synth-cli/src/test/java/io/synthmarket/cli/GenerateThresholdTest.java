package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateThresholdTest {

    @TempDir
    private Path folder;

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
    void generate_seriesTooShortForTheThreshold_saysSo() {
        Call call = unreached(2, 10, 90, "--length", 60, "--dry-run");

        assertThat(call.err())
                .isEqualTo(
                        "synth: series 1: no candidate reached --min-fidelity, the best scored 45.06, most often held back by"
                                + " acf_10_abs_sum, and stretches of history that are as short, 60 bars, scored 44.09 at most; raise"
                                + " --length, lower --min-fidelity to 39.76 (which every series can be expected to reach), raise"
                                + " --max-attempts or add --best\n");
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
        String id = Recipe.parse(call.recipe()).id();
        Map<String, Object> report =
                JsonText.parse(Files.readString(folder.resolve("synthetic_batch_" + id + "_report.json")));
        assertThat(JsonText.at(report, "acceptance", "accepted")).isEqualTo(0L);
        assertThat(JsonText.at(report, "acceptance", "attempts")).isEqualTo(10L);
        assertThat(JsonText.at(report, "acceptance", "rate")).isEqualTo(0.0);
        assertThat(JsonText.at(report, "acceptance", "best"))
                .isEqualTo(JsonText.at(report, "series", 0, "fidelity_score"));
    }
}
