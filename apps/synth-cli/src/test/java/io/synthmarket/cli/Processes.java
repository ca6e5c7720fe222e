package io.synthmarket.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts the JDK's own programs, as a user would. */
final class Processes {
    private static final long LIMIT_SECONDS = 120;

    private Processes() {}

    /** What a process left behind: its exit code, and all it printed on both streams. */
    record Result(int exitCode, String output) {}

    /** Runs a program of the JDK that runs the tests, and waits for its end. */
    static Result run(Path folder, String program, List<String> arguments) throws IOException, InterruptedException {
        return run(folder, program, arguments, "");
    }

    /** Runs a program of the JDK that runs the tests, in the plainest of locales, types lines into it, and waits for its end. */
    static Result run(Path folder, String program, List<String> arguments, String typed)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, program, ".log");
        Path input = Files.writeString(Files.createTempFile(folder, program, ".in"), typed);
        ProcessBuilder builder = new ProcessBuilder();
        builder.command()
                .add(Path.of(System.getProperty("java.home"), "bin", program).toString());
        builder.command().addAll(arguments);
        builder.environment().put("LC_ALL", "C");
        builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(input.toFile())
                .redirectOutput(log.toFile());
        Process process = builder.start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(program + " did not end within " + LIMIT_SECONDS + " seconds");
        }
        return new Result(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    }
}
