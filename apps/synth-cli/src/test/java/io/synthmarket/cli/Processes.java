package io.synthmarket.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts programs, as a user would: those of the JDK and others. */
final class Processes {
    private static final long LIMIT_SECONDS = 120;
    private static final Path JDK = Path.of(System.getProperty("java.home"), "bin");

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
        List<String> command = new ArrayList<>();
        command.add(JDK.resolve(program).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C");
        return result(builder, folder, typed);
    }

    /** Runs a program of the PATH, to which {@code java} is that of the JDK that runs the tests, and waits for its end. */
    static Result runOfPath(Path folder, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().merge("PATH", JDK.toString(), (path, jdk) -> jdk + File.pathSeparator + path);
        return result(builder, folder, "");
    }

    private static Result result(ProcessBuilder builder, Path folder, String typed)
            throws IOException, InterruptedException {
        String program = Path.of(builder.command().get(0)).getFileName().toString();
        Path log = Files.createTempFile(folder, program, ".log");
        Path input = Files.writeString(Files.createTempFile(folder, program, ".in"), typed);
        builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(input.toFile())
                .redirectOutput(log.toFile());
        Process process = builder.start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError(
                    program + " did not end within " + LIMIT_SECONDS + " seconds: " + Files.readString(log));
        }
        return new Result(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    }
}
