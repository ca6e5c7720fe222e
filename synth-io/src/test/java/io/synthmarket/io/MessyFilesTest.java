package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.synthmarket.core.BarSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads real exports, where the folder {@code shared/data/messy} stands beside the repository, and holds them against the table in the docs. */
class MessyFilesTest {

    private static final Pattern DIALECT = Pattern.compile("dialect `([^`]*)`");
    private static final Pattern REPAIR = Pattern.compile("repair `([^`]*)`");

    private static Path ancestorWith(String path) {
        Path start = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        for (Path at = start; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(path))) {
                return at.resolve(path);
            }
        }
        assumeTrue(false, "no " + path + " beside the repository, so real exports are not read");
        throw new AssertionError();
    }

    private static List<String[]> table() throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(ancestorWith("docs/files.md"))) {
            String[] cells = line.split("(?<!\\\\)\\|", -1);
            if (cells.length == 7 && cells[1].strip().matches("\\S+\\.(csv|txt|tsv|json)(\\.gz)?")) {
                rows.add(cells);
            }
        }
        return rows;
    }

    @Test
    void read_everyFile_comesToWhatTheDocsSay() throws IOException {
        Path folder = ancestorWith("shared/data/messy");
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (String[] cells : table()) {
            String name = cells[1].strip();
            expected.add(name + ": " + cells[5].strip().replace("\\|", "|"));
            found.add(name + ": " + outcome(folder.resolve(name), reader(cells[4])));
        }

        assertThat(found).hasSizeGreaterThan(35).containsExactlyElementsOf(expected);
    }

    @Test
    void table_always_hasEveryFile() throws IOException {
        Path folder = ancestorWith("shared/data/messy");
        Set<String> told = new TreeSet<>();
        for (String[] cells : table()) {
            told.add(cells[1].strip());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(told)
                    .containsAll(
                            files.map(file -> file.getFileName().toString()).toList());
        }
    }

    private static BarCsvReader reader(String options) {
        Matcher dialect = DIALECT.matcher(options);
        Matcher repair = REPAIR.matcher(options);
        BarCsvReader reader = BarCsv.reader();
        reader = dialect.find() ? reader.dialect(CsvDialect.parse(dialect.group(1))) : reader;
        return repair.find() ? reader.repair(Repair.parse(repair.group(1))) : reader;
    }

    private static String outcome(Path file, BarCsvReader reader) throws IOException {
        try {
            BarSeries bars = reader.read(file).series();
            int last = bars.size() - 1;
            return bars.size() + " bars, " + bars.time(0) + " at " + bars.close(0) + " to " + bars.time(last) + " at "
                    + bars.close(last);
        } catch (BarDataException refused) {
            String message =
                    refused.getMessage().substring(file.getFileName().toString().length());
            return "`" + message.replaceFirst("^: ", "").strip() + "`";
        }
    }
}
