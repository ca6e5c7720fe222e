package io.synthmarket.server.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderMarkTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path root;

    @TempDir
    private Path elsewhere;

    @Test
    void match_ofWhatWasMatchedBefore_isDone() throws IOException {
        try (Folders folders = Folders.open(root);
                Database database = Database.inFolder(elsewhere).open()) {
            FolderMark.match(database, folders, CLOCK);

            assertThatCode(() -> FolderMark.match(database, folders, CLOCK)).doesNotThrowAnyException();
        }
    }

    @Test
    void match_ofAnEmptyDatabaseWithAFolderInUse_isRefused() throws IOException {
        try (Folders folders = Folders.open(root);
                Database database = Database.inFolder(elsewhere).open()) {
            Files.createDirectories(folders.job("0123456789abcdefghjkmnpqrs"));
            Files.writeString(root.resolve("id"), "0123456789abcdefghjkmnpqrs");

            assertThatThrownBy(() -> FolderMark.match(database, folders, CLOCK))
                    .isInstanceOf(IOException.class)
                    .hasMessage(
                            "the database must be that of " + root + " but belongs to another folder of data; name the"
                                    + " folder and the database that go together");
        }
    }

    @Test
    void match_afterAProcessThatDiedInBetween_isDone() throws IOException {
        try (Folders folders = Folders.open(root);
                Database database = Database.inFolder(elsewhere).open()) {
            Files.writeString(root.resolve("id"), "0123456789abcdefghjkmnpqrs");

            assertThatCode(() -> FolderMark.match(database, folders, CLOCK)).doesNotThrowAnyException();
        }
    }

    @Test
    void match_ofAFolderThatLostItsMark_isRefused() throws IOException {
        try (Folders folders = Folders.open(root);
                Database database = Database.inFolder(elsewhere).open()) {
            FolderMark.match(database, folders, CLOCK);
            Files.delete(root.resolve("id"));

            assertThatThrownBy(() -> FolderMark.match(database, folders, CLOCK)).isInstanceOf(IOException.class);
        }
    }
}
