package io.synthmarket.server.datasets;

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
public final class SampleFile {

    /** When the bars end. */
    public static final Instant CREATED = Instant.parse("2020-04-17T00:00:00Z");

    private static final String ENDING = ".csv";

    private final Folders folders;
    private boolean laid;
    private volatile @Nullable ObjectNode findings;

    /** Lays them into a folder. */
    public SampleFile(Folders folders) {
        this.folders = folders;
    }

    /** Returns their file. */
    public synchronized BarFile file() throws IOException {
        Path file = folders.root().resolve(Dataset.SAMPLE_NAME);
        byte[] text = Samples.sp500DailyCsv().getBytes(StandardCharsets.UTF_8);
        if (!laid) {
            Files.write(file, text);
            laid = true;
        }
        return new BarFile(file, Dataset.SAMPLE_NAME, ENDING, text.length);
    }

    /** Tells what is in it. That is found out outside any lock: while one waits for its turn no other must. */
    public ObjectNode findings(ReadingPool readings) throws IOException {
        ObjectNode known = findings;
        if (known == null) {
            BarFile file = file();
            known = readings.run(file.memory(), () -> file.check(List.of()));
            findings = known;
        }
        return known;
    }
}
