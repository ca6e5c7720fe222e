package io.synthmarket.io.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Ledger;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.BarWorkbook;
import io.synthmarket.io.BatchFormat;
import io.synthmarket.io.BatchOutline;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.BatchWriter;
import io.synthmarket.io.ExistingFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every format of typed columns: a test of one extends this and adds what is its own. */
public abstract class TypedFormatContract {

    private static final PathSet PATHS =
            Synth.from(Series.days(500)).unscored().seed(42).generate(3);

    private final TypedFormat tables;
    private final String sha256;

    @TempDir
    private Path folder;

    /** Takes a format, and the hash of what it makes of a certain batch. */
    protected TypedFormatContract(TypedFormat tables, String sha256) {
        this.tables = tables;
        this.sha256 = sha256;
    }

    private String name(String stem) {
        return stem + "." + tables.format().ending();
    }

    private static BatchSeries scored(int index, BarSeries series, double fidelity) {
        return new BatchSeries(
                index,
                Optional.of("\"" + index + "\".csv"),
                series,
                OptionalDouble.empty(),
                OptionalDouble.of(fidelity),
                Optional.empty());
    }

    private Path batch(BatchSeries... series) throws IOException {
        Path file = folder.resolve(name("batch"));
        try (var out = Files.newOutputStream(file);
                BatchWriter writer = tables.format().open(out, BatchOutline.of(series.length))) {
            for (BatchSeries each : series) {
                writer.add(each);
            }
            writer.commit();
        }
        return file;
    }

    @Test
    void series_writtenAndRead_isTheSame() throws IOException {
        Path file = folder.resolve(name("series"));
        tables.write(Series.full(), file);

        assertThat(tables.read(file)).isEqualTo(Series.full());
    }

    @Test
    void batch_writtenAndRead_isTheSame() throws IOException {
        Path file = folder.resolve(name("paths"));
        tables.write(PATHS, file);
        List<BarSeries> read = new ArrayList<>();
        tables.forEach(file, path -> read.add(path.series()));

        assertThat(read)
                .isEqualTo(Stream.of(0, 1, 2)
                        .map(PATHS::path)
                        .map(SyntheticPath::series)
                        .toList());
    }

    @Test
    void batch_madeOnThreads_hasTheSameBytes() throws IOException {
        Path one = folder.resolve(name("one"));
        Path several = folder.resolve(name("several"));
        tables.write(PATHS, one);
        tables.write(PATHS, several, 3);

        assertThat(several).hasSameBinaryContentAs(one);
    }

