package io.synthmarket.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.core.BarSeries;
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
import java.io.ByteArrayInputStream;
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

class BarArrowTest {

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
        Path file = folder.resolve("batch.arrow");
        try (var out = Files.newOutputStream(file);
                BatchWriter writer = BarArrow.format(ArrowLayout.FILE).open(out, BatchOutline.of(series.length))) {
            for (BatchSeries each : series) {
                writer.add(each);
            }
            writer.commit();
        }
        return file;
    }

    @Test
    void series_writtenAndRead_isTheSame() throws IOException {
        Path file = folder.resolve("series.arrow");
        BarArrow.write(Series.full(), file);

        assertThat(BarArrow.read(file)).isEqualTo(Series.full());
    }

    @Test
    void batch_writtenAndRead_isTheSame() throws IOException {
        Path file = folder.resolve("paths.arrow");
        BarArrow.write(PATHS, file);
        List<BarSeries> read = new ArrayList<>();
        BarArrow.reader().forEach(file, path -> read.add(path.series()));

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
        BarArrow.reader().forEach(batch(first, second), read::add);

        assertThat(read).containsExactly(first, second);
    }

    @Test
    void batch_readAsOneSeries_isRefused() throws IOException {
        Path file = batch(scored(0, Series.bare(), 1), scored(3, Series.bare(), 1));

        assertThatThrownBy(() -> BarArrow.read(file))
                .isInstanceOf(BarDataException.class)
                .hasMessage("batch.arrow: expected one series but found path 0 and path 3; read them with forEach");
    }

    @Test
    void recipe_ofBatch_isNoted() throws IOException {
        Path file = folder.resolve("paths.arrow");
        BarArrow.write(PATHS, file);

        assertThat(BarArrow.reader().recipe(file)).contains(PATHS.recipe());
    }

    @Test
    void recipe_ofSeriesWithout_isEmpty() throws IOException {
        Path file = folder.resolve("series.arrow");
        BarArrow.write(Series.bare(), file);

        assertThat(BarArrow.reader().recipe(file)).isEmpty();
    }

    @Test
    void recipe_statedForSeries_isNoted() throws IOException {
        Path file = folder.resolve("series.arrow");
        BarArrow.writer().recipe(PATHS.recipe()).write(Series.bare(), file);

        assertThat(BarArrow.reader().recipe(file)).contains(PATHS.recipe());
    }

    @Test
    void bytes_ofBatch_areTheSameOnEveryJdk() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BatchWriter writer = BarArrow.format(ArrowLayout.FILE).open(out, BatchOutline.of(2))) {
            writer.add(scored(0, Series.full(), 91.25));
            writer.add(scored(1, Series.full(), 90));
            writer.commit();
        }
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(out.toByteArray());

        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo("43e29e6749532ec9194aa97f04a36e274cc0ea7ac2a01dacb0a6abbdfb5b2a46");
    }

    @Test
    void format_byName_isFound() {
        assertThat(BatchFormat.named("arrow")).hasToString("BatchFormat[arrow]");
    }

    @Test
    void existingFile_unlessChosen_stays() throws IOException {
        Path file = Files.writeString(folder.resolve("series.arrow"), "mine");

        assertThatThrownBy(() -> BarArrow.write(Series.full(), file))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessage("series.arrow already exists; use ExistingFiles.REPLACE to overwrite it");
        assertThat(file).hasContent("mine");
    }

    @Test
    void existingFile_toBeReplaced_isReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("series.arrow"), "mine");
        BarArrow.writer().existingFiles(ExistingFiles.REPLACE).write(Series.full(), file);

        assertThat(BarArrow.read(file)).isEqualTo(Series.full());
    }

    @Test
    void batch_closedBeforeCommit_endsWithoutFooter() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BatchWriter writer = BarArrow.format(ArrowLayout.FILE).open(out, BatchOutline.of(2))) {
            writer.add(scored(0, Series.full(), 1));
        }

        assertThat(out.toString(StandardCharsets.ISO_8859_1))
                .startsWith("ARROW1")
                .doesNotEndWith("ARROW1");
    }

    @Test
    void batch_withTooFewSeries_isNotCommitted() {
        assertThatThrownBy(() -> {
                    try (BatchWriter writer =
                            BarArrow.format(ArrowLayout.FILE).open(new ByteArrayOutputStream(), BatchOutline.of(2))) {
                        writer.add(scored(0, Series.full(), 1));
                        writer.commit();
                    }
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the batch must have as many series as its outline says, 2, but has 1");
    }

    @Test
    void file_thatIsAbsent_isNamed() {
        assertThatThrownBy(() -> BarArrow.read(folder.resolve("none.arrow")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage("none.arrow does not exist; correct the name or the folder");
    }

    @Test
    void folder_readAsFile_isNamed() {
        assertThatThrownBy(() -> BarArrow.read(folder))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(folder.getFileName() + " is a directory; name the Arrow file in it");
    }

    @Test
    void file_thatIsNotArrow_isRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("prices.arrow"), "Date,Open,High,Low,Close\n".repeat(9));

        assertThatThrownBy(() -> BarArrow.read(file))
                .isInstanceOf(BarDataException.class)
                .hasMessage(
                        "prices.arrow: expected an Arrow file or stream but could not read it as one; check that it is"
                                + " whole, or export it again");
    }

    @Test
    void file_cutAnywhere_isRefused() throws IOException {
        Path whole = folder.resolve("whole.arrow");
        BarArrow.write(Series.full(), whole);
        byte[] bytes = Files.readAllBytes(whole);
        for (int length = 0; length < bytes.length; length += 7) {
            Path cut = Files.write(folder.resolve("cut.arrow"), Arrays.copyOf(bytes, length));

            assertThatThrownBy(() -> BarArrow.read(cut))
                    .isInstanceOf(BarDataException.class)
                    .hasMessageStartingWith("cut.arrow: ");
        }
    }

    @Test
    void stream_cutInABatch_isRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BarArrow.writer().layout(ArrowLayout.STREAM).write(Series.full(), out);
        byte[] cut = Arrays.copyOf(out.toByteArray(), out.size() - 9);

        assertThatThrownBy(() -> BarArrow.reader().forEach(new ByteArrayInputStream(cut), "socket", series -> {}))
                .isInstanceOf(BarDataException.class)
                .hasMessage("socket: expected an Arrow file or stream but could not read it as one; check that it is"
                        + " whole, or export it again");
    }

    @Test
    void stream_withMoreBehindIt_isReadToItsEndAlone() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BarArrow.writer().layout(ArrowLayout.STREAM).write(Series.full(), out);
        out.write('x');
        ByteArrayInputStream in = new ByteArrayInputStream(out.toByteArray());
        BarArrow.reader().forEach(in, "socket", series -> {});

        assertThat(in.read()).isEqualTo('x');
    }

    @Test
    void formatOfStreams_byName_isFound() {
        assertThat(BatchFormat.named("arrow-stream").ending()).isEqualTo("arrows");
    }

    @Test
    void file_withAnyByteChanged_isReadOrRefusedCleanly() throws IOException {
        Path whole = folder.resolve("whole.arrow");
        BarArrow.write(Series.full(), whole);
        byte[] bytes = Files.readAllBytes(whole);
        for (int at = 0; at < bytes.length; at++) {
            for (int bit = 0; bit < 8; bit += 7) {
                byte[] changed = bytes.clone();
                changed[at] ^= (byte) (1 << bit);
                try {
                    BarArrow.reader().forEach(Files.write(folder.resolve("changed.arrow"), changed), series -> {});
                } catch (BarDataException refused) {
                    assertThat(refused).hasMessageStartingWith("changed.arrow: ");
                }
            }
        }
    }
}
