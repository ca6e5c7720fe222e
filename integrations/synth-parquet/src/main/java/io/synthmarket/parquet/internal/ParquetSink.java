package io.synthmarket.parquet.internal;

import io.synthmarket.io.BarFileKind;
import io.synthmarket.io.BatchFormat;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.internal.columnar.BarSink;
import io.synthmarket.io.internal.columnar.BatchColumns;
import io.synthmarket.io.internal.columnar.BatchNotes;
import io.synthmarket.io.internal.columnar.SinkFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.jspecify.annotations.Nullable;

/** Writes bars as a Parquet file. */
public final class ParquetSink implements BarSink {

    /** The format of batches that are written by it. */
    public static final BatchFormat FORMAT =
            new SinkFormat("parquet", BarFileKind.PARQUET, ParquetSink::new, ParquetFormat::reader);

    /** How many rows a row group holds, which is what the writer keeps in memory: 6 MB with all columns. */
    static final int ROWS_PER_GROUP = 1 << 17;

    private static final long UNBOUNDED = 1L << 40;

    private final CountedOutput out;
    private final BatchNotes notes = new BatchNotes();
    private @Nullable ParquetWriter<BarRow> writer;

    /** Begins on a stream that stays open. */
    public ParquetSink(OutputStream out) {
        this.out = new CountedOutput(out);
    }

    @Override
    public void begin(BatchColumns columns, Map<String, String> fileNotes) throws IOException {
        writer = new Builder(out, new BarWriteSupport(columns.fields(), fileNotes, notes))
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_1_0)
                .withRowGroupSize(UNBOUNDED)
                .withRowGroupRowCountLimit(ROWS_PER_GROUP)
                .build();
    }

    @Override
    public void add(BatchSeries series) throws IOException {
        notes.add(series);
        BarRow row = new BarRow(series);
        while (row.next()) {
            begun().write(row);
        }
    }

    private ParquetWriter<BarRow> begun() {
        ParquetWriter<BarRow> known = writer;
        if (known == null) {
            throw new IllegalStateException("a file must have at least one series but has none; add one");
        }
        return known;
    }

    @Override
    public void finish() throws IOException {
        begun().close();
        writer = null;
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            out.cut();
            writer.close();
            writer = null;
        }
    }

    /** Parquet's own builder, told what to write. */
    private static final class Builder extends ParquetWriter.Builder<BarRow, Builder> {

        private final BarWriteSupport support;

        Builder(OutputFile file, BarWriteSupport support) {
            super(file);
            this.support = support;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // abstract in this version, so that it must be here
        protected WriteSupport<BarRow> getWriteSupport(Configuration ofHadoop) {
            return support;
        }

        @Override
        protected WriteSupport<BarRow> getWriteSupport(ParquetConfiguration none) {
            return support;
        }
    }
}
