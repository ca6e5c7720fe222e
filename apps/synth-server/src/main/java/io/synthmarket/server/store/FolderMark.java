package io.synthmarket.server.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;

/** Holds a database and a folder of data together: each has the same mark, so that neither is used with another. */
public final class FolderMark {

    private static final String FILE = "id";

    private FolderMark() {}

    /**
     * Marks a new folder and a new database, or checks that they go together.
     *
     * @throws IOException if they do not, or the disk failed
     */
    public static void match(Database database, Folders folders, Clock clock) throws IOException {
        Path file = folders.root().resolve(FILE);
        Optional<String> ofDatabase =
                database.sql("select id from folder").query(String.class).optional();
        Optional<String> ofFolder = Files.exists(file)
                ? Optional.of(Files.readString(file, StandardCharsets.US_ASCII).strip())
                : Optional.empty();
        if (ofDatabase.isPresent()) {
            require(ofDatabase.equals(ofFolder), folders);
            return;
        }
        require(ofFolder.isEmpty() || folders.isEmpty(), folders);
        String id = ofFolder.orElseGet(() -> SortableId.draw(clock));
        Path draft = folders.root().resolve(FILE + ".new");
        Files.writeString(draft, id, StandardCharsets.US_ASCII);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        database.sql("insert into folder (id) values (:id)").param("id", id).update();
    }

    private static void require(boolean together, Folders folders) throws IOException {
        if (!together) {
            throw new IOException("the database must be that of " + folders.root()
                    + " but belongs to another folder of data; name the folder and the database that go together");
        }
    }
}
