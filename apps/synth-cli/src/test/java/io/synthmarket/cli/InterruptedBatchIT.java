package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, killed in the middle of a batch and called again. */
class InterruptedBatchIT {

    private static final Path JAR = Path.of("target", "synth.jar").toAbsolutePath();
    private static final long LONGEST_WAIT_SECONDS = 60;

    @TempDir
    private Path folder;

    @Test
    void batch_killedInTheMiddle_leavesNoFinalFileAndIsResumedToTheSameBytes() throws Exception {
        Path interrupted = folder.resolve("interrupted");
        Path whole = folder.resolve("whole");
        killWhenSomeFilesAreStaged(interrupted);

        assertThat(visible(interrupted)).isEmpty();

        run(call(interrupted, "--resume"));
        run(call(whole));
        List<Path> files = visible(whole);
        assertThat(files).hasSize(63);
        assertThat(visible(interrupted)).hasSameSizeAs(files);
        assertThat(files)
                .allSatisfy(file -> assertThat(file).hasSameBinaryContentAs(interrupted.resolve(file.getFileName())));
        assertThat(everything(interrupted)).hasSize(63);
    }

    private void killWhenSomeFilesAreStaged(Path out) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(call(out)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
            while (everything(out).size() < 5 && System.nanoTime() < deadline) {
                assertThat(process.isAlive()).as("still at work").isTrue();
                Thread.sleep(5);
            }
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static List<String> call(Path out, String... more) {
        List<String> call = new ArrayList<>(List.of(
                "-jar",
                JAR.toString(),
                "generate",
                "--sample",
                "-n",
                "60",
                "--seed",
                "9",
                "--format",
                "csv,zip",
                "--out"));
        call.add(out.toString());
        call.addAll(List.of(more));
        return call;
    }

    private static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return command;
    }

    private void run(List<String> arguments) throws IOException, InterruptedException {
        assertThat(Processes.run(folder, "java", arguments).exitCode()).isZero();
    }

    /** The files under final names. */
    private static List<Path> visible(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    /** All files, hidden and in hidden folders too. */
    private static List<Path> everything(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (UncheckedIOException e) {
            return List.of(); // a file went while it was looked at: look again
        }
    }
}
