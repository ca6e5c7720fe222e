package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
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
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every Java block of README and docs, and the lines that the README types into JShell, in a shell with the imports a
 * reader would make.
 */
class DocSnippetsTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SHELL_LINE = Pattern.compile("^ *jshell> (.*)$", Pattern.MULTILINE);
    private static final String IMPORTS = """
            import io.synthmarket.arrow.*;
            import io.synthmarket.core.*;
            import io.synthmarket.io.*;
            import io.synthmarket.metrics.*;
            import io.synthmarket.parquet.*;
            import io.synthmarket.report.*;
            import io.synthmarket.samples.*;
            import io.synthmarket.tensors.*;
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            """;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> javaBlocks_ofReadmeAndDocs_compileAndRun() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : pages()) {
            Matcher block = JAVA_BLOCK.matcher(Files.readString(page));
            while (block.find()) {
                String code = block.group(1);
                String name =
                        page.getFileName() + ": " + code.lines().findFirst().orElse("");
                tests.add(DynamicTest.dynamicTest(name, () -> run(IMPORTS + code)));
            }
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> shellLines_ofReadme_run() throws IOException {
        Matcher lines = SHELL_LINE.matcher(Files.readString(ROOT.resolve("README.md")));
        String session =
                String.join(";\n", lines.results().map(line -> line.group(1)).toList());
        assertThat(session).contains("import io.synthmarket.core.*");
        return Stream.of(DynamicTest.dynamicTest("README.md in JShell", () -> run(session + ";")));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(ROOT.resolve("README.md")),
                            docs.filter(page -> page.toString().endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }

    /** Runs code line by line, as JShell does with what is pasted, relative paths ending up in the test's folder. */
    private void run(String code) {
        String placed = code.replaceAll("Path\\.of\\(\"([^\"]*)\"\\)", "Path.of(\"" + escaped(folder) + "\", \"$1\")");
        try (JShell shell = JShell.builder()
                .executionEngine("local")
                .out(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .build()) {
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                shell.addToClasspath(entry);
            }
            SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
            String left = "";
            for (String line : placed.lines().toList()) {
                left = evaluate(shell, analysis, left + line + "\n");
            }
            assertThat(left).as("what is no whole statement").isBlank();
        }
    }

    /** Runs what is a whole statement once a line is typed, as JShell does, and returns what is left. */
    private static String evaluate(JShell shell, SourceCodeAnalysis analysis, String typed) {
        String left = typed;
        while (!left.isBlank()) {
            CompletionInfo next = analysis.analyzeCompletion(left);
            if (!next.completeness().isComplete()) {
                return left;
            }
            for (SnippetEvent event : shell.eval(next.source())) {
                assertThat(event.exception()).as(next.source()).isNull();
                assertThat(event.status())
                        .as(() -> next.source() + faults(shell, event.snippet()))
                        .isEqualTo(Snippet.Status.VALID);
            }
            left = next.remaining();
        }
        return "";
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
