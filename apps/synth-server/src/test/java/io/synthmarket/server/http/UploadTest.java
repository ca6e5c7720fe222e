package io.synthmarket.server.http;

import static io.synthmarket.server.http.RunningServer.bars;
import static io.synthmarket.server.http.RunningServer.detail;
import static io.synthmarket.server.http.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is uploaded, hostile or not, is answered; nothing is left of what was refused, and the server goes on. */
class UploadTest {

    @TempDir
    Path folder;

    private RunningServer server;

    @BeforeEach
    void begin() throws IOException {
        server = RunningServer.in(
                folder,
                RunningServer.settings(RunningServer.limits()),
                new Pace(Duration.ofSeconds(2), Duration.ofMillis(300), 16 << 10));
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    private void assertNothingLeftAndWell() throws IOException {
        RunningServer.await(() -> inFolder("incoming").isEmpty());
        assertThat(inFolder("datasets")).isEmpty();
        assertThat(server.upload("well.csv", bars(50)).statusCode()).isEqualTo(201);
    }

    private List<String> inFolder(String name) {
        try {
            return server.inFolder(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void upload_ofBars_tellsWhatIsInThem() {
        HttpResponse<byte[]> answer = server.upload("prices.csv", bars(300));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).get("name").stringValue()).isEqualTo("prices.csv");
        assertThat(json(answer).get("check").get("bars").intValue()).isEqualTo(300);
    }

    @Test
    void upload_asPartOfAForm_isTheSameDataSet() {
        HttpResponse<byte[]> form = server.uploadForm("form-data; name=\"file\"; filename=\"form.csv\"", bars(300));

        assertThat(form.statusCode()).isEqualTo(201);
        assertThat(json(form).get("name").stringValue()).isEqualTo("form.csv");
        assertThat(server.upload("prices.csv", bars(300)).statusCode()).isEqualTo(200);
    }

    @Test
    void upload_ofTheSameBytesTwice_keepsTheFirst() {
        server.upload("first.csv", bars(60));

        HttpResponse<byte[]> again = server.upload("second.csv", bars(60));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).get("name").stringValue()).isEqualTo("first.csv");
        assertThat(inFolder("datasets")).hasSize(1);
    }

