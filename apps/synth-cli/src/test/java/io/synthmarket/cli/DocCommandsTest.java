package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.io.BarCsv;
import io.synthmarket.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every command line that stands in a block of README and docs, page by page from the top, in a folder with the files that
 * the examples speak of. The sample plays the part of the reader's own file.
 */
class DocCommandsTest {

    private static final Pattern FENCED = Pattern.compile("```(\\w*)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND =
            Pattern.compile("^(?: {4})?(?:synth|java -jar apps/synth-cli/target/synth\\.jar) (\\S.*)$");
    private static final Pattern CHOICE = Pattern.compile("\\(([^|)]*?) *\\|[^)]*\\)");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> commandLines_ofReadmeAndDocs_run() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : DocPages.all()) {
            List<String> lines = commands(DocPages.text(page));
            if (!lines.isEmpty()) {
                tests.add(DynamicTest.dynamicTest(DocPages.name(page), () -> runAll(DocPages.name(page), lines)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(6);
        return tests.stream();
    }

    /** Lists the calls of the program in blocks of no language or of a shell, without what is said about them. */
    private static List<String> commands(String page) {
        String plain = FENCED.matcher(page)
                .replaceAll(
                        block -> Matcher.quoteReplacement(block.group(1).matches("|sh|bash") ? block.group(2) : ""));
        return plain.replaceAll("\\\\\n *", "")
                .lines()
                .map(COMMAND::matcher)
                .filter(line -> line.matches() && !line.group().endsWith(" [OPTIONS]"))
                .map(line -> line.group(1).replaceAll(" {2,}.*| +#.*", ""))
                .toList();
    }

    private void runAll(String page, List<String> lines) throws IOException {
        Path place = Files.createTempDirectory(folder, "page");
        supply(place);
        for (String line : lines) {
            Call call = Call.synth(words(place, line).toArray());
            assertThat(call.exitCode())
                    .as("%s: synth %s%n%s", page, line, call.err())
                    .isZero();
        }
    }

    /** Writes the files that examples read, and those whose names are placeholders. */
    private static void supply(Path place) throws IOException {
        DocPages.writePrices(place);
        BarCsv.write(Samples.sp500Daily().slice(0, 1_500), place.resolve("ORCL_1d.csv"));
        Path batch = place.resolve("batch");
        Call made = Call.synth(
                "generate", place.resolve("prices.csv"), "-n", 2, "--seed", 7, "--format", "csv,zip", "--out", batch);
        assertThat(made.exitCode()).as(made.err()).isZero();
        for (Path file : listed(batch)) {
            if (file.toString().endsWith("_report.json")) {
                copy(file, place, "REPORT.json");
            } else if (file.toString().endsWith(".zip")) {
                copy(file, place, "gan.zip");
                Files.move(file, place.resolve("batch.zip"));
            } else if (file.toString().endsWith(".csv")) {
                copy(file, place, "walk-1.csv", "walk-2.csv", "CANDIDATE");
            }
        }
        copy(place.resolve("prices.csv"), place, "INPUT", "FILE", "ORIGINAL");
        Files.writeString(
                place.resolve("messy.csv"),
                "Datum;Hoch;Tief;Eröffnung;Schluss\n03.02.2020;11,0;10,1;10,5;10,9\n05.02.2020;11,4;10,8;10,9;11,2\n"
                        + "04.02.2020;11,1;10,6;10,9;10,8\n05.02.2020;11,4;10,8;10,9;11,2\n06.02.2020;11,1;10,7;11,2;10,9\n"
                        + "07.02.2020;0;0;0;0\n");
        Files.createDirectories(place.resolve("DIR"));
        copy(place.resolve("walk-1.csv"), place.resolve("DIR"), "walk-1.csv");
    }

    private static void copy(Path file, Path place, String... names) throws IOException {
        for (String name : names) {
            Files.copy(file, place.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Takes the first of what a line leaves open, and puts the names of files into a folder. */
    private static List<Object> words(Path place, String line) throws IOException {
        String chosen = CHOICE.matcher(line)
                .replaceAll("$1")
                .replace("RECIPE", "REPORT.json")
                .replace(" -n N", " -n 2")
                .replace("--format F ", "--format csv ");
        List<Object> words = new ArrayList<>();
        String before = "";
        for (String word : chosen.split(" +", -1)) {
            if (before.equals("--out")) {
                words.add(word.equals("DIR") ? Files.createTempDirectory(place, "out") : place.resolve(word));
            } else if (word.contains("*")) {
                words.addAll(matching(place, word));
            } else {
                words.add(Files.exists(place.resolve(word)) ? place.resolve(word) : unquoted(word));
            }
            before = word;
        }
        return words;
    }

    private static List<Path> matching(Path place, String pattern) throws IOException {
        Path file = place.resolve(pattern.replace('*', 'x'));
        String name = pattern.substring(pattern.lastIndexOf('/') + 1);
        String regex = Arrays.stream(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return listed(file.resolveSibling(".").normalize()).stream()
                .filter(each -> each.getFileName().toString().matches(regex))
                .toList();
    }

    private static List<Path> listed(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    private static String unquoted(String word) {
        return word.replaceAll("^[\"'](.*)[\"']$", "$1");
    }
}
