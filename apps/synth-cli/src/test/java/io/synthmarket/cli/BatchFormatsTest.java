package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files each combination of formats leaves, and what the archives hold. */
class BatchFormatsTest {

    private static final String ID = "_batch_[0-9a-f]{8}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "csv          | 1.csv 2.csv report.html report.json",
                "xlsx         | 1.xlsx 2.xlsx report.html report.json",
                "zip          | .zip report.html report.json",
                "csv,xlsx     | 1.csv 1.xlsx 2.csv 2.xlsx report.html report.json",
                "csv,zip      | 1.csv 2.csv .zip report.html report.json",
                "xlsx,zip     | 1.xlsx 2.xlsx report.html report.json xlsx.zip",
                "zip,xlsx,csv | 1.csv 1.xlsx 2.csv 2.xlsx .zip report.html report.json xlsx.zip"
            })
    void generate_formats_leaveTheirFilesAlone(String formats, String expected) throws IOException {
        Call call = generate(formats);

        assertThat(call.exitCode()).isZero();
        assertThat(String.join(" ", names())).isEqualTo(expected);
    }

    @Test
    void generate_zipBesideOthers_packsTheSameBytesUnderTheSameNames() throws IOException {
        generate("csv,xlsx,zip");

        for (String extension : List.of("csv", "xlsx")) {
            Path archive = only("synthetic" + ID + (extension.equals("csv") ? "" : "_xlsx") + "\\.zip");
            try (ZipFile zip = new ZipFile(archive.toFile())) {
                assertThat(zip.stream().map(ZipEntry::getName))
                        .containsExactly(
                                only("synthetic_1" + ID + "\\." + extension)
                                        .getFileName()
                                        .toString(),
                                only("synthetic_2" + ID + "\\." + extension)
                                        .getFileName()
                                        .toString());
                for (ZipEntry entry : entries(zip)) {
                    assertThat(zip.getInputStream(entry).readAllBytes())
                            .isEqualTo(Files.readAllBytes(folder.resolve(entry.getName())));
                }
            }
        }
    }

    @Test
    void generate_zipOnManyThreads_writesTheBytesOfOne() throws IOException {
        for (int threads : new int[] {1, 3}) {
            Path target = folder.resolve("t" + threads);
            Call.synth(
                    "generate",
                    "--sample",
                    "-n",
                    5,
                    "--seed",
                    4,
                    "--format",
                    "zip",
                    "--threads",
                    threads,
                    "--out",
                    target);
        }

        String archive = only(folder.resolve("t1"), ".*\\.zip").getFileName().toString();
        assertThat(folder.resolve("t3").resolve(archive))
                .hasSameBinaryContentAs(folder.resolve("t1").resolve(archive));
    }

    @Test
    void generate_zipAlone_packsWhatCsvWrites() throws IOException {
        generate("zip");
        Path archive = only("synthetic" + ID + "\\.zip");
        Path loose = Files.createDirectory(folder.resolve("loose"));
        Call.synth("generate", "--sample", "-n", 2, "--seed", 4, "--format", "csv", "--out", loose);

        try (ZipFile zip = new ZipFile(archive.toFile())) {
            assertThat(zip.size()).isEqualTo(2);
            for (ZipEntry entry : entries(zip)) {
                assertThat(zip.getInputStream(entry).readAllBytes())
                        .isEqualTo(Files.readAllBytes(loose.resolve(entry.getName())));
            }
        }
    }

    @Test
    void generate_workbook_holdsTheMetricsBesideHistorys() throws IOException {
        generate("xlsx");

        try (ZipFile workbook = new ZipFile(only("synthetic_1" + ID + "\\.xlsx").toFile())) {
            String names = new String(
                    workbook.getInputStream(workbook.getEntry("xl/workbook.xml"))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(names).contains("name=\"Bars\"").contains("name=\"Metrics\"");
        }
    }

    private Call generate(String formats) {
        return Call.synth("generate", "--sample", "-n", 2, "--seed", 4, "--format", formats, "--out", folder);
    }

    private static List<ZipEntry> entries(ZipFile zip) {
        return zip.stream().<ZipEntry>map(entry -> entry).toList();
    }

    private Path only(String pattern) throws IOException {
        return only(folder, pattern);
    }

    private static Path only(Path directory, String pattern) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches(pattern))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The files, less what is the same in all their names. */
    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .sorted()
                    .map(name -> name.replaceFirst("synthetic_?", "").replaceFirst("_?batch_[0-9a-f]{8}_?", ""))
                    .toList();
        }
    }
}
