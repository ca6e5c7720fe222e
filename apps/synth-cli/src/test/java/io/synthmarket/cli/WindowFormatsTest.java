package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarFeature;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.WindowSpec;
import io.synthmarket.io.Precision;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.samples.Samples;
import io.synthmarket.tensors.TensorWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats that hold windows of all series, as the commands write them that make series. */
class WindowFormatsTest {

    private static final WindowSpec SPEC =
            WindowSpec.of(64).stride(32).features(BarFeature.LOG_RETURN, BarFeature.LOG1P_VOLUME);

    @TempDir
    private Path folder;

    private Call generate(Object... options) {
        List<Object> words = new ArrayList<>(List.of("generate", "--sample", "-n", 2, "--seed", 4, "--out", folder));
        words.addAll(List.of(options));
        return Call.synth(words.toArray());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.replaceFirst("batch_[0-9a-f]{8}", "batch_ID"))
                    .sorted()
                    .toList();
        }
    }

    private Path only(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static byte[] expected(TensorWriter writer) throws IOException {
        PathSet paths = Synth.from(Samples.sp500Daily())
                .scoredBy(Fidelity.concept())
                .seed(4)
                .generate(2);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(paths.windows(SPEC), out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"npy,.npy", "npz,.npz", "tfrecord,.tfrecord", "tfrecord-sequence,.sequence.tfrecord"})
    void generate_formatOfWindows_holdsAllSeriesInOneFile(String format, String ending) throws IOException {
        Call call =
                generate("--format", format, "--window", 64, "--stride", 32, "--features", "log_return,LOG1P_volume");

        assertThat(call.err()).isEmpty();
        assertThat(names())
                .containsExactly(
                        "synthetic_batch_ID" + ending,
                        "synthetic_batch_ID_report.html",
                        "synthetic_batch_ID_report.json");
        TensorWriter writer = switch (format) {
            case "npy" -> TensorWriter.npy();
            case "npz" -> TensorWriter.npz();
            case "tfrecord" -> TensorWriter.examples();
            default -> TensorWriter.sequenceExamples();
        };
        assertThat(only(ending)).hasBinaryContent(expected(writer));
        assertThat(Files.readString(only("report.json"))).contains("\"file\": \"synthetic_batch_");
    }

    @Test
    void generate_onOneThreadOrFour_writesTheSameBytes() throws IOException {
        generate("--format", "csv,npy,tfrecord", "--window", 100, "--threads", 1);
        Path other = folder.resolve("four");
        Call.synth(
                "generate",
                "--sample",
                "-n",
                2,
                "--seed",
                4,
                "--out",
                other,
                "--format",
                "csv,npy,tfrecord",
                "--window",
                100,
                "--threads",
                4);

        for (String ending : List.of(".npy", ".tfrecord", "_report.json")) {
            Path file = only(ending);
            assertThat(other.resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
    }

    @Test
    void generate_doubles_areWritten() throws IOException {
        generate(
                "--format",
                "npy",
                "--window",
                64,
                "--stride",
                32,
                "--features",
                "log_return,log1p_volume",
                "--dtype",
                "float64");

        assertThat(only(".npy")).hasBinaryContent(expected(TensorWriter.npy().precision(Precision.FLOAT64)));
    }

    @Test
    void generate_perSeries_writesAFileEach() throws IOException {
        generate("--format", "npy", "--window", 64, "--window-limit", 1, "--per-series");

        assertThat(names())
                .containsExactly(
                        "synthetic_1_batch_ID.npy",
                        "synthetic_2_batch_ID.npy",
                        "synthetic_batch_ID_report.html",
                        "synthetic_batch_ID_report.json");
        assertThat(only("report.json")).content().contains("\"file\": \"synthetic_2_batch_");
        assertThat(Files.size(only(".npy"))).isEqualTo(128 + 64 * Float.BYTES);
    }

    @Test
    void replay_oneSeries_writesItsFileAlone() throws IOException {
        generate("--format", "npy", "--window", 64, "--per-series");
        Path report = only("report.json");
        Path again = folder.resolve("again");
        Path history = Files.writeString(folder.resolve("history.csv"), Samples.sp500DailyCsv());

        Call call =
                Call.synth("replay", report, history, "--path", 2, "--format", "npy", "--window", 64, "--out", again);

        assertThat(call.err()).isEmpty();
        Path second = Path.of(call.out().strip());
        assertThat(second).hasSameBinaryContentAs(folder.resolve(second.getFileName()));
    }

    @Test
    void worst_formatOfWindows_holdsTheWorstSeriesInOneFile() throws IOException {
        generate("--format", "npy", "--window", 64);
        Path history = Files.writeString(folder.resolve("history.csv"), Samples.sp500DailyCsv());
        Path worst = folder.resolve("worst");

        Call call =
                Call.synth("worst", only("report.json"), history, "--format", "npy", "--window", 64, "--out", worst);

        assertThat(call.err()).isEmpty();
        try (Stream<Path> files = Files.list(worst)) {
            assertThat(files.filter(file -> file.toString().endsWith(".npy")))
                    .singleElement()
                    .satisfies(file -> assertThat(Files.size(file)).isEqualTo(128 + 5104 / 64 * 64 * Float.BYTES));
        }
    }

    @Test
    void resume_batchOfWindows_leavesEqualFilesAlone() throws IOException {
        generate("--format", "npy,npz", "--window", 64);
        Path kept = only(".npy");
        Object before = Files.readAttributes(kept, "lastModifiedTime,fileKey");

        Call call = generate("--format", "npy,npz", "--window", 64, "--resume");

        assertThat(call.exitCode()).isZero();
        assertThat(Files.readAttributes(kept, "lastModifiedTime,fileKey")).isEqualTo(before);
    }

    @Test
    void generate_windowLongerThanSeries_leavesNothing() throws IOException {
        Call call = generate("--format", "csv,npy", "--window", 64, "--length", 63);

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err())
                .isEqualTo(
                        "synth: a window must fit into a series but has 64 bars, and there are 63; make it shorter, or"
                                + " leave the series out\n");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void generate_interrupted_leavesNothing() {
        Call call = Call.interrupted(
                "generate", "--sample", "-n", 2, "--seed", 4, "--out", folder, "--format", "npy,npz", "--window", 64);

        assertThat(call.exitCode()).isNotZero();
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--format npy | --format npy holds windows; say how long they are, such as --window 64",
                "--window 64 | --window is for formats of windows; add --format npy, npz or tfrecord",
                "--dtype float64 | --dtype is for formats of windows; add --format npy, npz or tfrecord",
                "--per-series | --per-series is for formats that hold all series in one file; leave it out",
                "--format tfrecord --window 64 --dtype float64 | format tfrecord has numbers of float32 only; write npy or npz"
                        + " where float64 is needed",
                "--format npy --window 0 | --window must be at least 1 but was 0",
                "--format npy --window 5 --stride 0 | --stride must be at least 1 but was 0",
                "--format npy --window 5 --window-limit 0 | --window-limit must be at least 1 but was 0",
                "--format npy --window 5 --features open,open | features must each be named once but were [OPEN, OPEN]"
            })
    void generate_optionsThatDoNotFit_areRefused(String options, String message) {
        Call call = generate((Object[]) options.split(" "));

        assertThat(call).isEqualTo(new Call(2, "", "synth: " + message + "\n"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void generate_unknownFeature_isRefusedAndAllAreNamed() {
        assertThat(generate("--format", "npy", "--window", 5, "--features", "open,colour")
                        .err())
                .isEqualTo(
                        "synth: Invalid value for option '--features': must be of log_return, open, high, low, close, volume,"
                                + " log_gap, log_body, log_upper_wick, log_lower_wick, log1p_volume but has 'colour'; see synth"
                                + " generate --help\n");
    }
}
