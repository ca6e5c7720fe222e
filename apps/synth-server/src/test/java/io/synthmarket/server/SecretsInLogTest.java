package io.synthmarket.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.server.Program.Running;
import io.synthmarket.server.ServeSettings.LogFormat;
import io.synthmarket.server.ServeSettings.LogLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Searches all that is logged of a run, at its most talkative, for what nobody must read there. */
class SecretsInLogTest {

    private static final String WRONG = "synth_wrongwrongwrongwrongwrongwrongwrongwrongwro";
    private static final String PRICES = "Date,Open,High,Low,Close\n2024-01-02,471.11,471.22,471.05,471.17\n"
            + "2024-01-03,471.17,471.29,471.02,471.25\n2024-01-04,471.25,471.33,471.09,471.13\n";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private Path folder;

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @BeforeEach
    void catchStandardError() {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void giveItBack() {
        System.setErr(before);
        Logging.set(LogFormat.TEXT, LogLevel.WARN);
    }

    @ParameterizedTest
    @EnumSource(LogFormat.class)
    void log_ofARunWithSignInsAndUploads_holdsNoSecret(LogFormat format) throws Exception {
        String data = folder.resolve("data").toString();
        String token =
                new Program().run("token", "add", "anna", "--data", data).out().strip();
        String cookie;
        try (Running server = new Program()
                .with("SYNTH_DATABASE_PASSWORD", "hunter2")
                .serve("--port", "0", "--data", data, "--log-level", "debug", "--log-format", format.toString())) {
            Client client = new Client(server.address());
            cookie = signIn(client, token, 200)
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow();
            cookie = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
            signIn(client, WRONG, 401);
            assertThat(status(client.request("/api/v1/jobs").header("Authorization", "Bearer " + WRONG)))
                    .isEqualTo(401);
            assertThat(status(
                            client.request("/api/v1/jobs?token=" + token).header("Cookie", "synth_session=" + cookie)))
                    .isIn(200, 400);
            assertThat(status(upload(client, token, PRICES))).isEqualTo(201);
            assertThat(status(upload(client, token, "no bars but 471.11"))).isIn(201, 400, 415);
            assertThat(status(
                            client.request("/api/v1/datasets/secret-name").header("Authorization", "Bearer " + token)))
                    .isIn(400, 404);
        }

        String lines = log.toString(StandardCharsets.UTF_8);
        assertThat(lines).contains("session", "anna", "401");
        assertThat(lines)
                .doesNotContain(token, token.substring("synth_".length()), cookie, WRONG, "hunter2")
                .doesNotContain("471.", "secret-", "Bearer", "synth_session");
    }

    @Test
    void log_ofAServerThatDoesNotStart_holdsNoPassword() {
        Program.Result result = new Program()
                .with("SYNTH_DATABASE_PASSWORD", "hunter2")
                .run(
                        "--verbose",
                        "--data",
                        folder.toString(),
                        "--database",
                        "jdbc:postgresql://127.0.0.1:1/synth",
                        "--database-user",
                        "anna");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("Connection").doesNotContain("hunter2");
        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("hunter2");
    }

    private static HttpResponse<byte[]> signIn(Client client, String token, int status)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.post("/api/v1/session", "{\"token\": \"" + token + "\"}");
        assertThat(response.statusCode()).isEqualTo(status);
        return response;
    }

    private static HttpRequest.Builder upload(Client client, String token, String content) {
        return client.request("/api/v1/datasets?filename=secret-prices.csv")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(content));
    }

    private static int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
