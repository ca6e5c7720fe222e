package io.synthmarket.server.http;

import static io.synthmarket.server.http.RunningServer.detail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synthmarket.server.common.Limits;
import io.synthmarket.server.datasets.MinimumPace;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server without users serves those of its machine, and no page of another site that their browsers show. */
class LocalAccessTest {

    @TempDir
    Path folder;

    private RunningServer server;

    @BeforeEach
    void begin() throws IOException {
        server = RunningServer.in(
                folder,
                new HttpSettings("127.0.0.1", 0, List.of("synth.test"), false, "test", RunningServer.limits()),
                MinimumPace.withDefaults());
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    private String status(String headers) throws IOException {
        String answer = server.raw("GET /api/v1/jobs HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n");
        return answer.substring(0, Math.min(12, answer.length()));
    }

    @Test
    void user_ofThisMachine_needsNoToken() {
        assertThat(RunningServer.text(server.get("/api/v1/session")))
                .isEqualTo("{\"signed_in\":true,\"user\":\"local\",\"token_needed\":false}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost:8080", "LOCALHOST", "[::1]:80", "synth.test"})
    void hostOfThisMachine_isAnswered(String host) throws IOException {
        assertThat(status("Host: " + host + "\r\n")).isEqualTo("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "10.0.0.1", "[::2]", "0"})
    void hostOfAnotherName_isRefused(String host) throws IOException {
        assertThat(status("Host: " + host + "\r\n")).isEqualTo("HTTP/1.1 403");
    }

    @Test
    void pageOfTheServer_underAnotherName_isRefused() throws IOException {
        assertThat(server.raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void requestThatAProxyPassedOn_isOfNobody() throws IOException {
        assertThat(status("Host: 127.0.0.1\r\nX-Forwarded-For: 10.1.2.3\r\n")).isEqualTo("HTTP/1.1 401");
        assertThat(status("Host: 127.0.0.1\r\nForwarded: for=10.1.2.3\r\n")).isEqualTo("HTTP/1.1 401");
    }

    @Test
    void change_withoutTheHeader_isRefused() {
        assertThat(server.send(server.to("/upload?filename=a.csv").POST(BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void requestFromAPageOfAnotherSite_isRefused(String site) {
        HttpResponse<byte[]> answer = server.send(
                server.to("/api/v1/jobs").header("Sec-Fetch-Site", site).GET());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(detail(answer))
                .isEqualTo("Sec-Fetch-Site must be same-origin but was '" + site + "'; send a token instead");
    }

    @Test
    void linkFromAPageOfAnotherSite_isFollowed() {
        assertThat(server.send(server.to("/openapi.yaml")
                                .header("Sec-Fetch-Site", "cross-site")
                                .header("Sec-Fetch-Mode", "navigate")
                                .GET())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void preflight_ofAnotherSite_isNotAllowed() {
        HttpResponse<byte[]> answer = server.send(server.to("/upload")
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @Test
    void userWithToken_whenThereIsOne_endsTheFreedom() {
        server.access.issue("ann");

        assertThat(server.get("/api/v1/jobs").statusCode()).isEqualTo(401);
    }

    @Test
    void serverForOthers_withoutTokens_isRefused() {
        for (HttpSettings open : List.of(
                new HttpSettings("0.0.0.0", 0, List.of(), false, "test", Limits.withDefaults()),
                new HttpSettings("192.168.0.1", 0, List.of(), false, "test", Limits.withDefaults()),
                new HttpSettings("127.0.0.1", 0, List.of(), true, "test", Limits.withDefaults()))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> open.requireTokens(0))
                    .withMessage("a server that others can reach must have a user with a token but there is none; run"
                            + " synth-server token add NAME first, or listen on 127.0.0.1");
            open.requireTokens(1);
        }
        RunningServer.settings(Limits.withDefaults()).requireTokens(0);
    }
}
