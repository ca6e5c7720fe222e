package io.synthmarket.server.http.routes;

import io.javalin.http.Context;
import io.synthmarket.server.datasets.ReadingPool;
import io.synthmarket.server.http.guard.Caller;
import io.synthmarket.server.http.json.Answers;
import io.synthmarket.server.http.json.JobJson;
import io.synthmarket.server.http.json.JsonBody;
import io.synthmarket.server.http.json.OptionWords;
import io.synthmarket.server.jobs.JobOrder;
import io.synthmarket.server.jobs.JobQueue;
import io.synthmarket.server.store.Job;
import io.synthmarket.server.store.Jobs;
import io.synthmarket.server.store.Page;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers what is asked of jobs. */
final class JobRoutes {

    private final Jobs jobs;
    private final JobQueue queue;
    private final DatasetFiles datasets;
    private final ReadingPool readings;
    private final JobEvents events;
    private final JobJson json;

    JobRoutes(Jobs jobs, JobQueue queue, DatasetFiles datasets, ReadingPool readings, JobEvents events, JobJson json) {
        this.jobs = jobs;
        this.queue = queue;
        this.datasets = datasets;
        this.readings = readings;
        this.events = events;
        this.json = json;
    }

    void add(Context context) throws IOException {
        String user = Caller.user(context);
        ObjectNode body = JsonBody.object(context);
        JsonBody.requireOnly(body, "a job", List.of("dataset", "options"));
        String dataset = JsonBody.text(body, "dataset");
        JsonNode options = body.get("options");
        if (options == null) {
            throw JsonBody.missing("options");
        }
        if (!(options instanceof ObjectNode given)) {
            throw JsonBody.wrongType("options", "an object", options);
        }
        if (!given.has("n")) {
            throw JsonBody.missing("options.n");
        }
        JobOrder order = new JobOrder(user, dataset, given.toString(), OptionWords.of(given));
        long memory = datasets.memory(user, dataset);
        Job job = queue.submit(order, reading -> readings.run(memory, reading));
        context.header("Location", "/api/v1/jobs/" + job.id());
        Answers.send(context, 202, json.of(job));
    }

    void list(Context context) {
        Page<Job> page = jobs.list(Caller.user(context), Requests.limit(context), Requests.after(context));
        Answers.send(context, 200, Answers.page(json.of(page.items()), page.next()));
    }

    void get(Context context) {
        Answers.send(context, 200, json.of(find(context)));
    }

    void delete(Context context) {
        queue.delete(find(context));
        context.status(204);
    }

    void cancel(Context context) {
        Answers.send(context, 202, json.of(queue.cancel(find(context))));
    }

    void resume(Context context) {
        Job job = find(context);
        Answers.send(context, 202, json.of(queue.resume(job)));
    }

    void events(Context context) {
        events.send(context, Caller.user(context), find(context).id());
    }

    private Job find(Context context) {
        return Requests.job(context, jobs);
    }
}
