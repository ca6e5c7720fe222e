package io.synthmarket.arrow;

import io.synthmarket.arrow.internal.ArrowFormat;
import io.synthmarket.arrow.internal.ArrowSink;
import io.synthmarket.core.BarSeries;
import io.synthmarket.core.PathSet;
import io.synthmarket.io.BatchFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The way in for bars in Arrow's interprocess format. No flag of the Java virtual machine is needed.
 *
 * <pre>{@code
 * BarArrow.write(paths, Path.of("paths.arrow"));                // a batch in one file
 * BarArrow.writer().layout(ArrowLayout.STREAM).write(paths, out); // or as a stream
 * BarSeries history = BarArrow.read(Path.of("prices.arrow"));    // by whomever written
 * }</pre>
 *
 * <p>{@link BarArrowWriter} says what is written, {@link BarArrowReader} which files are understood.
 *
 * @since 0.1.0
 */
public final class BarArrow {

    private static final BarArrowReader READER = new BarArrowReader(ArrowFormat.reader());
    private static final BarArrowWriter WRITER = new BarArrowWriter(ArrowLayout.FILE);

    private BarArrow() {}

    /**
     * Reads a file of one series.
     *
     * @param file the Arrow file, of either layout
     * @return its bars
     * @throws io.synthmarket.io.BarDataException if the content is not that of a file of bars, or holds several series
     * @throws IOException if the file is absent, is a directory or cannot be read
     */
    public static BarSeries read(Path file) throws IOException {
        return READER.read(file);
    }

    /**
     * Returns the reader with every option at its default: the zone is what the file says.
     *
     * @return a reader
     */
    public static BarArrowReader reader() {
        return READER;
    }

    /**
     * Writes a new file of one series.
     *
     * @param series the bars
     * @param file the file to make; there must be none of this name yet
     * @throws java.nio.file.FileAlreadyExistsException if the file exists
     * @throws IOException if the file cannot be written; nothing is left of it then
     */
    public static void write(BarSeries series, Path file) throws IOException {
        WRITER.write(series, file);
    }

    /**
     * Writes a new file of all paths of a set, made one after the other and never kept.
     *
     * @param paths the paths
     * @param file the file to make; there must be none of this name yet
     * @throws java.nio.file.FileAlreadyExistsException if the file exists
     * @throws IOException if the file cannot be written; nothing is left of it then
     */
    public static void write(PathSet paths, Path file) throws IOException {
        WRITER.write(paths, file);
    }

    /**
     * Returns the writer with every option at its default: existing files are refused, the layout is that of a file,
     * and no recipe is noted but that of a set.
     *
     * @return a writer
     */
    public static BarArrowWriter writer() {
        return WRITER;
    }

    /**
     * Returns the format for batches that are written series by series; {@code BatchFormat.named("arrow")} finds that of files and
     * {@code BatchFormat.named("arrow-stream")} that of streams too.
     *
     * @param layout file or stream
     * @return the format
     */
    public static BatchFormat format(ArrowLayout layout) {
        return ArrowSink.format(Objects.requireNonNull(layout, "layout"));
    }
}
