package io.synthmarket.server.http.routes;

import io.javalin.http.Context;
import io.synthmarket.cli.call.PreparedBatch;
import io.synthmarket.core.PathSet;
import io.synthmarket.metrics.RiskFigure;
import io.synthmarket.server.common.Echo;
import io.synthmarket.server.common.Json;
import io.synthmarket.server.common.Problem.Kind;
import io.synthmarket.server.common.ServerFault;
import io.synthmarket.server.datasets.ReadingPool;
import io.synthmarket.server.http.json.Answers;
import io.synthmarket.server.http.json.MergedBars;
import io.synthmarket.server.http.json.ReportReader;
import io.synthmarket.server.http.json.SeriesJson;
import io.synthmarket.server.jobs.JobQueue;
import io.synthmarket.server.store.Job;
import io.synthmarket.server.store.JobState;
import io.synthmarket.server.store.Jobs;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers what is asked of the series that jobs made. */
final class SeriesRoutes {

    private static final long MEMORY_OF_A_SERIES = 64 << 20;
    private static final int MOST_RANKED = 200_000;
    private static final int KEPT = 4;

    private final Jobs jobs;
    private final JobQueue queue;
    private final ResultFiles files;
    private final ReadingPool readings;
    private final Map<String, SeriesRisk> risks = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SeriesRisk> eldest) {
            return size() > KEPT;
        }
    });

    SeriesRoutes(Jobs jobs, JobQueue queue, ResultFiles files, ReadingPool readings) {
        this.jobs = jobs;
        this.queue = queue;
        this.files = files;
        this.readings = readings;
    }

    void list(Context context) throws IOException {
        int limit = Requests.limit(context);
        int after = Requests.placeAfter(context);
        @Nullable String worst = context.queryParam("worst");
        Job job = Requests.job(context, jobs);
        ReportReader report = new ReportReader(files.report(job));
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
                ObjectNode item = SeriesJson.of(number, entry);
                if (risk != null) {
                    item.set("risk", SeriesJson.of(risk.of(number)));
                }
                items.add(item);
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

    private static RiskFigure figure(String name) {
        return RiskFigure.find(name)
                .orElseThrow(() -> new ServerFault(
                        Kind.BAD_INPUT,
                        "worst must be one of " + List.of(RiskFigure.values()) + " but was '" + Echo.shown(name)
                                + "'"));
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
        Job job = Requests.job(context, jobs);
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
