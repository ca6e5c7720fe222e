package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BarFileKindTest {

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "prices.csv, TEXT",
        "folder.zip/PRICES.TSV, TEXT",
        "prices.csv.gz, GZIP",
        "prices.gz, GZIP",
        "prices.xlsx, XLSX",
        "paths.zip, ZIP",
        "prices.parquet, PARQUET",
        "prices.arrow, ARROW",
        "prices.feather, ARROW",
        "prices.arrows, ARROW_STREAM"
    })
    void ofName_nameWithAKnownEnding_isItsKind(String name, BarFileKind kind) {
        assertThat(BarFileKind.ofName(name)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({"prices.xls", "prices", "csv", "prices.csv.bak"})
    void ofName_nameWithAnotherEnding_isOfNoKind(String name) {
        assertThat(BarFileKind.ofName(name)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(BarFileKind.class)
    void endings_always_areOfTheirOwnKindAlone(BarFileKind kind) {
        assertThat(kind.endings())
                .isNotEmpty()
                .allSatisfy(ending ->
                        assertThat(BarFileKind.ofName("prices" + ending)).contains(kind));
    }

    @Test
    void ofHead_gzip_isFound() throws IOException {
        assertThat(BarFileKind.ofHead(CsvTexts.gzip(latin(CsvTexts.GOOD)))).contains(BarFileKind.GZIP);
    }

    @Test
    void ofHead_workbook_isTheArchiveThatItIs() {
        byte[] workbook = Workbooks.bytes(BarWorkbook.writer(), CsvTexts.series(CsvTexts.GOOD));

        assertThat(BarFileKind.ofHead(workbook)).contains(BarFileKind.ZIP);
    }

    @Test
    void ofHead_archive_isFound() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BarArchive archive = BarArchive.over(out)) {
            archive.add("prices.csv", CsvTexts.series(CsvTexts.GOOD));
            archive.commit();
        }

        assertThat(BarFileKind.ofHead(out.toByteArray())).contains(BarFileKind.ZIP);
    }

    @ParameterizedTest
    @CsvSource({"PAR1, PARQUET", "ARROW1, ARROW", "\u00ff\u00ff\u00ff\u00ff, ARROW_STREAM"})
    void ofHead_typedColumns_areFound(String head, BarFileKind kind) {
        assertThat(BarFileKind.ofHead(latin(head + "\0\0"))).contains(kind);
    }

    @Test
    void ofHead_textOrTooLittle_isOfNoKind() {
        assertThat(BarFileKind.ofHead(latin(CsvTexts.GOOD))).isEmpty();
        assertThat(BarFileKind.ofHead(latin("PAR"))).isEmpty();
        assertThat(BarFileKind.ofHead(new byte[0])).isEmpty();
    }

    @Test
    void mediaType_always_isTheRegisteredOne() {
        assertThat(BarFileKind.values())
                .extracting(BarFileKind::mediaType)
                .containsExactly(
                        "text/csv",
                        "application/gzip",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        "application/zip",
                        "application/vnd.apache.parquet",
                        "application/vnd.apache.arrow.file",
                        "application/vnd.apache.arrow.stream");
    }
}
