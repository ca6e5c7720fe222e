package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.arrow.ArrowLayout;
import io.synthmarket.arrow.BarArrow;
import io.synthmarket.core.BarSeries;
import io.synthmarket.io.BarArchive;
import io.synthmarket.io.BarCsv;
import io.synthmarket.io.BarWorkbook;
import io.synthmarket.io.ExistingFiles;
import io.synthmarket.parquet.BarParquet;
import io.synthmarket.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands take for series: files of every kind, and folders and archives of them. */
class ExportInputsTest {

    private static final List<BarSeries> BARS =
            List.of(Samples.sp500Daily().slice(0, 40), Samples.sp500Daily().slice(40, 80));

    @TempDir
    private Path folder;

    private Path batch;
    private Path out;

    @BeforeEach
    void makeFolders() throws IOException {
        batch = Files.createDirectory(folder.resolve("batch"));
        out = folder.resolve("out");
    }

    private void writeCsv() throws IOException {
        BarCsv.write(BARS.get(0), batch.resolve("a.csv"));
        BarCsv.write(BARS.get(1), batch.resolve("b.csv"));
    }

    private Call export(Object from, String formats) {
        return Call.synth("export", from, "--format", formats, "--out", out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"parquet", "arrow", "arrow-stream"})
    void batch_throughTypedColumns_comesBackUnderItsNames(String format) throws IOException {
        writeCsv();
        Path file = Path.of(export(batch, format).out().strip());
        Call call = Call.synth("export", file, "--format", "csv", "--out", folder.resolve("back"));

        assertThat(call.err()).isEmpty();
        assertThat(folder.resolve("back/a.csv")).hasSameBinaryContentAs(batch.resolve("a.csv"));
        assertThat(folder.resolve("back/b.csv")).hasSameBinaryContentAs(batch.resolve("b.csv"));
    }

    @Test
    void batch_ofPathsWithoutNames_isNumberedFromOne() {
        Call made = Call.synth("generate", "--sample", "-n", 2, "--seed", 1, "--format", "parquet", "--out", batch);
        export(batch, "csv");

        assertThat(made.exitCode()).isZero();
        assertThat(out).isDirectoryContaining(file -> file.toString().endsWith("_1.csv"));
        assertThat(out).isDirectoryContaining(file -> file.toString().endsWith("_2.csv"));
    }

    @Test
    void feather_ofArrow_isRead() throws IOException {
        writeCsv();
        Path arrow = Path.of(export(batch.resolve("a.csv"), "arrow").out().strip());
        Path feather = Files.move(arrow, folder.resolve("prices.feather"));
        export(feather, "csv");

        assertThat(out.resolve("a.csv")).hasSameBinaryContentAs(batch.resolve("a.csv"));
    }

    @Test
    void folderOfWorkbooks_withoutCsv_isRead() throws IOException {
        BarWorkbook.write(BARS.get(0), batch.resolve("a.xlsx"));
        BarWorkbook.write(BARS.get(1), batch.resolve("b.xlsx"));
        export(batch, "csv");

        assertThat(BarCsv.read(out.resolve("a.csv"))).isEqualTo(BARS.get(0));
        assertThat(BarCsv.read(out.resolve("b.csv"))).isEqualTo(BARS.get(1));
    }

    @Test
    void folderOfArrowStreams_isRead() throws IOException {
        BarArrow.writer().layout(ArrowLayout.STREAM).write(BARS.get(0), batch.resolve("a.arrows"));
        BarArrow.writer().layout(ArrowLayout.STREAM).write(BARS.get(1), batch.resolve("b.arrows"));
        export(batch, "csv");

        assertThat(BarCsv.read(out.resolve("a.csv"))).isEqualTo(BARS.get(0));
        assertThat(BarCsv.read(out.resolve("b.csv"))).isEqualTo(BARS.get(1));
    }

    @Test
    void folderOfSeveralTypedEndings_isReadByOneOfThem() throws IOException {
        BarArrow.write(BARS.get(0), batch.resolve("a.feather"));
        BarParquet.write(BARS.get(1), batch.resolve("b.parquet"));
        export(batch, "csv");

        assertThat(BarCsv.read(out.resolve("b.csv"))).isEqualTo(BARS.get(1));
        assertThat(out.resolve("a.csv")).doesNotExist();
    }

    @Test
    void folder_withOtherFilesThatMayBeBars_tellsOfThem() throws IOException {
        writeCsv();
        BarWorkbook.write(BARS.get(0), batch.resolve("a.xlsx"));
        BarWorkbook.write(BARS.get(0), batch.resolve("c.xlsx"));
        Files.writeString(batch.resolve("d.txt"), "");

        assertThat(export(batch, "csv").err())
                .isEqualTo("synth: note: " + batch + ": left aside c.xlsx and 1 more, for the other files have another"
                        + " ending; name files to take them\n");
    }

