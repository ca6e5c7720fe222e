package io.synthmarket.io.internal.columnar;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Recipe;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.core.internal.series.Word;
import io.synthmarket.io.BatchOutline;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.BatchWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Writes a batch to a sink. */
final class SinkWriter implements BatchWriter {

    private final BarSink sink;
    private final BatchOutline outline;
    private @Nullable BatchColumns columns;
    private State state = State.OPEN;
    private int added;

    private enum State {
        OPEN,
        COMMITTED,
        FAILED,
        CLOSED
    }

    /** Begins a batch. */
    SinkWriter(BarSink sink, BatchOutline outline) {
        this.sink = sink;
        this.outline = outline;
    }

    /**
     * Writes one series that is no part of a batch.
     *
     * @throws IOException if writing fails
     */
    static void writeOne(BarSink sink, BarSeries series, Optional<Recipe> recipe) throws IOException {
        try (sink) {
            BatchColumns columns = BatchColumns.ofOne(series);
            sink.begin(columns, BatchNotes.ofFile(recipe, columns.zone()));
            sink.add(new BatchSeries(
                    0, Optional.empty(), series, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty()));
            sink.finish();
        }
    }

    /**
     * Writes all paths of a set, made on so many threads, on the calling one if it is one.
     *
     * @throws IOException if writing fails
     */
    static void writeAll(BarSink sink, PathSet paths, PathLedgers ledgers, int threads) throws IOException {
        try (SinkWriter writer =
                new SinkWriter(sink, BatchOutline.of(paths.size()).recipe(paths.recipe()))) {
            if (threads == 1) {
                for (SyntheticPath path : paths) {
                    writer.add(ledgers.series(path));
                }
            } else {
                paths.run().threads(threads).forEachOrdered(ledgers::series, writer::addOrUncheck);
            }
            writer.commit();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void addOrUncheck(BatchSeries series) {
        try {
            add(series);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void add(BatchSeries series) throws IOException {
        requireOpen();
        state = State.FAILED;
        BatchColumns known = columns;
        if (known == null) {
            known = BatchColumns.ofBatch(series);
            columns = known;
            sink.begin(known, BatchNotes.ofFile(outline.recipe(), known.zone()));
        }
        known.require(series);
        sink.add(series);
        added++;
        state = State.OPEN;
    }

    @Override
    public void commit() throws IOException {
        requireOpen();
        if (added != outline.size()) {
            throw new IllegalStateException(
                    "the batch must have as many series as its outline says, " + outline.size() + ", but has " + added);
        }
        state = State.FAILED;
        sink.finish();
        state = State.COMMITTED;
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw new IllegalStateException("the batch must be open but is " + Word.of(state));
        }
    }

    @Override
    public void close() throws IOException {
        state = State.CLOSED;
        sink.close();
    }
}
