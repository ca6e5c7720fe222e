package io.synthmarket.arrow.internal;

import io.synthmarket.io.BarDataException;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.internal.columnar.BarField;
import io.synthmarket.io.internal.columnar.BatchNotes;
import io.synthmarket.io.internal.columnar.RowChunk;
import io.synthmarket.io.internal.columnar.SeriesSplitter;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.apache.arrow.flatbuf.CompressionType;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.KeyValue;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Schema;
import org.jspecify.annotations.Nullable;

/** One reading of one Arrow file or stream. */
public final class ArrowScan {

    private final String source;
    private final MessageSource messages;
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final Map<BarField, Integer> columns = new EnumMap<>(BarField.class);
    private final List<ArrowLoader> loaders = new ArrayList<>();
    private Schema schema = new Schema();

    private ArrowScan(String source, MessageSource messages) {
        this.source = source;
        this.messages = messages;
    }

    /**
     * Reads what a stream says of itself.
     *
     * @throws BarDataException if it is not an Arrow stream
     * @throws IOException if it cannot be read
     */
    public static ArrowScan open(String source, InputStream in) throws IOException {
        return begun(source, new ArrowStream(source, in));
    }

    /**
     * Reads what a file says of itself, of either layout.
     *
     * @throws BarDataException if it is not Arrow
     * @throws IOException if it cannot be read
     */
    public static ArrowScan open(String source, SeekableByteChannel channel) throws IOException {
        return begun(
                source,
                ArrowFile.isOne(channel)
                        ? new ArrowFile(source, channel)
                        : new ArrowStream(source, new BufferedInputStream(Channels.newInputStream(channel))));
    }

    private static ArrowScan begun(String source, MessageSource messages) throws IOException {
        ArrowScan scan = new ArrowScan(source, messages);
        scan.guard(scan::readSchema);
        return scan;
    }

    /** Some reading of bytes that may be anything. */
    private interface Reading {

        void run() throws IOException;
    }

    /** Bytes that are not Arrow, or damaged, make FlatBuffers throw exceptions of any kind. */
    private void guard(Reading reading) throws IOException {
        try {
            reading.run();
        } catch (BarDataException e) {
            throw e;
        } catch (RuntimeException e) {
            throw ArrowStream.damaged(source, e);
        }
    }

    private void readSchema() throws IOException {
        schema = messages.schema();
        if (schema.endianness() != Endianness.Little) {
            throw BarDataException.of(
                    source, "values must be little-endian but are big-endian; export the file on another machine");
        }
        putNotes(schema.customMetadataLength(), schema::customMetadata, notes);
    }

    private static void putNotes(int count, IntFunction<KeyValue> pairs, Map<String, String> target) {
        for (int pair = 0; pair < count; pair++) {
            target.put(pairs.apply(pair).key(), pairs.apply(pair).value());
        }
    }

    /** Tells what is noted at the beginning. */
    public Map<String, String> notes() {
        return notes;
    }

    /**
     * Reads all series.
     *
     * @param stated the zone that the caller states
     * @throws BarDataException if the columns or rows are not bars
     * @throws IOException if the file or stream cannot be read
     */
    public void run(@Nullable ZoneId stated, Consumer<BatchSeries> consumer) throws IOException {
        guard(this::findColumns);
        ZoneId stored = null;
        for (ArrowLoader loader : loaders) {
            stored = loader.zone() == null ? stored : loader.zone();
        }
        ZoneId noted = BatchNotes.zone(notes).orElse(stored);
        ZoneId zone = stated == null ? noted : stated;
        BatchNotes told = new BatchNotes();
        told.readTail(notes);
        SeriesSplitter splitter = new SeriesSplitter(source, columns.keySet(), zone, told, consumer);
        Batch batch = new Batch(stored == null ? null : zone);
        while (batch.next()) {
            told.readTail(batch.told);
            while (batch.load()) {
                splitter.add(batch.chunk, batch.count);
            }
        }
        splitter.finish();
    }

    /** Finds the columns of bars; one named path that does not hold whole numbers is another thing. */
    private void findColumns() {
        List<String> names = new ArrayList<>();
        for (int column = 0; column < schema.fieldsLength(); column++) {
            names.add(String.valueOf(schema.fields(column).name()));
        }
        BarField.find(source, names).forEach((field, column) -> {
            boolean isPath = field != BarField.PATH || ArrowLoader.isWhole(schema.fields(column));
            if (field != BarField.SOURCE_INDEX && isPath) {
                columns.put(field, column);
                loaders.add(new ArrowLoader(source, field, column, schema.fields(column)));
            }
        });
    }

    /** The batch of rows that is being read, some of its rows at a time. */
    private final class Batch {

        private final RowChunk chunk = new RowChunk();
        private final @Nullable ZoneId clock;
        private Map<String, String> told = Map.of();
        private RecordBatch rows = new RecordBatch();
        private ByteBuffer body = ByteBuffer.allocate(0);
        private ColumnPlaces places = new ColumnPlaces();
        private boolean there;
        private int read;
        private int count;

        /** Takes the zone on whose clock the times of UTC are to be put; null where they are not of UTC. */
        Batch(@Nullable ZoneId clock) {
            this.clock = clock;
        }

        /** Turns to the next batch; false if there is none. */
        boolean next() throws IOException {
            guard(this::take);
            return there;
        }

        private void take() throws IOException {
            Message message = messages.next();
            while (message != null && message.headerType() != MessageHeader.RecordBatch) {
                messages.body(message.bodyLength());
                message = messages.next();
            }
            there = message != null;
            if (message == null) {
                return;
            }
            rows = new RecordBatch();
            message.header(rows);
            if (rows.compression() != null) {
                throw BarDataException.of(
                        source,
                        "values must not be compressed but are, with "
                                + CompressionType.name(rows.compression().codec())
                                + "; write the file with compression=\"uncompressed\"");
            }
            places = new ColumnPlaces(schema, rows);
            body = messages.body(message.bodyLength());
            told = new LinkedHashMap<>();
            putNotes(message.customMetadataLength(), message::customMetadata, told);
            read = 0;
            count = 0;
        }

        /** Reads the next rows of the batch; false if there are none. */
        boolean load() throws IOException {
            read += count;
            guard(this::fill);
            return count > 0;
        }

        private void fill() {
            count = (int) Math.min(rows.length() - read, RowChunk.CAPACITY);
            for (ArrowLoader loader : loaders) {
                loader.load(rows, places, body, read, chunk, count);
            }
            if (clock != null) {
                chunk.toClockOf(clock, count);
            }
        }
    }
}
