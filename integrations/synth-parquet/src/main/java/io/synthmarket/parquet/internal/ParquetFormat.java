package io.synthmarket.parquet.internal;

import io.synthmarket.io.BatchContent;
import io.synthmarket.io.BatchFormat;
import io.synthmarket.io.BatchOutline;
import io.synthmarket.io.BatchWriter;
import io.synthmarket.io.internal.columnar.SinkWriter;
import java.io.OutputStream;
import java.util.Objects;

/** Batches as Parquet files. */
public final class ParquetFormat implements BatchFormat {

    /** Makes the format. */
    public ParquetFormat() {}

    @Override
    public String name() {
        return "parquet";
    }

    @Override
    public String ending() {
        return "parquet";
    }

    @Override
    public BatchContent content() {
        return BatchContent.BARS;
    }

    @Override
    public BatchWriter open(OutputStream out, BatchOutline outline) {
        Objects.requireNonNull(out, "out");
        return new SinkWriter(new ParquetSink(out), Objects.requireNonNull(outline, "outline"));
    }

    @Override
    public String toString() {
        return "BatchFormat[parquet]";
    }
}
