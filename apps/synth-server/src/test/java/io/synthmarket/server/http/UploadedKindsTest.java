package io.synthmarket.server.http;

import static io.synthmarket.server.http.RunningServer.bars;
import static io.synthmarket.server.http.RunningServer.detail;
import static io.synthmarket.server.http.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What a file is decides, not what it is called. */
class UploadedKindsTest extends UploadCase {

    @Test
    void unreadableFile_isStoredWithItsFault() {
        HttpResponse<byte[]> answer =
                server.upload("words.csv", "these are,only words\nand,more\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).at("/check/fault/message").asString()).startsWith("words.csv");
    }

    @Test
    void gzipInGzip_isRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(gzip(1 << 20, (byte) '\n'));
        }

        assertThat(server.upload("nested.csv.gz", bytes.toByteArray()).statusCode())
                .isEqualTo(415);
        assertNothingLeftAndWell();
    }

    @Test
    void gzip_thatIsCutOff_isRefused() throws IOException {
        byte[] whole = gzip(1 << 10, (byte) '\n');

        assertThat(server.upload("cut.csv.gz", Arrays.copyOf(whole, whole.length - 9))
                        .statusCode())
                .isEqualTo(400);
        assertNothingLeftAndWell();
    }

    @Test
    void archive_thatIsNoWorkbook_isRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../evil.csv"));
            zip.write(bars(10));
        }

        assertThat(server.upload("archive.xlsx", bytes.toByteArray()).statusCode())
                .isEqualTo(415);
        assertNothingLeftAndWell();
    }

    @Test
    void picture_calledCsv_isRefused() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

        HttpResponse<byte[]> answer = server.upload("picture.csv", png);

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(detail(answer))
                .isEqualTo(
                        "a file of bars must be CSV, plain or gzipped, XLSX, Parquet or Arrow but 'picture.csv' is binary;"
                                + " send the bars as one of these");
        assertNothingLeftAndWell();
    }

    @Test
    void executable_calledCsv_isRefused() throws IOException {
        assertThat(server.upload("tool.csv", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0})
                        .statusCode())
                .isEqualTo(415);
        assertNothingLeftAndWell();
    }

    @Test
    void htmlCalledCsv_isRefused() throws IOException {
        assertThat(server.upload(
                                "page.csv",
                                "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII))
                        .statusCode())
                .isEqualTo(415);
        assertNothingLeftAndWell();
    }

    @Test
    void namesInBrackets_asMetaTraderWritesThem_areNoHtml() {
        byte[] content = ("\ufeff<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\n"
                        + "2025.06.21\t01:00:00\t3.4\t3.5\t3.3\t3.4\t312\n2025.06.21\t02:00:00\t3.4\t3.6\t3.4\t3.5\t294\n")
                .getBytes(StandardCharsets.UTF_8);

        HttpResponse<byte[]> answer = server.upload("metatrader.csv", content);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).at("/check/bars").intValue()).isEqualTo(2);
    }

    @Test
    void json_isRefusedAsWhatItIs() throws IOException {
        HttpResponse<byte[]> answer = server.upload("bars.json", "[[1,2,3]]".getBytes(StandardCharsets.US_ASCII));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(detail(answer))
                .isEqualTo(
                        "a file of bars must be CSV, plain or gzipped, XLSX, Parquet or Arrow but 'bars.json' is JSON;"
                                + " send the bars as one of these");
        assertNothingLeftAndWell();
    }

    @Test
    void textWithZeroBytesLater_isRefused() throws IOException {
        byte[] content = Arrays.copyOf(bars(100), bars(100).length + 3);

        assertThat(server.upload("zeros.csv", content).statusCode()).isEqualTo(415);
        assertNothingLeftAndWell();
    }

    @Test
    void gzipCalledCsv_isRefused() throws IOException {
        assertThat(server.upload("packed.csv", gzip(100, (byte) '\n')).statusCode())
                .isEqualTo(415);
        assertNothingLeftAndWell();
    }

    @Test
    void textInUtf16_isRead() {
        byte[] content =
                ("\uFEFF" + new String(bars(50), StandardCharsets.US_ASCII)).getBytes(StandardCharsets.UTF_16LE);

        assertThat(json(server.upload("wide.csv", content)).at("/check/bars").intValue())
                .isEqualTo(50);
    }

    @Test
    void textThatIsNoUtf8_isAnswered() {
        byte[] content = bars(50);
        content[3] = (byte) 0xC3;
        content[4] = (byte) 0x28;

        assertThat(server.upload("latin.csv", content).statusCode()).isEqualTo(201);
        assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void emptyFile_isRefused() throws IOException {
        assertThat(server.upload("empty.csv", new byte[0]).statusCode()).isEqualTo(400);
        assertNothingLeftAndWell();
    }
}
