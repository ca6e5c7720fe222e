package io.synthmarket.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a server as a program of a user does. */
final class Client {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final HttpClient http;
    private final String address;

    Client(String address) {
        this(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), address);
    }

    Client(HttpClient http, String address) {
        this.http = http;
        this.address = address;
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    HttpResponse<byte[]> post(String path, String type, byte[] body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<byte[]> post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<byte[]> delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(LIMIT).header("X-Requested-With", "synth");
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** Reads an answer, which must have a status. */
    static JsonNode json(HttpResponse<byte[]> response, int status) {
        if (response.statusCode() != status) {
            throw new IllegalStateException(response.request().uri() + " must answer " + status + " but answered "
                    + response.statusCode() + ": " + new String(response.body(), StandardCharsets.UTF_8));
        }
        return JSON.readTree(response.body());
    }

    /** Asks for a job until it is over. */
    JsonNode await(String job) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(LIMIT);
        while (true) {
            JsonNode told = json(get("/api/v1/jobs/" + job), 200);
            String state = told.get("state").asString();
            if (!state.equals("queued") && !state.equals("running")) {
                return told;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("the job must be over by now but is " + state);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
