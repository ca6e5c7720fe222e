package io.synthmarket.server.http;

import io.javalin.http.Context;
import io.synthmarket.server.common.Json;
import io.synthmarket.server.common.Problem;
import io.synthmarket.server.common.ServerFault;
import io.synthmarket.server.datasets.BarFile;
import io.synthmarket.server.datasets.ReadingPool;
import io.synthmarket.server.datasets.SampleFile;
import io.synthmarket.server.datasets.SharedFiles;
import io.synthmarket.server.store.Dataset;
import io.synthmarket.server.store.Datasets;
import io.synthmarket.server.store.Folders;
import io.synthmarket.server.store.Jobs;
import io.synthmarket.server.store.Page;
import io.synthmarket.server.store.Store;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers what is asked of data sets. */
final class DatasetRoutes {

    private final Datasets datasets;
    private final Jobs jobs;
    private final Folders folders;
    private final SharedFiles files;
    private final ReadingPool readings;
    private final SampleFile sample;

    DatasetRoutes(Store store, SharedFiles files, ReadingPool readings) {
        datasets = store.datasets();
        jobs = store.jobs();
        folders = store.folders();
        this.files = files;
        this.readings = readings;
        sample = new SampleFile(folders);
    }

    void list(Context context) {
        Page<Dataset> page = datasets.list(Caller.user(context), Requests.limit(context), Requests.after(context));
        ArrayNode items = Json.array();
        page.items().forEach(dataset -> items.add(json(dataset)));
        Answers.send(context, 200, Answers.page(items, page.next()));
    }

    void get(Context context) throws IOException {
        String id = context.pathParam("dataset_id");
        Answers.send(context, 200, isSample(id) ? sampleJson() : json(find(context)));
    }

    static ObjectNode json(Dataset dataset) {
        return json(
                dataset.sha256(), dataset.name(), dataset.bytes(), dataset.createdAt(), Json.tree(dataset.findings()));
    }

    private ObjectNode sampleJson() throws IOException {
        BarFile file = sample.file();
        return json(Dataset.SAMPLE, file.name(), file.bytes(), SampleFile.CREATED, sample.findings(readings));
    }

    private static ObjectNode json(String id, String name, long bytes, Instant createdAt, JsonNode findings) {
        ObjectNode json = Json.object();
        json.put("id", id);
        json.put("name", name);
        json.put("bytes", bytes);
        json.put("created_at", Answers.time(createdAt));
        json.set("check", findings);
        return json;
    }

    void delete(Context context) throws IOException {
        String user = Caller.user(context);
        if (isSample(context.pathParam("dataset_id"))) {
            throw new ServerFault(
                    Problem.Kind.FORBIDDEN,
                    "a data set must be uploaded to be deleted but 'sample' comes with the server; leave it alone");
        }
        Dataset dataset = find(context);
        boolean isRemoved = datasets.remove(user, dataset.sha256());
        int needing = isRemoved ? 0 : jobs.unfinishedOf(user, dataset.sha256());
        if (needing > 0) {
            throw new ServerFault(
                    Problem.Kind.CONFLICT,
                    "a data set must be needed by no job that is not over but is by " + needing
                            + "; cancel them, or wait for them");
        }
        files.removeUnused(dataset.sha256(), dataset.ending());
        context.status(204);
    }

    void check(Context context) throws IOException {
        List<String> words = words(context);
        if (words.isEmpty() && !isSample(context.pathParam("dataset_id"))) {
            // Found out when it was uploaded.
            Answers.send(context, 200, Json.tree(find(context).findings()));
            return;
        }
        BarFile file = barFile(context);
        Answers.send(context, 200, readings.run(file.memory(), () -> file.check(words)));
    }

    void bars(Context context) throws IOException {
        int points = Requests.points(context);
        BarFile file = barFile(context);
        List<String> words = words(context);
        Answers.send(context, 200, readings.run(file.memory(), () -> MergedBars.json(file.bars(words), points)));
    }

    void file(Context context) throws IOException {
        BarFile file = barFile(context);
        FileAnswer.send(context, file.path(), file.name());
    }

    private static List<String> words(Context context) {
        List<String> words = new ArrayList<>();
        for (String name : List.of("dialect", "bad_rows", "repair")) {
            String value = context.queryParam(name);
            if (value != null) {
                words.add("--" + name.replace('_', '-') + "=" + value);
            }
        }
        return words;
    }

    /** Finds the file that a request names. */
    private BarFile barFile(Context context) throws IOException {
        if (isSample(context.pathParam("dataset_id"))) {
            return sample.file();
        }
        return barFile(find(context));
    }

    BarFile barFile(Dataset dataset) {
        return new BarFile(
                folders.dataset(dataset.sha256(), dataset.ending()), dataset.name(), dataset.ending(), dataset.bytes());
    }

    private Dataset find(Context context) {
        return find(Caller.user(context), context.pathParam("dataset_id"));
    }

    /** Finds a data set of a user. */
    Dataset find(String user, String id) {
        if (!Requests.isHash(id)) {
            throw Requests.notFound("data set", id);
        }
        return datasets.find(user, id).orElseThrow(() -> Requests.notFound("data set", id));
    }

    static boolean isSample(String id) {
        return id.equals(Dataset.SAMPLE);
    }
}
