package io.synthmarket.io.internal.columnar;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Recipe;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.BatchReader;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.internal.files.FileContent;
import io.synthmarket.io.internal.files.FileFaults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads series from the tables of a format; immutable. */
public final class TableReader implements BatchReader {

    private final TableFormat format;
    private final @Nullable ZoneId zone;

    private TableReader(TableFormat format, @Nullable ZoneId zone) {
        this.format = format;
        this.zone = zone;
    }

    /** Makes a reader that takes zones as files say. */
    public static TableReader of(TableFormat format) {
        return new TableReader(format, null);
    }

    /** States the zone of the market. */
    public TableReader zone(ZoneId stated) {
        return new TableReader(format, Objects.requireNonNull(stated, "zone"));
    }

    /**
     * Reads a file of one series.
     *
     * @throws BarDataException if the content is not that of a file of bars, or holds several series
     * @throws IOException if the file is absent, is a directory or cannot be read
     */
    public BarSeries read(Path file) throws IOException {
        OnlySeries only = new OnlySeries(FileFaults.name(file));
        forEach(file, only);
        return only.series();
    }

    /**
     * Reads a stream of one series and leaves it open.
     *
     * @throws BarDataException if the content is not that of bars, or holds several series
     * @throws IOException if the stream fails
     */
    public BarSeries read(InputStream in, String source) throws IOException {
        OnlySeries only = new OnlySeries(source);
        forEach(in, source, only);
        return only.series();
    }

    /**
     * Reads all series of a file.
     *
     * @throws BarDataException if the content is not that of a file of bars
     * @throws IOException if the file is absent, is a directory or cannot be read
     */
    @Override
    public void forEach(Path file, Consumer<BatchSeries> consumer) throws IOException {
        Objects.requireNonNull(consumer, "consumer");
        String source = FileFaults.name(file);
        with(source, file, table -> {
            run(source, table, consumer);
            return source;
        });
    }

    /**
     * Reads all series of a stream and leaves it open.
     *
     * @throws BarDataException if the content is not that of bars
     * @throws IOException if the stream fails
     */
    public void forEach(InputStream in, String source, Consumer<BatchSeries> consumer) throws IOException {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(consumer, "consumer");
        BarTable table = guard(source, () -> format.open(source, in));
        run(source, table, consumer);
    }

    /**
     * Reads the recipe that a file notes, empty where none is.
     *
     * @throws BarDataException if the content is not of the format
     * @throws IOException if the file is absent, is a directory or cannot be read
     */
    public Optional<Recipe> recipe(Path file) throws IOException {
        return with(FileFaults.name(file), file, table -> BatchNotes.recipe(table.notes()));
    }

    /** What is done with an open table. */
    private interface Use<T> {

        T of(BarTable table) throws IOException;
    }

    private <T> T with(String source, Path file, Use<T> use) throws IOException {
        FileFaults.requireFile(file, format.word());
        FileContent.require(file, source, format.description(), format::isOf);
        try (BarTable table = guard(source, () -> format.open(source, file))) {
            return use.of(table);
        } catch (IOException e) {
            throw FileFaults.reading(source, e);
        }
    }

    private void run(String source, BarTable table, Consumer<BatchSeries> consumer) throws IOException {
        Map<BarField, Integer> columns = BarField.find(source, guard(source, table::columns));
        Optional<ZoneId> counted = guard(source, () -> {
            table.choose(columns);
            return table.zone();
        });
        ZoneId clock = zone != null
                ? zone
                : BatchNotes.zone(table.notes()).or(() -> counted).orElse(null);
        BatchNotes notes = new BatchNotes();
        notes.readOfSeries(table.notes());
        SeriesSplitter splitter = new SeriesSplitter(source, columns.keySet(), clock, notes, consumer);
        RowChunk rows = new RowChunk();
        for (int count = load(source, table, rows, notes); count > 0; count = load(source, table, rows, notes)) {
            if (counted.isPresent() && clock != null) {
                rows.toClockOf(clock, count);
            }
            splitter.add(rows, count);
        }
        splitter.finish();
    }

    private int load(String source, BarTable table, RowChunk rows, BatchNotes notes) throws IOException {
        return guard(source, () -> table.load(rows, notes));
    }

    /** Some reading of bytes that may be anything. */
    private interface Reading<T> {

        T run() throws IOException;
    }

    private <T> T guard(String source, Reading<T> reading) throws IOException {
        try {
            return reading.run();
        } catch (BarDataException e) {
            throw e;
        } catch (RuntimeException e) {
            BarDataException fault = BarDataException.of(
                    source,
                    "expected " + format.description()
                            + " but could not read it as one; check that it is whole, or export it again");
            fault.initCause(e);
            throw fault;
        }
    }

    /** Says how it reads, as the end of what a public reader says. */
    @Override
    public String toString() {
        return "[zone " + (zone == null ? "of the file" : zone) + "]";
    }
}
