package io.synthmarket.parquet.internal;

import io.synthmarket.io.BarDataException;
import io.synthmarket.io.internal.columnar.BarField;
import io.synthmarket.io.internal.columnar.BarTable;
import io.synthmarket.io.internal.columnar.BatchNotes;
import io.synthmarket.io.internal.columnar.RowChunk;
import io.synthmarket.io.internal.columnar.TableColumn;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** One Parquet file. */
final class ParquetTable implements BarTable {

    private final ParquetFileReader reader;
    private final MessageType schema;
    private final List<Type> flat;
    private final List<ColumnLoader> loaders = new ArrayList<>();
    private MessageType wanted;
    private ColumnReader[] values = {};
    private long left;

    private ParquetTable(ParquetFileReader reader) {
        this.reader = reader;
        this.schema = reader.getFileMetaData().getSchema();
        this.wanted = schema;
        this.flat = schema.getFields().stream()
                .filter(type -> type.isPrimitive() && !type.isRepetition(Type.Repetition.REPEATED))
                .toList();
    }

    /** Opens a file and reads what it says of itself. */
    static ParquetTable open(String source, Path file) throws IOException {
        PlainParquetConfiguration none = new PlainParquetConfiguration();
        LocalInputFile input = new LocalInputFile(file);
        ParquetReadOptions options = ParquetReadOptions.builder(none)
                .withCodecFactory(new BoundedCodecs(new CodecFactory(none, ParquetProperties.DEFAULT_PAGE_SIZE)))
                .usePageChecksumVerification(true)
                .build();
        ParquetFileReader reader = content(() -> ParquetFileReader.open(input, options));
        try {
            requireReadable(source, reader.getRowGroups(), input.getLength());
            return new ParquetTable(reader);
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** Some reading of what a file says. */
    private interface Reading<T> {

        T run() throws IOException;
    }

    /** Parquet throws the same exception where bytes are wrong and where none come; once a file is open the former is likely. */
    private static <T> T content(Reading<T> reading) throws IOException {
        try {
            return reading.run();
        } catch (FileNotFoundException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks that all columns are where the file has bytes, before memory is taken for them, and compressed as we know. */
    private static void requireReadable(String source, List<BlockMetaData> groups, long length) {
        for (BlockMetaData group : groups) {
            for (ColumnChunkMetaData column : group.getColumns()) {
                long start = column.getStartingPos();
                long size = column.getTotalSize();
                if (start < 0 || size < 0 || start > length || size > length - start) {
                    throw new IllegalArgumentException("a column must be within the file but is not");
                }
                if (!BoundedCodecs.KNOWN.contains(column.getCodec())) {
                    throw BarDataException.of(
                            source,
                            "columns must be compressed by SNAPPY, GZIP, ZSTD or LZ4_RAW, or not at all, but one is by "
                                    + column.getCodec() + "; write the file with one of these");
                }
            }
        }
    }

    @Override
    public Map<String, String> notes() {
        return reader.getFileMetaData().getKeyValueMetaData();
    }

    @Override
    public List<TableColumn> columns() {
        return flat.stream()
                .map(type -> ColumnLoader.column(type.asPrimitiveType()))
                .toList();
    }

    @Override
    public void choose(Map<BarField, Integer> columns) {
        List<Type> chosen = new ArrayList<>();
        columns.forEach((field, column) -> {
            Type type = flat.get(column);
            chosen.add(type);
            loaders.add(new ColumnLoader(field, schema.getColumnDescription(new String[] {type.getName()})));
        });
        wanted = new MessageType(schema.getName(), chosen);
        reader.setRequestedSchema(wanted);
    }

    @Override
    public Optional<ZoneId> zone() {
        return loaders.stream().anyMatch(ColumnLoader::isUtc) ? Optional.of(ZoneOffset.UTC) : Optional.empty();
    }

    @Override
    public int load(RowChunk rows, BatchNotes notes) throws IOException {
        while (left == 0) {
            PageReadStore group = content(reader::readNextRowGroup);
            if (group == null) {
                return 0;
            }
            begin(group);
        }
        int count = (int) Math.min(left, RowChunk.CAPACITY);
        for (int column = 0; column < values.length; column++) {
            loaders.get(column).load(values[column], rows, count);
        }
        left -= count;
        return count;
    }

    private void begin(PageReadStore group) {
        String madeBy = reader.getFileMetaData().getCreatedBy();
        ColumnReadStoreImpl store = new ColumnReadStoreImpl(new CheckedPages(group), new Unconverted(), wanted, madeBy);
        values = loaders.stream()
                .map(loader -> store.getColumnReader(loader.column()))
                .toArray(ColumnReader[]::new);
        left = group.getRowCount();
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