    @Test
    void archiveOfWorkbooks_isRefusedWithTheWayOut() throws IOException {
        Path zip = folder.resolve("batch_xlsx.zip");
        try (BarArchive archive = BarArchive.create(zip, ExistingFiles.REFUSE)) {
            archive.add("a.xlsx", stream -> BarWorkbook.writer().write(BARS.get(0), stream));
            archive.commit();
        }

        assertThat(export(zip, "csv").err())
                .isEqualTo("synth: batch_xlsx.zip: expected CSV files but found workbooks; unpack it and name the"
                        + " folder\n");
    }

    @Test
    void archiveWithoutSeries_isRefused() throws IOException {
        Path zip = folder.resolve("empty.zip");
        try (BarArchive archive = BarArchive.create(zip, ExistingFiles.REFUSE)) {
            archive.commit();
        }

        assertThat(export(zip, "csv").err())
                .isEqualTo("synth: " + zip + " holds no CSV file; name a folder, a ZIP archive or files of bars\n");
    }

    @Test
    void fileAtFault_inFolder_isNamedWithIt() throws IOException {
        writeCsv();
        Files.writeString(batch.resolve("z.csv"), "Open,High,Low,Close\n1,0,1,1\n");

        assertThat(export(batch, "csv").err())
                .isEqualTo(
                        "synth: " + batch.resolve("z.csv")
                                + " line 2 column \"High\": a price must be above 0 but found"
                                + " \"0\"; use --repair drop-zero to drop rows of zeros, or use --bad-rows skip to drop such rows\n");
    }

    @Test
    void file_givenTwice_isRefused() throws IOException {
        writeCsv();
        Path twice = batch.resolve("b.csv");

        assertThat(Call.synth("export", batch, twice, "--format", "npy", "--window", 5, "--out", out)
                        .err())
                .isEqualTo("synth: " + twice + " is given twice, perhaps in its folder and by itself; leave one out\n");
    }

    @Test
    void score_ofParquet_isThatOfCsv() throws IOException {
        writeCsv();
        BarParquet.write(BARS.get(1), batch.resolve("b.parquet"));
        Call csv = Call.synth("score", batch.resolve("a.csv"), batch.resolve("b.csv"));
        Call parquet = Call.synth("score", batch.resolve("a.csv"), batch.resolve("b.parquet"));

        assertThat(parquet).isEqualTo(csv);
        assertThat(parquet.exitCode()).isZero();
    }

    @Test
    void metrics_ofParquetWithRepair_saysThatItIsTakenAsItIs() throws IOException {
        BarParquet.write(BARS.get(1), batch.resolve("b.parquet"));

        assertThat(Call.synth("metrics", batch.resolve("b.parquet"), "--repair", "sort")
                        .err())
                .isEqualTo("synth: note: b.parquet: taken as it is; --bad-rows, --dialect and --repair are for CSV and"
                        + " workbooks\n");
    }

    @Test
    void metrics_ofBatch_isRefusedWithTheWayOut() throws IOException {
        writeCsv();
        Path file = Path.of(export(batch, "parquet").out().strip());

        assertThat(Call.synth("metrics", file).err())
                .isEqualTo(
                        "synth: " + file + " holds several series where one is wanted; take them apart by synth export "
                                + file + " --format csv --out DIR and name one\n");
    }

    @Test
    void check_ofParquet_isRefused() throws IOException {
        Path file = batch.resolve("b.parquet");
        BarParquet.write(BARS.get(1), file);

        assertThat(Call.synth("check", file).err())
                .isEqualTo("synth: " + file
                        + " has typed columns, which leave nothing to find out; name a CSV file or a workbook\n");
    }

    @Test
    void generate_fromParquet_makesTheRecipeOfCsv() throws IOException {
        Path csv = batch.resolve("prices.csv");
        BarCsv.write(Samples.sp500Daily(), csv);
        Path parquet = batch.resolve("prices.parquet");
        BarParquet.write(Samples.sp500Daily(), parquet);
        Call ofCsv = Call.synth("generate", csv, "-n", 1, "--seed", 1, "--out", out);
        Call ofParquet = Call.synth("generate", parquet, "-n", 1, "--seed", 1, "--out", out, "--overwrite");

        assertThat(ofParquet.recipe()).isEqualTo(ofCsv.recipe());
    }
}
