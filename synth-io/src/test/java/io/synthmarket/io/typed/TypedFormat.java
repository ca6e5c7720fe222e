package io.synthmarket.io.typed;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Recipe;
import io.synthmarket.io.BatchFormat;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.ExistingFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** A format of typed columns by its public classes, as the tests that all of them share call it. */
public interface TypedFormat {

    /** Names the format as messages do. */
    String word();

    /** Tells what is expected where something else is found. */
    String description();

    BatchFormat format();

    void write(BarSeries series, Path file) throws IOException;

    void write(BarSeries series, Path file, ExistingFiles existing) throws IOException;

    void write(BarSeries series, Path file, Recipe recipe) throws IOException;

    void write(BarSeries series, OutputStream out) throws IOException;

    void write(PathSet paths, Path file) throws IOException;

    void write(PathSet paths, Path file, int threads) throws IOException;

    void writeWithLedgers(PathSet paths, Path file) throws IOException;

    BarSeries read(Path file) throws IOException;

    void forEach(Path file, Consumer<BatchSeries> consumer) throws IOException;

    Optional<Recipe> recipe(Path file) throws IOException;
}
