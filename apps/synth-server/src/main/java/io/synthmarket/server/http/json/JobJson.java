package io.synthmarket.server.http.json;

import io.synthmarket.server.common.Json;
import io.synthmarket.server.jobs.JobQueue;
import io.synthmarket.server.store.Job;
import io.synthmarket.server.store.JobState;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells of jobs as {@code openapi.yaml} has them. */
public final class JobJson {

    private final JobQueue queue;

    /** Makes one that looks up places in a queue. */
    public JobJson(JobQueue queue) {
        this.queue = queue;
    }

    /** Tells of a job. */
    public ObjectNode of(Job job) {
        return of(job, job.state() == JobState.QUEUED ? queue.ahead(job) : 0);
    }

    /** Tells of several at once. */
    public ArrayNode of(List<Job> jobs) {
        Map<String, Integer> ahead = queue.ahead(jobs);
        ArrayNode json = Json.array();
        jobs.forEach(job -> json.add(of(job, ahead.getOrDefault(job.id(), 0))));
        return json;
    }

    private static ObjectNode of(Job job, int ahead) {
        Job.Request request = job.request();
        Job.Plan plan = job.plan();
        Job.Status status = job.status();
        Job.Outcome outcome = job.outcome();
        ObjectNode json = Json.object();
        json.put("id", job.id());
        json.put("state", job.state().word());
        json.put("dataset", request.dataset());
        json.put("dataset_name", request.datasetName());
        json.set("options", Json.tree(request.options()));
        json.put("seed", Long.toString(plan.seed()));
        json.put("recipe", plan.recipe());
        json.put("batch_id", plan.batchId());
        json.put("command", plan.command());
        json.put("path_bars", plan.pathBars());
        json.put("created_at", Answers.time(job.createdAt()));
        json.put("started_at", Answers.time(status.startedAt()));
        json.put("finished_at", Answers.time(status.finishedAt()));
        json.put("expires_at", Answers.time(status.expiresAt()));
        json.put("starts", status.starts());
        if (job.state() == JobState.QUEUED) {
            json.put("ahead", ahead);
        } else {
            json.putNull("ahead");
        }
        json.set("progress", Json.tree(status.progress()));
        String fault = outcome.fault();
        json.set("fault", fault == null ? Json.MAPPER.nullNode() : Json.tree(fault));
        json.put("files", outcome.files());
        json.put("bytes", outcome.bytes());
        json.put("summary", outcome.summary());
        json.set("warnings", Json.array(outcome.warnings()));
        json.set("notes", Json.array(plan.notes()));
        return json;
    }
}
