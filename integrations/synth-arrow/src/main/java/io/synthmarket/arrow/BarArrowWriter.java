package io.synthmarket.arrow;

import io.synthmarket.arrow.internal.ArrowSink;
import io.synthmarket.core.BarSeries;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Recipe;
import io.synthmarket.io.ExistingFiles;
import io.synthmarket.io.internal.columnar.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Writes bars in Arrow's interprocess format.
 *
 * <p><b>Shape</b>: the columns {@code time}, {@code open}, {@code high}, {@code low}, {@code close} and {@code volume}, without
 * {@code time} where a series has none; a batch has {@code path}, the index of the path that a row belongs to, before them, its
 * rows in the order of paths and bars. {@code source_index} follows where {@link #ledgers} are chosen, or were given to the
 * {@link BarArrow#format(ArrowLayout) format}.
 *
 * <p><b>Types</b>: times are {@code Timestamp(NANOSECOND)} without a zone, on the market's own clock; prices and volumes are
 * {@code Float64}, volumes null where there are none; {@code path} and {@code source_index} are {@code Int32}. Nothing is lost.
 *
 * <p><b>Notes</b> in the metadata of the schema: {@code synthmarket.recipe}, {@code synthmarket.version},
 * {@code synthmarket.history.sha256} and {@code synthmarket.zone}; in that of each batch, of the series that begin in it, and at the
 * end of a file of all, {@code synthmarket.fidelity} and {@code synthmarket.names}, JSON objects by path; each where it is known.
 *
 * <p><b>Determinism</b>: the same series and recipe make the same bytes, whatever clock, time zone, locale and number of threads.
 *
 * <p><b>Threads</b>: immutable, share it freely. Paths are made on the calling thread unless {@link #threads(int)} says otherwise.
 *
 * <p><b>Cost</b>: rows are kept up to a batch of 65,536, which is 4 MB, however many series follow.
 *
 * @since 0.1.0
 */
public final class BarArrowWriter {

    private final TableWriter tables;
    private final ArrowLayout layout;

    private BarArrowWriter(TableWriter tables, ArrowLayout layout) {
        this.tables = tables;
        this.layout = layout;
    }

    BarArrowWriter(ArrowLayout layout) {
        this(TableWriter.of(out -> new ArrowSink(out, layout)), layout);
    }

    /**
     * Chooses what happens to a file that is already there; {@link ExistingFiles#REFUSE} unless chosen.
     *
     * @param existing refuse, replace, or keep if equal
     * @return a writer that does so
     */
    public BarArrowWriter existingFiles(ExistingFiles existing) {
        return new BarArrowWriter(tables.existingFiles(existing), layout);
    }

    /**
     * Chooses the layout; {@link ArrowLayout#FILE} unless chosen.
     *
     * @param layout file or stream
     * @return a writer that does so
     */
    public BarArrowWriter layout(ArrowLayout layout) {
        Objects.requireNonNull(layout, "layout");
        return new BarArrowWriter(tables.sinks(out -> new ArrowSink(out, layout)), layout);
    }

    /**
     * Notes the recipe that a single series was made by; a set of paths brings its own.
     *
     * @param recipe the recipe; none unless chosen
     * @return a writer that does so
     */
    public BarArrowWriter recipe(Recipe recipe) {
        return new BarArrowWriter(tables.recipe(recipe), layout);
    }

    /**
     * Adds a last column, {@code source_index}, to sets of paths: the number of the bar of history, from 0, that each bar was made of.
     *
     * @return a writer that does so; none does unless chosen
     */
    public BarArrowWriter ledgers() {
        return new BarArrowWriter(tables.ledgers(), layout);
    }

    /**
     * Chooses how many threads make the paths of a set; 1, the calling one, unless chosen.
     *
     * @param threads at least 1
     * @return a writer that does so
     * @throws IllegalArgumentException if {@code threads} is below 1
     */
    public BarArrowWriter threads(int threads) {
        return new BarArrowWriter(tables.threads(threads), layout);
    }

    /**
     * Writes a file of one series, whole or not at all.
     *
     * @param series the bars
     * @param file the file to make, in a directory that exists
     * @throws java.nio.file.FileAlreadyExistsException if the file exists and is not to be replaced
     * @throws IOException if the file cannot be written; an existing file is as it was then
     */
    public void write(BarSeries series, Path file) throws IOException {
        tables.write(series, file);
    }

    /**
     * Writes one series to a stream, flushes it and leaves it open.
     *
     * @param series the bars
     * @param out where to; need not be buffered
     * @throws IOException if the stream fails
     */
    public void write(BarSeries series, OutputStream out) throws IOException {
        tables.write(series, out);
    }

    /**
     * Writes a file of all paths of a set, whole or not at all.
     *
     * @param paths the paths, made as they are written
     * @param file the file to make, in a directory that exists
     * @throws java.nio.file.FileAlreadyExistsException if the file exists and is not to be replaced
     * @throws IOException if the file cannot be written; an existing file is as it was then
     */
    public void write(PathSet paths, Path file) throws IOException {
        tables.write(paths, file);
    }

    /**
     * Writes all paths of a set to a stream, flushes it and leaves it open.
     *
     * @param paths the paths, made as they are written
     * @param out where to; need not be buffered
     * @throws IOException if the stream fails
     */
    public void write(PathSet paths, OutputStream out) throws IOException {
        tables.write(paths, out);
    }

    /**
     * Says how it writes.
     *
     * @return one line such as {@code BarArrowWriter[existing files REFUSE, layout FILE, no recipe]}
     */
    @Override
    public String toString() {
        return "BarArrowWriter[existing files " + tables.existingFiles() + ", layout " + layout + ", " + tables.notes()
                + "]";
    }
}
