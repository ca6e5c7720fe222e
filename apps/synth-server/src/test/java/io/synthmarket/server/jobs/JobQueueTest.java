package io.synthmarket.server.jobs;

import io.synthmarket.server.store.Database;
import java.nio.file.Path;

/** The queue over the file database. */
class JobQueueTest extends JobQueueContract {

    @Override
    Database database(Path root) {
        return Database.inFolder(root);
    }
}
