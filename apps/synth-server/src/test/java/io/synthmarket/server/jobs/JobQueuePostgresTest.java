package io.synthmarket.server.jobs;

import io.synthmarket.server.store.Database;
import io.synthmarket.server.store.PostgresServer;
import java.nio.file.Path;

/** The queue over a PostgreSQL. */
class JobQueuePostgresTest extends JobQueueContract {

    private String url = "";

    @Override
    Database database(Path root) {
        if (url.isEmpty()) {
            url = PostgresServer.newDatabase();
        }
        return Database.open(url, "", "");
    }
}
