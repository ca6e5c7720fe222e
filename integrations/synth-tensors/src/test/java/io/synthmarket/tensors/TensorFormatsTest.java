package io.synthmarket.tensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.io.BatchContent;
import io.synthmarket.io.BatchFormat;
import io.synthmarket.io.BatchOutline;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.BatchWriter;
import io.synthmarket.io.Precision;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The formats as programs find them that know none of them. */
class TensorFormatsTest {

    private final PathSet paths = Batches.paths(3);

    static Stream<Arguments> formats() {
        return Map.of(
                        "npy", TensorWriter.npy(),
                        "npz", TensorWriter.npz(),
                        "tfrecord", TensorWriter.examples(),
                        "tfrecord-sequence", TensorWriter.sequenceExamples())
                .entrySet()
                .stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static BatchWriter open(String format, int size) throws IOException {
        return BatchFormat.named(format)
                .open(new ByteArrayOutputStream(), BatchOutline.of(size).windows(Batches.SPEC));
    }

    @Test
    void installed_always_listsAllByName() {
        assertThat(BatchFormat.installed())
                .extracting(BatchFormat::name)
                .containsExactly("npy", "npz", "tfrecord", "tfrecord-sequence");
        assertThat(BatchFormat.installed()).extracting(BatchFormat::content).containsOnly(BatchContent.WINDOWS);
        assertThat(BatchFormat.installed()).extracting(BatchFormat::ending).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void open_pathByPath_makesTheBytesOfTheWriter(String format, TensorWriter expected) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BatchOutline outline = BatchOutline.of(3).windows(Batches.SPEC).recipe(paths.recipe());
        try (BatchWriter writer = BatchFormat.named(format).open(out, outline)) {
            for (SyntheticPath path : paths) {
                writer.add(BatchSeries.of(path));
            }
            writer.commit();
        }

        assertThat(out.toByteArray()).isEqualTo(Batches.written(expected, paths.windows(Batches.SPEC)));
    }

    /** Arrays that are deflated depend on the JDK. */
    @ParameterizedTest
    @CsvSource({
        "npy, c1766aff95e1ca51e9a55b90fa3e2a630ddb4b4ec3c849f6bed72021ccf70d5e",
        "tfrecord, be84a382bd75e8340fcf4bd42ff88ccf7a550e3a7d6b3c4f0abe25bd9fbe52c9",
        "tfrecord-sequence, dbe3b0ef157d72679dd72ce91f23042e834aefc8c174c33e64d32eed4130e23e"
    })
    void bytes_ofBatch_areTheSameOnEveryJdk(String format, String sha256) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BatchWriter writer =
                BatchFormat.named(format).open(out, BatchOutline.of(3).windows(Batches.SPEC))) {
            for (SyntheticPath path : paths) {
                writer.add(BatchSeries.of(path));
            }
            writer.commit();
        }
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(out.toByteArray());

        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(sha256);
    }

    @Test
    void open_doubles_makesTheBytesOfTheWriter() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BatchOutline outline = BatchOutline.of(3).windows(Batches.SPEC).precision(Precision.FLOAT64);
        try (BatchWriter writer = BatchFormat.named("npy").open(out, outline)) {
            for (SyntheticPath path : paths) {
                writer.add(BatchSeries.of(path));
            }
            writer.commit();
        }

        assertThat(out.toByteArray())
                .isEqualTo(
                        Batches.written(TensorWriter.npy().precision(Precision.FLOAT64), paths.windows(Batches.SPEC)));
    }

    @Test
    void npz_aSeriesWithoutName_leavesTheOthersTheirs() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BatchWriter writer =
                BatchFormat.named("npz").open(out, BatchOutline.of(2).windows(Batches.SPEC))) {
            writer.add(BatchSeries.of(paths.path(0)));
            writer.add(BatchSeries.of(1, "b", paths.path(1).series()));
            writer.commit();
        }

        assertThat(entry(out.toByteArray(), "name.npy"))
                .contains("'descr': '<U1'", "'shape': (2,)")
                .endsWith("\n\0\0\0\0b\0\0\0");
    }

    private static String entry(byte[] archive, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1);
                }
            }
        }
        return "";
    }

    @Test
    void open_withoutWindows_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchFormat.named("npy").open(new ByteArrayOutputStream(), BatchOutline.of(1)))
                .withMessage("format npy holds windows; say which ones in the outline");
    }

    @Test
    void add_seriesWithOtherNumberOfWindows_isRefusedByAnArray() throws IOException {
        BarSeries series = paths.path(0).series();
        try (BatchWriter writer = open("npy", 2)) {
            writer.add(BatchSeries.of(0, "a.csv", series));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> writer.add(BatchSeries.of(1, "b.csv", series.slice(0, 30))))
                    .withMessage(
                            "an array must have as many windows of every series, 7 as of the first, but b.csv has 2;"
                                    + " limit them to 2 by WindowSpec.limit, or write tfrecord");
        }
    }

    @Test
    void add_moreSeriesThanOutlined_isRefused() throws IOException {
        try (BatchWriter writer = open("npz", 1)) {
            writer.add(BatchSeries.of(paths.path(0)));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> writer.add(BatchSeries.of(paths.path(1))))
                    .withMessage("the outline says 1 series; say how many there are when the file is begun");
        }
    }

    @Test
    void commit_fewerSeriesThanOutlined_isRefused() throws IOException {
        try (BatchWriter writer = open("tfrecord", 2)) {
            writer.add(BatchSeries.of(paths.path(0)));

            assertThatIllegalStateException()
                    .isThrownBy(writer::commit)
                    .withMessage("all 2 series must be added before commit but 1 were");
        }
    }
}
