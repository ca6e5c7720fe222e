package io.synthmarket.server.http;

import static io.synthmarket.server.http.RunningServer.bars;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are slow, cut off or no form are answered, and leave nothing. */
class UploadBodyTest extends UploadCase {

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
}
