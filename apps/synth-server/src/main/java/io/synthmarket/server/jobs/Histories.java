package io.synthmarket.server.jobs;

import io.synthmarket.cli.call.CallFault;
import io.synthmarket.cli.call.GenerateCall;
import io.synthmarket.cli.call.PreparedBatch;
import io.synthmarket.server.common.Problem;
import io.synthmarket.server.common.ServerFault;
import io.synthmarket.server.store.Dataset;
import io.synthmarket.server.store.Datasets;
import io.synthmarket.server.store.Folders;
import io.synthmarket.server.store.Job;
import io.synthmarket.server.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** Reads what jobs are learned from. */
final class Histories {

    private final Folders folders;
    private final Datasets datasets;

    Histories(Store store) {
        folders = store.folders();
        datasets = store.datasets();
    }

    /** Reads the history of a job and makes everything ready. */
    PreparedBatch prepare(Job job, List<String> words) throws CallFault {
        return reading(
                        GenerateCall.parse(words),
                        job.owner(),
                        job.request().dataset(),
                        job.request().datasetName())
                .read();
    }

    /** Reads a history and makes everything ready. */
    @FunctionalInterface
    interface Reading {
        PreparedBatch read() throws CallFault;
    }

    /** Finds a history that its owner calls by a name, to be read later, by whoever has nothing to do with the database. */
    Reading reading(GenerateCall call, String owner, String dataset, String name) {
        if (dataset.equals(Dataset.SAMPLE)) {
            return call::prepareSample;
        }
        Dataset known = datasets.find(owner, dataset).orElseThrow(Histories::gone);
        Path file = folders.dataset(known.sha256(), known.ending());
        return () -> {
            if (!Files.exists(file)) {
                throw gone();
            }
            return call.prepare(file, name);
        };
    }

    /** Finds what a job was made of, to be read and looked into. */
    Callable<PreparedBatch> again(Job job) {
        try {
            Reading reading = reading(
                    GenerateCall.parse(job.request().words()),
                    job.owner(),
                    job.request().dataset(),
                    job.request().datasetName());
            return () -> again(job, reading);
        } catch (CallFault e) {
            throw ServerFault.of(e);
        }
    }

    private static PreparedBatch again(Job job, Reading reading) {
        try {
            PreparedBatch batch = reading.read();
            if (!batch.recipe().equals(job.plan().recipe())) {
                throw new ServerFault(
                        Problem.Kind.CONFLICT,
                        "the job was made by another version of the server or read from another file; generate anew");
            }
            return batch;
        } catch (CallFault e) {
            throw ServerFault.of(e);
        }
    }

    /** Checks that what a job is learned from is there. */
    void requireOf(Job job) {
        if (!job.request().dataset().equals(Dataset.SAMPLE)
                && datasets.find(job.owner(), job.request().dataset()).isEmpty()) {
            throw gone();
        }
    }

    private static ServerFault gone() {
        return new ServerFault(
                Problem.Kind.GONE, "the data set that the job is learned from is no longer there; upload it again");
    }
}
