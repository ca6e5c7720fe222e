package io.synthmarket.io.internal.columnar;

import io.synthmarket.io.BarFileKind;
import io.synthmarket.io.BatchContent;
import io.synthmarket.io.BatchFormat;
import io.synthmarket.io.BatchOutline;
import io.synthmarket.io.BatchReader;
import io.synthmarket.io.BatchWriter;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A format of batches whose bars go to sinks.
 *
 * @param name what it is found by
 * @param kind what its files are
 * @param sinks makes the sink of a stream
 * @param tables makes the reader of its files
 */
public record SinkFormat(
        String name, BarFileKind kind, Function<OutputStream, BarSink> sinks, Supplier<TableReader> tables)
        implements BatchFormat {

    @Override
    public String ending() {
        return kind.endings().get(0).substring(1);
    }

    @Override
    public BatchContent content() {
        return BatchContent.BARS;
    }

    @Override
    public BatchWriter open(OutputStream out, BatchOutline outline) {
        Objects.requireNonNull(out, "out");
        return new SinkWriter(sinks.apply(out), Objects.requireNonNull(outline, "outline"));
    }

    @Override
    public Optional<BatchReader> reader() {
        return Optional.of(tables.get());
    }

    @Override
    public String toString() {
        return "BatchFormat[" + name + "]";
    }
}
