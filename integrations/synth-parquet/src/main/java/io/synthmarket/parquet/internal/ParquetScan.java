package io.synthmarket.parquet.internal;

import io.synthmarket.io.BarDataException;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.internal.columnar.BarField;
import io.synthmarket.io.internal.columnar.BatchNotes;
import io.synthmarket.io.internal.columnar.RowChunk;
import io.synthmarket.io.internal.columnar.SeriesSplitter;
import io.synthmarket.io.internal.files.FileFaults;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** One reading of one Parquet file. */
public final class ParquetScan implements Closeable {

    private final String source;
    private final ParquetFileReader reader;

    private ParquetScan(String source, ParquetFileReader reader) {
        this.source = source;
        this.reader = reader;
    }

    /**
     * Opens a file and reads what it says of itself.
     *
     * @throws BarDataException if it is no Parquet file
     * @throws IOException if it cannot be read
     */
    public static ParquetScan open(Path file) throws IOException {
        String source = FileFaults.name(file);
        FileFaults.requireFile(file, "Parquet");
        try {
            ParquetReadOptions options =
                    ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
            return new ParquetScan(source, ParquetFileReader.open(new LocalInputFile(file), options));
        } catch (IOException e) {
            throw FileFaults.reading(source, e);
        } catch (RuntimeException e) {
            throw damaged(source, e);
        }
    }

    /** A file that is no Parquet, or a damaged one, makes Parquet throw exceptions of any kind. */
    private static BarDataException damaged(String source, RuntimeException cause) {
        BarDataException fault = BarDataException.of(
                source,
                "expected a Parquet file but could not read it as one; check that it is whole, or export it again");
        fault.initCause(cause);
        return fault;
    }

    /** Tells what is noted in the file. */
    public Map<String, String> notes() {
        return reader.getFileMetaData().getKeyValueMetaData();
    }

    /**
     * Reads all series.
     *
     * @param stated the zone that the caller states
     * @throws BarDataException if the columns or rows are not bars
     * @throws IOException if the file cannot be read
     */
    public void run(@Nullable ZoneId stated, Consumer<BatchSeries> consumer) throws IOException {
        MessageType schema = reader.getFileMetaData().getSchema();
        List<ColumnLoader> loaders = new ArrayList<>();
        Map<BarField, Type> columns = columns(schema);
        columns.forEach((field, type) -> loaders.add(
                new ColumnLoader(source, field, schema.getColumnDescription(new String[] {type.getName()}))));
        MessageType wanted = new MessageType(schema.getName(), List.copyOf(columns.values()));
        reader.setRequestedSchema(wanted);
        boolean utc = loaders.stream().anyMatch(ColumnLoader::isUtc);
        ZoneId zone = stated != null ? stated : BatchNotes.zone(notes()).orElse(utc ? ZoneOffset.UTC : null);
        BatchNotes notes = new BatchNotes();
        notes.readTail(notes());
        SeriesSplitter splitter = new SeriesSplitter(source, columns.keySet(), zone, notes, consumer);
        RowChunk rows = new RowChunk();
        for (PageReadStore group = next(); group != null; group = next()) {
            ColumnReader[] values = values(group, wanted, loaders);
            long left = group.getRowCount();
            while (left > 0) {
                int count = (int) Math.min(left, RowChunk.CAPACITY);
                load(loaders, values, rows, count);
                if (utc && zone != null) {
                    rows.toClockOf(zone, count);
                }
                splitter.add(rows, count);
                left -= count;
            }
        }
        splitter.finish();
    }

    /** Finds the columns of bars; one named path that does not hold whole numbers is another thing. */
    private Map<BarField, Type> columns(MessageType schema) {
        List<Type> flat = schema.getFields().stream()
                .filter(type -> type.isPrimitive() && !type.isRepetition(Type.Repetition.REPEATED))
                .toList();
        Map<BarField, Type> columns = new EnumMap<>(BarField.class);
        BarField.find(source, flat.stream().map(Type::getName).toList())
                .forEach((field, column) -> columns.put(field, flat.get(column)));
        columns.remove(BarField.SOURCE_INDEX);
        Type path = columns.get(BarField.PATH);
        if (path != null && !ColumnLoader.isWhole(path.asPrimitiveType())) {
            columns.remove(BarField.PATH);
        }
        return columns;
    }

    private @Nullable PageReadStore next() throws IOException {
        try {
            return reader.readNextRowGroup();
        } catch (IOException e) {
            throw FileFaults.reading(source, e);
        } catch (RuntimeException e) {
            throw damaged(source, e);
        }
    }

    private ColumnReader[] values(PageReadStore group, MessageType wanted, List<ColumnLoader> loaders) {
        String madeBy = reader.getFileMetaData().getCreatedBy();
        try {
            ColumnReadStoreImpl store = new ColumnReadStoreImpl(group, new Unconverted(), wanted, madeBy);
            return loaders.stream()
                    .map(loader -> store.getColumnReader(loader.column()))
                    .toArray(ColumnReader[]::new);
        } catch (RuntimeException e) {
            throw damaged(source, e);
        }
    }

    private void load(List<ColumnLoader> loaders, ColumnReader[] values, RowChunk rows, int count) {
        try {
            for (int column = 0; column < values.length; column++) {
                loaders.get(column).load(values[column], rows, count);
            }
        } catch (RuntimeException e) {
            throw damaged(source, e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Stands where Parquet would make records; columns are read one by one here. */
    private static final class Unconverted extends GroupConverter {

        @Override
        public Converter getConverter(int column) {
            return new PrimitiveConverter() {};
        }

        @Override
        public void start() {}

        @Override
        public void end() {}
    }
}
