package io.synthmarket.server.store;

import java.nio.file.Path;

/** Jobs in the file database. */
class JobsTest extends JobsContract {

    @Override
    Database open(Path root) {
        return Database.inFolder(root).open();
    }
}
