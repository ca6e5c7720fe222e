package io.synthmarket.tensors;

import io.synthmarket.core.PathWindows;
import io.synthmarket.io.ContentWriter;
import io.synthmarket.io.ExistingFiles;
import io.synthmarket.io.Precision;
import io.synthmarket.tensors.internal.NumberBlock;
import io.synthmarket.tensors.internal.TensorKind;
import io.synthmarket.tensors.internal.output.TensorOutput;
import io.synthmarket.tensors.internal.output.TensorShape;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes windows of paths as a file that NumPy or TensorFlow reads as it is.
 *
 * <pre>{@code
 * PathWindows windows = paths.windows(WindowSpec.of(64).stride(32)).threads(4);
 * TensorWriter.npy().write(windows, Path.of("windows.npy"));
 * TensorWriter.examples().write(windows, Path.of("windows.tfrecord"));
 * }</pre>
 *
 * <p><b>Shape</b>: NPY is one array [path, window, bar, feature]. NPZ holds it as {@code windows}, and beside it {@code features} (their
 * names), {@code path} (the index of each), {@code first_bar} (the bar of a path that each window begins at) and {@code recipe}.
 * TFRecord has a record for each window, path after path: an {@code Example} with a {@code float_list} for each feature, or a {@code
 * SequenceExample} with a {@code feature_list} for each, of one float for each bar; both tell {@code path}, {@code window}, {@code
 * first_bar} and {@code bars} as an {@code int64_list}.
 *
 * <p><b>Units</b>: as each {@link io.synthmarket.core.BarFeature} says, which is named in small letters.
 *
 * <p><b>Determinism</b>: the same recipe and specification make the same bytes, on any number of threads and whatever is chosen for
 * {@link #pathsAtATime(int)}. NPZ is deflated, which another JDK may do differently; what is unpacked is the same.
 *
 * <p><b>Threads</b>: immutable, share it freely. Paths are made on the threads of the {@link PathWindows}.
 *
 * <p><b>Cost</b>: memory for the windows of the paths that are made at a time, 16 MiB or those of one path unless chosen otherwise, and
 * four bytes for each path in NPZ.
 *
 * @since 0.1.0
 */
public final class TensorWriter {

    private static final int BYTES_AT_A_TIME = 16 << 20;

    private final TensorKind kind;
    private final Precision precision;
    private final ExistingFiles existing;
    private final int pathsAtATime;

    private TensorWriter(TensorKind kind, Precision precision, ExistingFiles existing, int pathsAtATime) {
        this.kind = kind;
        this.precision = precision;
        this.existing = existing;
        this.pathsAtATime = pathsAtATime;
    }

    private static TensorWriter of(TensorKind kind) {
        return new TensorWriter(kind, Precision.FLOAT32, ExistingFiles.REFUSE, 0);
    }

    /**
     * Returns a writer of one array of NumPy, which {@code numpy.load} reads or maps into memory.
     *
     * @return a writer of numbers of {@link Precision#FLOAT32} that refuses existing files
     */
    public static TensorWriter npy() {
        return of(TensorKind.NPY);
    }

    /**
     * Returns a writer of an archive of arrays of NumPy: the windows, and what their axes stand for.
     *
     * @return a writer of numbers of {@link Precision#FLOAT32} that refuses existing files
     */
    public static TensorWriter npz() {
        return of(TensorKind.NPZ);
    }

    /**
     * Returns a writer of TFRecord files of {@code tf.train.Example}.
     *
     * @return a writer that refuses existing files
     */
    public static TensorWriter examples() {
        return of(TensorKind.TFRECORD);
    }

    /**
     * Returns a writer of TFRecord files of {@code tf.train.SequenceExample}.
     *
     * @return a writer that refuses existing files
     */
    public static TensorWriter sequenceExamples() {
        return of(TensorKind.TFRECORD_SEQUENCE);
    }

    /**
     * Chooses how wide numbers are; {@link Precision#FLOAT32} unless chosen.
     *
     * @param chosen the width
     * @return a writer that does so
     * @throws IllegalArgumentException if the format has no numbers of this width: TFRecord has floats only
     */
    public TensorWriter precision(Precision chosen) {
        kind.require(Objects.requireNonNull(chosen, "chosen"));
        return new TensorWriter(kind, chosen, existing, pathsAtATime);
    }

    /**
     * Chooses what happens to a file that is already there; {@link ExistingFiles#REFUSE} unless chosen.
     *
     * @param chosen refuse, replace, or keep if equal
     * @return a writer that does so
     */
    public TensorWriter existingFiles(ExistingFiles chosen) {
        return new TensorWriter(kind, precision, Objects.requireNonNull(chosen, "chosen"), pathsAtATime);
    }

    /**
     * Chooses how many paths are made before their windows are written; as many as 16 MiB hold, and at least one, unless chosen.
     *
     * @param paths how many, at least 1; as many as there are threads, or more, keep them busy
     * @return a writer that does so
     * @throws IllegalArgumentException if {@code paths} is below 1
     */
    public TensorWriter pathsAtATime(int paths) {
        if (paths < 1) {
            throw new IllegalArgumentException("paths at a time must be at least 1 but were " + paths);
        }
        return new TensorWriter(kind, precision, existing, paths);
    }

    /**
     * Writes a file, whole or not at all.
     *
     * @param windows what is written, of every path
     * @param file the file to make, in a directory that exists
     * @throws io.synthmarket.core.ThresholdNotReachedException if the attempts at a path are used up and the rule says to fail
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     * @throws java.nio.file.FileAlreadyExistsException if the file exists and is not to be replaced
     * @throws IOException if the file cannot be written; nothing is left of it then
     */
    public void write(PathWindows windows, Path file) throws IOException {
        Objects.requireNonNull(windows, "windows");
        ContentWriter content = out -> write(windows, out);
        content.writeFile(file, existing);
    }

    /**
     * Writes to a stream, flushes it and leaves it open.
     *
     * @param windows what is written, of every path
     * @param out where to; need not be buffered
     * @throws io.synthmarket.core.ThresholdNotReachedException if the attempts at a path are used up and the rule says to fail
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     * @throws IOException if the stream fails
     */
    public void write(PathWindows windows, OutputStream out) throws IOException {
        int paths = windows.paths().size();
        TensorShape shape = new TensorShape(
                paths,
                windows.perPath(),
                0,
                windows.spec(),
                precision,
                Optional.of(windows.paths().recipe()));
        long bytesPerPath = (long) windows.size(1) * shape.width();
        int step = pathsAtATime > 0 ? pathsAtATime : (int) Math.max(1, BYTES_AT_A_TIME / bytesPerPath);
        NumberBlock block = new NumberBlock(precision);
        try (TensorOutput output = kind.open(out, shape)) {
            for (int from = 0; from < paths; from += Math.min(step, paths - from)) {
                int to = from + Math.min(step, paths - from);
                int length = block.fill(windows, from, to) / (to - from);
                for (int path = from; path < to; path++) {
                    output.add(path, Optional.empty(), block.bytes(), (path - from) * length, length);
                }
            }
            output.finish();
        }
        out.flush();
    }

    /**
     * Says how it writes.
     *
     * @return one line such as {@code TensorWriter[npy, FLOAT32, existing files REFUSE]}
     */
    @Override
    public String toString() {
        return "TensorWriter[" + kind.word() + ", " + precision + ", existing files " + existing + "]";
    }
}
