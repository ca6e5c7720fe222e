package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pastes every Java block of README and docs, and the lines that the README types, into a shell, line by line as {@code jshell}
 * takes them: a statement that seems to end with its line ends there.
 *
 * <p>Pages to be read from the top are one session, block after block; a block of another page stands alone.
 */
class DocSnippetsTest {

    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SHELL_LINE = Pattern.compile("^ *jshell> (.*)$", Pattern.MULTILINE);
    private static final Pattern FILE = Pattern.compile("Path\\.of\\(\"([^\"]*)\"\\)");
    private static final Pattern READ_THROUGH = Pattern.compile("docs/(concepts|howto-.*)\\.md");
    private static final Pattern PRINTED = Pattern.compile("(?m)^ {4}(.* of paths; \\d.*)$");
    private static final String TUTORIAL = "docs/tutorial.md";

    /** What {@code jshell} imports by itself. */
    private static final String SHELL_IMPORTS = """
            import java.io.*;
            import java.math.*;
            import java.net.*;
            import java.nio.file.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.function.*;
            import java.util.prefs.*;
            import java.util.regex.*;
            import java.util.stream.*;
            """;

    /** What the pages beside the tutorial, which makes its own imports, take for granted. */
    private static final String IMPORTS = """
            import io.synthmarket.arrow.*;
            import io.synthmarket.core.*;
            import io.synthmarket.io.*;
            import io.synthmarket.metrics.*;
            import io.synthmarket.parquet.*;
            import io.synthmarket.report.*;
            import io.synthmarket.samples.*;
            import io.synthmarket.tensors.*;
            import java.time.*;
            """;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> javaBlocks_ofReadmeAndDocs_pasteIntoAShellAndRun() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : DocPages.all()) {
            String name = DocPages.name(page);
            List<String> blocks = blocks(DocPages.text(page));
            if (READ_THROUGH.matcher(name).matches()) {
                String session = String.join("\n", blocks);
                tests.add(DynamicTest.dynamicTest(name, () -> run(SHELL_IMPORTS + IMPORTS + session)));
            } else if (!name.equals(TUTORIAL)) {
                blocks.forEach(code -> tests.add(DynamicTest.dynamicTest(
                        name + ": " + code.lines().findFirst().orElse(""), () -> run(SHELL_IMPORTS + IMPORTS + code))));
            }
        }
        assertThat(tests).hasSizeGreaterThan(15);
        return tests.stream();
    }

    @Test
    void tutorial_whatItSaysIsPrinted_isPrinted() throws IOException {
        String page = DocPages.text(DocPages.ROOT.resolve(TUTORIAL));
        List<String> promised =
                PRINTED.matcher(page).results().map(line -> line.group(1)).toList();

        String printed = run(SHELL_IMPORTS + String.join("\n", blocks(page)));

        assertThat(promised).hasSize(9);
        assertThat(printed.lines()).containsAll(promised);
    }

    @TestFactory
    Stream<DynamicTest> shellLines_ofReadme_run() {
        Matcher lines = SHELL_LINE.matcher(DocPages.text(DocPages.ROOT.resolve("README.md")));
        String session =
                String.join("\n", lines.results().map(line -> line.group(1)).toList());
        assertThat(session).contains("import io.synthmarket.core.*");
        return Stream.of(DynamicTest.dynamicTest("README.md in JShell", () -> run(SHELL_IMPORTS + session)));
    }

    private static List<String> blocks(String page) {
        return JAVA_BLOCK.matcher(page).results().map(block -> block.group(1)).toList();
    }

    /** Pastes code into a shell, relative paths ending up in a folder that holds a history, and returns what it prints. */
    private String run(String code) throws IOException {
        Path place = Files.createTempDirectory(folder, "page");
        DocPages.writePrices(place);
        String placed = FILE.matcher(code).replaceAll("Path.of(\"" + escaped(place) + "\", \"$1\")");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                shell.addToClasspath(entry);
            }
            String left = "";
            for (String line : placed.lines().toList()) {
                left = enter(shell, left + line + "\n");
            }
            assertThat(left).as("a statement that ends nowhere").isBlank();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** Runs what is a whole statement and returns the rest. */
    private static String enter(JShell shell, String typed) {
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        String left = typed;
        CompletionInfo next = analysis.analyzeCompletion(left);
        while (next.completeness().isComplete()) {
            for (SnippetEvent event : shell.eval(next.source())) {
                assertThat(event.exception()).as(next.source()).isNull();
                if (event.causeSnippet() == null) {
                    assertThat(event.status())
                            .as(() -> event.snippet().source() + faults(shell, event.snippet()))
                            .isEqualTo(Snippet.Status.VALID);
                }
            }
            left = next.remaining();
            next = analysis.analyzeCompletion(left);
        }
        return left.isBlank() ? "" : left;
    }

    private static String faults(JShell shell, Snippet snippet) {
        return shell.diagnostics(snippet)
                .map(fault -> "\n" + fault.getMessage(Locale.ROOT))
                .toList()
                .toString();
    }

    private static String escaped(Path path) {
        return path.toString().replace("\\", "\\\\\\\\");
    }
}
