package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.SeriesWindows;
import io.synthmarket.core.WindowSpec;
import io.synthmarket.io.BarArchive;
import io.synthmarket.io.BarCsv;
import io.synthmarket.io.BarWorkbook;
import io.synthmarket.io.ExistingFiles;
import io.synthmarket.samples.Samples;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCommandTest {

    private static final BarSeries BARS = Samples.sp500Daily().slice(0, 60);
    private static final int HEADER = 128;

    @TempDir
    private Path folder;

    private Path batch;
    private Path out;

    @BeforeEach
    void writeBatch() throws IOException {
        batch = Files.createDirectory(folder.resolve("batch"));
        out = folder.resolve("out");
        for (int number : new int[] {1, 2, 10}) {
            BarCsv.write(BARS.slice(number, number + 41), batch.resolve("path_" + number + ".csv"));
        }
        Files.writeString(batch.resolve("report.json"), "{}");
    }

    private Call export(Object... words) {
        Object[] all = new Object[words.length + 3];
        all[0] = "export";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--out";
        all[words.length + 2] = out;
        return Call.synth(all);
    }

    private static float[] windows(int... numbers) {
        float[] values = new float[numbers.length * 40];
        for (int i = 0; i < numbers.length; i++) {
            SeriesWindows.of(BARS.slice(numbers[i], numbers[i] + 41), WindowSpec.of(20))
                    .fill(values, i * 40);
        }
        return values;
    }

    private float[] array(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        float[] values = new float[(bytes.length - HEADER) / Float.BYTES];
        ByteBuffer.wrap(bytes, HEADER, bytes.length - HEADER)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return values;
    }

    @Test
    void export_folder_isOneArrayInTheOrderOfNumbers() throws IOException {
        Call call = export(batch, "--format", "npy", "--window", 20);

        assertThat(call).isEqualTo(new Call(0, out.resolve("batch.npy") + "\n", ""));
        assertThat(out).isDirectoryNotContaining(file -> !file.endsWith("batch.npy"));
        assertThat(array(out.resolve("batch.npy"))).containsExactly(windows(1, 2, 10));
    }

    @Test
    void export_archive_isOneArrayInItsOrder() throws IOException {
        Path zip = folder.resolve("paths.zip");
        try (BarArchive archive = BarArchive.create(zip, ExistingFiles.REFUSE)) {
            archive.add("b.csv", BARS.slice(10, 51));
            archive.add("a.csv", BARS.slice(1, 42));
            archive.add("notes.txt", stream -> stream.write('.'));
            archive.commit();
        }

        export(zip, "--format", "npy", "--window", 20);

        assertThat(array(out.resolve("paths.npy"))).containsExactly(windows(10, 1));
    }

    @Test
    void export_files_areOneBatchOfANameOfItsOwn() throws IOException {
        export(batch.resolve("path_10.csv"), batch.resolve("path_2.csv"), "--format", "npy", "--window", 20);

        assertThat(array(out.resolve("export.npy"))).containsExactly(windows(10, 2));
    }

    @Test
    void export_perSeriesAndOwnFormats_haveAFileEach() throws IOException {
        Call call = export(
                batch.resolve("path_1.csv"),
                batch.resolve("path_2.csv"),
                "--format",
                "csv,xlsx,tfrecord",
                "--window",
                20,
                "--per-series");

        assertThat(call.out().lines().map(line -> Path.of(line).getFileName().toString()))
                .containsExactly(
                        "path_1.csv", "path_1.xlsx", "path_1.tfrecord", "path_2.csv", "path_2.xlsx", "path_2.tfrecord");
        assertThat(out.resolve("path_2.csv")).hasSameBinaryContentAs(batch.resolve("path_2.csv"));
        assertThat(out.resolve("path_2.tfrecord")).isNotEmptyFile();
    }

    @Test
    void export_seriesOfAnotherLength_leavesNothing() throws IOException {
        BarCsv.write(BARS, batch.resolve("path_11.csv"));

        Call call = export(batch, "--format", "npz,tfrecord", "--window", 20, "--stride", 10);

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err())
                .isEqualTo(
                        "synth: an array must have as many windows of every series, 3 as of the first, but path_11.csv has 4;"
                                + " limit them to 3 by --window-limit, or write tfrecord\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void export_fileThatIsThere_isRefusedUnlessItIsToBeReplaced() throws IOException {
        export(batch, "--format", "npy", "--window", 20);

        assertThat(export(batch, "--format", "npy", "--window", 10).err())
                .isEqualTo("synth: batch.npy already exists; use --overwrite to replace it, or another --out\n");
        assertThat(export(batch, "--format", "npy", "--window", 10, "--overwrite")
                        .exitCode())
                .isZero();
    }

    @Test
    void export_rowsLeftOut_areTold() throws IOException {
        Path bad = batch.resolve("path_1.csv");
        Files.writeString(bad, Files.readString(bad) + "2030-01-01,1,0,1,1,1\n");

        Call call = export(bad, "--format", "npy", "--window", 20, "--bad-rows", "skip");

        assertThat(call.err()).isEqualTo("synth: note: path_1.csv: 1 rows left out, 0 widened\n");
        assertThat(call.exitCode()).isZero();
    }

    @Test
    void export_folderWithoutSeries_isRefused() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(export(empty, "--format", "csv"))
                .isEqualTo(
                        new Call(
                                2,
                                "",
                                "synth: " + empty
                                        + " holds no CSV, XLSX, Parquet or Arrow file; name a folder, a ZIP archive or files of bars\n"));
    }

    @Test
    void export_formatThatIsNone_isNamedAmongThoseThatAre() {
        assertThat(export(batch, "--format", "npy,parket").err())
                .isEqualTo(
                        "synth: Invalid value for option '--format': must be csv, xlsx, arrow, arrow-stream, npy, npz,"
                                + " parquet, tfrecord, tfrecord-sequence or several of them with commas between but has 'parket';"
                                + " see synth export --help\n");
    }

    @ParameterizedTest
    @CsvSource({"--windw=9, --window", "--overwrit, --overwrite"})
    void export_mistypedOption_isGuessed(String option, String meant) {
        assertThat(export(batch, "--format", "npy", option).err())
                .contains("; did you mean " + meant)
                .endsWith("; see synth export --help\n");
    }

    @Test
    void program_mistypedCommand_isGuessed() {
        assertThat(Call.synth("generat").err()).contains("; did you mean generate?; see synth --help");
    }

    @Test
    void export_zip_isRefused() {
        assertThat(export(batch, "--format", "csv,zip").err())
                .isEqualTo("synth: --format zip packs series as they are made; leave it out here\n");
    }

    @Test
    void export_intoAFile_isRefused() throws IOException {
        Files.writeString(out, "kept");

        assertThat(export(batch, "--format", "csv").err())
                .isEqualTo("synth: " + out + " is a file; name a folder to write to\n");
    }

    @Test
    void export_workbook_isNamedWithoutItsEnding() throws IOException {
        Path book = folder.resolve("prices.xlsx");
        BarWorkbook.write(BARS, book);

        assertThat(export(book, "--format", "csv,parquet").out())
                .isEqualTo(out.resolve("prices.csv") + "\n" + out.resolve("prices.parquet") + "\n");
        assertThat(BarCsv.read(out.resolve("prices.csv"))).isEqualTo(BARS);
    }

    @Test
    void export_parquetOfTheWrongName_isToldWhatItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("prices.arrow"), "PAR1");

        assertThat(export(file, "--format", "csv").err())
                .isEqualTo(
                        "synth: prices.arrow: expected an Arrow file or stream but it is Parquet; name it .parquet\n");
    }

    @Test
    void export_underAFile_isRefused() throws IOException {
        Files.writeString(out, "kept");

        assertThat(Call.synth("export", batch, "--format", "csv", "--out", out.resolve("sub")))
                .isEqualTo(new Call(2, "", "synth: " + out + " is a file; name a folder to write to\n"));
    }

    @Test
    void export_toNoFolder_isRefused() {
        assertThat(Call.synth("export", batch, "--format", "csv", "--out", "").err())
                .isEqualTo("synth: --out must name a folder to write to but is empty\n");
    }

    @Test
    void export_seriesWithTimesAndWithout_namesTheOneThatDiffers() throws IOException {
        Files.writeString(batch.resolve("path_11.csv"), "O;H;L;C\n1;2;1;2\n2;2;1;1\n");

        assertThat(export(batch, "--format", "parquet").err())
                .isEqualTo(
                        "synth: all series of a file must have times or none must, but the first has them and path_11.csv"
                                + " has none\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void export_seriesWithoutVolume_isNamedWhereWindowsNeedIt() throws IOException {
        Files.writeString(batch.resolve("path_11.csv"), "O;H;L;C\n" + "1;2;1;2\n2;2;1;1\n".repeat(20));

        assertThat(export(batch, "--format", "npy", "--window", 20, "--features", "volume")
                        .err())
                .isEqualTo("synth: path_11.csv: feature volume needs volume, and the series has none; leave it out\n");
    }
}
