package io.synthmarket.tensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.core.PathWindows;
import io.synthmarket.io.ExistingFiles;
import io.synthmarket.io.Precision;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TensorWriterTest {

    private static final int HEADER = 128;

    private final PathWindows windows = Batches.paths(5).windows(Batches.SPEC);

    @TempDir
    private Path folder;

    static Stream<TensorWriter> writers() {
        return Stream.of(
                TensorWriter.npy(), TensorWriter.npz(), TensorWriter.examples(), TensorWriter.sequenceExamples());
    }

    @Test
    void npy_floats_areThoseOfThePathWindows() {
        float[] expected = Batches.floats(windows);

        ByteBuffer file =
                ByteBuffer.wrap(Batches.written(TensorWriter.npy(), windows)).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(file.remaining()).isEqualTo(HEADER + Float.BYTES * expected.length);
        float[] values = new float[expected.length];
        file.position(HEADER).asFloatBuffer().get(values);
        assertThat(values).containsExactly(expected);
    }

    @Test
    void npy_doubles_areThoseOfThePathWindows() {
        double[] expected = Batches.doubles(windows);

        byte[] bytes = Batches.written(TensorWriter.npy().precision(Precision.FLOAT64), windows);

        double[] values = new double[expected.length];
        ByteBuffer.wrap(bytes, HEADER, bytes.length - HEADER)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asDoubleBuffer()
                .get(values);
        assertThat(values).containsExactly(expected);
    }

    @Test
    void npz_always_holdsTheArrayOfNpyFirst() throws IOException {
        List<String> names = new ArrayList<>();
        byte[] first;
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(Batches.written(TensorWriter.npz(), windows)))) {
            names.add(zip.getNextEntry().getName());
            first = zip.readAllBytes();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }

        assertThat(names).containsExactly("windows.npy", "features.npy", "path.npy", "first_bar.npy", "recipe.npy");
        assertThat(first).isEqualTo(Batches.written(TensorWriter.npy(), windows));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void write_onAnyThreadsAndPathsAtATime_makesTheSameBytes(TensorWriter writer) {
        byte[] expected = Batches.written(writer, windows);

        assertThat(Batches.written(writer.pathsAtATime(1), windows)).isEqualTo(expected);
        assertThat(Batches.written(writer.pathsAtATime(2), windows.threads(3))).isEqualTo(expected);
        assertThat(Batches.written(writer.pathsAtATime(Integer.MAX_VALUE), windows))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("writers")
    void write_toFile_makesTheBytesOfTheStream(TensorWriter writer) throws IOException {
        Path file = folder.resolve("windows.bin");

        writer.write(windows, file);

        assertThat(file).hasBinaryContent(Batches.written(writer, windows));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void write_interrupted_leavesNoFile(TensorWriter writer) {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> writer.write(windows, folder.resolve("windows.bin")))
                    .isInstanceOf(CancellationException.class);
        } finally {
            Thread.interrupted();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @MethodSource("writers")
    void write_streamThatFails_tellsSo(TensorWriter writer) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("no space left");
            }
        };

        assertThatThrownBy(() -> writer.write(windows, full))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
    }

    @Test
    void write_fileThatIsThere_isRefusedUnlessItIsToBeReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("windows.npy"), "kept");

        assertThatThrownBy(() -> TensorWriter.npy().write(windows, file))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("kept");

        TensorWriter.npy().existingFiles(ExistingFiles.REPLACE).write(windows, file);
        assertThat(file).hasBinaryContent(Batches.written(TensorWriter.npy(), windows));
    }

    @Test
    void precision_ofDoublesInTfRecord_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TensorWriter.examples().precision(Precision.FLOAT64))
                .withMessage("format tfrecord has numbers of float32 only; write npy or npz where float64 is needed");
    }

    @Test
    void pathsAtATime_belowOne_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TensorWriter.npy().pathsAtATime(0))
                .withMessage("paths at a time must be at least 1 but were 0");
    }

    @Test
    void toString_always_tellsFormatAndOptions() {
        assertThat(TensorWriter.npz().precision(Precision.FLOAT64))
                .hasToString("TensorWriter[npz, FLOAT64, existing files REFUSE]");
    }

    /** Guards the tests above against comparing nothing with nothing. */
    @Test
    void windows_ofTheTests_differFromPathToPath() {
        float[] values = Batches.floats(windows);
        int perPath = values.length / 5;

        assertThat(Arrays.copyOf(values, perPath)).isNotEqualTo(Arrays.copyOfRange(values, perPath, 2 * perPath));
    }
}
