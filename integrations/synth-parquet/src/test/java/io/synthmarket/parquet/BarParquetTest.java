package io.synthmarket.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Ledger;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.BatchFormat;
import io.synthmarket.io.BatchOutline;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.BatchWriter;
import io.synthmarket.io.ExistingFiles;
import io.synthmarket.samples.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BarParquetTest {

    private static final PathSet PATHS =
            Synth.from(Samples.sp500Daily()).unscored().seed(42).generate(3);

    @TempDir
    private Path folder;

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
        Path file = folder.resolve("batch.parquet");
        try (var out = Files.newOutputStream(file);
                BatchWriter writer = BarParquet.format().open(out, BatchOutline.of(series.length))) {
            for (BatchSeries each : series) {
                writer.add(each);
            }
            writer.commit();
        }
        return file;
    }

    @Test
    void series_writtenAndRead_isTheSame() throws IOException {
        Path file = folder.resolve("series.parquet");
        BarParquet.write(Series.full(), file);

        assertThat(BarParquet.read(file)).isEqualTo(Series.full());
    }

    @Test
    void batch_writtenAndRead_isTheSame() throws IOException {
        Path file = folder.resolve("paths.parquet");
        BarParquet.write(PATHS, file);
        List<BarSeries> read = new ArrayList<>();
        BarParquet.reader().forEach(file, path -> read.add(path.series()));

        assertThat(read)
                .isEqualTo(Stream.of(0, 1, 2)
                        .map(PATHS::path)
                        .map(SyntheticPath::series)
                        .toList());
    }

    @Test
    void batch_readBack_hasFidelitiesAndNames() throws IOException {
        BatchSeries first = scored(2, Series.bare(), 91.25);
        BatchSeries second = scored(5, Series.bare(), 1 / 3.0);
        List<BatchSeries> read = new ArrayList<>();
        BarParquet.reader().forEach(batch(first, second), read::add);

        assertThat(read).containsExactly(first, second);
    }

    @Test
    void batch_readAsOneSeries_isRefused() throws IOException {
        Path file = batch(scored(0, Series.bare(), 1), scored(3, Series.bare(), 1));

        assertThatThrownBy(() -> BarParquet.read(file))
                .isInstanceOf(BarDataException.class)
                .hasMessage("batch.parquet: expected one series but found path 0 and path 3; read them with forEach");
    }

    @Test
    void recipe_ofBatch_isNoted() throws IOException {
        Path file = folder.resolve("paths.parquet");
        BarParquet.write(PATHS, file);

        assertThat(BarParquet.reader().recipe(file)).contains(PATHS.recipe());
    }

    @Test
    void recipe_ofSeriesWithout_isEmpty() throws IOException {
        Path file = folder.resolve("series.parquet");
        BarParquet.write(Series.bare(), file);

        assertThat(BarParquet.reader().recipe(file)).isEmpty();
    }

    @Test
    void recipe_statedForSeries_isNoted() throws IOException {
        Path file = folder.resolve("series.parquet");
        BarParquet.writer().recipe(PATHS.recipe()).write(Series.bare(), file);

        assertThat(BarParquet.reader().recipe(file)).contains(PATHS.recipe());
    }

    @Test
    void ledger_ofSeries_isAColumn() throws Exception {
        Path file = batch(BatchSeries.of(0, "a", Series.bare()).ledger(Ledger.of(new int[] {4, 9}, 9)));

        assertThat(DuckDb.rows(file, "select path, source_index from FILE")).containsExactly("0|4", "0|9");
    }

    /** The notes would be in an order of the JDK's choice, were they not kept in one; run with 17 and 25. */
    @Test
    void bytes_ofBatch_areTheSameOnEveryJdk() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BatchWriter writer = BarParquet.format().open(out, BatchOutline.of(2))) {
            writer.add(scored(0, Series.full(), 91.25));
            writer.add(scored(1, Series.full(), 90));
            writer.commit();
        }
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(out.toByteArray());

        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo("0bda17cad068a71ff9e37c8b44eb328944cc70413f17283a42d4d04c5fe9d4b0");
    }

    @Test
    void format_byName_isFound() {
        assertThat(BatchFormat.named("parquet")).hasToString("BatchFormat[parquet]");
    }

    @Test
    void existingFile_unlessChosen_stays() throws IOException {
        Path file = Files.writeString(folder.resolve("series.parquet"), "mine");

        assertThatThrownBy(() -> BarParquet.write(Series.full(), file))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessage("series.parquet already exists; use ExistingFiles.REPLACE to overwrite it");
        assertThat(file).hasContent("mine");
    }

    @Test
    void existingFile_toBeReplaced_isReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("series.parquet"), "mine");
        BarParquet.writer().existingFiles(ExistingFiles.REPLACE).write(Series.full(), file);

        assertThat(BarParquet.read(file)).isEqualTo(Series.full());
    }

    @Test
    void batch_closedBeforeCommit_endsWithoutFooter() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BatchWriter writer = BarParquet.format().open(out, BatchOutline.of(2))) {
            writer.add(scored(0, Series.full(), 1));
        }

        assertThat(out.toString(StandardCharsets.ISO_8859_1)).isEqualTo("PAR1");
    }

    @Test
    void batch_withTooFewSeries_isNotCommitted() {
        assertThatThrownBy(() -> {
                    try (BatchWriter writer =
                            BarParquet.format().open(new ByteArrayOutputStream(), BatchOutline.of(2))) {
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
                .hasMessage("all series of a file must have times or none must, but the first has them and series 1 has"
                        + " not");
    }

    @Test
    void batch_withTwoZones_isRefused() {
        BarSeries other = Series.full().withZone(java.time.ZoneOffset.UTC);

        assertThatThrownBy(() -> batch(scored(0, Series.full(), 1), scored(1, other, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "all series of a file must have the zone of the first, America/New_York, but series 1 has Z");
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
        assertThatThrownBy(() -> BarParquet.read(folder.resolve("none.parquet")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage("none.parquet does not exist; correct the name or the folder");
    }

    @Test
    void folder_readAsFile_isNamed() {
        assertThatThrownBy(() -> BarParquet.read(folder))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(folder.getFileName() + " is a directory; name the Parquet file in it");
    }

    @Test
    void file_thatIsNotParquet_isRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("prices.parquet"), "Date,Open,High,Low,Close\n".repeat(9));

        assertThatThrownBy(() -> BarParquet.read(file))
                .isInstanceOf(BarDataException.class)
                .hasMessage("prices.parquet: expected a Parquet file but could not read it as one; check that it is"
                        + " whole, or export it again");
    }

    @Test
    void file_cutAnywhere_isRefused() throws IOException {
        Path whole = folder.resolve("whole.parquet");
        BarParquet.write(Series.full(), whole);
        byte[] bytes = Files.readAllBytes(whole);
        for (int length = 0; length < bytes.length; length += 7) {
            Path cut = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(bytes, length));

            assertThatThrownBy(() -> BarParquet.read(cut))
                    .isInstanceOf(BarDataException.class)
                    .hasMessageStartingWith("cut.parquet: ");
        }
    }
}
