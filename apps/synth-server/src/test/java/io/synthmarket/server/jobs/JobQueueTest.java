package io.synthmarket.server.jobs;

import io.synthmarket.server.store.Database;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;

/** The queue over the file database. */
class JobQueueTest {

    @Nested
    class Making extends JobMakingContract {

        @Override
        Database database(Path root) {
            return Database.inFolder(root).open();
        }
    }

    @Nested
    class Stopping extends JobStopContract {

        @Override
        Database database(Path root) {
            return Database.inFolder(root).open();
        }
    }

    @Nested
    class Keeping extends JobKeepingContract {

        @Override
        Database database(Path root) {
            return Database.inFolder(root).open();
        }
    }

    @Nested
    class Submitting extends JobSubmissionContract {

        @Override
        Database database(Path root) {
            return Database.inFolder(root).open();
        }
    }

    @Nested
    class Watching extends JobWatchContract {

        @Override
        Database database(Path root) {
            return Database.inFolder(root).open();
        }
    }

    @Nested
    class Recalling extends JobRecallContract {

        @Override
        Database database(Path root) {
            return Database.inFolder(root).open();
        }
    }
}
