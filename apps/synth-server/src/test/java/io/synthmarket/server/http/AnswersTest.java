package io.synthmarket.server.http;

import static io.synthmarket.server.http.RunningServer.detail;
import static io.synthmarket.server.http.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Requests of every kind are answered in words; what jobs made is sent as it lies there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersTest {

    @TempDir
    static Path folder;

    private RunningServer server;
    private JsonNode job;
    private String path;
    private String file;

    @BeforeAll
    void begin() throws IOException {
        server = RunningServer.in(folder);
        job = server.done("{\"n\":2,\"seed\":7,\"format\":[\"csv\",\"zip\"]}");
        path = "/api/v1/jobs/" + job.get("id").stringValue();
        file = path + "/files/synthetic_1_batch_" + job.get("batch_id").stringValue() + ".csv";
    }

    @AfterAll
    void end() throws IOException {
        server.close();
    }

    private String asked(String options) {
        HttpResponse<byte[]> answer = server.post("/generate", "{\"dataset\":\"sample\",\"options\":" + options + "}");
        assertThat(answer.statusCode()).as(RunningServer.text(answer)).isEqualTo(400);
        return detail(answer);
    }

    @Test
    void options_thatAreUnknown_areNamed() {
        assertThat(asked("{\"n\":1,\"colour\":\"red\"}"))
                .startsWith("options must have only the fields n, min_fidelity,")
                .endsWith("but has 'colour'; leave it out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample", "out", "overwrite", "resume", "verbose", "help", "version"})
    void options_ofTheCallerAlone_areRefused(String name) {
        assertThat(asked("{\"n\":1,\"" + name + "\":true}")).endsWith("but has '" + name + "'; leave it out");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"n\":\"5\"}|n must be a whole number but was the text '5'; see /openapi.yaml",
                "{\"n\":1.5}|n must be a whole number but was 1.5; see /openapi.yaml",
                "{\"n\":null}|n must be a whole number but was null; see /openapi.yaml",
                "{\"n\":1,\"best\":\"yes\"}|best must be true or false but was the text 'yes'; see /openapi.yaml",
                "{\"n\":1,\"format\":\"csv\"}|format must be a list but was the text 'csv'; see /openapi.yaml",
                "{\"n\":1,\"format\":[{}]}|format[0] must be text but was an object; see /openapi.yaml",
                "{\"n\":1,\"uncertainty\":\"1\"}|uncertainty must be a number but was the text '1'; see /openapi.yaml",
                "{\"n\":1,\"seed\":1.5}|seed must be a whole number but was 1.5; see /openapi.yaml",
                "{}|options.n must be given but is missing; add it"
            })
    void options_ofTheWrongType_areNamed(String options, String expected) {
        assertThat(asked(options)).isEqualTo(expected);
    }

    @Test
    void valueThatLooksLikeAFlag_isAValue() throws IOException {
        Path target = folder.resolve("stolen");

        String told = asked("{\"n\":1,\"method\":\"--out=" + target + "\"}");

        assertThat(told).contains("method");
        assertThat(Files.exists(target)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"method", "clock", "profile", "dtype", "dialect", "block_length"})
    void valueThatLooksLikeAFlag_ofAnyOption_isRefusedInWords(String name) {
        assertThat(asked("{\"n\":1,\"" + name + "\":\"--overwrite\"}"))
                .contains("overwrite")
                .doesNotContain("Unknown option");
    }

    @Test
    void valueOfAList_thatLooksLikeAFlag_isAValue() {
        assertThat(asked("{\"n\":1,\"exclude\":[\"--out=/tmp/x\"]}")).contains("exclude");
        assertThat(asked("{\"n\":1,\"format\":[\"csv\",\"--overwrite\"]}")).contains("format");
    }

    @Test
    void everyOption_reachesTheJob() {
        String options =
                "{\"n\":2,\"min_fidelity\":1,\"max_attempts\":50,\"best\":true,\"method\":\"stationary\",\"block_length\":20,"
                        + "\"exclude\":[\"2008-09-01..2009-03-31+20\",\"2010-01-01..2010-02-01\"],\"continue\":true,"
                        + "\"tick\":0.01,\"lot\":1,\"length\":100,\"profile\":\"calibrated\",\"seed\":\"-9223372036854775808\","
                        + "\"dry_run\":true,\"threads\":1,\"bad_rows\":\"skip\"}";
        HttpResponse<byte[]> queued = server.post("/generate", "{\"dataset\":\"sample\",\"options\":" + options + "}");

        assertThat(queued.statusCode()).as(RunningServer.text(queued)).isEqualTo(202);
        assertThat(json(queued).get("options")).isEqualTo(Answers.tree(options));
        assertThat(json(queued).get("seed").stringValue()).isEqualTo("-9223372036854775808");
        assertThat(json(queued).get("path_bars").intValue()).isEqualTo(100);
        assertThat(json(queued).get("recipe").stringValue())
                .contains("stationary", "20", "2008-09-01..2009-03-31+20", "from=last-bar", "paths=2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|a body must be a JSON object but was a list; see /openapi.yaml",
                "{\"dataset\":1,\"options\":{\"n\":1}}|dataset must be text but was 1; see /openapi.yaml",
                "{\"options\":{\"n\":1}}|dataset must be given but is missing; add it",
                "{\"dataset\":\"sample\"}|options must be given but is missing; add it",
                "{\"dataset\":\"sample\",\"options\":[]}|options must be an object but was a list; see /openapi.yaml",
                "{\"dataset\":\"sample\",\"options\":{},\"more\":1}|a job must have only the fields dataset, options but has"
                        + " 'more'; leave it out"
            })
    void job_ofTheWrongForm_isNamed(String body, String expected) {
        assertThat(detail(server.post("/generate", body))).isEqualTo(expected);
    }

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jobs?limit=0|limit must be a whole number from 1 to 200 but was '0'",
                "jobs?limit=x|limit must be a whole number from 1 to 200 but was 'x'",
                "datasets/sample/bars?points=1|points must be a whole number from 2 to 5000 but was '1'",
                "datasets/sample/check?bad_rows=x|Invalid value for option 'bad_rows': must be fail, skip or repair but was 'x'",
                "datasets/sample/check?dialect=--json|Expected parameter for option 'dialect' but found 'json'"
            })
    void parameterOutOfBounds_isNamed(String address, String expected) {
        HttpResponse<byte[]> answer = server.get("/api/v1/" + address);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(detail(answer)).startsWith(expected.strip());
    }

    @Test
    void addressOfNothing_isAProblem() {
        HttpResponse<byte[]> answer = server.get("/api/v2/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(detail(answer))
                .isEqualTo("there must be something at this address but there is nothing; see /openapi.yaml");
        assertThat(json(answer).get("instance").stringValue())
                .isEqualTo("urn:synthmarket:request:"
                        + answer.headers().firstValue("X-Request-Id").orElseThrow());
    }

    @Test
    void methodThatIsNotTaken_isAProblem() {
        HttpResponse<byte[]> answer = server.send(server.to("/upload").GET());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("POST");
        assertThat(json(answer).get("type").stringValue()).isEqualTo("urn:synthmarket:method-not-allowed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET|400",
                "GET /%zz HTTP/1.1|400",
                "GET /a HTTP/9.9|400",
                "GET /api/v1/jobs/..%2f..%2fetc HTTP/1.1|400",
                "GET /api/v1/jobs/%00 HTTP/1.1|400",
                "G\u0001T / HTTP/1.1|400",
                "TRACE / HTTP/1.1|405"
            })
    void lineThatIsNoRequest_isAProblem(String line, String status) throws IOException {
        String answer = server.raw(line + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
        assertThat(answer)
                .contains("X-Content-Type-Options: nosniff")
                .doesNotContain("jetty", "Jetty", "Exception", "\tat ");
        assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void databaseThatDoesNotAnswer_isAProblemForNow(@TempDir Path folder) throws IOException {
        try (RunningServer other = RunningServer.in(folder)) {
            other.database.close();

            HttpResponse<byte[]> answer = other.get("/api/v1/jobs");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
            assertThat(detail(answer)).isEqualTo("the database must answer but does not; ask again in 10 s");
        }
    }

    @Test
    void headersTooLong_areAProblem() throws IOException {
        String answer = server.raw("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + "y".repeat(40_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 431").contains("urn:synthmarket:headers-too-large");
    }

    @Test
    void addressTooLong_isAProblem() throws IOException {
        String answer = server.raw("GET /" + "y".repeat(40_000) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");

        assertThat(answer).contains("application/problem+json");
    }

    @Test
    void everyAnswer_tellsBrowsersWhatNotToDo() {
        for (String each : List.of("/", "/api/v1/jobs", "/none", path + "/report", file, "/assets/none.js")) {
            var headers = server.get(each).headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).as(each).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Permissions-Policy")).isPresent();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'");
            assertThat(headers.firstValue("Server")).isEmpty();
            assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
            assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
        }
        assertThat(server.get("/api/v1/jobs").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void dashboard_mayRunItsOwnScriptsAlone() {
        assertThat(server.get("/").headers().firstValue("Content-Security-Policy"))
                .hasValue(
                        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                                + " font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none';"
                                + " frame-ancestors 'none'");
        assertThat(server.get("/").headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void pageOfAJob_isInAPlaceOfItsOwn() {
        HttpResponse<byte[]> page = server.get(path + "/page");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline'")
                .contains("frame-ancestors 'self'");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(RunningServer.text(page)).contains("<html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/..%5Cindex.html",
                "/assets/.hidden",
                "/assets/%2e%2e",
                "/assets/....",
                "/assets/a",
                "/favicon.%2e%2e"
            })
    void assetsOutsideTheirFolder_areNotThere(String address) {
        assertThat(server.get(address).statusCode()).isIn(400, 404);
    }

    @Test
    void fileOfAJob_isWhatLiesThere() throws IOException {
        HttpResponse<byte[]> answer = server.get(file);
        String name = file.substring(file.lastIndexOf('/') + 1);

        assertThat(answer.body())
                .isEqualTo(Files.readAllBytes(
                        server.folders.files(job.get("id").stringValue()).resolve(name)));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
        assertThat(server.get("/download/" + name).body()).isEqualTo(answer.body());
        assertThat(server.get(path + "/series/1/bars?points=5000").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%2F..%2Flock", "%2Fetc%2Fpasswd", "..", ".", "figures.json", "%00", "..%5Cfigures.json"})
    void fileOutsideAJobsFolder_isNotThere(String name) {
        assertThat(server.get(path + "/files/" + name).statusCode()).isIn(400, 404);
        assertThat(server.get("/download/" + name).statusCode()).isIn(400, 404);
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-9, 0, 10", "bytes=10-19, 10, 20", "bytes=100-, 100, -1", "bytes=-7, -7, -1"})
    void range_isSent(String range, int from, int to) {
        byte[] whole = server.get(file).body();
        int first = from < 0 ? whole.length + from : from;
        int end = to < 0 ? whole.length : to;

        HttpResponse<byte[]> part =
                server.send(server.to(file).header("Range", range).GET());

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, first, end));
        assertThat(part.headers().firstValue("Content-Range"))
                .hasValue("bytes " + first + "-" + (end - 1) + "/" + whole.length);
    }

    @Test
    void rangeOutsideTheFile_isRefused() {
        HttpResponse<byte[]> answer =
                server.send(server.to(file).header("Range", "bytes=99999999-").GET());

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.headers().firstValue("Content-Range").orElseThrow()).startsWith("bytes */");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "bytes=-", "lines=1-2", "bytes=a-b", "bytes=99999999999999999999-"})
    void rangeThatIsNotTaken_meansTheWholeFile(String range) {
        assertThat(server.send(server.to(file).header("Range", range).GET()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void fileThatIsKnown_isNotSentAgain() {
        String tag = server.get(file).headers().firstValue("ETag").orElseThrow();

        HttpResponse<byte[]> again =
                server.send(server.to(file).header("If-None-Match", tag).GET());

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(server.send(server.to(file)
                                .header("Range", "bytes=0-1")
                                .header("If-Range", "\"other\"")
                                .GET())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void clientThatReadsSlowly_holdsNoThread() throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(1024);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port));
            socket.getOutputStream()
                    .write(("GET " + path + "/page HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            slow.add(socket);
        }

        assertThat(server.get("/api/v1/jobs").statusCode()).isEqualTo(200);

        for (Socket socket : slow) {
            socket.close();
        }
    }

    @Test
    void events_tellOfAJob_untilItIsOver() {
        HttpResponse<byte[]> queued =
                server.post("/generate", "{\"dataset\":\"sample\",\"options\":{\"n\":20,\"dry_run\":true}}");
        String id = json(queued).get("id").stringValue();

        HttpResponse<byte[]> events = server.get("/api/v1/jobs/" + id + "/events");

        assertThat(events.headers().firstValue("Content-Type")).hasValue("text/event-stream; charset=utf-8");
        List<String> told = RunningServer.text(events)
                .lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> line.substring(6))
                .toList();
        assertThat(withoutPings(events)).startsWith("event: job\ndata: {");
        assertThat(Answers.tree(told.get(told.size() - 1)).get("state").stringValue())
                .isEqualTo("done");
    }

    private static String withoutPings(HttpResponse<byte[]> events) {
        return RunningServer.text(events).replace(": ping\n\n", "");
    }

    @Test
    void events_ofAJobThatIsOver_endAtOnce() {
        assertThat(withoutPings(server.get(path + "/events")))
                .startsWith("event: job\ndata: {")
                .endsWith("\n\n");
    }

    @Test
    void events_askedForTheirHeadersAlone_endAtOnce() {
        HttpResponse<byte[]> queued =
                server.post("/generate", "{\"dataset\":\"sample\",\"options\":{\"n\":30000,\"dry_run\":true}}");
        String job = "/api/v1/jobs/" + json(queued).get("id").stringValue();

        HttpResponse<byte[]> answer = server.send(
                server.to(job + "/events").method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream; charset=utf-8");
        assertThat(json(server.get(job)).get("state").stringValue()).isIn("queued", "running");
        server.post(job + "/cancel", "");
    }

    @Test
    void events_toAClientThatIsGone_end() throws IOException {
        HttpResponse<byte[]> queued =
                server.post("/generate", "{\"dataset\":\"sample\",\"options\":{\"n\":30000,\"dry_run\":true}}");
        String events = "/api/v1/jobs/" + json(queued).get("id").stringValue();
        try (Socket socket = server.socket()) {
            socket.getOutputStream()
                    .write(("GET " + events + "/events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            assertThat(RunningServer.line(in)).isEqualTo("HTTP/1.1 200 OK");
            RunningServer.await(() -> server.http.watchers() == 1);
        }

        RunningServer.await(() -> server.http.watchers() == 0);

        server.post(events + "/cancel", "");
    }

    @Test
    void job_thatIsNotDone_hasNoResults() {
        HttpResponse<byte[]> queued =
                server.post("/generate", "{\"dataset\":\"sample\",\"options\":{\"n\":30000,\"dry_run\":true}}");
        String running = "/api/v1/jobs/" + json(queued).get("id").stringValue();

        assertThat(server.get(running + "/report").statusCode()).isEqualTo(409);
        assertThat(server.delete(running).statusCode()).isEqualTo(409);
        assertThat(server.post(running + "/cancel", "").statusCode()).isEqualTo(202);
        RunningServer.await(
                () -> json(server.get(running)).get("state").stringValue().equals("cancelled"));
        assertThat(server.delete(running).statusCode()).isEqualTo(204);
        assertThat(server.get(running).statusCode()).isEqualTo(404);
    }

    @Test
    void dataSetThatAJobNeeds_staysUntilItIsOver() {
        String id = json(server.upload("needed.csv", RunningServer.bars(250)))
                .get("id")
                .stringValue();
        HttpResponse<byte[]> queued =
                server.post("/generate", "{\"dataset\":\"" + id + "\",\"options\":{\"n\":30000,\"dry_run\":true}}");
        String running = "/api/v1/jobs/" + json(queued).get("id").stringValue();

        assertThat(server.delete("/api/v1/datasets/" + id).statusCode()).isEqualTo(409);

        server.post(running + "/cancel", "");
        RunningServer.await(
                () -> json(server.get(running)).get("state").stringValue().equals("cancelled"));
        assertThat(server.delete("/api/v1/datasets/" + id).statusCode()).isEqualTo(204);
    }
}
