package io.synthmarket.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the page of threats to the tests that it names. */
class ThreatModelTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "server-security.md");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)\\.(\\w+)`");

    @Test
    void threats_always_haveATestEach() throws IOException {
        assertThat(threats()).hasSizeGreaterThan(30).allSatisfy(line -> {
            String[] cells = line.split("\\|", -1);
            assertThat(cells).hasSize(5);
            assertThat(cells[3]).containsPattern(NAMED);
        });
    }

    @Test
    void tests_thatThePageNames_exist() throws IOException {
        Map<String, String> sources = sources();

        assertThat(threats()).allSatisfy(line -> {
            Matcher test = NAMED.matcher(line);
            while (test.find()) {
                assertThat(sources).as("%s of %s", test.group(1), line).containsKey(test.group(1));
                assertThat(sources.get(test.group(1)))
                        .as("%s of %s", test.group(2), line)
                        .containsPattern("(?s)@(Test|ParameterizedTest|RepeatedTest)\\b(?:(?!\\bvoid ).)*\\bvoid "
                                + test.group(2) + "\\(");
            }
        });
    }

    private static List<String> threats() throws IOException {
        String page = Files.readString(PAGE);
        return page.substring(page.indexOf("| threat | defence |"))
                .lines()
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .toList();
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return sources;
    }
}
