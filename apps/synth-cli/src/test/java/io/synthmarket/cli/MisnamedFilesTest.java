package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.arrow.BarArrow;
import io.synthmarket.core.BarSeries;
import io.synthmarket.io.BarArchive;
import io.synthmarket.io.BarCsv;
import io.synthmarket.io.BarWorkbook;
import io.synthmarket.io.ExistingFiles;
import io.synthmarket.parquet.BarParquet;
import io.synthmarket.samples.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are something else than a command takes them for: that what it tells to do helps. */
class MisnamedFilesTest {

    private static final String AS_A_FILE = ": expected CSV text but it is a workbook; give it as a file named .xlsx\n";
    private static final String UNPACKED =
            ": expected CSV text but it is a workbook or another ZIP archive; give it as a file named .xlsx if it is a workbook, else"
                    + " unpack it\n";

    @TempDir
    private Path folder;

    private Path workbook;
    private Path archive;

    @BeforeEach
    void writeFiles() throws IOException {
        workbook = folder.resolve("book.csv");
        BarWorkbook.write(Samples.sp500Daily().slice(0, 40), workbook);
        archive = archive("bars.zip");
    }

    private Path archive(String name) throws IOException {
        Path file = folder.resolve(name);
        try (BarArchive made = BarArchive.create(file, ExistingFiles.REFUSE)) {
            made.add("a.csv", Samples.sp500Daily().slice(0, 40));
            made.commit();
        }
        return file;
    }

