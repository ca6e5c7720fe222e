package io.synthmarket.server;

import io.synthmarket.core.BarSeries;
import io.synthmarket.io.BarCsv;
import io.synthmarket.samples.Samples;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks a server for all that users ask for, many at a time, and tells how long answers took. Run by hand it takes the address of a server
 * whose limits are wide, a number of clients, and seconds.
 */
final class ManyClients {

    /** Every so many rounds a client generates; the others look. */
    private static final int ROUNDS_PER_JOB = 10;

    private final String address;
    private final int clients;
    private final Duration length;
    private final HttpClient http;
    private final Map<String, Queue<Long>> times = new ConcurrentHashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Queue<String> jobs = new ConcurrentLinkedQueue<>();
    private final AtomicInteger files = new AtomicInteger();

    ManyClients(String address, int clients, Duration length) {
        this.address = address;
        this.clients = clients;
        this.length = length;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(20))
                .build();
    }

    /**
     * Loads a server.
     *
     * @param args address, clients, seconds
     */
    public static void main(String[] args) throws InterruptedException {
        ManyClients load =
                new ManyClients(args[0], Integer.parseInt(args[1]), Duration.ofSeconds(Long.parseLong(args[2])));
        load.run();
        load.print(System.out);
        if (!load.faults().isEmpty()) {
            throw new IllegalStateException(load.faults().size() + " requests went wrong: "
                    + load.faults().subList(0, Math.min(5, load.faults().size())));
        }
    }

    /** Lets all clients ask until the time is over, each once at least. */
    void run() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long end = System.nanoTime() + length.toNanos();
        for (int i = 0; i < clients; i++) {
            int client = i;
            threads.execute(() -> ask(client, end));
        }
        threads.shutdown();
        if (!threads.awaitTermination(length.plusSeconds(120).toSeconds(), TimeUnit.SECONDS)) {
            threads.shutdownNow();
            faults.add("clients did not end");
        }
        takeHome();
    }

    /** Waits for a job and downloads a file of it, so that this is asked for however slow the machine is. */
    private void takeHome() throws InterruptedException {
        String job = jobs.peek();
        if (job == null) {
            return;
        }
        try {
            Client client = new Client(http, address);
            client.await(job);
            download(client, "/api/v1/jobs/" + job);
        } catch (IOException | RuntimeException e) {
            faults.add(e.toString());
        }
    }

    private void ask(int number, long end) {
        Client client = new Client(http, address);
        String dataset = "sample";
        for (int round = 0; round == 0 || System.nanoTime() < end; round++) {
            try {
                if (round == 0) {
                    dataset = upload(client, number);
                }
                String path = "/api/v1/datasets/" + dataset;
                expect(200, timed("list", () -> client.get("/api/v1/datasets?limit=20")));
                expect(200, timed("check", () -> client.get(path + "/check")));
                if (round % ROUNDS_PER_JOB == number % ROUNDS_PER_JOB) {
                    generate(client, dataset);
                }
                look(client);
            } catch (IOException | RuntimeException e) {
                faults.add(e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private String upload(Client client, int number) throws IOException, InterruptedException {
        String path = "/api/v1/datasets?filename=client-" + number + ".csv";
        byte[] prices = prices(number);
        HttpResponse<byte[]> response = timed("upload", () -> client.post(path, "text/csv", prices));
        return Client.json(response, 201).get("id").asString();
    }

    private void generate(Client client, String dataset) throws IOException, InterruptedException {
        String order = "{\"dataset\": \"" + dataset + "\", \"options\": {\"n\": 2, \"seed\": 1, \"report\": \"json\"}}";
        HttpResponse<byte[]> response = timed("generate", () -> client.post("/api/v1/jobs", order));
        jobs.add(Client.json(response, 202).get("id").asString());
    }

    /** Looks at a job of anybody, and downloads a file of it when there is one. */
    private void look(Client client) throws IOException, InterruptedException {
        expect(200, timed("jobs", () -> client.get("/api/v1/jobs?limit=20")));
        String job = jobs.poll();
        if (job == null) {
            return;
        }
        jobs.add(job);
        String path = "/api/v1/jobs/" + job;
        HttpResponse<byte[]> status = timed("status", () -> client.get(path));
        if (!Client.json(status, 200).get("state").asString().equals("done")) {
            return;
        }
        download(client, path);
    }

    private void download(Client client, String path) throws IOException, InterruptedException {
        String file = Client.json(timed("files", () -> client.get(path + "/files")), 200)
                .at("/items/0/name")
                .asString();
        expect(200, timed("download", () -> client.get(path + "/files/" + file)));
        files.incrementAndGet();
    }

    private static byte[] prices(int client) throws IOException {
        BarSeries sample = Samples.sp500Daily();
        Path file = Files.createTempFile("prices", ".csv");
        Files.delete(file);
        BarCsv.write(sample.slice(client, client + 300), file);
        byte[] content = Files.readAllBytes(file);
        Files.delete(file);
        return content;
    }

    private static void expect(int status, HttpResponse<byte[]> response) {
        if (response.statusCode() != status) {
            throw new IllegalStateException(response.request().uri().getPath() + " answered " + response.statusCode()
                    + ": " + new String(response.body(), StandardCharsets.UTF_8));
        }
    }

    private HttpResponse<byte[]> timed(String what, Request request) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<byte[]> response = request.send();
        times.computeIfAbsent(what, key -> new ConcurrentLinkedQueue<>()).add(System.nanoTime() - begun);
        return response;
    }

    /** What is asked for. */
    private interface Request {
        HttpResponse<byte[]> send() throws IOException, InterruptedException;
    }

    /** Returns what went wrong. */
    List<String> faults() {
        return new ArrayList<>(faults);
    }

    /** Counts the requests of a kind that were answered. */
    int answered(String what) {
        return times.getOrDefault(what, new ConcurrentLinkedQueue<>()).size();
    }

    /** Prints how long answers took, in milliseconds. */
    void print(PrintStream out) {
        out.println(clients + " clients, " + length.toSeconds() + " s, " + faults.size() + " faults");
        out.println("request    answers  per s    p50    p95    p99    max ms");
        times.keySet().stream().sorted().forEach(what -> {
            long[] sorted =
                    times.get(what).stream().mapToLong(Long::longValue).sorted().toArray();
            out.println(String.format(
                    Locale.ROOT,
                    "%-10s %7d %6.0f %6d %6d %6d %6d",
                    what,
                    sorted.length,
                    (double) sorted.length / length.toSeconds(),
                    quantile(sorted, 0.5),
                    quantile(sorted, 0.95),
                    quantile(sorted, 0.99),
                    quantile(sorted, 1)));
        });
    }

    private static long quantile(long[] sorted, double share) {
        int index = Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1);
        return Duration.ofNanos(sorted[Math.max(0, index)]).toMillis();
    }
}
