package io.synthmarket.server.http;

import static io.synthmarket.server.http.RunningServer.bars;
import static io.synthmarket.server.http.RunningServer.detail;
import static io.synthmarket.server.http.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.server.common.Limits;
import io.synthmarket.server.datasets.MinimumPace;
import io.synthmarket.server.http.routes.Route;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has a token sees what is theirs, and nobody else sees anything. */
class AccessTest {

    @TempDir
    Path folder;

    private RunningServer server;
    private String ann;
    private String bob;

    @BeforeEach
    void begin() throws IOException {
        server = RunningServer.in(folder);
        ann = server.access.issue("ann");
        bob = server.access.issue("bob");
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    private HttpRequest.Builder as(String token, String path) {
        return server.to(path).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> uploadAs(String token, byte[] content) {
        return server.send(as(token, "/upload?filename=a.csv").POST(BodyPublishers.ofByteArray(content)));
    }

    @Test
    void requestWithoutToken_whereUsersHaveOne_isRefused() {
        List<String> open = new ArrayList<>();
        for (Route route : server.http.api().routes()) {
            String path = route.path().replaceAll("\\{[a-z_]+}", "1");
            HttpResponse<byte[]> answer = server.send(server.to(path)
                    .header("X-Requested-With", "synth")
                    .method(route.method().name(), BodyPublishers.noBody()));
            if (answer.statusCode() != 401) {
                open.add(route.toString());
            } else {
                assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            }
        }

        assertThat(open)
                .containsExactlyInAnyOrder(
                        "POST /api/v1/session",
                        "GET /api/v1/session",
                        "DELETE /api/v1/session",
                        "GET /health/live",
                        "GET /health/ready",
                        "GET /openapi.yaml");
    }

    @Test
    void requestWithToken_isAnswered() {
        assertThat(server.send(as(ann, "/api/v1/jobs").GET()).statusCode()).isEqualTo(200);
        assertThat(server.send(as("synth_wrong", "/api/v1/jobs").GET()).statusCode())
                .isEqualTo(401);
        assertThat(server.send(server.to("/api/v1/jobs")
                                .header("Authorization", "Basic " + ann)
                                .GET())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void tokenThatWasTakenAway_isRefusedAtOnce() {
        server.access.revoke("ann");

        assertThat(server.send(as(ann, "/api/v1/jobs").GET()).statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsOfAnother_isNotThere() {
        String dataset = json(uploadAs(ann, bars(60))).get("id").stringValue();
        HttpResponse<byte[]> queued = server.send(as(ann, "/generate")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"dataset\":\"sample\",\"options\":{\"n\":1,\"seed\":1}}")));
        String job = json(queued).get("id").stringValue();
        RunningServer.await(() -> json(server.send(as(ann, "/job-status/" + job).GET()))
                .get("state")
                .stringValue()
                .equals("done"));
        String file = "synthetic_1_batch_" + json(queued).get("batch_id").stringValue() + ".csv";
        assertThat(server.send(as(ann, "/download/" + file).GET()).statusCode()).isEqualTo(200);

        List<String> seen = new ArrayList<>();
        for (Route route : server.http.api().routes()) {
            if (route.path().contains("{")) {
                String path = route.path()
                        .replace("{job_id}", job)
                        .replace("{dataset_id}", dataset)
                        .replace("{filename}", file)
                        .replace("{number}", "1");
                HttpResponse<byte[]> answer =
                        server.send(as(bob, path).method(route.method().name(), BodyPublishers.noBody()));
                if (answer.statusCode() != 404) {
                    seen.add(route + " " + answer.statusCode());
                }
            }
        }

        assertThat(seen).isEmpty();
        assertThat(json(server.send(as(bob, "/api/v1/jobs").GET())).get("items").size())
                .isZero();
        assertThat(json(server.send(as(bob, "/api/v1/datasets").GET()))
                        .get("items")
                        .size())
                .isZero();
        assertThat(server.send(as(ann, "/job-status/" + job).GET()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void dataSetOfAnother_isNothingToLearnFrom() {
        String dataset = json(uploadAs(ann, bars(60))).get("id").stringValue();

        HttpResponse<byte[]> answer = server.send(as(bob, "/generate")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"dataset\":\"" + dataset + "\",\"options\":{\"n\":1}}")));

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void sameBytesOfTwoUsers_shareTheFileAndNotTheRecord() throws IOException {
        String id = json(uploadAs(ann, bars(60))).get("id").stringValue();
        assertThat(uploadAs(bob, bars(60)).statusCode()).isEqualTo(201);
        assertThat(server.inFolder("datasets")).containsExactly(id + ".csv");

        assertThat(server.send(as(ann, "/api/v1/datasets/" + id).DELETE()).statusCode())
                .isEqualTo(204);
        assertThat(server.send(as(bob, "/api/v1/datasets/" + id + "/file").GET())
                        .body())
                .isEqualTo(bars(60));
        assertThat(server.send(as(bob, "/api/v1/datasets/" + id).DELETE()).statusCode())
                .isEqualTo(204);

        assertThat(server.inFolder("datasets")).isEmpty();
    }

    private String cookie() {
        HttpResponse<byte[]> answer = server.post("/api/v1/session", "{\"token\":\"" + ann + "\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    @Test
    void cookie_ofASession_cannotBeReadByScripts() {
        HttpResponse<byte[]> answer = server.post("/api/v1/session", "{\"token\":\"" + ann + "\"}");

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .matches("synth_session=[A-Za-z0-9_-]{43}; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict");
    }

    @Test
    void cookie_behindTls_isForTlsAlone() throws IOException {
        server.close();
        HttpSettings settings = RunningServer.settings(RunningServer.limits());
        server = RunningServer.in(
                folder,
                new HttpSettings(settings.host(), 0, List.of("synth.example"), true, "test", settings.limits()),
                MinimumPace.withDefaults());

        HttpResponse<byte[]> answer = server.post("/api/v1/session", "{\"token\":\"" + ann + "\"}");

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).endsWith("; Secure");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void session_tellsWhoSignedIn_untilSignedOut() {
        String cookie = cookie();
        HttpResponse<byte[]> signedIn = server.send(
                server.to("/api/v1/session").header("Cookie", cookie).GET());
        assertThat(RunningServer.text(signedIn))
                .isEqualTo("{\"signed_in\":true,\"user\":\"ann\",\"token_needed\":true}");

        server.send(server.to("/api/v1/session")
                .header("Cookie", cookie)
                .header("X-Requested-With", "synth")
                .DELETE());

        assertThat(server.send(server.to("/api/v1/jobs")
                                .header("Cookie", cookie)
                                .GET())
                        .statusCode())
                .isEqualTo(401);
        assertThat(RunningServer.text(server.get("/api/v1/session")))
                .isEqualTo("{\"signed_in\":false,\"user\":null,\"token_needed\":true}");
    }

    @Test
    void changeByCookie_withoutTheHeader_isRefused() {
        HttpResponse<byte[]> answer = server.send(server.to("/upload?filename=a.csv")
                .header("Cookie", cookie())
                .POST(BodyPublishers.ofByteArray(bars(20))));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(detail(answer))
                .isEqualTo(
                        "a request that changes something must have a token or the header X-Requested-With: synth but has"
                                + " neither; add one");
    }

    @Test
    void changeByCookie_fromAnotherSite_isRefused() {
        for (String origin :
                List.of("https://evil.example", "null", "http://127.0.0.1:1", "http://localhost.evil.example")) {
            HttpResponse<byte[]> answer = server.send(server.to("/upload?filename=a.csv")
                    .header("Cookie", cookie())
                    .header("X-Requested-With", "synth")
                    .header("Origin", origin)
                    .POST(BodyPublishers.ofByteArray(bars(20))));

            assertThat(answer.statusCode()).as(origin).isEqualTo(403);
        }
    }

    @Test
    void changeByCookie_fromTheServersOwnPage_isAnswered() {
        HttpResponse<byte[]> answer = server.send(server.to("/upload?filename=a.csv")
                .header("Cookie", cookie())
                .header("X-Requested-With", "synth")
                .header("Origin", "http://127.0.0.1:" + server.port)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofByteArray(bars(20))));

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void attemptsToSignIn_tooMany_haveToWait() {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            statuses.add(server.post("/api/v1/session", "{\"token\":\"synth_guess" + i + "\"}")
                    .statusCode());
        }
        HttpResponse<byte[]> right = server.send(as(ann, "/api/v1/jobs").GET());

        assertThat(statuses.subList(0, 10)).containsOnly(401);
        assertThat(statuses.subList(10, 12)).containsOnly(429);
        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.headers()
                        .firstValue("Retry-After")
                        .map(Integer::parseInt)
                        .orElseThrow())
                .isBetween(1, 60);
    }

    @Test
    void requests_tooMany_haveToWait() throws IOException {
        server.close();
        server = RunningServer.in(
                folder,
                limits -> new Limits(
                        limits.uploadBytes(),
                        limits.expandedBytes(),
                        limits.lineBytes(),
                        limits.storageBytes(),
                        limits.jobBars(),
                        limits.jobTime(),
                        limits.jobThreads(),
                        1,
                        10,
                        10,
                        limits.resultTime(),
                        limits.jobHistory(),
                        5));

        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            statuses.add(server.send(as(ann, "/api/v1/jobs").GET()).statusCode());
        }

        assertThat(statuses).containsExactly(200, 200, 200, 200, 200, 429);
        assertThat(server.send(as(bob, "/api/v1/jobs").GET()).statusCode()).isEqualTo(200);
    }

    @Test
    void requestsAtATime_tooMany_leaveOthersTheirThreads() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                Socket socket = server.socket();
                slow.add(socket);
                socket.getOutputStream()
                        .write(("POST /generate HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + ann
                                        + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            RunningServer.await(() -> server.send(as(ann, "/api/v1/jobs").GET()).statusCode() == 429);

            assertThat(detail(server.send(as(ann, "/api/v1/jobs").GET())))
                    .isEqualTo(
                            "at most 16 requests of yours can be answered at a time but there are more; ask again in 1 s");
            assertThat(server.send(as(bob, "/api/v1/jobs").GET()).statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        RunningServer.await(() -> server.send(as(ann, "/api/v1/jobs").GET()).statusCode() == 200);
    }

    @Test
    void monitor_isToldOfRequests_withoutTheirSecretsAndNames() {
        server.send(as(ann, "/api/v1/jobs/" + "0".repeat(26) + "?secret=1").GET());
        server.get("/nothing/of/this/name");

        RunningServer.await(() -> server.answers.size() >= 2);
        assertThat(server.answers).anySatisfy(answer -> {
            assertThat(answer.user()).isEqualTo("ann");
            assertThat(answer.method()).isEqualTo("GET");
            assertThat(answer.route()).isEqualTo("/api/v1/jobs/{job_id}");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.id()).hasSize(26);
        });
        assertThat(server.answers)
                .anySatisfy(answer -> assertThat(answer.route()).isEqualTo("-"));
        assertThat(server.answers.toString()).doesNotContain(ann, "secret", "of/this");
    }
}