    /** Unpacks the only file. */
    private Path unpacked(Path from) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("a.csv"))) {
            Files.copy(in, folder.resolve("a.csv"));
        }
        return folder.resolve("a.csv");
    }

    private static void write(BarSeries bars, String ending, Path file) throws IOException {
        switch (ending) {
            case ".parquet" -> BarParquet.write(bars, file);
            case ".arrow" -> BarArrow.write(bars, file);
            case ".xlsx" -> BarWorkbook.write(bars, file);
            case ".csv" -> BarCsv.write(bars, file);
            default -> {
                Path plain = file.resolveSibling("plain.csv");
                BarCsv.write(bars, plain);
                try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
                    Files.copy(plain, packed);
                }
            }
        }
    }

    private Call export(Path from) {
        return Call.synth("export", from, "--format", "csv", "--out", folder.resolve("out"));
    }

    @Test
    void workbook_namedCsv_isReadOnceItIsNamedAsTold() throws IOException {
        assertThat(Call.synth("metrics", workbook).err()).isEqualTo("synth: book.csv" + AS_A_FILE);
        assertThat(Call.synth("metrics", Files.move(workbook, folder.resolve("book.xlsx")))
                        .err())
                .isEmpty();
    }

    @Test
    void workbook_namedZipWhereOneFileIsWanted_isReadOnceItIsNamedAsTold() throws IOException {
        Path misnamed = Files.move(workbook, folder.resolve("book.zip"));
        String told = "synth: " + misnamed + " is a workbook; name it .xlsx\n";

        assertThat(Call.synth("metrics", misnamed).err()).isEqualTo(told);
        assertThat(Call.synth("check", misnamed).err()).isEqualTo(told);
        assertThat(Call.synth("metrics", Files.move(misnamed, folder.resolve("book.xlsx")))
                        .err())
                .isEmpty();
    }

    @Test
    void workbook_namedZip_isReadOnceItIsNamedAsTold() throws IOException {
        Path misnamed = Files.move(workbook, folder.resolve("book.zip"));

        assertThat(export(misnamed).err())
                .isEqualTo("synth: book.zip: expected CSV files but it is a workbook; name it .xlsx\n");
        assertThat(export(Files.move(misnamed, folder.resolve("book.xlsx"))).err())
                .isEmpty();
    }

    @Test
    void archive_namedCsv_isReadOnceItIsUnpackedAsTold() throws IOException {
        Path misnamed = archive("bars.csv");

        assertThat(export(misnamed).err()).isEqualTo("synth: bars.csv" + UNPACKED);
        assertThat(Call.synth("metrics", misnamed).err()).isEqualTo("synth: bars.csv" + UNPACKED);
        assertThat(Call.synth("metrics", unpacked(misnamed)).err()).isEmpty();
    }

    @Test
    void damagedArchive_whereOneFileIsWanted_isToBeUnpacked() throws IOException {
        Path damaged = folder.resolve("damaged.zip");
        Files.write(damaged, Arrays.copyOf(Files.readAllBytes(archive), 60));

        assertThat(Call.synth("metrics", damaged).err())
                .isEqualTo("synth: " + damaged + " is a ZIP archive; unpack it and name a file of bars in it\n");
    }

    @Test
    void workbook_namedCsvInAFolder_isCalledByBoth() throws IOException {
        Path among = Files.createDirectory(folder.resolve("batch")).resolve("a.csv");
        Files.move(workbook, among);

        assertThat(export(among.getParent()).err()).isEqualTo("synth: " + among + AS_A_FILE);
    }

    @Test
    void workbook_namedCsvInAnArchive_isWantedAsAFile() throws IOException {
        Path file = folder.resolve("books.zip");
        try (BarArchive made = BarArchive.create(file, ExistingFiles.REFUSE)) {
            made.add("a.csv", out -> Files.copy(workbook, out));
            made.commit();
        }

        assertThat(export(file).err()).isEqualTo("synth: books.zip!a.csv" + AS_A_FILE);
    }

    @Test
    void archive_whereOneFileIsWanted_isToBeUnpacked() throws IOException {
        String told = "synth: " + archive + " is a ZIP archive; unpack it and name a file of bars in it\n";

        assertThat(Call.synth("metrics", archive).err()).isEqualTo(told);
        assertThat(Call.synth("check", archive).err()).isEqualTo(told);
        assertThat(Call.synth("metrics", unpacked(archive)).err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ".parquet, .csv, CSV text but it is Parquet; give it as a file named .parquet",
        ".arrow, .csv, CSV text but it is Arrow; give it as a file named .arrow",
        ".csv, .xlsx, an Excel workbook (XLSX) but it is text; name it .csv",
        ".csv, .parquet, a Parquet file but it is text; name it .csv",
        ".csv, .arrow, an Arrow file or stream but it is text; name it .csv",
        ".csv.gz, .xlsx, an Excel workbook (XLSX) but it is packed by gzip; name it .csv.gz",
        ".parquet, .xlsx, an Excel workbook (XLSX) but it is Parquet; name it .parquet",
        ".xlsx, .arrow, an Arrow file or stream but it is a workbook; name it .xlsx"
    })
    void file_namedAsAnotherKind_isReadOnceItIsNamedAsTold(String ending, String wrong, String told)
            throws IOException {
        Path named = folder.resolve("prices" + ending);
        write(Samples.sp500Daily().slice(0, 40), ending, named);
        Path misnamed = Files.move(named, folder.resolve("bars" + wrong));

        assertThat(Call.synth("metrics", misnamed).err())
                .isEqualTo("synth: bars" + wrong + ": expected " + told + "\n");
        assertThat(Call.synth("metrics", Files.move(misnamed, named)).err()).isEmpty();
    }

    @Test
    void text_namedZip_isReadAsText() throws IOException {
        Path text = Files.writeString(folder.resolve("text.zip"), "O,H,L,C\n" + "1,2,1,2\n".repeat(30));

        assertThat(Call.synth("metrics", text).out()).startsWith("BarSeries[30 bars, no times, no volume]");
    }

    @Test
    void text_ofAnotherDelimiterThanStated_isReadWithoutTheStatement() throws IOException {
        Path text = Files.writeString(folder.resolve("text.csv"), "O;H;L;C\n" + "1;2;1;2\n".repeat(30));

        assertThat(Call.synth("metrics", text, "--dialect", "delimiter=comma").err())
                .isEqualTo("synth: text.csv line 1: expected columns separated by comma, as stated, but found"
                        + " \"O;H;L;C\"; leave delimiter out of --dialect\n");
        assertThat(Call.synth("metrics", text).out()).startsWith("BarSeries[30 bars");
    }
}
