package io.synthmarket.arrow.internal;

import io.synthmarket.io.BarDataException;
import io.synthmarket.io.internal.columnar.BarField;
import io.synthmarket.io.internal.columnar.BarTable;
import io.synthmarket.io.internal.columnar.BatchNotes;
import io.synthmarket.io.internal.columnar.RowChunk;
import io.synthmarket.io.internal.columnar.TableColumn;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.apache.arrow.flatbuf.CompressionType;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.KeyValue;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Schema;

/** One Arrow file or stream. */
final class ArrowTable implements BarTable {

    private final String source;
    private final MessageSource messages;
    private final Schema schema;
    private final Map<String, String> notes;
    private final List<ArrowLoader> loaders = new ArrayList<>();
    private RecordBatch batch = new RecordBatch();
    private ByteBuffer body = ByteBuffer.allocate(0);
    private ColumnPlaces places = new ColumnPlaces();
    private long length;
    private int read;

    /** Reads what a file or stream says of itself. */
    ArrowTable(String source, MessageSource messages) throws IOException {
        this.source = source;
        this.messages = messages;
        this.schema = messages.schema();
        if (schema.endianness() != Endianness.Little) {
            throw BarDataException.of(
                    source, "values must be little-endian but are big-endian; export the file on another machine");
        }
        this.notes = notes(schema.customMetadataLength(), schema::customMetadata);
    }

    private static Map<String, String> notes(int count, IntFunction<KeyValue> pairs) {
        Map<String, String> notes = new LinkedHashMap<>();
        for (int pair = 0; pair < count; pair++) {
            notes.put(pairs.apply(pair).key(), pairs.apply(pair).value());
        }
        return notes;
    }

    @Override
    public Map<String, String> notes() {
        return notes;
    }

    @Override
    public List<TableColumn> columns() {
        List<TableColumn> columns = new ArrayList<>();
        for (int column = 0; column < schema.fieldsLength(); column++) {
            columns.add(ArrowLoader.column(schema.fields(column)));
        }
        return columns;
    }

    @Override
    public void choose(Map<BarField, Integer> columns) {
        columns.forEach((field, column) -> loaders.add(new ArrowLoader(source, field, column, schema.fields(column))));
    }

    @Override
    public Optional<ZoneId> zone() {
        return loaders.stream().map(ArrowLoader::zone).filter(Objects::nonNull).findFirst();
    }

    @Override
    public int load(RowChunk rows, BatchNotes ofSeries) throws IOException {
        while (read == length) {
            if (!next(ofSeries)) {
                return 0;
            }
        }
        int count = (int) Math.min(length - read, RowChunk.CAPACITY);
        for (ArrowLoader loader : loaders) {
            loader.load(batch, places, body, read, rows, count);
        }
        read += count;
        return count;
    }

    /** Turns to the next batch of rows; false if there is none. */
    private boolean next(BatchNotes ofSeries) throws IOException {
        Message message = messages.next();
        while (message != null && message.headerType() != MessageHeader.RecordBatch) {
            messages.body(message.bodyLength());
            message = messages.next();
        }
        if (message == null) {
            return false;
        }
        batch = new RecordBatch();
        message.header(batch);
        if (batch.compression() != null) {
            throw BarDataException.of(
                    source,
                    "values must not be compressed but are, with "
                            + CompressionType.name(batch.compression().codec())
                            + "; write the file with compression=\"uncompressed\"");
        }
        places = new ColumnPlaces(schema, batch);
        body = messages.body(message.bodyLength());
        ofSeries.readOfSeries(notes(message.customMetadataLength(), message::customMetadata));
        length = batch.length();
        read = 0;
        for (ArrowLoader loader : loaders) {
            loader.requireLength(batch, places, length);
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        messages.close();
    }
}
