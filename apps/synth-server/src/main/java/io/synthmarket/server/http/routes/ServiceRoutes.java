package io.synthmarket.server.http.routes;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.synthmarket.cli.call.CallOption;
import io.synthmarket.cli.call.GenerateCall;
import io.synthmarket.server.common.Health;
import io.synthmarket.server.common.Json;
import io.synthmarket.server.common.Limits;
import io.synthmarket.server.common.Monitor;
import io.synthmarket.server.common.Problem;
import io.synthmarket.server.common.ServerFault;
import io.synthmarket.server.http.json.Answers;
import io.synthmarket.server.http.json.OptionWords;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers what is asked of the server itself. */
final class ServiceRoutes {

    static final String LIVE = "/health/live";
    static final String READY = "/health/ready";

    private static final String CONTRACT = "/io/synthmarket/server/openapi.yaml";

    private final String version;
    private final Limits limits;
    private final Monitor monitor;

    ServiceRoutes(String version, Limits limits, Monitor monitor) {
        this.version = version;
        this.limits = limits;
        this.monitor = monitor;
    }

    void options(Context context) {
        ArrayNode items = Json.array();
        for (CallOption option : GenerateCall.options()) {
            ObjectNode item = items.addObject();
            item.put("name", option.name());
            item.put("flag", option.flag());
            item.put("value", option.value().orElse(null));
            item.put("description", option.description());
            item.put("type", word(option.type()));
            item.put("many", OptionWords.isMany(option));
        }
        Answers.send(context, 200, items);
    }

    private static String word(CallOption.Type type) {
        return switch (type) {
            case SWITCH -> "boolean";
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case TEXT -> "text";
        };
    }

    void server(Context context) {
        ObjectNode json = Json.object();
        json.put("version", version);
        ObjectNode told = json.putObject("limits");
        told.put("upload_bytes", limits.uploadBytes());
        told.put("storage_bytes", limits.storageBytes());
        told.put("job_bars", limits.jobBars());
        told.put("job_seconds", limits.jobTime().toSeconds());
        told.put("job_threads", limits.jobThreads());
        told.put("queued_jobs", limits.queuedJobs());
        told.put("result_hours", limits.resultTime().toHours());
        Answers.send(context, 200, json);
    }

    void live(Context context) {
        ObjectNode json = Json.object();
        json.put("status", "up");
        Answers.send(context, 200, json);
    }

    void ready(Context context) {
        send(context, monitor.readiness());
    }

    /** Answers whatever is asked while the server starts: that it lives, and that nothing else can be asked yet. */
    void whileStarting(Context context) {
        boolean asks = Set.of(HandlerType.GET, HandlerType.HEAD).contains(context.method());
        switch (asks ? context.path() : "") {
            case LIVE -> live(context);
            case READY -> send(context, new Health(false, Map.of("server", "starts")));
            default ->
                throw new ServerFault(Problem.forNow(
                        Problem.Kind.UNAVAILABLE,
                        "the server must have started to answer this but is opening its database; ask again in 1 s",
                        1));
        }
    }

    private static void send(Context context, Health health) {
        ObjectNode json = Json.object();
        json.put("status", health.up() ? "up" : "down");
        ObjectNode checks = json.putObject("checks");
        health.checks().forEach(checks::put);
        Answers.send(context, health.up() ? 200 : 503, json);
    }

    void metrics(Context context) {
        context.contentType("text/plain; version=0.0.4; charset=utf-8").result(monitor.metrics());
    }

    void contract(Context context) throws IOException {
        try (InputStream in = ServiceRoutes.class.getResourceAsStream(CONTRACT)) {
            if (in == null) {
                throw new IllegalStateException(CONTRACT + " must be in the jar");
            }
            context.contentType("application/yaml; charset=utf-8").result(in.readAllBytes());
        }
    }
}
