package io.synthmarket.server.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A generation in the background.
 *
 * @param id its name, which sorts by when it came
 * @param owner whose it is
 * @param createdAt when it came
 * @param request what was asked for
 * @param plan what is to be made
 * @param status how it stands
 * @param outcome what has come of it
 */
public record Job(
        String id, String owner, Instant createdAt, Request request, Plan plan, Status status, Outcome outcome) {

    /**
     * What was asked for.
     *
     * @param dataset the hash of the history's file, or {@link Dataset#SAMPLE}
     * @param datasetName what the owner calls that file
     * @param options what was asked for, as JSON
     * @param words the same as options of {@code synth generate}, the seed among them
     */
    public record Request(String dataset, String datasetName, String options, List<String> words) {

        /** Copies the words. */
        public Request {
            words = List.copyOf(words);
        }
    }

    /**
     * What is to be made.
     *
     * @param seed the seed, drawn if none was asked for
     * @param command the call of the command line that makes the same
     * @param recipe makes the same series anywhere
     * @param batchId what names of files have
     * @param requested how many series are to be made
     * @param pathBars how many bars each has
     * @param notes what was found out about the history's file
     */
    public record Plan(
            long seed, String command, String recipe, String batchId, int requested, int pathBars, List<String> notes) {

        /** Copies the notes. */
        public Plan {
            notes = List.copyOf(notes);
        }
    }

    /**
     * How a job stands.
     *
     * @param state what has become of it
     * @param stopping whether its owner wants it stopped
     * @param starts how often it was begun
     * @param startedAt when it was begun last
     * @param finishedAt when it was over
     * @param expiresAt when its files are removed
     * @param progress how far it is, as JSON
     */
    public record Status(
            JobState state,
            boolean stopping,
            int starts,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Instant expiresAt,
            String progress) {

        /** Returns that of a job that waits for its first start. */
        public static Status queued(String progress) {
            return new Status(JobState.QUEUED, false, 0, null, null, null, progress);
        }

        private Status withProgress(String told) {
            return new Status(state, stopping, starts, startedAt, finishedAt, expiresAt, told);
        }
    }

    /**
     * What has come of a job.
     *
     * @param fault why it failed, as JSON
     * @param files how many files there are
     * @param bytes how large they are together
     * @param summary how it came out, in words
     * @param warnings what to beware of
     */
    public record Outcome(
            @Nullable String fault,
            int files,
            long bytes,
            @Nullable String summary,
            List<String> warnings) {

        /** Copies the warnings. */
        public Outcome {
            warnings = List.copyOf(warnings);
        }

        /** Returns that of a job that is not over. */
        public static Outcome none() {
            return new Outcome(null, 0, 0, null, List.of());
        }
    }

    /** Tells what has become of it. */
    public JobState state() {
        return status.state();
    }

    /** Says how far it is. */
    public Job withProgress(String told) {
        return new Job(id, owner, createdAt, request, plan, status.withProgress(told), outcome);
    }
}
