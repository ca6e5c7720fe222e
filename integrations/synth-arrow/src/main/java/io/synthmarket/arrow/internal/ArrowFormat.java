package io.synthmarket.arrow.internal;

import io.synthmarket.arrow.ArrowLayout;
import io.synthmarket.io.BatchContent;
import io.synthmarket.io.BatchFormat;
import io.synthmarket.io.BatchOutline;
import io.synthmarket.io.BatchWriter;
import io.synthmarket.io.internal.columnar.SinkWriter;
import java.io.OutputStream;
import java.util.Objects;

/** Batches as Arrow files or streams. */
public final class ArrowFormat implements BatchFormat {

    private final ArrowLayout layout;

    /** Makes the format of a layout. */
    public ArrowFormat(ArrowLayout layout) {
        this.layout = layout;
    }

    @Override
    public String name() {
        return layout == ArrowLayout.FILE ? "arrow" : "arrow-stream";
    }

    @Override
    public String ending() {
        return layout == ArrowLayout.FILE ? "arrow" : "arrows";
    }

    @Override
    public BatchContent content() {
        return BatchContent.BARS;
    }

    @Override
    public BatchWriter open(OutputStream out, BatchOutline outline) {
        Objects.requireNonNull(out, "out");
        return new SinkWriter(new ArrowSink(out, layout), Objects.requireNonNull(outline, "outline"));
    }

    @Override
    public String toString() {
        return "BatchFormat[" + name() + "]";
    }
}
