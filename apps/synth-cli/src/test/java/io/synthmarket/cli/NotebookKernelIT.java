package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every notebook as a reader does, by Jupyter in the kernel that it names on the jar that the build makes, and holds the outputs in
 * the file to what the kernel answers. Only the first cell, {@code %jar}, may answer otherwise.
 *
 * <p>Skipped where {@code python3} of the PATH has no nbclient, or Jupyter no such kernel, and where the kernel does not start or
 * answer, as it does not always. The kernel runs on the JDK of the tests.
 */
class NotebookKernelIT {

    private static final String SCRIPT = "run-notebook.py";
    private static final int NOT_INSTALLED = 2;
    private static final int NOT_STARTED = 3;
    private static final int CELL_FAILED = 5;
    private static final int MOST_STARTS = 3;

    @TempDir
    private static Path folder;

    /** Why no kernel could be had, once that is known; or nothing. */
    private static String skipped = "";

    static List<Path> notebooks() throws IOException {
        return Notebooks.all();
    }

    @BeforeAll
    static void unpackTheScript() throws IOException {
        try (InputStream script = NotebookKernelIT.class.getResourceAsStream(SCRIPT)) {
            Files.copy(Objects.requireNonNull(script, SCRIPT), folder.resolve(SCRIPT));
        }
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void cells_ofNotebookInItsKernel_answerWhatItShows(Path notebook) throws Exception {
        Path answered = folder.resolve(notebook.getFileName());

        Processes.Result result = executed(notebook, answered);

        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(told(answered)).isEqualTo(told(notebook)).hasSizeGreaterThan(3);
    }

    /** Executes a notebook, or leaves the test where it cannot be. */
    private static Processes.Result executed(Path notebook, Path answered) throws InterruptedException, IOException {
        List<String> command = List.of("python3", SCRIPT, notebook.toRealPath().toString(), answered.toString());
        Processes.Result result = new Processes.Result(NOT_STARTED, "");
        for (int starts = 0; starts < MOST_STARTS && result.exitCode() == NOT_STARTED && skipped.isEmpty(); starts++) {
            try {
                result = Processes.runOfPath(folder, command);
            } catch (IOException e) {
                skipped = "no python3 on the PATH";
            }
        }
        boolean ran = result.exitCode() == 0 || result.exitCode() == CELL_FAILED;
        if (result.exitCode() == NOT_INSTALLED) {
            skipped = lastLine(result);
        } else if (result.exitCode() == NOT_STARTED && skipped.isEmpty()) {
            skipped = "the kernel did not start, tried " + MOST_STARTS + " times, " + lastLine(result);
        }
        assumeThat(skipped).as("notebooks are not run in their kernel").isEmpty();
        assumeThat(ran).as("the kernel did not answer, " + lastLine(result)).isTrue();
        return result;
    }

    private static String lastLine(Processes.Result result) {
        return result.output().lines().reduce("", (before, line) -> line);
    }

    /** Lists what each cell but the first told: text by where it was printed, and the value, which the kernel gives as HTML. */
    private static List<Map<String, String>> told(Path notebook) throws IOException {
        return Notebooks.codeCells(JsonText.parse(Files.readString(notebook))).stream()
                .skip(1)
                .map(cell -> {
                    Map<String, String> told = new LinkedHashMap<>();
                    for (Map<String, Object> output : Notebooks.outputs(cell)) {
                        if (output.get("data") instanceof Map<?, ?> data) {
                            told.merge(
                                    "value",
                                    Notebooks.joined(data.values().iterator().next()),
                                    String::concat);
                        } else {
                            told.merge(
                                    (String) output.get("name"), Notebooks.joined(output.get("text")), String::concat);
                        }
                    }
                    return told;
                })
                .toList();
    }
}
