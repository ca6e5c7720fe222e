package io.synthmarket.server.store;

import java.time.Instant;

/**
 * An uploaded history as its owner knows it.
 *
 * @param added sorts data sets by when they came
 * @param owner whose it is
 * @param sha256 the hash of the file, by which it is called
 * @param name what the owner calls the file
 * @param ending of the file, such as {@code .csv.gz}
 * @param bytes how large it is
 * @param createdAt when it came
 * @param findings what is in it, as JSON
 */
public record Dataset(
        String added,
        String owner,
        String sha256,
        String name,
        String ending,
        long bytes,
        Instant createdAt,
        String findings) {

    /** What the bundled data set is called, which everybody has and nobody uploads. */
    public static final String SAMPLE = "sample";

    /** What its file is called. */
    public static final String SAMPLE_NAME = "sp500-daily.csv";
}
