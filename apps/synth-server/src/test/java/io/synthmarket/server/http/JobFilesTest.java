package io.synthmarket.server.http;

import static io.synthmarket.server.http.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What jobs made is sent as it lies there, to their owners alone, and stays as long as it is needed. */
class JobFilesTest extends AnswersCase {

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

    @Test
    void jobWhoseHistoryIsOver_isAsUnknownAsOneThatNeverWas(@TempDir Path folder) throws IOException {
        try (RunningServer other = RunningServer.in(folder)) {
            String id = other.done("{\"n\":1}").get("id").stringValue();
            String forgotten = "/api/v1/jobs/" + id;
            other.jobs.expire(id);
            other.jobs.removeOver(Instant.now().plusSeconds(60));

            assertThat(other.get(forgotten).statusCode()).isEqualTo(404);
            assertThat(other.get(forgotten + "/files").statusCode()).isEqualTo(404);
            assertThat(other.get(forgotten + "/series/1/bars").statusCode()).isEqualTo(404);
            assertThat(other.post(forgotten + "/resume", "").statusCode()).isEqualTo(404);
        }
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
