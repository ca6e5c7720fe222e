package io.synthmarket.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The notebooks of docs and their cells. */
final class Notebooks {

    private static final Path FOLDER = DocPages.ROOT.resolve("docs/notebooks");

    private Notebooks() {}

    /** Lists every notebook, by name. */
    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
        }
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> codeCells(Map<String, Object> notebook) {
        return ((List<Map<String, Object>>) notebook.get("cells"))
                .stream().filter(cell -> "code".equals(cell.get("cell_type"))).toList();
    }

    static String code(Map<String, Object> cell) {
        return joined(cell.get("source"));
    }

    /** Lists the outputs of a cell. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> outputs(Map<String, Object> cell) {
        return (List<Map<String, Object>>) cell.get("outputs");
    }

    /** Joins text that a notebook keeps as a list of its lines. */
    @SuppressWarnings("unchecked")
    static String joined(Object lines) {
        return String.join("", (List<String>) lines);
    }
}
