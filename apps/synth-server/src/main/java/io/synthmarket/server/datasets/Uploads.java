package io.synthmarket.server.datasets;

import io.synthmarket.io.BarFileKind;
import io.synthmarket.server.common.Json;
import io.synthmarket.server.common.Limits;
import io.synthmarket.server.common.Monitor;
import io.synthmarket.server.common.Problem;
import io.synthmarket.server.common.ServerFault;
import io.synthmarket.server.store.Dataset;
import io.synthmarket.server.store.Datasets;
import io.synthmarket.server.store.Folders;
import io.synthmarket.server.store.SortableId;
import io.synthmarket.server.store.Store;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.ObjectNode;

/** Takes uploads: to disk as they arrive, looked at on the way, and under their hash when they are whole. */
public final class Uploads {

    private static final int AT_ONCE = 32;
    private static final int WAITING = 224;
    private static final int PATIENCE_SECONDS = 60;
    private static final int RETRY_SECONDS = 10;
    private static final int DIRECTORY_IN_MEMORY = 2;
    private static final int MOST_FINDINGS = 64 << 10;
    private static final int BUFFER = 1 << 16;

    private final Folders folders;
    private final Datasets datasets;
    private final SharedFiles files;
    private final StorageQuota storage;
    private final ReadingPool readings;
    private final Limits limits;
    private final Monitor monitor;
    private final MinimumPace pace;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** Takes them into what is stored. */
    public Uploads(
            Store store,
            SharedFiles files,
            ReadingPool readings,
            Limits limits,
            Monitor monitor,
            MinimumPace pace,
            Clock clock) {
        folders = store.folders();
        datasets = store.datasets();
        this.files = files;
        storage = new StorageQuota(store, limits.storageBytes());
        this.readings = readings;
        this.limits = limits;
        this.monitor = monitor;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * A data set that was received.
     *
     * @param isNew whether its owner did not have it yet
     */
    public record Received(Dataset dataset, boolean isNew) {}

    /** Takes a file from a client. */
    public Received receive(String owner, String givenName, InputStream body) throws IOException, InterruptedException {
        String name = FileNames.clean(givenName);
        Path incoming = folders.incoming(SortableId.draw(clock));
        try (StorageQuota.Arrival arrival = storage.begin(owner)) {
            Arrived arrived = arriveInPlace(name, body, incoming, arrival);
            Optional<Dataset> known = datasets.find(owner, arrived.sha256());
            if (known.isPresent() && isCalled(known.get(), givenName, arrived)) {
                return new Received(known.get(), false);
            }
            String ending = known.map(Dataset::ending).orElse(arrived.found().ending());
            return keep(owner, arrived, ending, incoming, arrival);
        } finally {
            Folders.remove(incoming);
        }
    }

    /** Refuses a file that has more bytes than it may. */
    public static ServerFault tooLarge(long limit) {
        return new ServerFault(
                Problem.Kind.TOO_LARGE,
                "a file must have at most " + limit
                        + " bytes but has more; send fewer bars, or pack the file with gzip");
    }

    /** Tells whether a data set has the name that it is sent under; where it is sent without one, it keeps its own. */
    private static boolean isCalled(Dataset known, String givenName, Arrived arrived) {
        return givenName.isBlank() || known.name().equals(arrived.found().name());
    }

    /** Counts uploads that wait for a place. */
    public int waiting() {
        return places.getQueueLength();
    }

    /** Lets a file arrive when there is a place for it. */
    private Arrived arriveInPlace(String name, InputStream body, Path incoming, StorageQuota.Arrival arrival)
            throws IOException, InterruptedException {
        boolean isCrowded = waiting() >= WAITING;
        if (isCrowded || !places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new ServerFault(Problem.forNow(
                    Problem.Kind.TOO_MANY,
                    "at most " + AT_ONCE + " uploads can arrive and " + WAITING
                            + " wait at a time but there are more; send it again in " + RETRY_SECONDS + " s",
                    RETRY_SECONDS));
        }
        try {
            return arrive(name, body, incoming, arrival);
        } finally {
            places.release();
        }
    }

    private record Arrived(UploadKind.Found found, String sha256, long bytes) {}

    private Arrived arrive(String name, InputStream body, Path incoming, StorageQuota.Arrival arrival)
            throws IOException {
        try (FileChannel channel = FileChannel.open(incoming, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream disk = Channels.newOutputStream(channel)) {
            ArrivingFile file = new ArrivingFile(body, disk, limits.uploadBytes(), arrival, pace);
            BufferedInputStream in = new BufferedInputStream(file, BUFFER);
            in.mark(UploadKind.HEAD);
            byte[] head = in.readNBytes(UploadKind.HEAD);
            in.reset();
            UploadKind.Found found = UploadKind.in(head, name);
            ContentGuard guard = new ContentGuard(limits, found.name());
            if (found.kind() == BarFileKind.TEXT) {
                guard.requireText(in);
            } else if (found.kind() == BarFileKind.GZIP) {
                guard.requirePackedText(in);
            }
            in.transferTo(OutputStream.nullOutputStream());
            channel.force(true);
            if (found.kind() == BarFileKind.XLSX) {
                // Its directory is in memory meanwhile.
                readings.run(file.bytes() * DIRECTORY_IN_MEMORY, () -> {
                    guard.requireWorkbook(incoming);
                    return incoming;
                });
            }
            return new Arrived(found, file.sha256(), file.bytes());
        }
    }

    private Received keep(String owner, Arrived arrived, String ending, Path incoming, StorageQuota.Arrival arrival)
            throws IOException {
        Path file = files.hold(incoming, arrived.sha256(), ending);
        try {
            BarFile history = new BarFile(file, arrived.found().name(), ending, arrived.bytes());
            String findings = shortened(
                    readings.run(
                            history.memory(), () -> history.check(List.of()).toString()),
                    history.name());
            arrival.requireRoom();
            Dataset dataset = new Dataset(
                    SortableId.draw(clock),
                    owner,
                    arrived.sha256(),
                    history.name(),
                    ending,
                    arrived.bytes(),
                    clock.instant(),
                    findings);
            if (datasets.add(dataset)) {
                monitor.uploaded(arrived.bytes());
                return new Received(dataset, true);
            }
            datasets.rename(owner, dataset.sha256(), dataset.name(), findings);
            return new Received(datasets.find(owner, arrived.sha256()).orElse(dataset), false);
        } finally {
            files.letGo(arrived.sha256(), ending);
        }
    }

    /** Says so where there is more to tell of a file than a list of them can hold. */
    private static String shortened(String findings, String name) {
        if (findings.length() <= MOST_FINDINGS) {
            return findings;
        }
        ObjectNode json = Json.object();
        json.put("file", name);
        json.putObject("fault")
                .put(
                        "message",
                        "what is told of a file must have at most " + MOST_FINDINGS + " characters but has "
                                + findings.length() + "; leave out columns that are none of bars");
        return json.toString();
    }
}
