package io.synthmarket.server.http;

import static io.synthmarket.server.http.RunningServer.bars;
import static io.synthmarket.server.http.RunningServer.detail;
import static io.synthmarket.server.http.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What is too large, or becomes too large when it is unpacked, is refused on the way. */
class UploadLimitsTest extends UploadCase {

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
}
