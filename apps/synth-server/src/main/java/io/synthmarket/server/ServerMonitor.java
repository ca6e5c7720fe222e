package io.synthmarket.server;

import io.synthmarket.server.common.Health;
import io.synthmarket.server.common.Monitor;
import io.synthmarket.server.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts and times what the server does, writes a line of the log for each request, and looks whether all is well. */
final class ServerMonitor implements Monitor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerMonitor.class);
    private static final Logger REQUESTS = LoggerFactory.getLogger("io.synthmarket.server.requests");
    private static final Logger JOBS = LoggerFactory.getLogger("io.synthmarket.server.jobs");

    private static final String NOBODY = "-";

    private final Store store;
    private final long roomNeeded;

    private volatile BooleanSupplier queueRuns = () -> false;
    private volatile boolean stopping;
    private @Nullable Meters meters;

    ServerMonitor(Store store, long roomNeeded) {
        this.store = store;
        this.roomNeeded = roomNeeded;
    }

    /** Makes them when there is something to count, which is after the start: it is in a hurry, and they take a while. */
    private synchronized Meters meters() {
        if (meters == null) {
            meters = new Meters(store.database(), this::room);
        }
        return meters;
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
        meters().answered(answer);
        log(answer, Meters.methodOf(answer));
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
        meters().uploaded(bytes);
    }

    @Override
    public void ended(JobEnd end) {
        meters().ended(end);
        JOBS.atInfo()
                .addKeyValue("job", end.id())
                .addKeyValue("user", end.user())
                .addKeyValue("state", end.state())
                .addKeyValue("series", end.series())
                .addKeyValue("millis", end.took().toMillis())
                .log("over");
    }

    @Override
    public Health readiness() {
        Map<String, String> checks = new LinkedHashMap<>();
        checks.put("database", store.database().answers() ? "up" : "does not answer");
        long room = room();
        checks.put("disk", room >= roomNeeded ? "up" : "has no room for an upload");
        checks.put("queue", queueRuns.getAsBoolean() ? "up" : "does not run");
        checks.put("server", stopping ? "stops" : "up");
        return new Health(checks.values().stream().allMatch("up"::equals), checks);
    }

    private long room() {
        try {
            return Files.getFileStore(store.folders().root()).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public String metrics() {
        try {
            meters().tell(new Meters.Numbers(
                    store.jobs().counts(),
                    store.datasets().bytes(),
                    store.jobs().bytes()));
        } catch (RuntimeException e) {
            LOG.warn("the database does not tell how many jobs there are: {}", e.getMessage());
        }
        return meters().scrape();
    }

    @Override
    public synchronized void close() {
        if (meters != null) {
            meters.close();
        }
    }
}
