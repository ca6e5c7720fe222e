package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody else's program, in {@code src/it/consumer}, compiled and run against the packaged jars: once from the class
 * path, once from the module path. Its {@code Main} shows what a user writes; the engine's API is used nowhere else here.
 */
class ConsumerIT {
    private static final Path SOURCES = Path.of("src", "it", "consumer");
    private static final Path PATH_FILE = Path.of("target", "consumer.path");

    @TempDir
    private Path folder;

    @Test
    void program_onTheClassPath_compilesWithoutWarningsAndRuns() throws Exception {
        String jars = jars();

        compile("--class-path", jars, source("consumer/Main.java"));

        run("--class-path", folder.resolve("classes") + File.pathSeparator + jars, "consumer.Main", "npy", "arrow");
    }

    @Test
    void program_onTheModulePath_compilesWithoutWarningsAndRuns() throws Exception {
        String jars = jars();

        compile("--module-path", jars, source("module-info.java"), source("consumer/Main.java"));

        run(
                "--module-path",
                folder.resolve("classes") + File.pathSeparator + jars,
                "-m",
                "consumer/consumer.Main",
                "npy",
                "arrow");
    }

    private void compile(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(
                List.of("--release", "17", "-Xlint:all", "-Werror", "-proc:none", "-encoding", "UTF-8", "-d"));
        all.add(folder.resolve("classes").toString());
        all.addAll(List.of(arguments));

        assertThat(Processes.run(folder, "javac", all)).isEqualTo(new Processes.Result(0, ""));
    }

    private void run(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("-Djava.io.tmpdir=" + folder));
        all.addAll(List.of(arguments));

        Processes.Result result = Processes.run(folder, "java", all);

        assertThat(result).isEqualTo(new Processes.Result(0, "every module answered" + System.lineSeparator()));
    }

    private static String source(String name) {
        return SOURCES.resolve(name).toAbsolutePath().toString();
    }

    /** The run-time path that the build wrote down, which must name the engine's jars and none of its class folders. */
    private static String jars() throws IOException {
        String path = Files.readString(PATH_FILE, StandardCharsets.UTF_8).strip();
        assertThat(Stream.of(path.split(File.pathSeparator, -1))
                        .map(each -> Path.of(each).getFileName().toString()))
                .allMatch(name -> name.endsWith(".jar"))
                .filteredOn(name -> name.startsWith("synth-"))
                .hasSize(7);
        return path;
    }
}