    @Test
    void threads_none_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tables.write(PATHS, folder.resolve(name("paths")), 0))
                .withMessage("threads must be at least 1 but was 0");
    }

    @Test
    void batch_readBack_hasFidelitiesAndNames() throws IOException {
        BatchSeries first = scored(2, Series.bare(), 91.25);
        BatchSeries second = scored(5, Series.bare(), 1 / 3.0);
        List<BatchSeries> read = new ArrayList<>();
        tables.forEach(batch(first, second), read::add);

        assertThat(read).containsExactly(first, second);
    }

    @Test
    void batch_readBack_hasLedgers() throws IOException {
        BatchSeries first = BatchSeries.of(0, "a", Series.bare()).ledger(Ledger.of(new int[] {4, 2}, 4));
        BatchSeries second = BatchSeries.of(1, "b", Series.bare()).ledger(Ledger.of(new int[] {1, 7}, 7));
        List<BatchSeries> read = new ArrayList<>();
        tables.forEach(batch(first, second), read::add);

        assertThat(read).containsExactly(first, second);
    }

    @Test
    void paths_writtenWithLedgers_tellWhereBarsCameFrom() throws IOException {
        Path file = folder.resolve(name("paths"));
        tables.writeWithLedgers(PATHS, file);
        List<int[]> read = new ArrayList<>();
        tables.forEach(file, path -> read.add(path.ledger().orElseThrow().toArray()));

        assertThat(read)
                .containsExactly(
                        PATHS.path(0).ledger().toArray(),
                        PATHS.path(1).ledger().toArray(),
                        PATHS.path(2).ledger().toArray());
    }

    @Test
    void batch_readAsOneSeries_isRefused() throws IOException {
        Path file = batch(scored(0, Series.bare(), 1), scored(3, Series.bare(), 1));

        assertThatThrownBy(() -> tables.read(file))
                .isInstanceOf(BarDataException.class)
                .hasMessage(
                        name("batch") + ": expected one series but found path 0 and path 3; read them with forEach");
    }

    @Test
    void recipe_ofBatch_isNoted() throws IOException {
        Path file = folder.resolve(name("paths"));
        tables.write(PATHS, file);

        assertThat(tables.recipe(file)).contains(PATHS.recipe());
    }

    @Test
    void recipe_ofSeriesWithout_isEmpty() throws IOException {
        Path file = folder.resolve(name("series"));
        tables.write(Series.bare(), file);

        assertThat(tables.recipe(file)).isEmpty();
    }

    @Test
    void recipe_statedForSeries_isNoted() throws IOException {
        Path file = folder.resolve(name("series"));
        tables.write(Series.bare(), file, PATHS.recipe());

        assertThat(tables.recipe(file)).contains(PATHS.recipe());
    }

    @Test
    void existingFile_unlessChosen_stays() throws IOException {
        Path file = Files.writeString(folder.resolve(name("series")), "mine");

        assertThatThrownBy(() -> tables.write(Series.full(), file))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessage(name("series") + " already exists; use ExistingFiles.REPLACE to overwrite it");
        assertThat(file).hasContent("mine");
    }

    @Test
    void existingFile_toBeReplaced_isReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve(name("series")), "mine");
        tables.write(Series.full(), file, ExistingFiles.REPLACE);

        assertThat(tables.read(file)).isEqualTo(Series.full());
    }

    @Test
    void batch_withTooFewSeries_isNotCommitted() {
        assertThatThrownBy(() -> {
                    try (BatchWriter writer = tables.format().open(new ByteArrayOutputStream(), BatchOutline.of(2))) {
                        writer.add(scored(0, Series.full(), 1));
                        writer.commit();
                    }
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the batch must have as many series as its outline says, 2, but has 1");
    }

    @Test
    void batch_withSomeTimes_isRefused() {
        assertThatThrownBy(() -> batch(scored(0, Series.full(), 1), scored(1, Series.bare(), 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("all series of a file must have times or none must, but the first has them and"
                        + " \"1\".csv has none");
    }

    @Test
    void batch_withTwoZones_isRefused() {
        BarSeries other = Series.full().withZone(java.time.ZoneOffset.UTC);

        assertThatThrownBy(() -> batch(scored(0, Series.full(), 1), scored(1, other, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "all series of a file must have the zone of the first, America/New_York, but \"1\".csv has Z");
    }

    @Test
    void batch_outOfOrder_isRefused() {
        assertThatThrownBy(() -> batch(scored(1, Series.full(), 1), scored(1, Series.full(), 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("series must come in the order of their indexes but 1 came after 1");
    }

    @Test
    void ledger_ofAnotherLength_isRefused() {
        BatchSeries series = BatchSeries.of(0, "a", Series.bare()).ledger(Ledger.of(new int[] {4}, 9));

        assertThatThrownBy(() -> batch(series))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the ledger must be that of the series but has 1 bars where the series has 2");
    }

    @Test
    void file_thatIsAbsent_isNamed() {
        assertThatThrownBy(() -> tables.read(folder.resolve(name("none"))))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(name("none") + " does not exist; correct the name or the folder");
    }

    @Test
    void folder_readAsFile_isNamed() {
        assertThatThrownBy(() -> tables.read(folder))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(folder.getFileName() + " is a directory; name the " + tables.word() + " file in it");
    }

    @Test
    void file_ofAnotherKind_isRefused() throws IOException {
        Path file = Files.writeString(folder.resolve(name("prices")), "<html>".repeat(9));

        assertThatThrownBy(() -> tables.read(file))
                .isInstanceOf(BarDataException.class)
                .hasMessage(name("prices") + ": expected " + tables.description()
                        + " but could not read it as one; check that it is" + " whole, or export it again");
    }

    @Test
    void text_readAsTable_isRefusedWithWhatReadsIt() throws IOException {
        Path file = Files.writeString(folder.resolve(name("prices")), "Date,Open,High,Low,Close\n".repeat(9));

        assertThatThrownBy(() -> tables.read(file))
                .isInstanceOf(BarDataException.class)
                .hasMessage(
                        name("prices") + ": expected " + tables.description() + " but it is text; read it by BarCsv");
    }

    @Test
    void file_ofAnotherFormat_isRefusedWithWhatReadsIt() throws IOException {
        String other = tables.word().equals("Arrow") ? "Parquet" : "Arrow";
        Path file = Files.writeString(folder.resolve(name("prices")), other.equals("Arrow") ? "ARROW1\0\0" : "PAR1");

        assertThatThrownBy(() -> tables.read(file))
                .isInstanceOf(BarDataException.class)
                .hasMessage(name("prices") + ": expected " + tables.description() + " but it is " + other
                        + "; read it by Bar" + other);
    }

    @Test
    void workbook_readAsTable_isRefusedWithWhatReadsIt() throws IOException {
        Path file = folder.resolve(name("prices"));
        BarWorkbook.write(Series.bare(), file);

        assertThatThrownBy(() -> tables.read(file))
                .isInstanceOf(BarDataException.class)
                .hasMessage(name("prices") + ": expected " + tables.description()
                        + " but it is a workbook; read it by BarWorkbook");
    }

    @Test
    void file_cutAnywhere_isRefused() throws IOException {
        Path whole = folder.resolve(name("whole"));
        tables.write(Series.full(), whole);
        byte[] bytes = Files.readAllBytes(whole);
        for (int length = 0; length < bytes.length; length++) {
            Path cut = Files.write(folder.resolve(name("cut")), Arrays.copyOf(bytes, length));

            assertThatThrownBy(() -> tables.read(cut))
                    .isInstanceOf(BarDataException.class)
                    .hasMessageStartingWith(name("cut") + ": ");
        }
    }

    @Test
    void file_withABitChanged_isReadOrRefusedInWords() throws IOException {
        Path whole = folder.resolve(name("whole"));
        tables.write(Series.full(), whole);
        byte[] bytes = Files.readAllBytes(whole);
        for (int bit = 0; bit < Byte.SIZE * bytes.length; bit += 5) {
            byte[] changed = bytes.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            try {
                tables.forEach(Files.write(folder.resolve(name("changed")), changed), series -> {});
            } catch (BarDataException refused) {
                assertThat(refused).hasMessageStartingWith(name("changed") + ": ");
            }
        }
    }

    @Test
    void bytes_writtenAgain_areTheSame() throws IOException {
        Path first = folder.resolve(name("first"));
        Path second = folder.resolve(name("second"));
        tables.write(PATHS, first);
        tables.write(PATHS, second);

        assertThat(second).hasSameBinaryContentAs(first);
    }

    @Test
    void bytes_ofBatch_areTheSameOnEveryJdk() throws Exception {
        Path file = batch(scored(0, Series.full(), 91.25), scored(1, Series.full(), 90));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));

        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(sha256);
    }

    @Test
    void format_byName_isFound() {
        String name = tables.format().name();

        assertThat(BatchFormat.named(name)).hasToString("BatchFormat[" + name + "]");
        assertThat(BatchFormat.named(name.toUpperCase(Locale.ROOT)).name()).isEqualTo(name);
    }
}
