package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.cli.output.OutputFormat;
import io.synthmarket.io.BatchFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the pages of reference to what they are made from. With {@code -Dsynth.docs=write} the pages that are generated are
 * written anew.
 */
class ReferencePagesTest {

    private static final Path REFERENCE = DocPages.ROOT.resolve("docs/reference");
    private static final Pattern KEY_IN_SOURCE =
            Pattern.compile("(?:word|number|count|flag|RecipeOption<>)\\(\\s*\"([a-z-]+)\"");
    private static final Pattern KEY_ON_PAGE = Pattern.compile("(?m)^\\| `([a-z-]+)=");

    @Test
    void commandsPage_saysWhatTheCommandsSay() throws IOException {
        assertUpToDate("commands.md", CommandsPage.text());
    }

    @Test
    void metricsPage_saysWhatTheMetricsSay() throws IOException {
        assertUpToDate("metrics.md", MetricsPage.text());
    }

    @Test
    void metricsPage_leavesNoMetricOut() {
        assertThat(MetricsPage.untold()).isEmpty();
    }

    @Test
    void messagesPage_saysWhatTheSourcesThrow() throws IOException {
        assertUpToDate("messages.md", MessagesPage.text());
    }

    @Test
    void recipePage_hasTheKeysThatRecipesHave() throws IOException {
        String source = Files.readString(
                DocPages.ROOT.resolve("synth-core/src/main/java/io/synthmarket/core/RecipeOption.java"));

        assertThat(keys(KEY_IN_SOURCE, source)).hasSizeGreaterThan(15);
        assertThat(keys(KEY_ON_PAGE, Files.readString(REFERENCE.resolve("recipe.md"))))
                .isEqualTo(keys(KEY_IN_SOURCE, source));
    }

    @Test
    void formatsPage_hasEveryFormat() throws IOException {
        Set<String> formats = Stream.concat(
                        Stream.of(OutputFormat.values()).map(OutputFormat::word),
                        Stream.of("parquet", "arrow", "arrow-stream", "npy", "npz", "tfrecord", "tfrecord-sequence"))
                .collect(Collectors.toSet());

        assertThat(formats.stream()
                        .skip(0)
                        .filter(name -> OutputFormat.find(name).isEmpty()))
                .allSatisfy(name -> assertThat(BatchFormat.named(name)).isNotNull());
        assertThat(Files.readString(REFERENCE.resolve("formats.md")))
                .contains(formats.stream().map(name -> "| `" + name + "` |").toList());
    }

    private static Set<String> keys(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult key) -> key.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void assertUpToDate(String name, String text) throws IOException {
        Path page = REFERENCE.resolve(name);
        if (System.getProperty("synth.docs", "").equals("write")) {
            Files.createDirectories(REFERENCE);
            Files.writeString(page, text);
        }
        assertThat(Files.readString(page))
                .as("refresh it: ./mvnw -pl apps/synth-cli -am test -Dtest=ReferencePagesTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dsynth.docs=write")
                .isEqualTo(text);
    }
}
