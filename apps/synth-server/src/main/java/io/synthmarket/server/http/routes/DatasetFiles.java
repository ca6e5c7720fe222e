package io.synthmarket.server.http.routes;

import io.javalin.http.Context;
import io.synthmarket.server.datasets.BarFile;
import io.synthmarket.server.datasets.SampleFile;
import io.synthmarket.server.http.guard.Caller;
import io.synthmarket.server.store.Dataset;
import io.synthmarket.server.store.Datasets;
import io.synthmarket.server.store.Folders;
import io.synthmarket.server.store.Store;
import java.io.IOException;

/** The data sets that requests name, among those of who asks, and the files that they are in; the sample is everybody's. */
final class DatasetFiles {

    private static final long MEMORY_OF_SAMPLE = 4 << 20;

    private final Datasets datasets;
    private final Folders folders;
    private final SampleFile sample;

    DatasetFiles(Store store) {
        datasets = store.datasets();
        folders = store.folders();
        sample = new SampleFile(folders);
    }

    static boolean isSample(Context context) {
        return isSample(id(context));
    }

    private static boolean isSample(String id) {
        return id.equals(Dataset.SAMPLE);
    }

    private static String id(Context context) {
        return context.pathParam("dataset_id");
    }

    SampleFile sample() {
        return sample;
    }

    /** Finds the data set that a request names; the sample is none. */
    Dataset find(Context context) {
        return find(Caller.user(context), id(context));
    }

    private Dataset find(String user, String id) {
        if (!Requests.isHash(id)) {
            throw Requests.notFound("data set", id);
        }
        return datasets.find(user, id).orElseThrow(() -> Requests.notFound("data set", id));
    }

    /** Finds the file that a request names. */
    BarFile file(Context context) throws IOException {
        return isSample(context) ? sample.file() : file(find(context));
    }

    private BarFile file(Dataset dataset) {
        return new BarFile(
                folders.dataset(dataset.sha256(), dataset.ending()), dataset.name(), dataset.ending(), dataset.bytes());
    }

    /** Tells how much memory it takes to read a data set of a user, or the sample. */
    long memory(String user, String id) {
        return isSample(id) ? MEMORY_OF_SAMPLE : file(find(user, id)).memory();
    }
}
