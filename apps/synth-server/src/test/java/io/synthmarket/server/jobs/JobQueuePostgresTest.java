package io.synthmarket.server.jobs;

import io.synthmarket.server.store.Database;
import io.synthmarket.server.store.PostgresServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;

/** The queue over a PostgreSQL. */
class JobQueuePostgresTest {

    private String url = "";

    /** Opens the database of a test, a new one the first time. */
    private Database postgres() {
        if (url.isEmpty()) {
            url = PostgresServer.newDatabase();
        }
        return Database.at(url, "", "").open();
    }

    @Nested
    class Making extends JobMakingContract {

        @Override
        Database database(Path root) {
            return postgres();
        }
    }

    @Nested
    class Stopping extends JobStopContract {

        @Override
        Database database(Path root) {
            return postgres();
        }
    }

    @Nested
    class Keeping extends JobKeepingContract {

        @Override
        Database database(Path root) {
            return postgres();
        }
    }

    @Nested
    class Submitting extends JobSubmissionContract {

        @Override
        Database database(Path root) {
            return postgres();
        }
    }

    @Nested
    class Watching extends JobWatchContract {

        @Override
        Database database(Path root) {
            return postgres();
        }
    }

    @Nested
    class Recalling extends JobRecallContract {

        @Override
        Database database(Path root) {
            return postgres();
        }
    }
}
