package io.synthmarket.server.jobs;

import io.synthmarket.cli.call.CallFault;
import io.synthmarket.core.RunProgress;
import io.synthmarket.server.store.Job;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Makes the files of a job. */
@FunctionalInterface
interface JobMaker {

    /** Makes them, all or none, on a thread that may be interrupted, and so must not touch the database's files. */
    Made make(Job job, Consumer<RunProgress> listener) throws CallFault, IOException;

    /**
     * What was made.
     *
     * @param recipe of the series
     * @param batchId what names of files have
     * @param series how many there are
     * @param summary how it came out, in words
     * @param warnings what to beware of
     */
    record Made(String recipe, String batchId, int series, String summary, List<String> warnings) {}
}
