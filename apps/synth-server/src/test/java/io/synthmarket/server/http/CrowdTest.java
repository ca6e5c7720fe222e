package io.synthmarket.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where many wait, others are answered. */
class CrowdTest {

    private static final int ARRIVING = 32;
    private static final int WAITING = 224;

    @TempDir
    Path folder;

    @Test
    void uploadsThatWait_asManyAsMay_leaveOthersTheirThreads() throws IOException {
        String request =
                "POST /upload HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Requested-With: synth\r\nContent-Length: 900\r\n\r\n1,2\n";
        byte[] head = request.getBytes(StandardCharsets.US_ASCII);
        List<Socket> slow = new ArrayList<>();
        try (RunningServer server = RunningServer.in(folder)) {
            for (int i = 0; i < ARRIVING + WAITING; i++) {
                Socket socket = server.socket();
                slow.add(socket);
                socket.getOutputStream().write(head);
            }
            RunningServer.await(() -> server.http.api().uploadsWaiting() == WAITING);

            HttpResponse<byte[]> oneMore = server.upload("a.csv", RunningServer.bars(5));

            assertThat(oneMore.statusCode()).isEqualTo(429);
            assertThat(RunningServer.detail(oneMore))
                    .isEqualTo(
                            "at most 32 uploads can arrive and 224 wait at a time but there are more; send it again in 10 s");
            assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(server.get("/api/v1/jobs").statusCode()).isEqualTo(200);
            assertThat(server.done("{\"n\":1,\"dry_run\":true}").get("state").asString())
                    .isEqualTo("done");
            for (Socket socket : slow) {
                socket.close();
            }
            RunningServer.await(
                    () -> server.upload("a.csv", RunningServer.bars(5)).statusCode() == 201);
        }
    }
}
