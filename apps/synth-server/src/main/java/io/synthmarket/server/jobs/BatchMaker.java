package io.synthmarket.server.jobs;

import io.synthmarket.cli.call.BatchOutcome;
import io.synthmarket.cli.call.CallFault;
import io.synthmarket.cli.call.GenerateCall;
import io.synthmarket.cli.call.PreparedBatch;
import io.synthmarket.core.RunProgress;
import io.synthmarket.server.common.Limits;
import io.synthmarket.server.store.Folders;
import io.synthmarket.server.store.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes the files of a job as {@code synth generate} does. Files that an earlier run had in place already are found equal and stay; what
 * it had found of series that are chosen by their score is not searched again.
 */
final class BatchMaker implements JobMaker {

    private final Histories histories;
    private final Folders folders;
    private final Limits limits;

    BatchMaker(Histories histories, Folders folders, Limits limits) {
        this.histories = histories;
        this.folders = folders;
        this.limits = limits;
    }

    @Override
    public Made make(Job job, Consumer<RunProgress> listener) throws CallFault, IOException {
        PreparedBatch batch = histories.prepare(job, words(job));
        if (!batch.recipe().equals(job.plan().recipe())) {
            Folders.remove(folders.job(job.id())); // what another version made is not equal
        }
        Files.createDirectories(folders.job(job.id()));
        Files.deleteIfExists(folders.figures(job.id()));
        BatchOutcome outcome =
                batch.write(folders.files(job.id()), folders.figures(job.id()), folders.checkpoint(job.id()), listener);
        return new Made(
                batch.recipe(),
                batch.paths().recipe().id(),
                batch.paths().size(),
                outcome.summary(),
                outcome.warnings());
    }

    private List<String> words(Job job) throws CallFault {
        List<String> words = new ArrayList<>(job.request().words());
        if (GenerateCall.parse(words).threads().isEmpty()) {
            words.add("--threads=" + limits.jobThreads());
        }
        return words;
    }
}
