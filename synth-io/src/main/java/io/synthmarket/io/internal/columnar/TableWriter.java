package io.synthmarket.io.internal.columnar;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Recipe;
import io.synthmarket.io.ContentWriter;
import io.synthmarket.io.ExistingFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes series to files and streams by the sinks of a format; immutable. */
public final class TableWriter {

    private final Function<OutputStream, BarSink> sinks;
    private final ExistingFiles existing;
    private final @Nullable Recipe recipe;
    private final PathLedgers ledgers;
    private final int threads;

    private TableWriter(
            Function<OutputStream, BarSink> sinks,
            ExistingFiles existing,
            @Nullable Recipe recipe,
            PathLedgers ledgers,
            int threads) {
        this.sinks = sinks;
        this.existing = existing;
        this.recipe = recipe;
        this.ledgers = ledgers;
        this.threads = threads;
    }

    /** Makes a writer that refuses existing files, notes no recipe but that of a set, no ledgers, and makes paths on the calling thread. */
    public static TableWriter of(Function<OutputStream, BarSink> sinks) {
        return new TableWriter(sinks, ExistingFiles.REFUSE, null, PathLedgers.OMITTED, 1);
    }

    /** Changes the sinks. */
    public TableWriter sinks(Function<OutputStream, BarSink> chosen) {
        return new TableWriter(chosen, existing, recipe, ledgers, threads);
    }

    /** Chooses what happens to a file that is already there. */
    public TableWriter existingFiles(ExistingFiles chosen) {
        return new TableWriter(sinks, Objects.requireNonNull(chosen, "existing"), recipe, ledgers, threads);
    }

    /** Notes the recipe that a single series was made by. */
    public TableWriter recipe(Recipe noted) {
        return new TableWriter(sinks, existing, Objects.requireNonNull(noted, "recipe"), ledgers, threads);
    }

    /** Adds a column of where the bars of the paths of a set came from. */
    public TableWriter ledgers() {
        return new TableWriter(sinks, existing, recipe, PathLedgers.WRITTEN, threads);
    }

    /**
     * Chooses how many threads make the paths of a set, 1 for the calling one.
     *
     * @throws IllegalArgumentException if there is none
     */
    public TableWriter threads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1 but was " + threads);
        }
        return new TableWriter(sinks, existing, recipe, ledgers, threads);
    }

    /**
     * Writes a file of one series, whole or not at all.
     *
     * @throws IOException if the file cannot be written, or exists and is not to be replaced
     */
    public void write(BarSeries series, Path file) throws IOException {
        Objects.requireNonNull(series, "series");
        ContentWriter content = out -> write(series, out);
        content.writeFile(file, existing);
    }

    /**
     * Writes one series to a stream, flushes it and leaves it open.
     *
     * @throws IOException if the stream fails
     */
    public void write(BarSeries series, OutputStream out) throws IOException {
        Objects.requireNonNull(series, "series");
        SinkWriter.writeOne(sinks.apply(Objects.requireNonNull(out, "out")), series, Optional.ofNullable(recipe));
    }

    /**
     * Writes a file of all paths of a set, whole or not at all.
     *
     * @throws IOException if the file cannot be written, or exists and is not to be replaced
     */
    public void write(PathSet paths, Path file) throws IOException {
        Objects.requireNonNull(paths, "paths");
        ContentWriter content = out -> write(paths, out);
        content.writeFile(file, existing);
    }

    /**
     * Writes all paths of a set to a stream, flushes it and leaves it open.
     *
     * @throws IOException if the stream fails
     */
    public void write(PathSet paths, OutputStream out) throws IOException {
        Objects.requireNonNull(paths, "paths");
        SinkWriter.writeAll(sinks.apply(Objects.requireNonNull(out, "out")), paths, ledgers, threads);
    }

    /** Tells what happens to files that are already there. */
    public ExistingFiles existingFiles() {
        return existing;
    }

    /** Says what is noted. */
    public String notes() {
        return (recipe == null ? "no recipe" : recipe.toString()) + (ledgers == PathLedgers.WRITTEN ? ", ledgers" : "");
    }
}
