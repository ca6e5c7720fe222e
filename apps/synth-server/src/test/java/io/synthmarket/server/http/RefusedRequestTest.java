package io.synthmarket.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request that is refused while it is on its way is answered all the same, also where its client sends all before it reads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedRequestTest {

    /** More than is thrown away of a body, and than the system keeps on its way. */
    private static final long MOST = 512L << 20;

    private static final String UPLOAD =
            "POST /upload?filename=a.csv HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Requested-With: synth\r\n";

    @TempDir
    static Path folder;

    private RunningServer server;

    @BeforeAll
    void begin() throws IOException {
        server = RunningServer.in(folder);
    }

    @AfterAll
    void end() throws IOException {
        server.close();
    }

    /** Sends a head and a body to the end, and only then reads the answer to its end. */
    private String answer(String head, int megabytes) throws IOException {
        byte[] megabyte = "1,2,3,4\n".repeat(1 << 17).getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = server.socket()) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < megabytes; i++) {
                out.write(megabyte);
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @RepeatedTest(50)
    void fileAboveTheLimit_isAnswered() throws IOException {
        String answer = answer(UPLOAD + "Content-Length: " + (12 << 20) + "\r\n\r\n", 12);

        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .contains("Connection: close", "a file must have at most 8388608 bytes but has more");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "413|POST /upload HTTP/1.1|X-Requested-With: synth",
                "403|POST /upload HTTP/1.1|X: y",
                "401|POST /upload HTTP/1.1|X-Requested-With: synth, Authorization: Bearer unknown",
                "413|POST /generate HTTP/1.1|X-Requested-With: synth, Content-Type: application/json",
                "415|POST /generate HTTP/1.1|X-Requested-With: synth, Content-Type: text/plain",
                "404|POST /nothing HTTP/1.1|X: y",
                "400|POST /upload HTTP/1.1|Transfer-Encoding: chunked",
                "400|POST /%zz HTTP/1.1|X: y"
            })
    void body_thatNobodyReads_keepsNoAnswerBack(String status, String line, String headers) throws IOException {
        String head = line + "\r\nHost: 127.0.0.1\r\n" + headers.replace(", ", "\r\n") + "\r\nContent-Length: "
                + (12 << 20) + "\r\n\r\n";

        assertThat(answer(head, 12)).startsWith("HTTP/1.1 " + status).contains("Connection: close");
    }

    @Test
    void headersTooLong_beforeABody_areAnswered() throws IOException {
        String head = UPLOAD + "X: " + "y".repeat(40_000) + "\r\nContent-Length: 4194304\r\n\r\n";

        assertThat(answer(head, 4)).startsWith("HTTP/1.1 431 ");
    }

    @Test
    void body_withoutAnEnd_isCutOff() throws IOException {
        byte[] chunk = new byte[1 << 16];
        long sent = 0;
        try (Socket socket = server.socket()) {
            OutputStream out = socket.getOutputStream();
            out.write((UPLOAD + "Content-Length: 99999999999\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            while (sent < MOST) {
                out.write(chunk);
                sent += chunk.length;
            }
        } catch (SocketException e) {
            assertThat(sent).isGreaterThan(8L << 20);
        }
        assertThat(sent).isLessThan(MOST);
    }

    @Test
    void body_thatTricklesAfterItsRefusal_isCutOff() throws Exception {
        try (Socket socket = server.socket()) {
            OutputStream out = socket.getOutputStream();
            out.write((UPLOAD + "Content-Length: 99999999999\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[1 << 20]);
            RunningServer.await(() -> isCutOff(out));
        }
    }

    private static boolean isCutOff(OutputStream out) {
        try {
            out.write(1);
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
