package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.jspecify.annotations.Nullable;

/**
 * A shell that has the tests' class path and fails where a statement does, taking code line by line as {@code jshell} does: a statement
 * that seems to end with its line ends there. Relative paths end up in a folder that holds a history.
 */
final class ShellSession implements AutoCloseable {

    private static final Pattern FILE = Pattern.compile("Path\\.of\\(\"([^\"]*)\"\\)");

    /** What {@code jshell} imports by itself. */
    static final String IMPORTS = """
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

    private final Path place;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream before = System.out;
    private final JShell shell;
    private @Nullable String value;

    /**
     * Opens a shell.
     *
     * @param place an empty folder
     * @param imports what is imported before anything is pasted
     */
    ShellSession(Path place, String imports) {
        this.place = place;
        DocPages.writePrices(place);
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        shell = JShell.builder().executionEngine("local").build();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            shell.addToClasspath(entry);
        }
        paste(imports);
    }

    /** Pastes code and returns what it prints. */
    String paste(String code) {
        printed.reset();
        value = null;
        String target = "Path.of(\"" + place.toString().replace("\\", "\\\\") + "\", \"";
        String placed = FILE.matcher(code).replaceAll(file -> Matcher.quoteReplacement(target + file.group(1) + "\")"));
        String left = "";
        for (String line : placed.lines().toList()) {
            left = enter(left + line + "\n");
        }
        assertThat(left).as("a statement that ends nowhere").isBlank();
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** Returns what the last statement of what was pasted last is worth, where it is an expression. */
    Optional<String> value() {
        return Optional.ofNullable(value);
    }

    /** Runs what is a whole statement and returns the rest. */
    private String enter(String typed) {
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        String left = typed;
        CompletionInfo next = analysis.analyzeCompletion(left);
        while (next.completeness().isComplete()) {
            for (SnippetEvent event : shell.eval(next.source())) {
                assertThat(event.exception()).as(next.source()).isNull();
                if (event.causeSnippet() == null) {
                    assertThat(event.status())
                            .as(() -> event.snippet().source() + faults(event.snippet()))
                            .isEqualTo(Snippet.Status.VALID);
                    value = event.snippet().kind() == Snippet.Kind.EXPRESSION || isTemporary(event.snippet())
                            ? event.value()
                            : null;
                }
            }
            left = next.remaining();
            next = analysis.analyzeCompletion(left);
        }
        return left.isBlank() ? "" : left;
    }

    /** Tells whether a statement is an expression whose value the shell names by itself. */
    private static boolean isTemporary(Snippet snippet) {
        return snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
    }

    private String faults(Snippet snippet) {
        return shell.diagnostics(snippet)
                .map(fault -> "\n" + fault.getMessage(Locale.ROOT))
                .toList()
                .toString();
    }

    @Override
    public void close() {
        shell.close();
        System.setOut(before);
    }
}
