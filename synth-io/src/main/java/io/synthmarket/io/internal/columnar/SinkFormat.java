package io.synthmarket.io.internal.columnar;

import io.synthmarket.io.BatchContent;
import io.synthmarket.io.BatchFormat;
import io.synthmarket.io.BatchOutline;
import io.synthmarket.io.BatchWriter;
import java.io.OutputStream;
import java.util.Objects;
import java.util.function.Function;

/**
 * A format of batches whose bars go to sinks.
 *
 * @param name what it is found by
 * @param ending what the names of its files end with
 * @param sinks makes the sink of a stream
 */
public record SinkFormat(String name, String ending, Function<OutputStream, BarSink> sinks) implements BatchFormat {

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
    public String toString() {
        return "BatchFormat[" + name + "]";
    }
}
