package io.synthmarket.server.http;

import static io.synthmarket.server.http.RunningServer.detail;
import static io.synthmarket.server.http.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of every kind are answered in words, and with what browsers must know. */
class AnswersTest extends AnswersCase {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jobs?limit=0|limit must be a whole number from 1 to 200 but was '0'",
                "jobs?limit=x|limit must be a whole number from 1 to 200 but was 'x'",
                "datasets/sample/bars?points=1|points must be a whole number from 2 to 5000 but was '1'",
                "datasets/sample/check?bad_rows=x|Invalid value for option 'bad_rows': must be fail, skip or repair but was 'x'",
                "datasets/sample/check?dialect=--json|Invalid value for option 'dialect': a dialect must be made of delimiter="
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
}
