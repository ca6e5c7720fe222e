package io.synthmarket.server.http;

import io.synthmarket.server.jobs.JobQueue;
import io.synthmarket.server.store.Job;
import io.synthmarket.server.store.JobState;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells of jobs as {@code openapi.yaml} has them. */
final class JobJson {

    private final JobQueue queue;

    JobJson(JobQueue queue) {
        this.queue = queue;
    }

    ObjectNode of(Job job) {
        return of(job, job.state() == JobState.QUEUED ? queue.ahead(job) : 0);
    }

    ArrayNode of(List<Job> jobs) {
        Map<String, Integer> ahead = queue.ahead(jobs);
        ArrayNode json = Answers.JSON.createArrayNode();
        jobs.forEach(job -> json.add(of(job, ahead.getOrDefault(job.id(), 0))));
        return json;
    }

    private static ObjectNode of(Job job, int ahead) {
        ObjectNode json = Answers.object();
        json.put("id", job.id());
        json.put("state", job.state().word());
        json.put("dataset", job.dataset());
        json.put("dataset_name", job.datasetName());
        json.set("options", Answers.tree(job.options()));
        json.put("seed", Long.toString(job.seed()));
        json.put("recipe", job.recipe());
        json.put("batch_id", job.batchId());
        json.put("command", job.command());
        json.put("path_bars", job.pathBars());
        json.put("created_at", Answers.time(job.createdAt()));
        json.put("started_at", Answers.time(job.startedAt()));
        json.put("finished_at", Answers.time(job.finishedAt()));
        json.put("expires_at", Answers.time(job.expiresAt()));
        json.put("starts", job.starts());
        if (job.state() == JobState.QUEUED) {
            json.put("ahead", ahead);
        } else {
            json.putNull("ahead");
        }
        json.set("progress", Answers.tree(job.progress()));
        String fault = job.fault();
        json.set("fault", fault == null ? Answers.JSON.nullNode() : Answers.tree(fault));
        json.put("files", job.files());
        json.put("bytes", job.bytes());
        json.put("summary", job.summary());
        json.set("warnings", Answers.tree(job.warnings()));
        json.set("notes", Answers.tree(job.notes()));
        return json;
    }
}
