package io.synthmarket.server.jobs;

import java.util.List;

/**
 * What a job is asked to be.
 *
 * @param owner who asks
 * @param dataset the hash of a data set of the owner, or {@code sample}
 * @param options what was asked for, as JSON, to be told again
 * @param words the same as options of {@code synth generate}
 */
public record JobOrder(String owner, String dataset, String options, List<String> words) {

    /** Copies the words. */
    public JobOrder {
        words = List.copyOf(words);
    }
}
