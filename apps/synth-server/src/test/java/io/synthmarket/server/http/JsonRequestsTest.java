package io.synthmarket.server.http;

import static io.synthmarket.server.http.RunningServer.detail;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent as JSON must be JSON, and not too much of it. */
class JsonRequestsTest extends AnswersCase {

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":1}{", "{\"a\":1,\"a\":2}", "nonsense", "{\"a\":NaN}"})
    void bodyThatIsNoJson_isRefused(String body) {
        assertThat(server.post("/generate", body).statusCode()).isEqualTo(400);
    }

    @Test
    void jsonOfDeepNesting_isRefused() {
        assertThat(server.post("/generate", "[".repeat(10_000)).statusCode()).isEqualTo(400);
        assertThat(server.post("/generate", "{\"a\":".repeat(10_000)).statusCode())
                .isEqualTo(400);
        assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void jsonOfAHundredMegabytes_isRefusedUnread() throws IOException {
        try (Socket socket = server.socket()) {
            socket.getOutputStream()
                    .write(("POST /generate HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Requested-With: synth\r\n"
                                    + "Content-Type: application/json\r\nContent-Length: 100000000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(RunningServer.line(socket.getInputStream())).isEqualTo("HTTP/1.1 413 Payload Too Large");
        }
    }

    @Test
    void jsonAboveTheLimit_inChunks_isRefused() {
        HttpResponse<byte[]> answer = server.send(server.to("/generate")
                .header("X-Requested-With", "synth")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() ->
                        new ByteArrayInputStream(" ".repeat((64 << 10) + 1).getBytes(StandardCharsets.US_ASCII)))));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void jsonThatIsNoUtf8_isRefused() {
        HttpResponse<byte[]> answer = server.send(server.to("/generate")
                .header("X-Requested-With", "synth")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xC3, 0x28, '"', ':', '1', '}'})));

        assertThat(detail(answer)).isEqualTo("a JSON body must be UTF-8 but is not; send it as UTF-8");
    }

    @Test
    void bodyOfAnotherType_isRefused() {
        HttpResponse<byte[]> answer = server.send(server.to("/generate")
                .header("X-Requested-With", "synth")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(415);
    }
}
