package io.synthmarket.parquet;

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

/** Parquet for the tests that formats of typed columns share. */
record TypedParquet() implements TypedFormat {

    @Override
    public String word() {
        return "Parquet";
    }

    @Override
    public String description() {
        return "a Parquet file";
    }

    @Override
    public BatchFormat format() {
        return BarParquet.format();
    }

    @Override
    public void write(BarSeries series, Path file) throws IOException {
        BarParquet.writer().write(series, file);
    }

    @Override
    public void write(BarSeries series, Path file, ExistingFiles existing) throws IOException {
        BarParquet.writer().existingFiles(existing).write(series, file);
    }

    @Override
    public void write(BarSeries series, Path file, Recipe recipe) throws IOException {
        BarParquet.writer().recipe(recipe).write(series, file);
    }

    @Override
    public void write(BarSeries series, OutputStream out) throws IOException {
        BarParquet.writer().write(series, out);
    }

    @Override
    public void write(PathSet paths, Path file) throws IOException {
        BarParquet.writer().write(paths, file);
    }

    @Override
    public void write(PathSet paths, Path file, int threads) throws IOException {
        BarParquet.writer().threads(threads).write(paths, file);
    }

    @Override
    public void writeWithLedgers(PathSet paths, Path file) throws IOException {
        BarParquet.writer().ledgers().write(paths, file);
    }

    @Override
    public BarSeries read(Path file) throws IOException {
        return BarParquet.read(file);
    }

    @Override
    public void forEach(Path file, Consumer<BatchSeries> consumer) throws IOException {
        BarParquet.reader().forEach(file, consumer);
    }

    @Override
    public Optional<Recipe> recipe(Path file) throws IOException {
        return BarParquet.reader().recipe(file);
    }
}
