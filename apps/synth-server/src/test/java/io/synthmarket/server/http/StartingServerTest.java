package io.synthmarket.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartingServerTest {

    private RunningServer server;

    @BeforeEach
    void listen(@TempDir Path folder) throws IOException {
        server = RunningServer.starting(folder);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void live_whileTheServerStarts_isUp() {
        HttpResponse<byte[]> answer = server.get("/health/live");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("{\"status\":\"up\"}");
    }

    @Test
    void ready_whileTheServerStarts_isDown() {
        HttpResponse<byte[]> answer = server.get("/health/ready");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"status\":\"down\",\"checks\":{\"server\":\"starts\"}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/api/v1/jobs", "/api/v1/session", "/metrics", "/openapi.yaml", "/assets/a.js", "/nothing"})
    void anythingElse_whileTheServerStarts_isToBeAskedAgain(String path) {
        HttpResponse<byte[]> answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(RunningServer.json(answer).get("detail").asString())
                .isEqualTo("the server must have started to answer this but is opening its database; ask again in 1 s");
    }

    @Test
    void live_askedForByAChange_isToBeAskedAgain() {
        assertThat(server.post("/health/live", "{}").statusCode()).isEqualTo(503);
    }

    @Test
    void answers_whileTheServerStarts_areNotCounted() {
        server.get("/health/live");

        assertThat(server.answers).isEmpty();
    }

    @Test
    void fileThatNobodyHas_staysUntilTheServerIsOpen() throws IOException {
        Path left = server.folders.dataset("a".repeat(64), ".csv");
        Files.writeString(left, "Date,Close\n");
        assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(left).exists();

        server.http.open();

        assertThat(left).doesNotExist();
    }

    @Test
    void anything_onceTheServerIsOpen_isAnswered() throws IOException {
        assertThat(server.get("/api/v1/jobs").statusCode()).isEqualTo(503);

        server.http.open();

        assertThat(server.get("/api/v1/jobs").statusCode()).isEqualTo(200);
    }
}
