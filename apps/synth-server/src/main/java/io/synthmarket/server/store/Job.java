package io.synthmarket.server.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A generation in the background.
 *
 * @param id its name, which sorts by when it came
 * @param owner whose it is
 * @param dataset the hash of the history's file, or {@link Dataset#SAMPLE}
 * @param datasetName what the owner calls that file
 * @param options what was asked for, as JSON
 * @param words the same as options of {@code synth generate}, the seed among them, as a JSON array
 * @param seed the seed, drawn if none was asked for
 * @param command the call of the command line that makes the same
 * @param recipe makes the same series anywhere
 * @param batchId what names of files have
 * @param requested how many series are to be made
 * @param pathBars how many bars each has
 * @param state what has become of it
 * @param stopping whether its owner wants it stopped
 * @param createdAt when it came
 * @param startedAt when it was begun last
 * @param finishedAt when it was over
 * @param expiresAt when its files are removed
 * @param starts how often it was begun
 * @param progress how far it is, as JSON
 * @param fault why it failed, as JSON
 * @param files how many files there are
 * @param bytes how large they are together
 * @param summary how it came out, in words
 * @param warnings what to beware of, as a JSON array
 * @param notes what was found out about the history's file, as a JSON array
 */
public record Job(
        String id,
        String owner,
        String dataset,
        String datasetName,
        String options,
        String words,
        long seed,
        String command,
        String recipe,
        String batchId,
        int requested,
        int pathBars,
        JobState state,
        boolean stopping,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant expiresAt,
        int starts,
        String progress,
        @Nullable String fault,
        int files,
        long bytes,
        @Nullable String summary,
        String warnings,
        String notes) {

    /** Says how far it is. */
    public Job withProgress(String told) {
        return new Job(
                id,
                owner,
                dataset,
                datasetName,
                options,
                words,
                seed,
                command,
                recipe,
                batchId,
                requested,
                pathBars,
                state,
                stopping,
                createdAt,
                startedAt,
                finishedAt,
                expiresAt,
                starts,
                told,
                fault,
                files,
                bytes,
                summary,
                warnings,
                notes);
    }
}
