package io.synthmarket.server.http;

import static io.synthmarket.server.http.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.server.common.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events tell of a job until it is over. */
class JobEventsTest extends AnswersCase {

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
        assertThat(Json.tree(told.get(told.size() - 1)).get("state").stringValue())
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

        HttpResponse<byte[]> answer =
                server.send(server.to(job + "/events").method("HEAD", HttpRequest.BodyPublishers.noBody()));

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
            RunningServer.await(() -> server.http.api().watchers() == 1);
        }

        RunningServer.await(() -> server.http.api().watchers() == 0);

        server.post(events + "/cancel", "");
    }
}
