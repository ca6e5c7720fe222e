package io.synthmarket.server.store;

import java.time.Clock;

/**
 * All that outlives the process.
 *
 * @param folders where files are
 * @param database where everything else is
 * @param datasets which data sets there are
 * @param jobs which jobs there are
 * @param access who may use the server
 */
public record Store(Folders folders, Database database, Datasets datasets, Jobs jobs, Access access) {

    /** Looks into a folder and its database. */
    public static Store of(Folders folders, Database database, Clock clock) {
        return new Store(folders, database, new Datasets(database), new Jobs(database), new Access(database, clock));
    }

    /** Adds up the bytes of what a user has: data sets, and files of jobs. */
    public long bytes(String user) {
        return datasets.bytes(user) + jobs.bytes(user);
    }
}
