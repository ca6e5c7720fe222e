package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.cli.text.CallException;
import io.synthmarket.cli.text.FileWords;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import tools.jackson.core.exc.JacksonIOException;

/** Which exit code a fault has, and what is told of it. */
class FaultsTest {

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void fault_ofTheDevice_isThreeHoweverItIsWrapped() {
        IOException full = new FileSystemException(null, null, "x.csv could not be written: No space left on device");

        assertThat(exitCode(full)).isEqualTo(3);
        assertThat(exitCode(new UncheckedIOException(full))).isEqualTo(3);
        assertThat(exitCode(JacksonIOException.construct(full))).isEqualTo(3);
        assertThat(err.toString().lines())
                .hasSize(3)
                .containsOnly("synth: x.csv could not be written: No space left on device");
    }

    @Test
    void fault_ofTheCall_isTwo() {
        assertThat(exitCode(new CallException("--out must name a folder"))).isEqualTo(2);
        assertThat(exitCode(new FileAlreadyExistsException(null, null, "x.csv already exists")))
                .isEqualTo(2);
    }

    @Test
    void fault_interruption_isToldAsSuch() {
        IOException closed = new IOException("x.csv could not be written", new ClosedByInterruptException());
        Thread.currentThread().interrupt();
        try {
            assertThat(exitCode(closed)).isEqualTo(2);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(exitCode(new CancellationException("interrupted at attempt 4 of path 0")))
                .isEqualTo(2);

        assertThat(err.toString().lines()).hasSize(2).containsOnly("synth: interrupted, nothing was written");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void input_throughAPipe_isReadOnce() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor(10, TimeUnit.SECONDS))
                .isTrue();
        Thread writer = new Thread(() -> {
            try {
                Files.writeString(pipe, "O,H,L,C\n" + "1,2,1,2\n".repeat(30));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.setDaemon(true);
        writer.start();

        assertThat(Call.synth("metrics", pipe).out()).startsWith("BarSeries[30 bars, no times, no volume]");
    }

    @Test
    void messages_ofReading_nameNothingOfJavaOnceTheyAreTold() throws IOException {
        String told = MessagesPage.text()
                .lines()
                .filter(line -> line.endsWith("| `BarDataException` |"))
                .map(line -> FileWords.after("", line))
                .collect(Collectors.joining("\n"));

        assertThat(told)
                .doesNotContain("BadRowPolicy.", "Repair.none()", " by Bar")
                .contains("leave --repair adjust out", "leave instrument out of --dialect");
    }

    private int exitCode(Exception fault) {
        CommandLine command = new CommandLine(new Nothing()).setErr(new PrintWriter(err, true));
        return new Faults().handleExecutionException(fault, command, null);
    }

    @Command(name = "nothing")
    private static final class Nothing {}
}
