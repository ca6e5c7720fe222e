package io.synthmarket.server.common;

import java.time.Duration;

/**
 * How much anybody may ask for. Sizes are in bytes.
 *
 * @param uploadBytes of one uploaded file
 * @param expandedBytes of one uploaded file when it is unpacked
 * @param lineBytes of one line of an uploaded text
 * @param storageBytes of all data sets and results of a user
 * @param jobBars of all series of a job, attempts that were rejected not counted
 * @param jobTime that a job may take
 * @param jobThreads that a job may use
 * @param workers how many jobs are made at a time
 * @param queuedJobs how many jobs may wait
 * @param userJobs how many jobs of a user may wait or be made
 * @param resultTime for which files of a job are kept
 * @param jobHistory for which a job is kept that is over
 * @param requestsPerMinute of a user, or of an address that has not signed in
 */
public record Limits(
        long uploadBytes,
        long expandedBytes,
        int lineBytes,
        long storageBytes,
        long jobBars,
        Duration jobTime,
        int jobThreads,
        int workers,
        int queuedJobs,
        int userJobs,
        Duration resultTime,
        Duration jobHistory,
        int requestsPerMinute) {

    private static final long MEBI = 1L << 20;
    private static final long GIBI = 1L << 30;

    /** Returns limits that suit a small team on one machine. */
    public static Limits withDefaults() {
        return new Limits(
                256 * MEBI,
                2 * GIBI,
                64 << 10,
                20 * GIBI,
                200_000_000,
                Duration.ofHours(1),
                Runtime.getRuntime().availableProcessors(),
                1,
                1_000,
                100,
                Duration.ofDays(7),
                Duration.ofDays(90),
                1_200);
    }
}
