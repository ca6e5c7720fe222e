package io.synthmarket.server.http;

import io.synthmarket.samples.Samples;
import io.synthmarket.server.store.Dataset;
import io.synthmarket.server.store.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The bundled daily bars, as a data set that everybody has. They are laid on the disk when they are first asked for. */
final class SampleHistory {

    private static final String ENDING = ".csv";

    /** When the bars end. */
    private static final Instant CREATED = Instant.parse("2020-04-17T00:00:00Z");

    private final Folders folders;
    private boolean laid;
    private volatile @Nullable ObjectNode findings;

    SampleHistory(Folders folders) {
        this.folders = folders;
    }

    synchronized History history() throws IOException {
        Path file = folders.root().resolve(Dataset.SAMPLE_NAME);
        byte[] text = Samples.sp500DailyCsv().getBytes(StandardCharsets.UTF_8);
        if (!laid) {
            Files.write(file, text);
            laid = true;
        }
        return new History(file, Dataset.SAMPLE_NAME, ENDING, text.length);
    }

    ObjectNode json(Readings readings) throws IOException {
        History history = history();
        ObjectNode json = Answers.object();
        json.put("id", Dataset.SAMPLE);
        json.put("name", Dataset.SAMPLE_NAME);
        json.put("bytes", history.bytes());
        json.put("created_at", Answers.time(CREATED));
        json.set("check", findings(readings, history));
        return json;
    }

    /** Finds them out outside any lock: while one waits for its turn no other must. */
    private ObjectNode findings(Readings readings, History history) {
        ObjectNode known = findings;
        if (known == null) {
            known = readings.take(history.memory(), () -> history.check(List.of()));
            findings = known;
        }
        return known;
    }
}
