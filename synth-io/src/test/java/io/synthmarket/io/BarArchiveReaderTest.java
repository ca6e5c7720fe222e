package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.synthmarket.core.BarSeries;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BarArchiveReaderTest {

    @TempDir
    private Path folder;

    private Path archive(Map<String, String> entries) throws IOException {
        Path file = folder.resolve("paths.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    @Test
    void forEach_archive_readsItsCsvFilesInOrder() throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("b.csv", CsvTexts.GOOD);
        entries.put("notes.txt", "not a series");
        entries.put("__MACOSX/._b.csv", "\0\5\26\7");
        entries.put("in/a/folder/../../../a.CSV", CsvTexts.GOOD);
        entries.put("folder/", "");
        Map<String, BarSeries> read = new LinkedHashMap<>();

        int count = BarArchive.reader().forEach(archive(entries), (name, result) -> read.put(name, result.series()));

        assertThat(count).isEqualTo(2);
        assertThat(read.keySet()).containsExactly("b.csv", "in/a/folder/../../../a.CSV");
        assertThat(read.values()).containsOnly(CsvTexts.series(CsvTexts.GOOD));
    }

    @Test
    void names_archive_areThoseOfItsCsvFilesInOrder() throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("b.csv", "not read");
        entries.put("notes.txt", "not a series");
        entries.put("folder/a.CSV", "not read");

        assertThat(BarArchive.reader().names(archive(entries))).containsExactly("b.csv", "folder/a.CSV");
    }

    @Test
    void names_whatIsNoArchive_isRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("paths.zip"), CsvTexts.GOOD);

        assertThatExceptionOfType(BarDataException.class)
                .isThrownBy(() -> BarArchive.reader().names(file))
                .withMessage(
                        "paths.zip: expected a whole ZIP archive but it is none or is damaged; fetch or pack it again");
    }

    @Test
    void forEach_badRow_isNamedByArchiveEntryAndLine() throws IOException {
        Path file = archive(Map.of("x.csv", "Open,High,Low,Close\n1,2,0.5,1\n1,2,0.5,n/a\n"));

        assertThatExceptionOfType(BarDataException.class)
                .isThrownBy(() -> BarArchive.reader().forEach(file, (name, result) -> {}))
                .withMessage("paths.zip!x.csv line 3 column \"Close\": expected a number but found \"n/a\"; use"
                        + " BadRowPolicy.SKIP to drop such rows");
        assertThat(BarArchive.reader()
                        .badRows(BadRowPolicy.SKIP)
                        .forEach(
                                file,
                                (name, result) ->
                                        assertThat(result.series().size()).isEqualTo(1)))
                .isEqualTo(1);
    }

    @Test
    void workbooksAlone_areNotPassedOverInSilence() throws IOException {
        Path file = archive(Map.of("path-1.xlsx", "a workbook"));
        String told = "paths.zip: expected CSV files but found workbooks; unpack it and read each by BarWorkbook";

        assertThatExceptionOfType(BarDataException.class)
                .isThrownBy(() -> BarArchive.reader().forEach(file, (name, result) -> {}))
                .withMessage(told);
        assertThatExceptionOfType(BarDataException.class)
                .isThrownBy(() -> BarArchive.reader().names(file))
                .withMessage(told);
    }

    @Test
    void forEach_workbookItself_isRefused() throws IOException {
        Path file = archive(Map.of("xl/workbook.xml", "<workbook/>"));

        assertThatExceptionOfType(BarDataException.class)
                .isThrownBy(() -> BarArchive.reader().forEach(file, (name, result) -> {}))
                .withMessage("paths.zip: expected CSV files but it is a workbook; read it by BarWorkbook");
    }

    @Test
    void zone_stated_isThatOfEverySeries() throws IOException {
        ZoneId zone = ZoneId.of("Europe/Paris");
        List<Optional<ZoneId>> zones = new ArrayList<>();
        BarArchive.reader()
                .zone(zone)
                .forEach(
                        archive(Map.of("x.csv", CsvTexts.GOOD)),
                        (name, result) -> zones.add(result.series().zone()));

        assertThat(zones).containsExactly(Optional.of(zone));
    }

    @Test
    void rows_ofAReader_areReadAsItReadsThem() throws IOException {
        List<Long> dropped = new ArrayList<>();
        BarArchive.reader()
                .rows(BarCsv.reader().badRows(BadRowPolicy.SKIP))
                .forEach(
                        archive(Map.of("x.csv", CsvTexts.GOOD + "2020-01-09,n/a,1,1,1,1\n")),
                        (name, result) -> dropped.add(result.report().rowsDropped()));

        assertThat(dropped).containsExactly(1L);
    }

    @Test
    void forEach_entryThatGrowsTooMuch_isRefused() throws IOException {
        Path file = archive(Map.of("bomb.csv", "Open,High,Low,Close\n" + "1,1,1,1\n".repeat(1 << 20)));

        assertThatExceptionOfType(BarDataException.class)
                .isThrownBy(() -> BarArchive.reader().forEach(file, (name, result) -> {}))
                .withMessageMatching(
                        "paths\\.zip: an entry must unpack to at most 250 times its packed size of \\d+ bytes but"
                                + " goes on beyond that; unpack it by other means if you trust it");
    }

    @Test
    void forEach_whatIsNoArchive_isRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text.zip"), CsvTexts.GOOD);

        assertThatExceptionOfType(BarDataException.class)
                .isThrownBy(() -> BarArchive.reader().forEach(text, (name, result) -> {}))
                .withMessage(
                        "text.zip: expected a whole ZIP archive but it is none or is damaged; fetch or pack it again");
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> BarArchive.reader().forEach(folder.resolve("none.zip"), (name, result) -> {}));
    }
}
