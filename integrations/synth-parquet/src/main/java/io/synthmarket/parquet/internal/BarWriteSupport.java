package io.synthmarket.parquet.internal;

import io.synthmarket.io.internal.columnar.BarField;
import io.synthmarket.io.internal.columnar.BatchNotes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/** Hands the values of bars to Parquet. */
final class BarWriteSupport extends WriteSupport<BarRow> {

    private final List<BarField> fields;
    private final Map<String, String> fileNotes;
    private final BatchNotes notes;
    private @Nullable RecordConsumer consumer;

    BarWriteSupport(List<BarField> fields, Map<String, String> fileNotes, BatchNotes notes) {
        this.fields = fields;
        this.fileNotes = fileNotes;
        this.notes = notes;
    }

    @Override
    @SuppressWarnings("deprecation") // abstract in this version, so that it must be here
    public WriteContext init(Configuration ofHadoop) {
        return context();
    }

    @Override
    public WriteContext init(ParquetConfiguration none) {
        return context();
    }

    private WriteContext context() {
        return new WriteContext(BarSchema.of(fields), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer target) {
        consumer = target;
    }

    @Override
    public void write(BarRow row) {
        RecordConsumer target = consumer;
        if (target == null) {
            throw new IllegalStateException("Parquet must say where to write before it asks for rows but did not");
        }
        target.startMessage();
        for (int column = 0; column < fields.size(); column++) {
            BarField field = fields.get(column);
            if (field == BarField.VOLUME && !row.hasVolume()) {
                continue;
            }
            target.startField(field.title(), column);
            switch (field) {
                case PATH -> target.addInteger(row.path());
                case TIME -> target.addLong(row.time());
                case OPEN, HIGH, LOW, CLOSE, VOLUME -> target.addDouble(row.value(field));
                case SOURCE_INDEX -> target.addInteger(row.sourceIndex());
            }
            target.endField(field.title(), column);
        }
        target.endMessage();
    }

    /**
     * Names the writer, and thereby fixes the order of the notes: Parquet keeps them in a hash map whose first entry is this, and
     * which would otherwise be as large as the JDK at hand thinks right.
     */
    @Override
    public String getName() {
        return "synthmarket";
    }

    @Override
    public FinalizedWriteContext finalizeWrite() {
        Map<String, String> all = new LinkedHashMap<>(fileNotes);
        all.putAll(notes.ofSeries());
        return new FinalizedWriteContext(all);
    }
}
