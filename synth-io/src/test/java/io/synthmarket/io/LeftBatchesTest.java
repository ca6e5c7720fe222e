package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a batch does with what another of another id left where it writes. */
class LeftBatchesTest {

    private static final BarSeries SERIES = CsvTexts.series(CsvTexts.GOOD);
    private static final String LOCK = ".synthetic_batch_old.lock";

    @TempDir
    private Path folder;

    private Path left;

    @BeforeEach
    void leaveHalfABatch() throws IOException {
        left = Files.createDirectory(folder.resolve(".synthetic_batch_old.partial"));
        Files.writeString(left.resolve("old.csv"), "half");
        Files.createFile(folder.resolve(LOCK));
    }

    private void write(String id) throws IOException {
        try (BatchDirectory batch = BatchDirectory.open(folder, id, List.of(id + ".csv"), ExistingFiles.REFUSE)) {
            batch.add(id + ".csv", SERIES);
            batch.commit();
        }
    }

    @Test
    void batch_killedBefore_isClearedAway() throws IOException {
        write("new");

        assertThat(Archives.names(folder)).containsExactly("new.csv");
    }

    @Test
    void file_putAsideByTheKilledBatch_isPutBack() throws IOException {
        Files.writeString(left.resolve(".prices.csv.previous"), "mine");
        write("new");

        assertThat(folder.resolve("prices.csv")).hasContent("mine");
    }

    @Test
    void batch_thatIsBeingWritten_stays() throws IOException {
        try (BatchDirectory batch = BatchDirectory.open(folder, "old", List.of("old.csv"), ExistingFiles.REFUSE)) {
            batch.add("old.csv", SERIES);
            write("new");
            write("newer");
            batch.commit();
        }

        assertThat(Archives.names(folder)).containsExactly("new.csv", "newer.csv", "old.csv");
    }

    @Test
    void directory_withoutLock_stays() throws IOException {
        Files.delete(folder.resolve(LOCK));
        write("new");

        assertThat(left.resolve("old.csv")).hasContent("half");
    }

    @Test
    void directory_withAnotherInIt_staysAndIsInNobodysWay() throws IOException {
        Files.createDirectory(left.resolve("mine"));
        write("new");

        assertThat(left.resolve("mine")).isDirectory();
        assertThat(folder.resolve("new.csv")).exists();
    }
}
