package io.synthmarket.server.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program {@code synth}, called by a shell as its user would. */
final class CommandLineProgram {

    private static final long LONGEST_WAIT_SECONDS = 120;

    private CommandLineProgram() {}

    /** Runs a line of a shell in a folder, where {@code synth} is the command line of this build. */
    static void shell(Path folder, String line) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "shell", ".log");
        String program = "synth() { " + String.join(" ", java("io.synthmarket.cli.Main")) + " \"$@\"; }; ";
        Process process = new ProcessBuilder("sh", "-c", program + line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(line + " failed: " + Files.readString(log, StandardCharsets.UTF_8));
        }
        Files.delete(log);
    }

    /** The start of a call of a program that is on the class path of the tests. */
    static List<String> java(String main) throws IOException {
        Path arguments = Files.createTempFile("synth", ".args");
        arguments.toFile().deleteOnExit();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Files.writeString(arguments, "-cp \"" + classPath.replace("\\", "\\\\") + "\"");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + arguments);
        command.add(main);
        return command;
    }

    /** Hashes the files in a folder by name. */
    static Map<String, String> hashes(Path folder) throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                hashes.put(file.getFileName().toString(), HexFormat.of().formatHex(digest));
            }
        }
        return hashes;
    }
}
