package io.synthmarket.server.http.routes;

import io.javalin.http.Context;
import io.synthmarket.server.common.Json;
import io.synthmarket.server.http.guard.Caller;
import io.synthmarket.server.http.guard.SecurityHeaders;
import io.synthmarket.server.http.json.Answers;
import io.synthmarket.server.http.json.ReportReader;
import io.synthmarket.server.http.transport.FileAnswer;
import io.synthmarket.server.http.transport.FileType;
import io.synthmarket.server.store.Job;
import io.synthmarket.server.store.Jobs;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers what is asked of the files that jobs made. */
final class ResultRoutes {

    private static final Pattern BATCH = Pattern.compile("_batch_([0-9a-f]{8})");

    private final Jobs jobs;
    private final ResultFiles files;

    ResultRoutes(Jobs jobs, ResultFiles files) {
        this.jobs = jobs;
        this.files = files;
    }

    void listFiles(Context context) throws IOException {
        int limit = Requests.limit(context);
        String after = Requests.after(context).orElse("");
        List<Path> left = files.list(Requests.job(context, jobs)).stream()
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
        Path file = files.named(Requests.job(context, jobs), context.pathParam("filename"));
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
        FileAnswer.sendInPlace(context, files.report(Requests.job(context, jobs)), "application/json");
    }

    void page(Context context) throws IOException {
        Path file = files.page(Requests.job(context, jobs));
        context.header("Content-Security-Policy", SecurityHeaders.PAGE);
        FileAnswer.sendInPlace(context, file, "text/html; charset=utf-8");
    }

    void figures(Context context) throws IOException {
        FileAnswer.sendInPlace(context, files.figures(Requests.job(context, jobs)), "application/json");
    }

    void metrics(Context context) throws IOException {
        ReportReader report = new ReportReader(files.report(Requests.job(context, jobs)));
        context.contentType("application/json");
        try (OutputStream out = new BufferedOutputStream(context.res().getOutputStream())) {
            report.copyMetrics(out);
        }
    }
}
