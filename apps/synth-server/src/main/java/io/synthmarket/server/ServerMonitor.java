package io.synthmarket.server;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.synthmarket.server.store.Database;
import io.synthmarket.server.store.Datasets;
import io.synthmarket.server.store.Folders;
import io.synthmarket.server.store.Job;
import io.synthmarket.server.store.JobState;
import io.synthmarket.server.store.Jobs;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts and times what the server does, writes a line of the log for each request, and looks whether all is well. */
final class ServerMonitor implements Monitor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerMonitor.class);
    private static final Logger REQUESTS = LoggerFactory.getLogger("io.synthmarket.server.requests");
    private static final Logger JOBS = LoggerFactory.getLogger("io.synthmarket.server.jobs");

    private static final String NOBODY = "-";

    /** Others are one, so that a client cannot make counters. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");

    private final Database database;
    private final Folders folders;
    private final Datasets datasets;
    private final Jobs jobs;
    private final long roomNeeded;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Counter uploads;
    private final Counter uploadBytes;
    private final Counter series;
    private final Counter bars;

    private volatile BooleanSupplier queueRuns = () -> false;
    private volatile boolean stopping;
    private volatile Numbers numbers = Numbers.NONE;

    /** What is asked of the database once a scrape. */
    private record Numbers(Map<JobState, Integer> jobs, long datasetBytes, long resultBytes) {
        private static final Numbers NONE = new Numbers(Map.of(), 0, 0);
    }

    ServerMonitor(Database database, Folders folders, Datasets datasets, Jobs jobs, long roomNeeded) {
        this.database = database;
        this.folders = folders;
        this.datasets = datasets;
        this.jobs = jobs;
        this.roomNeeded = roomNeeded;
        uploads = counter("synth.uploads", "Files received and stored.");
        uploadBytes = counter("synth.upload.bytes", "Bytes of files received and stored.");
        series = counter("synth.series.made", "Series made by jobs.");
        bars = counter("synth.bars.made", "Bars of series made by jobs.");
        for (JobState state : JobState.values()) {
            Gauge.builder("synth.jobs", () -> numbers.jobs().getOrDefault(state, 0))
                    .tag("state", state.word())
                    .description("Jobs by state.")
                    .register(registry);
        }
        gauge("synth.queue.depth", "Jobs that wait.", () -> numbers.jobs().getOrDefault(JobState.QUEUED, 0));
        gauge("synth.storage.datasets.bytes", "Bytes of uploaded files.", () -> numbers.datasetBytes());
        gauge("synth.storage.results.bytes", "Bytes of files of jobs.", () -> numbers.resultBytes());
        gauge("synth.disk.free.bytes", "Bytes that are free where files are.", this::room);
        bindMachine();
    }

    private void bindMachine() {
        database.measureWith(registry);
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    /** Learns how to tell whether jobs are taken from the queue. */
    void watch(BooleanSupplier queue) {
        queueRuns = queue;
    }

    /** Takes no work from now on. */
    void stopping() {
        stopping = true;
    }

    @Override
    public void answered(Answer answer) {
        String method = METHODS.contains(answer.method()) ? answer.method() : "OTHER";
        Timer.builder("synth.http.requests")
                .description("Requests that were answered.")
                .tag("method", method)
                .tag("route", answer.route())
                .tag("status", Integer.toString(answer.status()))
                .register(registry)
                .record(answer.took());
        log(answer, method);
    }

    static void log(Answer answer, String method) {
        REQUESTS.atInfo()
                .addKeyValue("request", answer.id())
                .addKeyValue("user", answer.user().isEmpty() ? NOBODY : answer.user())
                .addKeyValue("method", method)
                .addKeyValue("route", answer.route())
                .addKeyValue("status", answer.status())
                .addKeyValue("millis", answer.took().toMillis())
                .log("answered");
    }

    @Override
    public void uploaded(long bytes) {
        uploads.increment();
        uploadBytes.increment((double) bytes);
    }

    @Override
    public void ended(Job job, int made) {
        series.increment(made);
        bars.increment((double) made * job.pathBars());
        Instant begun = job.startedAt();
        Instant over = job.finishedAt();
        Duration took = begun == null || over == null ? Duration.ZERO : Duration.between(begun, over);
        Timer.builder("synth.job")
                .description("How long jobs took.")
                .tag("state", job.state().word())
                .register(registry)
                .record(took);
        JOBS.atInfo()
                .addKeyValue("job", job.id())
                .addKeyValue("user", job.owner())
                .addKeyValue("state", job.state().word())
                .addKeyValue("series", made)
                .addKeyValue("millis", took.toMillis())
                .log("over");
    }

    @Override
    public Health readiness() {
        Map<String, String> checks = new LinkedHashMap<>();
        checks.put("database", database.answers() ? "up" : "does not answer");
        long room = room();
        checks.put("disk", room >= roomNeeded ? "up" : "has no room for an upload");
        checks.put("queue", queueRuns.getAsBoolean() ? "up" : "does not run");
        checks.put("server", stopping ? "stops" : "up");
        return new Health(checks.values().stream().allMatch("up"::equals), checks);
    }

    private long room() {
        try {
            return Files.getFileStore(folders.root()).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public String metrics() {
        try {
            numbers = new Numbers(jobs.counts(), datasets.bytes(), jobs.bytes());
        } catch (RuntimeException e) {
            LOG.warn("the database does not tell how many jobs there are: {}", e.getMessage());
        }
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
