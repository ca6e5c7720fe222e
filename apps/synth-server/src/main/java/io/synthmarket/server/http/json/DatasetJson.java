package io.synthmarket.server.http.json;

import io.synthmarket.server.common.Json;
import io.synthmarket.server.datasets.BarFile;
import io.synthmarket.server.datasets.SampleFile;
import io.synthmarket.server.store.Dataset;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells of data sets as {@code openapi.yaml} has them. */
public final class DatasetJson {

    private DatasetJson() {}

    /** Tells of a data set. */
    public static ObjectNode of(Dataset dataset) {
        return of(
                dataset.sha256(), dataset.name(), dataset.bytes(), dataset.createdAt(), Json.tree(dataset.findings()));
    }

    /** Tells of the sample that comes with the server, and of what was found in it. */
    public static ObjectNode ofSample(BarFile file, JsonNode findings) {
        return of(Dataset.SAMPLE, file.name(), file.bytes(), SampleFile.CREATED, findings);
    }

    private static ObjectNode of(String id, String name, long bytes, Instant createdAt, JsonNode findings) {
        ObjectNode json = Json.object();
        json.put("id", id);
        json.put("name", name);
        json.put("bytes", bytes);
        json.put("created_at", Answers.time(createdAt));
        json.set("check", findings);
        return json;
    }
}
