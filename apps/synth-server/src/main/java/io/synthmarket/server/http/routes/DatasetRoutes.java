package io.synthmarket.server.http.routes;

import io.javalin.http.Context;
import io.synthmarket.server.common.Json;
import io.synthmarket.server.common.Problem;
import io.synthmarket.server.common.ServerFault;
import io.synthmarket.server.datasets.BarFile;
import io.synthmarket.server.datasets.ReadingPool;
import io.synthmarket.server.datasets.SharedFiles;
import io.synthmarket.server.http.guard.Caller;
import io.synthmarket.server.http.json.Answers;
import io.synthmarket.server.http.json.DatasetJson;
import io.synthmarket.server.http.json.MergedBars;
import io.synthmarket.server.http.transport.FileAnswer;
import io.synthmarket.server.store.Dataset;
import io.synthmarket.server.store.Datasets;
import io.synthmarket.server.store.Jobs;
import io.synthmarket.server.store.Page;
import io.synthmarket.server.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers what is asked of data sets. */
final class DatasetRoutes {

    private final Datasets datasets;
    private final Jobs jobs;
    private final DatasetFiles files;
    private final SharedFiles shared;
    private final ReadingPool readings;

    DatasetRoutes(Store store, DatasetFiles files, SharedFiles shared, ReadingPool readings) {
        datasets = store.datasets();
        jobs = store.jobs();
        this.files = files;
        this.shared = shared;
        this.readings = readings;
    }

    void list(Context context) {
        Page<Dataset> page = datasets.list(Caller.user(context), Requests.limit(context), Requests.after(context));
        ArrayNode items = Json.array();
        page.items().forEach(dataset -> items.add(DatasetJson.of(dataset)));
        Answers.send(context, 200, Answers.page(items, page.next()));
    }

    void get(Context context) throws IOException {
        ObjectNode json = DatasetFiles.isSample(context)
                ? DatasetJson.ofSample(files.sample().file(), files.sample().findings(readings))
                : DatasetJson.of(files.find(context));
        Answers.send(context, 200, json);
    }

    void delete(Context context) throws IOException {
        String user = Caller.user(context);
        if (DatasetFiles.isSample(context)) {
            throw new ServerFault(
                    Problem.Kind.FORBIDDEN,
                    "a data set must be uploaded to be deleted but 'sample' comes with the server; leave it alone");
        }
        Dataset dataset = files.find(context);
        boolean isRemoved = datasets.remove(user, dataset.sha256());
        int needing = isRemoved ? 0 : jobs.unfinishedOf(user, dataset.sha256());
        if (needing > 0) {
            throw new ServerFault(
                    Problem.Kind.CONFLICT,
                    "a data set must be needed by no job that is not over but is by " + needing
                            + "; cancel them, or wait for them");
        }
        shared.removeUnused(dataset.sha256(), dataset.ending());
        context.status(204);
    }

    void check(Context context) throws IOException {
        List<String> words = words(context);
        if (words.isEmpty() && !DatasetFiles.isSample(context)) {
            // Found out when it was uploaded.
            Answers.send(context, 200, Json.tree(files.find(context).findings()));
            return;
        }
        BarFile file = files.file(context);
        Answers.send(context, 200, readings.run(file.memory(), () -> file.check(words)));
    }

    void bars(Context context) throws IOException {
        int points = Requests.points(context);
        BarFile file = files.file(context);
        List<String> words = words(context);
        Answers.send(context, 200, readings.run(file.memory(), () -> MergedBars.json(file.bars(words), points)));
    }

    void file(Context context) throws IOException {
        BarFile file = files.file(context);
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
}
