package io.synthmarket.server.store;

/** How large the data sets and the files of jobs are that users have. */
public final class StoredBytes {

    private final Datasets datasets;
    private final Jobs jobs;

    /** Looks up what is stored. */
    public StoredBytes(Datasets datasets, Jobs jobs) {
        this.datasets = datasets;
        this.jobs = jobs;
    }

    /** Adds up the bytes of what a user has. */
    public long of(String user) {
        return datasets.bytes(user) + jobs.bytes(user);
    }
}
