package io.synthmarket.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged server as a process of its own. */
final class ServerProcess implements AutoCloseable {

    static final Path JAR = Path.of("target", "synth-server.jar").toAbsolutePath();

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String LINE = "listening on ";

    private final Process process;
    private final Path out;
    private final Path err;

    private ServerProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts the jar on any free port, and waits until it listens. */
    static ServerProcess start(Path folder, String... options) throws IOException, InterruptedException {
        ServerProcess server = begin(folder, options);
        Instant deadline = Instant.now().plus(LIMIT);
        while (!server.out().startsWith(LINE)) {
            if (!server.process.isAlive() || Instant.now().isAfter(deadline)) {
                server.close();
                throw new IOException("the server did not start: " + server.err());
            }
            server.process.waitFor(10, TimeUnit.MILLISECONDS);
        }
        return server;
    }

    private static ServerProcess begin(Path folder, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toString(),
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString()));
        command.addAll(List.of(options));
        Path out = Files.createTempFile(folder, "server", ".out");
        Path err = Files.createTempFile(folder, "server", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C");
        return new ServerProcess(builder.start(), out, err);
    }

    /** Returns the address that it printed. */
    String address() throws IOException {
        return out().strip().substring(LINE.length());
    }

    /** Returns what it printed on standard output. */
    String out() throws IOException {
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    /** Returns its log. */
    String err() throws IOException {
        return Files.readString(err, StandardCharsets.UTF_8);
    }

    /** Sends SIGTERM, waits for the end, and returns the exit code. */
    int stop() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("the server did not stop: " + err());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
