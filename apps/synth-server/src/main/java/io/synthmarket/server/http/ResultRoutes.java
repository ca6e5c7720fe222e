package io.synthmarket.server.http;

import io.javalin.http.Context;
import io.synthmarket.cli.call.PreparedBatch;
import io.synthmarket.core.PathSet;
import io.synthmarket.metrics.RiskFigure;
import io.synthmarket.server.common.Echo;
import io.synthmarket.server.common.Json;
import io.synthmarket.server.common.Problem.Kind;
import io.synthmarket.server.common.ServerFault;
import io.synthmarket.server.datasets.ReadingPool;
import io.synthmarket.server.jobs.JobQueue;
import io.synthmarket.server.store.Job;
import io.synthmarket.server.store.JobState;
import io.synthmarket.server.store.Jobs;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers what is asked of what jobs made. */
final class ResultRoutes {

    private static final String REPORT = "_report.json";
    private static final String PAGE = "_report.html";
    private static final Pattern BATCH = Pattern.compile("_batch_([0-9a-f]{8})");
    private static final long MEMORY_OF_A_SERIES = 64 << 20;
    private static final int MOST_RANKED = 200_000;
    private static final int KEPT = 4;

    private final Jobs jobs;
    private final JobQueue queue;
    private final JobRoutes routes;
    private final ResultFiles files;
    private final ReadingPool readings;
    private final Map<String, SeriesRisk> risks = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SeriesRisk> eldest) {
            return size() > KEPT;
        }
    });

    ResultRoutes(Jobs jobs, JobQueue queue, JobRoutes routes, ResultFiles files, ReadingPool readings) {
        this.jobs = jobs;
        this.queue = queue;
        this.routes = routes;
        this.files = files;
        this.readings = readings;
    }

    void listFiles(Context context) throws IOException {
        int limit = Requests.limit(context);
        String after = Requests.after(context).orElse("");
        List<Path> left = files.list(routes.find(context)).stream()
                .filter(file -> ResultFiles.nameOf(file).compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        ArrayNode items = Json.array();
        for (Path file : left.subList(0, Math.min(limit, left.size()))) {
            ObjectNode item = items.addObject();
            item.put("name", ResultFiles.nameOf(file));
            item.put("bytes", Files.size(file));
            item.put("kind", FileType.of(ResultFiles.nameOf(file)).word());
        }
        Optional<String> next =
                left.size() > limit ? Optional.of(ResultFiles.nameOf(left.get(limit - 1))) : Optional.empty();
        Answers.send(context, 200, Answers.page(items, next));
    }

    void file(Context context) throws IOException {
        Path file = files.named(routes.find(context), context.pathParam("filename"));
        FileAnswer.send(context, file, ResultFiles.nameOf(file));
    }

    /** Sends a file that is named without its job: the names of files say of which batch they are. */
    void download(Context context) throws IOException {
        String user = Caller.user(context);
        String name = context.pathParam("filename");
        Matcher batch = BATCH.matcher(name);
        List<Job> candidates = batch.find() ? jobs.doneOfBatch(user, batch.group(1)) : List.of();
        for (Job job : candidates) {
            Optional<Path> file = files.find(job, name);
            if (file.isPresent()) {
                FileAnswer.send(context, file.get(), ResultFiles.nameOf(file.get()));
                return;
            }
        }
        throw Requests.notFound("file", name);
    }

    void report(Context context) throws IOException {
        FileAnswer.sendInPlace(context, files.ending(routes.find(context), REPORT), "application/json");
    }

    void page(Context context) throws IOException {
        Path file = files.ending(routes.find(context), PAGE);
        context.header("Content-Security-Policy", SecurityHeaders.PAGE);
        FileAnswer.sendInPlace(context, file, "text/html; charset=utf-8");
    }

    void figures(Context context) throws IOException {
        FileAnswer.sendInPlace(context, files.figures(routes.find(context)), "application/json");
    }

    void metrics(Context context) throws IOException {
        ReportReader report = new ReportReader(files.ending(routes.find(context), REPORT));
        context.contentType("application/json");
        try (OutputStream out = new BufferedOutputStream(context.res().getOutputStream())) {
            report.copyMetrics(out);
        }
    }

    void series(Context context) throws IOException {
        int limit = Requests.limit(context);
        int after = Requests.placeAfter(context);
        @Nullable String worst = context.queryParam("worst");
        Job job = routes.find(context);
        ReportReader report = new ReportReader(files.ending(job, REPORT));
        @Nullable SeriesRisk risk = worst == null ? null : risk(job);
        int[] numbers = risk == null || worst == null
                ? IntStream.rangeClosed(after + 1, Math.min(job.plan().requested(), after + limit))
                        .toArray()
                : part(risk.worstFirst(figure(worst)), after, limit);
        var wanted = Arrays.stream(numbers).boxed().collect(Collectors.toSet());
        Map<Integer, JsonNode> entries = report.series(wanted::contains, numbers.length);
        ArrayNode items = Json.array();
        for (int number : numbers) {
            JsonNode entry = entries.get(number);
            if (entry != null) {
                items.add(json(number, entry, risk));
            }
        }
        boolean more = items.size() == limit && after + limit < job.plan().requested();
        Answers.send(
                context,
                200,
                Answers.page(items, more ? Optional.of(Integer.toString(after + limit)) : Optional.empty()));
    }

    private static int[] part(int[] numbers, int after, int limit) {
        int from = Math.min(numbers.length, after);
        return Arrays.copyOfRange(numbers, from, Math.min(numbers.length, from + limit));
    }

    private static ObjectNode json(int number, JsonNode entry, @Nullable SeriesRisk risk) {
        ObjectNode json = Json.object();
        json.put("number", number);
        json.set("file", entry.path("file").asOptional().orElse(Json.MAPPER.nullNode()));
        json.set("bars", entry.path("bars"));
        json.set("attempts", entry.path("attempts"));
        json.set("fidelity", orNull(entry, "fidelity_score"));
        json.set("concept_score", orNull(entry, "concept_score"));
        json.set("calibrated_score", orNull(entry, "calibrated_score"));
        if (risk != null) {
            json.set("risk", risk.json(number));
        }
        return json;
    }

    private static JsonNode orNull(JsonNode entry, String name) {
        JsonNode value = entry.get(name);
        return value == null ? Json.MAPPER.nullNode() : value;
    }

    private static RiskFigure figure(String name) {
        for (RiskFigure figure : RiskFigure.values()) {
            if (figure.toString().equals(name)) {
                return figure;
            }
        }
        throw new ServerFault(
                Kind.BAD_INPUT,
                "worst must be one of " + List.of(RiskFigure.values()) + " but was '" + Echo.shown(name) + "'");
    }

    private SeriesRisk risk(Job job) {
        if (job.plan().requested() > MOST_RANKED) {
            throw new ServerFault(
                    Kind.BAD_INPUT,
                    "worst must be asked of a job of at most " + MOST_RANKED + " series but this one has "
                            + job.plan().requested() + "; use synth worst");
        }
        SeriesRisk known = risks.get(job.id());
        if (known != null) {
            return known;
        }
        Callable<PreparedBatch> batch = queue.batch(job);
        SeriesRisk risk = readings.run(
                MEMORY_OF_A_SERIES, () -> SeriesRisk.of(batch.call().paths(), 1));
        risks.put(job.id(), risk);
        return risk;
    }

    void bars(Context context) {
        int points = Requests.points(context);
        Job job = routes.find(context);
        if (job.state() != JobState.EXPIRED) {
            ResultFiles.requireDone(job);
        }
        int number = Requests.wholeNumber(
                "number", context.pathParam("number"), 1, job.plan().requested());
        Callable<PreparedBatch> batch = queue.batch(job);
        Answers.send(context, 200, readings.run(MEMORY_OF_A_SERIES, () -> {
            PathSet paths = batch.call().paths();
            return MergedBars.json(paths.path(number - 1).series(), points);
        }));
    }
}
