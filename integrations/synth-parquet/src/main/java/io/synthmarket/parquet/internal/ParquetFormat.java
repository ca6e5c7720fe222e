package io.synthmarket.parquet.internal;

import io.synthmarket.io.BarFileKind;
import io.synthmarket.io.internal.columnar.BarTable;
import io.synthmarket.io.internal.columnar.TableFormat;
import io.synthmarket.io.internal.columnar.TableReader;
import java.io.IOException;
import java.nio.file.Path;

/** How Parquet files are opened. */
public final class ParquetFormat implements TableFormat {

    /** Makes the format. */
    public ParquetFormat() {}

    /** Makes a reader of its files. */
    public static TableReader reader() {
        return TableReader.of(new ParquetFormat());
    }

    @Override
    public String word() {
        return "Parquet";
    }

    @Override
    public boolean isOf(BarFileKind kind) {
        return kind == BarFileKind.PARQUET;
    }

    @Override
    public String description() {
        return "a Parquet file";
    }

    @Override
    public BarTable open(String source, Path file) throws IOException {
        return ParquetTable.open(source, file);
    }
}
