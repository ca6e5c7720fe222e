package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the cells of every notebook, one session each, and holds the outputs in the file to what they print. The first, {@code %jar},
 * is for a kernel, which is told by it where the library is; the shell has it already and is not given that cell. Nothing is
 * imported beforehand, as kernels differ in that.
 *
 * <p>With {@code -Dsynth.docs=write} the outputs are written anew.
 */
class NotebooksTest {

    private static final String MAGIC = "%";
    private static final int MOST_LINES = 30;

    @TempDir
    private Path folder;

    static List<Path> notebooks() throws IOException {
        return Notebooks.all();
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void cells_ofNotebook_runAndPrintWhatItShows(Path notebook) throws IOException {
        Map<String, Object> root = JsonText.parse(Files.readString(notebook));
        List<Map<String, Object>> cells = Notebooks.codeCells(root);
        List<Object> shown = cells.stream().map(cell -> cell.get("outputs")).toList();

        List<Object> printed = new ArrayList<>();
        try (ShellSession session = new ShellSession(folder, "")) {
            for (Map<String, Object> cell : cells) {
                printed.add(run(session, Notebooks.code(cell), cell.get("execution_count")));
            }
        }

        if (System.getProperty("synth.docs", "").equals("write")) {
            for (int i = 0; i < cells.size(); i++) {
                cells.get(i).put("outputs", printed.get(i));
            }
            Files.writeString(notebook, written(root));
        } else {
            assertThat(shown)
                    .as("refresh it: ./mvnw -pl apps/synth-cli -am test -Dtest=NotebooksTest"
                            + " -Dsurefire.failIfNoSpecifiedTests=false -Dsynth.docs=write")
                    .asString()
                    .isEqualTo(printed.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void firstCell_ofNotebook_aloneTellsTheKernelWhereTheLibraryIs(Path notebook) throws IOException {
        List<Map<String, Object>> cells = Notebooks.codeCells(JsonText.parse(Files.readString(notebook)));

        assertThat(Notebooks.code(cells.get(0))).isEqualTo("%jar ../../apps/synth-cli/target/synth.jar");
        assertThat(cells.subList(1, cells.size()))
                .noneMatch(cell -> Notebooks.code(cell).startsWith(MAGIC));
    }

    /** Kernels that show values as HTML run lines of one together; what is printed they leave as it is. */
    @ParameterizedTest
    @MethodSource("notebooks")
    void values_ofNotebook_areOneLineEach(Path notebook) throws IOException {
        assertThat(Notebooks.codeCells(JsonText.parse(Files.readString(notebook))))
                .flatExtracting(cell -> Notebooks.outputs(cell))
                .filteredOn(output -> output.containsKey("data"))
                .isNotEmpty()
                .allSatisfy(output -> assertThat(output.toString()).doesNotContain("\n"));
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void outputs_ofNotebook_areShort(Path notebook) throws IOException {
        assertThat(Notebooks.codeCells(JsonText.parse(Files.readString(notebook))))
                .allSatisfy(cell ->
                        assertThat(cell.get("outputs").toString().lines()).hasSizeLessThan(MOST_LINES));
    }

    private static List<Object> run(ShellSession session, String code, Object count) {
        String text = session.paste(code.startsWith(MAGIC) ? "" : code);
        List<Object> outputs = new ArrayList<>();
        if (!text.isEmpty()) {
            outputs.add(output("name", "stdout", "output_type", "stream", "text", lines(text)));
        }
        session.value()
                .ifPresent(value -> outputs.add(output(
                        "data",
                        output("text/plain", lines(value)),
                        "execution_count",
                        count,
                        "metadata",
                        output(),
                        "output_type",
                        "execute_result")));
        return outputs;
    }

    private static Map<String, Object> output(Object... keysAndValues) {
        Map<String, Object> output = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            output.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return output;
    }

    /** Cuts text into its lines, each with its end, as notebooks keep it. */
    private static List<String> lines(String text) {
        return List.of(text.split("(?<=\n)", -1)).stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String written(Map<String, Object> notebook) {
        DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withArrayEmptySeparator("")
                        .withObjectEmptySeparator(""))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        return JsonMapper.builder()
                        .defaultPrettyPrinter(printer)
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(notebook)
                + "\n";
    }
}
