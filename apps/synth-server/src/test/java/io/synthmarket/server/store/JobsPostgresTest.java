package io.synthmarket.server.store;

import java.nio.file.Path;

/** Jobs in a PostgreSQL. */
class JobsPostgresTest extends JobsContract {

    @Override
    Database open(Path root) {
        return Database.at(PostgresServer.newDatabase(), "", "").open();
    }
}
