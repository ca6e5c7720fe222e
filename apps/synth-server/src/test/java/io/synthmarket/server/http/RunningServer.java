package io.synthmarket.server.http;

import io.synthmarket.server.common.Health;
import io.synthmarket.server.common.Json;
import io.synthmarket.server.common.Limits;
import io.synthmarket.server.common.Monitor;
import io.synthmarket.server.datasets.MinimumPace;
import io.synthmarket.server.jobs.JobQueue;
import io.synthmarket.server.store.Access;
import io.synthmarket.server.store.Database;
import io.synthmarket.server.store.Folders;
import io.synthmarket.server.store.Jobs;
import io.synthmarket.server.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A whole server on a free port of this machine, and a client that asks it. */
final class RunningServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final Folders folders;
    final Database database;
    final Access access;
    final Jobs jobs;
    final HttpServer http;
    final int port;
    final List<Monitor.Answer> answers = new CopyOnWriteArrayList<>();

    private final JobQueue queue;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private RunningServer(Path folder, HttpSettings settings, MinimumPace pace) throws IOException {
        folders = Folders.open(folder);
        database = Database.inFolder(folders.root()).open();
        Store store = Store.of(folders, database, Clock.systemUTC());
        jobs = store.jobs();
        access = store.access();
        queue = JobQueue.over(store, settings.limits(), Clock.systemUTC(), Monitor.none());
        queue.start();
        http = new HttpServer(settings, store, queue, new Recording(), pace, Duration.ofMillis(200));
        port = http.start();
    }

    private final class Recording implements Monitor {
        @Override
        public void answered(Answer answer) {
            answers.add(answer);
        }

        @Override
        public void uploaded(long bytes) {}

        @Override
        public void ended(JobEnd end) {}

        @Override
        public Health readiness() {
            return new Health(true, Map.of("database", "answers"));
        }

        @Override
        public String metrics() {
            return "# TYPE requests counter\n";
        }
    }

    static RunningServer in(Path folder) throws IOException {
        return in(folder, limits -> limits);
    }

    static RunningServer in(Path folder, UnaryOperator<Limits> limits) throws IOException {
        return in(folder, settings(limits.apply(limits())), MinimumPace.withDefaults());
    }

    static RunningServer in(Path folder, HttpSettings settings, MinimumPace pace) throws IOException {
        RunningServer server = new RunningServer(folder, settings, pace);
        server.http.open();
        return server;
    }

    /** Returns one that listens, but has not been told that it may answer. */
    static RunningServer starting(Path folder) throws IOException {
        return new RunningServer(folder, settings(limits()), MinimumPace.withDefaults());
    }

    static HttpSettings settings(Limits limits) {
        return new HttpSettings("127.0.0.1", 0, List.of(), false, "test", limits);
    }

    /** Returns small limits, so that tests need not be large, and no limit of requests that would be met by chance. */
    static Limits limits() {
        Limits usual = Limits.withDefaults();
        return new Limits(
                8 << 20,
                16 << 20,
                usual.lineBytes(),
                64 << 20,
                usual.jobBars(),
                usual.jobTime(),
                usual.jobThreads(),
                1,
                usual.queuedJobs(),
                usual.userJobs(),
                usual.resultTime(),
                usual.jobHistory(),
                100_000);
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE);
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<byte[]> get(String path) {
        return send(to(path).GET());
    }

    HttpResponse<byte[]> delete(String path) {
        return send(to(path).header("X-Requested-With", "synth").DELETE());
    }

    HttpResponse<byte[]> post(String path, String json) {
        return send(to(path).header("X-Requested-With", "synth")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<byte[]> upload(String filename, byte[] content) {
        return send(to("/api/v1/datasets?filename=" + filename)
                .header("X-Requested-With", "synth")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(content)));
    }

    HttpResponse<byte[]> uploadForm(String disposition, byte[] content) {
        String boundary = "----synthtest";
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: " + disposition
                        + "\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(to("/upload")
                .header("X-Requested-With", "synth")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArrays(List.of(head, content, tail))));
    }

    /** Queues a job of the sample and waits until it is over. */
    JsonNode done(String options) {
        HttpResponse<byte[]> queued = post("/api/v1/jobs", "{\"dataset\":\"sample\",\"options\":" + options + "}");
        if (queued.statusCode() != 202) {
            throw new AssertionError(text(queued));
        }
        String path = "/api/v1/jobs/" + json(queued).get("id").stringValue();
        await(() -> !List.of("queued", "running")
                .contains(json(get(path)).get("state").stringValue()));
        return json(get(path));
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("what was waited for did not come");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** Sends bytes as they are and reads what comes back until the server ends. */
    String raw(String request) throws IOException {
        try (Socket socket = socket()) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Socket socket() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    /** Reads a status line. */
    static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = in.read(); each >= 0 && each != '\n'; each = in.read()) {
            line.append((char) each);
        }
        return line.toString().strip();
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        return Json.tree(text(answer));
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    static String detail(HttpResponse<byte[]> answer) {
        return json(answer).path("detail").asString();
    }

    /** Lists what is in a folder of the server's. */
    List<String> inFolder(String name) throws IOException {
        try (Stream<Path> files = Files.list(folders.root().resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Makes a file of bars. */
    static byte[] bars(int rows) {
        StringBuilder text = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
        LocalDate day = LocalDate.of(2010, 1, 4);
        double close = 100;
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < rows; i++) {
            double open = close;
            close = open * (1 + (random.nextDouble() - 0.5) / 50);
            text.append(day.plusDays(i))
                    .append(',')
                    .append(open)
                    .append(',')
                    .append(Math.max(open, close) * 1.001)
                    .append(',')
                    .append(Math.min(open, close) * 0.999)
                    .append(',')
                    .append(close)
                    .append(',')
                    .append(1000 + random.nextInt(1000))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        http.close();
        queue.close(Duration.ZERO);
        database.close();
        folders.close();
    }
}
