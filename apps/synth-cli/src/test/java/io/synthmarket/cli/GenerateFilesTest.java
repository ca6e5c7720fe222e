package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.Recipe;
import io.synthmarket.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateFilesTest {

    @TempDir
    private Path folder;

    @Test
    void generate_sample_writesSeriesAndReportUnderTheConceptsNames() throws IOException {
        Call call = Call.synth("generate", "--sample", "-n", 2, "--seed", 42, "--out", folder.resolve("out"));

        assertThat(call.err()).isEmpty();
        assertThat(call.exitCode()).isZero();
        String id = Recipe.parse(call.recipe()).id();
        assertThat(id).matches("[0-9a-f]{8}");
        assertThat(contents(folder.resolve("out")))
                .containsOnlyKeys(
                        "synthetic_1_batch_" + id + ".csv",
                        "synthetic_2_batch_" + id + ".csv",
                        "synthetic_batch_" + id + "_report.html",
                        "synthetic_batch_" + id + "_report.json");
    }

    @Test
    void generate_page_isNamedOnALineOfItsOwn() {
        Call call = Call.synth("generate", "--sample", "-n", 1, "--seed", 1, "--out", folder);
        String id = Recipe.parse(call.recipe()).id();

        assertThat(call.out())
                .contains("\npage      " + folder.resolve("synthetic_batch_" + id + "_report.html") + "\n");
    }

    @Test
    void generate_sample_isNamedInThePagesCommandAsTheCommandTakesIt() throws IOException {
        Call.synth("generate", "--sample", "-n", 1, "--seed", 1, "--out", folder);

        assertThat(page()).contains("\"input\":\"--sample\"");
    }

    @Test
    void generate_fileOfAnOddName_isQuotedInThePagesCommand() throws IOException {
        Path prices = Files.writeString(folder.resolve("it's mine.csv"), Samples.sp500DailyCsv());

        Call.synth("generate", prices, "-n", 1, "--seed", 1, "--out", folder);

        assertThat(page()).contains("\"input\":\"'it'\\\\''s mine.csv'\"");
    }

    private String page() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Files.readString(files.filter(file -> file.toString().endsWith(".html"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    @Test
    void generate_reportJson_leavesThePageOut() throws IOException {
        Call call = Call.synth("generate", "--sample", "-n", 1, "--seed", 1, "--out", folder, "--report", "json");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).contains("_report.json and 1 other file").doesNotContain("\npage ");
        assertThat(contents(folder).keySet()).hasSize(2).noneMatch(name -> name.endsWith(".html"));
    }

    @Test
    void generate_reportOfAnotherForm_isBadUsage() {
        Call call = Call.synth("generate", "--sample", "-n", 1, "--out", folder, "--report", "pdf");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains("--report must be html or json but was 'pdf'");
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
    void generate_resume_keepsWhatIsFinishedAndMakesTheRest() throws IOException {
        String[] call = {"generate", "--sample", "-n", "4", "--seed", "5", "--format", "csv,xlsx,zip", "--out"};
        Call.synth(with(call, folder.resolve("whole")));
        Call first = Call.synth(with(call, folder.resolve("resumed")));
        String id = Recipe.parse(first.recipe()).id();
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
