package io.synthmarket.io.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchLockTest {

    private static final int PROCESSES = 3;
    private static final int ROUNDS = 4_000;

    /** As modules are of no use to another process: this test is a patch of one. */
    private static final String CLASS_PATH = String.join(
            File.pathSeparator,
            "target/test-classes",
            System.getProperty("jdk.module.path", ""),
            System.getProperty("java.class.path", ""));

    @TempDir
    private Path folder;

    /** Each deletes the file of the lock when it lets go, while the others may have opened it already. */
    @Test
    void lock_takenByManyProcessesInTurns_isOnesAtATime() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            CLASS_PATH,
                            Taker.class.getName(),
                            folder.toString())
                    .inheritIO()
                    .start());
        }

        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }
    }

    /** A deleted file of a lock is marked by contents, and may be open in a process that is about to lock it. */
    @Test
    void lock_ofFileWithContents_isNotTaken() throws Exception {
        Path file = Files.write(folder.resolve("batch.lock"), new byte[1]);

        assertThatThrownBy(() -> BatchLock.take(file))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessage(
                        "this batch is being written by another call, which holds batch.lock; wait for its end, or write"
                                + " to another directory");
    }

    @Test
    void lock_ofInterruptedThread_isTakenAndGivenUpAndLeavesNothing() throws Exception {
        Path file = folder.resolve("batch.lock");

        Thread.currentThread().interrupt();
        BatchLock.take(file).close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    /** A process that takes the lock again and again, and fails where another has it at the same time. */
    static final class Taker {

        private Taker() {}

        public static void main(String[] args) throws IOException {
            Path folder = Path.of(args[0]);
            int taken = 0;
            while (taken < ROUNDS) {
                BatchLock lock;
                try {
                    lock = BatchLock.take(folder.resolve("batch.lock"));
                } catch (FileAlreadyExistsException e) {
                    Thread.onSpinWait();
                    continue;
                }
                try (lock) {
                    own(folder.resolve("owner"));
                    taken++;
                }
            }
        }

        private static void own(Path owner) throws IOException {
            Files.createFile(owner);
            Files.delete(owner);
        }
    }
}
