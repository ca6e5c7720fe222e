package io.synthmarket.arrow;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Recipe;
import io.synthmarket.io.BatchFormat;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.ExistingFiles;
import io.synthmarket.io.typed.TypedFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Arrow for the tests that formats of typed columns share. */
record TypedArrow(ArrowLayout layout) implements TypedFormat {

    @Override
    public String word() {
        return "Arrow";
    }

    @Override
    public String description() {
        return "an Arrow file or stream";
    }

    @Override
    public BatchFormat format() {
        return BarArrow.format(layout);
    }

    @Override
    public void write(BarSeries series, Path file) throws IOException {
        BarArrow.writer().layout(layout).write(series, file);
    }

    @Override
    public void write(BarSeries series, Path file, ExistingFiles existing) throws IOException {
        BarArrow.writer().layout(layout).existingFiles(existing).write(series, file);
    }

    @Override
    public void write(BarSeries series, Path file, Recipe recipe) throws IOException {
        BarArrow.writer().layout(layout).recipe(recipe).write(series, file);
    }

    @Override
    public void write(BarSeries series, OutputStream out) throws IOException {
        BarArrow.writer().layout(layout).write(series, out);
    }

    @Override
    public void write(PathSet paths, Path file) throws IOException {
        BarArrow.writer().layout(layout).write(paths, file);
    }

    @Override
    public void write(PathSet paths, Path file, int threads) throws IOException {
        BarArrow.writer().layout(layout).threads(threads).write(paths, file);
    }

    @Override
    public void writeWithLedgers(PathSet paths, Path file) throws IOException {
        BarArrow.writer().layout(layout).ledgers().write(paths, file);
    }

    @Override
    public BarSeries read(Path file) throws IOException {
        return BarArrow.read(file);
    }

    @Override
    public void forEach(Path file, Consumer<BatchSeries> consumer) throws IOException {
        BarArrow.reader().forEach(file, consumer);
    }

    @Override
    public Optional<Recipe> recipe(Path file) throws IOException {
        return BarArrow.reader().recipe(file);
    }
}