    @Test
    void file_ofADataSet_isWhatWasUploaded() {
        byte[] content = bars(80);
        String id = json(server.upload("prices.csv", content)).get("id").stringValue();

        HttpResponse<byte[]> file = server.get("/api/v1/datasets/" + id + "/file");

        assertThat(file.body()).isEqualTo(content);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"prices.csv\"; filename*=UTF-8''prices.csv");
    }

    @Test
    void bars_ofADataSet_areMergedToPoints() {
        String id = json(server.upload("prices.csv", bars(300))).get("id").stringValue();

        var merged = json(server.get("/api/v1/datasets/" + id + "/bars?points=100"));

        assertThat(merged.get("merged").intValue()).isEqualTo(3);
        assertThat(merged.get("close").size()).isEqualTo(100);
    }

    @Test
    void parquetFile_isReadAsItIs() {
        var job = server.done("{\"n\":1,\"seed\":1,\"format\":[\"parquet\"]}");
        String made = "/download/synthetic_batch_" + job.get("batch_id").stringValue() + ".parquet";

        HttpResponse<byte[]> answer =
                server.upload("typed.parquet", server.get(made).body());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).at("/check/bars").intValue()).isEqualTo(5104);
        String id = json(answer).get("id").stringValue();
        assertThat(json(server.get("/api/v1/datasets/" + id + "/bars?points=10"))
                        .get("open")
                        .size())
                .isEqualTo(10);
        assertThat(server.post("/generate", "{\"dataset\":\"" + id + "\",\"options\":{\"n\":1,\"dry_run\":true}}")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void unreadableFile_isStoredWithItsFault() {
        HttpResponse<byte[]> answer =
                server.upload("words.csv", "these are,only words\nand,more\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).at("/check/fault/message").asString()).startsWith("words.csv");
    }

    @Test
    void dataset_thatIsDeleted_leavesNoFile() {
        String id = json(server.upload("prices.csv", bars(60))).get("id").stringValue();

        assertThat(server.delete("/api/v1/datasets/" + id).statusCode()).isEqualTo(204);

        assertThat(server.get("/api/v1/datasets/" + id).statusCode()).isEqualTo(404);
        assertThat(inFolder("datasets")).isEmpty();
    }

    @Test
    void gzipBomb_isRefusedOnTheWay() throws IOException {
        HttpResponse<byte[]> answer = server.upload("bomb.csv.gz", gzip(64 << 20, (byte) '\n'));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(detail(answer))
                .isEqualTo("a file must have at most 16777216 bytes when it is unpacked but has more; send fewer bars");
        assertNothingLeftAndWell();
    }

    @Test
    void gzipOfOneLine_isRefused() throws IOException {
        assertThat(server.upload("line.csv.gz", gzip(1 << 20, (byte) '7')).statusCode())
                .isEqualTo(413);
        assertNothingLeftAndWell();
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
    void gzipBomb_thatComesAfterAPartAndAPause_isRefused() throws Exception {
        byte[] first = gzipOf(bars(100));
        byte[] bomb = gzip(64 << 20, (byte) '\n');
        try (Socket socket = server.socket()) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /upload?filename=two.csv.gz HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Requested-With: synth\r\n"
                            + "Content-Length: " + (first.length + bomb.length) + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(first);
            out.flush();
            RunningServer.await(() -> arrivedBytes() == first.length);
            Thread.sleep(200);
            out.write(bomb);
            assertThat(RunningServer.line(socket.getInputStream())).startsWith("HTTP/1.1 413 ");
        }
        assertNothingLeftAndWell();
    }

    private long arrivedBytes() {
        try (var files = Files.list(folder.resolve("incoming"))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzipOf(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
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
    void zipBomb_inAWorkbook_isRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[8 << 20]);
            }
        }

        assertThat(server.upload("bomb.xlsx", bytes.toByteArray()).statusCode()).isEqualTo(413);
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
    void workbook_whoseXmlExpandsEntities_isAnswered() throws IOException {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE b [<!ENTITY a0 \"ha\">"
                + "<!ENTITY a1 \"&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;\"><!ENTITY a2 \"&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;\">"
                + "<!ENTITY a3 \"&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;\"><!ENTITY a4 \"&a3;&a3;&a3;&a3;&a3;&a3;&a3;&a3;\">"
                + "<!ENTITY a5 \"&a4;&a4;&a4;&a4;&a4;&a4;&a4;&a4;\"><!ENTITY a6 \"&a5;&a5;&a5;&a5;&a5;&a5;&a5;&a5;\">"
                + "<!ENTITY a7 \"&a6;&a6;&a6;&a6;&a6;&a6;&a6;&a6;\"><!ENTITY a8 \"&a7;&a7;&a7;&a7;&a7;&a7;&a7;&a7;\">"
                + "]><b>&a8;</b>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name :
                    List.of("[Content_Types].xml", "xl/workbook.xml", "xl/sharedStrings.xml", "_rels/.rels")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bomb.getBytes(StandardCharsets.US_ASCII));
            }
        }

        HttpResponse<byte[]> answer = server.upload("laughs.xlsx", bytes.toByteArray());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).at("/check/fault/message").isString()).isTrue();
        assertThat(server.upload("well.csv", bars(50)).statusCode()).isEqualTo(201);
    }

    @Test
    void lineOfTwoGibibytes_isRefusedLongBefore() throws Exception {
        long length = 2L << 30;
        long sent = 0;
        String status;
        try (Socket socket = server.socket()) {
            OutputStream out = socket.getOutputStream();
            out.write(head("Transfer-Encoding: chunked"));
            byte[] chunk = ("10000\r\n" + "7".repeat(1 << 16) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            try {
                while (sent < length && socket.getInputStream().available() == 0) {
                    out.write(chunk);
                    sent += 1 << 16;
                }
            } catch (IOException e) {
                assertThat(sent).isPositive();
            }
            status = RunningServer.line(socket.getInputStream());
        }

        assertThat(status).isEqualTo("HTTP/1.1 413 Payload Too Large");
        assertThat(sent).isLessThan(64 << 20);
        assertNothingLeftAndWell();
    }

    @Test
    void fileAboveTheLimit_isRefused() throws IOException {
        byte[] large = "1,2,3,4,5,6\n".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);

        HttpResponse<byte[]> answer = server.send(server.to("/upload?filename=large.csv")
                .header("X-Requested-With", "synth")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertNothingLeftAndWell();
    }

    @Test
    void fileAboveTheLimit_thatSaysSo_isRefusedUnread() throws IOException {
        try (Socket socket = server.socket()) {
            socket.getOutputStream().write(head("Content-Length: 99999999999"));
            assertThat(RunningServer.line(socket.getInputStream())).isEqualTo("HTTP/1.1 413 Payload Too Large");
        }
        assertNothingLeftAndWell();
    }

    private void startWithStorageFor(long bytes) throws IOException {
        server.close();
        server = RunningServer.in(
                folder,
                limits -> new io.synthmarket.server.Limits(
                        limits.uploadBytes(),
                        limits.expandedBytes(),
                        limits.lineBytes(),
                        bytes,
                        limits.jobBars(),
                        limits.jobTime(),
                        limits.jobThreads(),
                        1,
                        10,
                        10,
                        limits.resultTime(),
                        100_000));
    }

    @Test
    void filesThatArriveTogether_andDoNotFitTogether_areNotAllStored() throws IOException {
        startWithStorageFor(10_000);
        byte[] first = Arrays.copyOf(bars(100), 6_000);
        byte[] second = Arrays.copyOf(bars(99), 6_000);
        first[5_999] = '\n';
        second[5_999] = '\n';
        second[5_998] = '1';
        try (Socket socket = server.socket()) {
            OutputStream out = socket.getOutputStream();
            out.write(head("Content-Length: 6000"));
            out.write(first, 0, 3_000);
            out.flush();
            RunningServer.await(() -> arrivedBytes() == 3_000);
            assertThat(server.upload("second.csv", second).statusCode()).isEqualTo(201);
            out.write(first, 3_000, 3_000);
            assertThat(RunningServer.line(socket.getInputStream())).startsWith("HTTP/1.1 507 ");
        }
    }

    @Test
    void fileThatDoesNotFitIntoStorage_isRefused() throws IOException {
        startWithStorageFor(10_000);

        assertThat(server.upload("large.csv", bars(500)).statusCode()).isEqualTo(507);
        assertNothingLeftAndWell();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../evil.csv",
                "..\\\\..\\\\evil.csv",
                "/etc/evil.csv",
                "C:\\\\evil.csv",
                "....//evil.csv",
                "\u202Eevil.csv",
                "evil\u0000.csv",
                "e\u0001vil.csv"
            })
    void filename_thatIsAPath_isCleaned(String name) throws IOException {
        HttpResponse<byte[]> answer =
                server.uploadForm("form-data; name=\"file\"; filename=\"" + name + "\"", bars(50));

        assertThat(answer.statusCode()).isIn(201, 400);
        if (answer.statusCode() == 201) {
            assertThat(json(answer).get("name").stringValue()).isEqualTo("evil.csv");
            assertThat(inFolder("datasets"))
                    .containsExactly(json(answer).get("id").stringValue() + ".csv");
        }
        assertThat(Files.exists(folder.resolve("evil.csv"))).isFalse();
        assertThat(Files.exists(folder.getParent().resolve("evil.csv"))).isFalse();
        assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"..%2F..%2Fevil.csv", "..%5Cevil.csv", "%2Fetc%2Fevil.csv", "evil%00.csv", "evil%0D%0A.csv"})
    void filenameInTheAddress_thatIsAPath_isCleaned(String name) {
        HttpResponse<byte[]> answer = server.upload(name, bars(50));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).get("name").stringValue()).isEqualTo("evil.csv");
        assertThat(inFolder("datasets")).containsExactly(json(answer).get("id").stringValue() + ".csv");
    }

    @Test
    void filename_ofTenThousandCharacters_isShortened() {
        HttpResponse<byte[]> answer = server.upload("a".repeat(10_000) + ".csv", bars(50));

        assertThat(json(answer).get("name").stringValue()).hasSize(200).endsWith("aaa.csv");
    }

    @Test
    void filename_ofTenThousandCharactersWithoutAnEnding_isShortenedAndGetsOne() {
        HttpResponse<byte[]> answer = server.upload("a".repeat(10_000), bars(50));

        assertThat(json(answer).get("name").stringValue()).hasSize(200).endsWith("aaa.csv");
    }

    @Test
    void file_thatNobodyHas_isRemovedAtTheStart() throws IOException {
        String id = json(server.upload("kept.csv", bars(50))).get("id").stringValue();
        server.close();
        Files.write(folder.resolve("datasets").resolve("0".repeat(64) + ".csv.gz"), new byte[3]);

        server = RunningServer.in(folder);

        assertThat(inFolder("datasets")).containsExactly(id + ".csv");
    }

    @Test
    void file_ofWhichThereIsTooMuchToTell_isStoredAndSaysSo() {
        StringBuilder text = new StringBuilder("Date,Open,High,Low,Close");
        for (int i = 0; i < 900; i++) {
            text.append(",").append("\\".repeat(60)).append(i);
        }
        for (int day = 1; day < 10; day++) {
            text.append("\n2020-01-0").append(day).append(",1,2,1,2").append(",".repeat(900));
        }

        HttpResponse<byte[]> answer =
                server.upload("wide.csv", text.append("\n").toString().getBytes(StandardCharsets.US_ASCII));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).at("/check/fault/message").asString())
                .startsWith("what is told of a file must have at most 65536 characters but has ");
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

    @Test
    void slowClient_isRefused() throws IOException, InterruptedException {
        try (Socket socket = server.socket()) {
            OutputStream out = socket.getOutputStream();
            out.write(head("Content-Length: 100000"));
            for (int i = 0; i < 100 && socket.getInputStream().available() == 0; i++) {
                out.write("1,2,3\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                Thread.sleep(20);
            }
            assertThat(RunningServer.line(socket.getInputStream())).isEqualTo("HTTP/1.1 408 Request Timeout");
        }
        assertNothingLeftAndWell();
    }

    @Test
    void silentClient_isRefused() throws IOException {
        try (Socket socket = server.socket()) {
            socket.getOutputStream().write(head("Content-Length: 100000"));
            socket.getOutputStream().write(bars(10));
            assertThat(RunningServer.line(socket.getInputStream())).isEqualTo("HTTP/1.1 408 Request Timeout");
        }
        assertNothingLeftAndWell();
    }

    @Test
    void upload_thatIsCutOff_leavesNothing() throws IOException {
        try (Socket socket = server.socket()) {
            socket.getOutputStream().write(head("Content-Length: 100000"));
            socket.getOutputStream().write(bars(10));
            socket.shutdownOutput();
            assertThat(RunningServer.line(socket.getInputStream())).isIn("HTTP/1.1 400 Bad Request", "");
        }
        assertNothingLeftAndWell();
    }

    @Test
    void upload_whoseClientGoes_leavesNothing() throws IOException {
        try (Socket socket = server.socket()) {
            socket.getOutputStream().write(head("Content-Length: 100000"));
            socket.getOutputStream().write(bars(10));
            RunningServer.await(() -> !inFolder("incoming").isEmpty());
            socket.setSoLinger(true, 0);
        }
        assertNothingLeftAndWell();
    }

    @Test
    void bodyLongerThanItSays_isNoSecondRequestOfItsOwn() throws IOException {
        String bars = new String(bars(10), StandardCharsets.US_ASCII);
        String request = "POST /upload?filename=a.csv HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Requested-With: synth\r\n"
                + "Content-Length: " + bars.length() + "\r\n\r\n" + bars + "more, and more\r\n\r\n";

        assertThat(server.raw(request)).contains("HTTP/1.1 201").contains("HTTP/1.1 400");
    }

    @Test
    void bothLengthAndChunks_areRefused() throws IOException {
        String answer =
                server.raw("POST /upload?filename=a.csv HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Requested-With: synth\r\n"
                        + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @Test
    void formOfManyParts_isRefused() throws IOException {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            form.append("--b\r\nContent-Disposition: form-data; name=\"p")
                    .append(i)
                    .append("\"\r\n\r\nx\r\n");
        }
        form.append("--b--\r\n");

        assertThat(server.send(server.to("/upload")
                                .header("X-Requested-With", "synth")
                                .header("Content-Type", "multipart/form-data; boundary=b")
                                .POST(BodyPublishers.ofString(form.toString())))
                        .statusCode())
                .isEqualTo(400);
        assertNothingLeftAndWell();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=none",
                "multipart/mixed; boundary=b"
            })
    void formThatIsNone_isRefused(String type) throws IOException {
        HttpResponse<byte[]> answer = server.send(server.to("/upload")
                .header("X-Requested-With", "synth")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("no form at all")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertNothingLeftAndWell();
    }

    @Test
    void partWithEndlessHeaders_isRefused() throws IOException {
        String form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nX: "
                + "y".repeat(1 << 20) + "\r\n\r\nx\r\n--b--\r\n";

        assertThat(server.send(server.to("/upload")
                                .header("X-Requested-With", "synth")
                                .header("Content-Type", "multipart/form-data; boundary=b")
                                .POST(BodyPublishers.ofString(form)))
                        .statusCode())
                .isEqualTo(400);
        assertNothingLeftAndWell();
    }

    private static byte[] head(String header) {
        return ("POST /upload?filename=a.csv HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Requested-With: synth\r\n" + header
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] gzip(int length, byte each) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 10];
        Arrays.fill(chunk, each);
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            for (int left = length; left > 0; left -= chunk.length) {
                out.write(chunk, 0, Math.min(left, chunk.length));
            }
        }
        return bytes.toByteArray();
    }
}
