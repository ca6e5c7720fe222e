package io.synthmarket.arrow;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.ipc.SeekableReadChannel;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import org.apache.arrow.vector.util.ByteArrayReadableSeekableByteChannel;

/** Another reader and writer of the format: Arrow's own library for Java. */
final class ArrowLibrary {

    private ArrowLibrary() {}

    /** What was read: the columns and notes, and rows as texts joined by bars. */
    record Table(List<String> columns, Map<String, String> notes, List<String> rows, int batches) {}

    static Table readFile(byte[] bytes) throws IOException {
        try (BufferAllocator memory = new RootAllocator();
                ArrowFileReader reader = new ArrowFileReader(
                        new SeekableReadChannel(new ByteArrayReadableSeekableByteChannel(bytes)), memory)) {
            return read(reader);
        }
    }

    static Table readStream(byte[] bytes) throws IOException {
        try (BufferAllocator memory = new RootAllocator();
                ArrowStreamReader reader = new ArrowStreamReader(new ByteArrayInputStream(bytes), memory)) {
            return read(reader);
        }
    }

    private static Table read(ArrowReader reader) throws IOException {
        VectorSchemaRoot root = reader.getVectorSchemaRoot();
        List<String> rows = new ArrayList<>();
        int batches = 0;
        while (reader.loadNextBatch()) {
            batches++;
            for (int row = 0; row < root.getRowCount(); row++) {
                List<String> cells = new ArrayList<>();
                for (FieldVector column : root.getFieldVectors()) {
                    cells.add(String.valueOf(column.getObject(row)));
                }
                rows.add(String.join("|", cells));
            }
        }
        List<String> columns = root.getSchema().getFields().stream()
                .map(field -> field.getName() + " " + field.getType() + (field.isNullable() ? " null" : ""))
                .toList();
        return new Table(columns, root.getSchema().getCustomMetadata(), rows, batches);
    }

    /** Writes one batch of rows as a file. */
    static Path write(Path file, List<Field> fields, int rows, Consumer<VectorSchemaRoot> filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BufferAllocator memory = new RootAllocator();
                VectorSchemaRoot root = VectorSchemaRoot.create(new Schema(fields), memory);
                ArrowFileWriter writer = new ArrowFileWriter(root, null, Channels.newChannel(out))) {
            root.allocateNew();
            filling.accept(root);
            root.setRowCount(rows);
            writer.writeBatch();
            writer.end();
        }
        return Files.write(file, out.toByteArray());
    }

    /** Writes a stream of some equal batches. */
    static byte[] stream(List<Field> fields, int rows, int batches, Consumer<VectorSchemaRoot> filling)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BufferAllocator memory = new RootAllocator();
                VectorSchemaRoot root = VectorSchemaRoot.create(new Schema(fields), memory);
                ArrowStreamWriter writer = new ArrowStreamWriter(root, null, out)) {
            root.allocateNew();
            filling.accept(root);
            root.setRowCount(rows);
            for (int batch = 0; batch < batches; batch++) {
                writer.writeBatch();
            }
            writer.end();
        }
        return out.toByteArray();
    }
}
