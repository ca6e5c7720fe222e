package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final Pattern READ_THROUGH = Pattern.compile("docs/(concepts|howto-.*)\\.md");
    private static final Pattern PRINTED = Pattern.compile("(?m)^ {4}(.* of paths; \\d.*)$");
    private static final String TUTORIAL = "docs/tutorial.md";

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
                tests.add(DynamicTest.dynamicTest(name, () -> run(IMPORTS + session)));
            } else if (!name.equals(TUTORIAL)) {
                blocks.forEach(code -> tests.add(DynamicTest.dynamicTest(
                        name + ": " + code.lines().findFirst().orElse(""), () -> run(IMPORTS + code))));
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

        String printed = run(String.join("\n", blocks(page)));

        assertThat(promised).hasSize(9);
        assertThat(printed.lines()).containsAll(promised);
    }

    @TestFactory
    Stream<DynamicTest> shellLines_ofReadme_run() {
        Matcher lines = SHELL_LINE.matcher(DocPages.text(DocPages.ROOT.resolve("README.md")));
        String session =
                String.join("\n", lines.results().map(line -> line.group(1)).toList());
        assertThat(session).contains("spark(");
        return Stream.of(DynamicTest.dynamicTest("README.md in JShell", () -> run(startUp() + session)));
    }

    private static String startUp() throws IOException {
        return Files.readString(
                DocPages.ROOT.resolve("apps/synth-cli/src/main/resources/io/synthmarket/cli/synth.jsh"));
    }

    private static List<String> blocks(String page) {
        return JAVA_BLOCK.matcher(page).results().map(block -> block.group(1)).toList();
    }

    /** Pastes code into a shell and returns what it prints. */
    private String run(String code) throws IOException {
        try (ShellSession session = new ShellSession(Files.createTempDirectory(folder, "page"), ShellSession.IMPORTS)) {
            return session.paste(code);
        }
    }
}
