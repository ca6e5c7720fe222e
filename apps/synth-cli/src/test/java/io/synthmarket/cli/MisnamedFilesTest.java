package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.io.BarArchive;
import io.synthmarket.io.BarWorkbook;
import io.synthmarket.io.ExistingFiles;
import io.synthmarket.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are something else than a command takes them for: that what it tells to do helps. */
class MisnamedFilesTest {

    private static final String AS_A_FILE =
            ": expected CSV text but found a ZIP archive or workbook; give it as a file named .xlsx or .zip\n";

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
    void workbook_namedZip_isReadOnceItIsNamedAsTold() throws IOException {
        Path misnamed = Files.move(workbook, folder.resolve("book.zip"));

        assertThat(export(misnamed).err())
                .isEqualTo("synth: book.zip: expected CSV files but it is a workbook; name it .xlsx\n");
        assertThat(export(Files.move(misnamed, folder.resolve("book.xlsx"))).err())
                .isEmpty();
    }

    @Test
    void archive_namedCsv_isReadOnceItIsNamedAsTold() throws IOException {
        Path misnamed = archive("bars.csv");

        assertThat(export(misnamed).err()).isEqualTo("synth: bars.csv" + AS_A_FILE);
        assertThat(export(Files.move(misnamed, folder.resolve("again.zip"))).err())
                .isEmpty();
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
    void archive_whereOneFileIsWanted_isToBeUnpacked() {
        String told = "synth: " + archive + " is a ZIP archive; unpack it and name a file of bars in it\n";

        assertThat(Call.synth("metrics", archive).err()).isEqualTo(told);
        assertThat(Call.synth("check", archive).err()).isEqualTo(told);
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
