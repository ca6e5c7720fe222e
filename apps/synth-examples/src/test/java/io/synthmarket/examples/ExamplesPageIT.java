package io.synthmarket.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds docs/examples.md against what the programs print. The table of {@code ml}, which takes minutes, is not held. */
class ExamplesPageIT {

    private static final Path PAGE = Path.of("..", "..", "docs", "examples.md");

    private static final Pattern BEST = Pattern.compile(
            "best pair is (\\S+) with ([\\d.]+)\\. .* on (\\d+) % of them;\n.* correlate by ([\\d.]+)\\.\n");

    @TempDir
    private Path folder;

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    /** The rows below a head that begins with some words, cell by cell. */
    private static List<List<String>> table(String head) throws IOException {
        return page().lines()
                .dropWhile(line -> !line.startsWith(head))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Arrays.stream(line.split("\\|"))
                        .skip(1)
                        .map(String::strip)
                        .toList())
                .toList();
    }

    /** The lines of six cells, which two spaces or more part, that have a figure in their second. */
    private static List<List<String>> printed(String text) {
        return text.replace('-', '−')
                .lines()
                .map(line -> List.of(line.split(" {2,}")))
                .filter(cells -> cells.size() == 6 && cells.get(1).matches("−?[\\d.]+"))
                .toList();
    }

    @Test
    void strategy_asThePageCallsIt_printsWhatThePageSays() throws IOException {
        String text = Main.run(
                line -> {}, "strategy", "1000", folder.resolve("page.html").toString());

        assertThat(table("| 20/100 |")).hasSize(5).isEqualTo(printed(text));
        Matcher best = BEST.matcher(text);
        assertThat(best.find()).isTrue();
        assertThat(page().replaceAll("\\s+", " "))
                .contains(
                        best.group(1) + " has " + best.group(2),
                        best.group(1) + " is among the best five on " + best.group(3) + " % of paths",
                        "correlate by " + best.group(4));
    }

    /** The page leaves the medians of intervals out. */
    @Test
    void risk_asThePageCallsIt_printsWhatThePageSays() throws IOException {
        String text = Main.run(line -> {}, "risk");

        assertThat(table("| | scenarios |")).hasSize(3).isEqualTo(printed(text.replaceAll(", median -?[\\d.]+", "")));
    }
}
