package io.synthmarket.server.jobs;

import io.synthmarket.core.RunProgress;
import io.synthmarket.server.store.Folders;
import io.synthmarket.server.store.Job;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Writes one small file for a job, once it is let. */
final class GatedMaker implements JobMaker {

    private final Folders folders;
    private final Semaphore passes = new Semaphore(0);
    private final List<String> begun = new CopyOnWriteArrayList<>();

    GatedMaker(Folders folders) {
        this.folders = folders;
    }

    /** Names the jobs in the order in which they were begun. */
    List<String> begun() {
        return begun;
    }

    /** Lets so many jobs end. */
    void let(int jobs) {
        passes.release(jobs);
    }

    @Override
    public Made make(Job job, Consumer<RunProgress> listener) throws IOException {
        begun.add(job.id());
        listener.accept(new RunProgress(
                0, job.plan().requested(), 0, 1, 1, 0, OptionalDouble.empty(), OptionalDouble.empty(), Duration.ZERO));
        try {
            passes.acquire();
        } catch (InterruptedException e) {
            throw new InterruptedIOException("stopped");
        }
        Files.createDirectories(folders.files(job.id()));
        Files.writeString(folders.files(job.id()).resolve("made.csv"), "made");
        return new Made(job.plan().recipe(), job.plan().batchId(), job.plan().requested(), "made", List.of());
    }
}
