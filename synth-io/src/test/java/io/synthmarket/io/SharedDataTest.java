package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reads real histories, where the folder {@code shared/data} stands beside the repository. */
class SharedDataTest {

    private static Path data() {
        Path start = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        for (Path at = start; at != null; at = at.getParent()) {
            Path data = at.resolve("shared").resolve("data");
            if (Files.isRegularFile(data.resolve("PROVENANCE.md"))) {
                return data;
            }
        }
        assumeTrue(false, "no folder shared/data beside the repository, so real histories are not read");
        throw new AssertionError();
    }

    /** Takes names and numbers of bars from the table of the files. */
    private static Map<String, Integer> bars(Path data) throws IOException {
        Map<String, Integer> bars = new LinkedHashMap<>();
        for (String line : Files.readAllLines(data.resolve("PROVENANCE.md"))) {
            String[] cells = line.split("\\|", -1);
            if (cells.length > 8 && cells[1].contains(".csv") && Files.exists(data.resolve(cells[1]))) {
                bars.put(cells[1], Integer.valueOf(cells[4]));
            }
        }
        return bars;
    }

    @Test
    void read_everyHistory_hasAllItsBars() throws IOException {
        Path data = data();
        Map<String, Integer> expected = bars(data);
        assertThat(expected).hasSizeGreaterThan(30);

        Map<String, Integer> found = new LinkedHashMap<>();
        for (String name : expected.keySet()) {
            BadRowPolicy policy = name.startsWith("XBTUSD") ? BadRowPolicy.REPAIR : BadRowPolicy.FAIL;
            ReadResult result = BarCsv.reader().badRows(policy).read(data.resolve(name));
            found.put(name, result.series().size());
            assertThat(result.series().hasTimes()).isTrue();
            assertThat(result.series().hasVolume()).as(name).isEqualTo(!name.startsWith("GBPUSD_1m"));
            assertThat(result.report().rowsDropped()).isZero();
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void read_openOutsideRange_isRepairedAndCounted() throws IOException {
        Path data = data();
        BarCsvReader repair = BarCsv.reader().badRows(BadRowPolicy.REPAIR);

        assertThat(repair.read(data.resolve("XBTUSD_1h.csv.gz")).report().rowsWidened())
                .isEqualTo(4_521);
        assertThat(repair.read(data.resolve("XBTUSD_1m.csv.gz")).report().rowsWidened())
                .isEqualTo(18_404);
    }
}
