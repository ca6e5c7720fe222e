package io.synthmarket.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

    private static final String JOB = "0123456789abcdefghjkmnpqrs";

    @TempDir
    private Path parent;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void folder_thatIsMade_isItsOwnersAlone() throws IOException {
        Path root = parent.resolve("a/b");

        Folders.open(root).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
                .isEqualTo("rwx------");
    }

    /** Files of earlier versions have them: one that went would leave files that nothing finds. */
    @Test
    void endings_ofStoredFiles_areThoseThatStoredFilesHave() {
        assertThat(Folders.endings())
                .containsExactlyInAnyOrder(
                        ".csv",
                        ".txt",
                        ".tsv",
                        ".csv.gz",
                        ".txt.gz",
                        ".tsv.gz",
                        ".gz",
                        ".xlsx",
                        ".parquet",
                        ".arrow",
                        ".feather",
                        ".arrows");
    }

    @Test
    void takeAway_ofAJobsFolder_leavesNothingUnderItsName() throws IOException {
        try (Folders folders = Folders.open(parent)) {
            Files.createDirectories(folders.files(JOB));
            Files.write(folders.files(JOB).resolve("one.csv"), new byte[3]);

            Path gone = folders.takeAway(JOB).orElseThrow();

            assertThat(folders.job(JOB)).doesNotExist();
            assertThat(folders.jobs()).isEmpty();
            assertThat(Folders.bytes(gone)).isEqualTo(3);
        }
    }

    /** As when files are removed so slowly that the job has been made again. */
    @Test
    void takeAway_twice_keepsBothApart() throws IOException {
        try (Folders folders = Folders.open(parent)) {
            Files.createDirectories(folders.files(JOB));
            Path first = folders.takeAway(JOB).orElseThrow();
            Files.createDirectories(folders.files(JOB));

            assertThat(folders.takeAway(JOB)).get().isNotEqualTo(first);
        }
    }

    @Test
    void takeAway_ofAJobWithoutAFolder_isNothing() throws IOException {
        try (Folders folders = Folders.open(parent)) {
            assertThat(folders.takeAway(JOB)).isEmpty();
        }
    }

    @Test
    void takenAway_afterAProcessThatEndedBeforeItRemovedAll_isTheRest() throws IOException {
        Path gone;
        try (Folders folders = Folders.open(parent)) {
            Files.createDirectories(folders.files(JOB));
            gone = folders.takeAway(JOB).orElseThrow();
            Files.createDirectories(folders.files(JOB));
        }

        try (Folders folders = Folders.open(parent)) {
            assertThat(folders.takenAway()).containsExactly(gone);
            assertThat(folders.jobs()).containsExactly(JOB);
        }
    }

    @Test
    void bytes_ofAFolder_areThoseOfAllFilesInIt() throws IOException {
        Files.createDirectories(parent.resolve("a/b"));
        Files.write(parent.resolve("a/one"), new byte[3]);
        Files.write(parent.resolve("a/b/two"), new byte[4]);

        assertThat(Folders.bytes(parent.resolve("a"))).isEqualTo(7);
        assertThat(Folders.bytes(parent.resolve("none"))).isZero();
    }
}
