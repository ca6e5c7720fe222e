package io.synthmarket.arrow.internal;

import io.synthmarket.arrow.ArrowLayout;
import io.synthmarket.io.BarFileKind;
import io.synthmarket.io.BatchFormat;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.internal.columnar.BarField;
import io.synthmarket.io.internal.columnar.BarSink;
import io.synthmarket.io.internal.columnar.BatchColumns;
import io.synthmarket.io.internal.columnar.BatchNotes;
import io.synthmarket.io.internal.columnar.SinkFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes bars in Arrow's interprocess format. */
public final class ArrowSink implements BarSink {

    /** How many rows are written together, which is what the sink keeps in memory: 4 MB with all columns. */
    static final int ROWS_PER_BATCH = 1 << 16;

    /** What a file begins and ends with. */
    static final byte[] MAGIC = "ARROW1".getBytes(StandardCharsets.US_ASCII);

    /** What a message begins with. */
    static final int CONTINUATION = -1;

    private static final int PREFIX_LENGTH = 2 * Integer.BYTES;

    private final OutputStream out;
    private final ArrowLayout layout;
    private final BatchNotes allNotes = new BatchNotes();
    private final BatchNotes batchNotes = new BatchNotes();
    private final List<ArrowBlock> blocks = new ArrayList<>();
    private final List<ArrowColumn> columns = new ArrayList<>();
    private List<BarField> fields = List.of();
    private Map<String, String> fileNotes = Map.of();
    private long position;
    private int rows;

    /** Begins on a stream that stays open. */
    public ArrowSink(OutputStream out, ArrowLayout layout) {
        this.out = out;
        this.layout = layout;
    }

    /** Makes the format of batches in a layout. */
    public static BatchFormat format(ArrowLayout layout) {
        return layout == ArrowLayout.FILE
                ? new SinkFormat("arrow", BarFileKind.ARROW, out -> new ArrowSink(out, layout), ArrowFormat::reader)
                : new SinkFormat(
                        "arrow-stream",
                        BarFileKind.ARROW_STREAM,
                        out -> new ArrowSink(out, layout),
                        ArrowFormat::reader);
    }

    @Override
    public void begin(BatchColumns known, Map<String, String> notes) throws IOException {
        fields = known.fields();
        fileNotes = notes;
        for (BarField field : fields) {
            columns.add(new ArrowColumn(field, ROWS_PER_BATCH));
        }
        if (layout == ArrowLayout.FILE) {
            out.write(MAGIC);
            ArrowColumn.pad(out, MAGIC.length);
            position = ArrowColumn.padded(MAGIC.length);
        }
        position += write(ArrowMessages.schema(fields, fileNotes));
    }

    @Override
    public void add(BatchSeries series) throws IOException {
        batchNotes.add(series);
        if (layout == ArrowLayout.FILE) {
            allNotes.add(series);
        }
        int size = series.series().size();
        int from = 0;
        while (from < size) {
            int to = Math.min(size, from + ROWS_PER_BATCH - rows);
            for (ArrowColumn column : columns) {
                column.add(series, from, to);
            }
            rows += to - from;
            from = to;
            if (rows == ROWS_PER_BATCH) {
                writeBatch();
            }
        }
    }

    private void writeBatch() throws IOException {
        long bodyLength = 0;
        for (ArrowColumn column : columns) {
            bodyLength += ArrowColumn.padded(column.validityBytes()) + ArrowColumn.padded(column.valueBytes());
        }
        int length = write(ArrowMessages.batch(columns, rows, bodyLength, batchNotes.ofSeries()));
        for (ArrowColumn column : columns) {
            column.writeTo(out);
        }
        if (layout == ArrowLayout.FILE) {
            blocks.add(new ArrowBlock(position, length, bodyLength));
        }
        position += length + bodyLength;
        batchNotes.clear();
        rows = 0;
    }

    /** Writes a message and tells how long it is with what is before and behind it. */
    private int write(ByteBuffer message) throws IOException {
        int length = message.remaining();
        int padded = (int) ArrowColumn.padded(length);
        writeIntegers(CONTINUATION, padded);
        out.write(message.array(), message.arrayOffset() + message.position(), length);
        ArrowColumn.pad(out, length);
        return PREFIX_LENGTH + padded;
    }

    private void writeIntegers(int... integers) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(integers.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int integer : integers) {
            bytes.putInt(integer);
        }
        out.write(bytes.array());
    }

    @Override
    public void finish() throws IOException {
        if (rows > 0) {
            writeBatch();
        }
        writeIntegers(CONTINUATION, 0);
        if (layout == ArrowLayout.FILE) {
            Map<String, String> notes = new LinkedHashMap<>(fileNotes);
            notes.putAll(allNotes.ofSeries());
            ByteBuffer footer = ArrowMessages.footer(fields, notes, blocks);
            out.write(footer.array(), footer.arrayOffset() + footer.position(), footer.remaining());
            writeIntegers(footer.remaining());
            out.write(MAGIC);
        }
        out.flush();
    }

    @Override
    public void close() {
        columns.clear();
    }
}
