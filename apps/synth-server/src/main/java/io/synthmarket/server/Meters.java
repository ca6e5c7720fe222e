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
import io.synthmarket.server.common.Monitor;
import io.synthmarket.server.store.Database;
import io.synthmarket.server.store.JobState;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The counters, timers and gauges of a server. */
final class Meters implements AutoCloseable {

    /** Others are one, so that a client cannot make counters. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Counter uploads;
    private final Counter uploadBytes;
    private final Counter series;
    private final Counter bars;

    private volatile Numbers numbers = Numbers.NONE;

    /**
     * What is asked of the database once a scrape.
     *
     * @param jobs how many there are of each state
     * @param datasetBytes bytes of uploaded files
     * @param resultBytes bytes of files of jobs
     */
    record Numbers(Map<JobState, Integer> jobs, long datasetBytes, long resultBytes) {
        private static final Numbers NONE = new Numbers(Map.of(), 0, 0);
    }

    /** Begins to measure a database and the machine too. */
    Meters(Database database, LongSupplier room) {
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
        gauge("synth.disk.free.bytes", "Bytes that are free where files are.", room::getAsLong);
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

    /** Names the method of a request, where it is one that there is. */
    static String methodOf(Monitor.Answer answer) {
        return METHODS.contains(answer.method()) ? answer.method() : "OTHER";
    }

    void answered(Monitor.Answer answer) {
        Timer.builder("synth.http.requests")
                .description("Requests that were answered.")
                .tag("method", methodOf(answer))
                .tag("route", answer.route())
                .tag("status", Integer.toString(answer.status()))
                .register(registry)
                .record(answer.took());
    }

    void uploaded(long bytes) {
        uploads.increment();
        uploadBytes.increment((double) bytes);
    }

    /** Counts a job that is over. */
    void ended(Monitor.JobEnd end) {
        series.increment(end.series());
        bars.increment((double) end.bars());
        Timer.builder("synth.job")
                .description("How long jobs took.")
                .tag("state", end.state())
                .register(registry)
                .record(end.took());
    }

    /** Takes what the database says now. */
    void tell(Numbers now) {
        numbers = now;
    }

    /** Writes them in Prometheus' text format. */
    String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
