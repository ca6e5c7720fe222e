package io.synthmarket.parquet.internal;

import io.synthmarket.io.BatchFormat;
import io.synthmarket.io.BatchFormatProvider;
import java.util.List;

/** Makes Parquet known to {@link BatchFormat#named(String)}. */
public final class ParquetFormatProvider implements BatchFormatProvider {

    /** Made by the service loader. */
    public ParquetFormatProvider() {}

    @Override
    public List<BatchFormat> formats() {
        return List.of(ParquetSink.FORMAT);
    }
}
