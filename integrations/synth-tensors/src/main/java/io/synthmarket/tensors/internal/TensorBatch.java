package io.synthmarket.tensors.internal;

import io.synthmarket.core.SeriesWindows;
import io.synthmarket.core.WindowSpec;
import io.synthmarket.io.BatchOutline;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.BatchWriter;
import io.synthmarket.tensors.internal.output.TensorOutput;
import io.synthmarket.tensors.internal.output.TensorShape;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Writes the windows of series that come one by one; the file begins with the first, which tells how many windows there are. */
final class TensorBatch implements BatchWriter {

    private final TensorKind kind;
    private final OutputStream out;
    private final BatchOutline outline;
    private final WindowSpec spec;
    private final NumberBlock block;
    private @Nullable TensorOutput file;
    private int added;

    TensorBatch(TensorKind kind, OutputStream out, BatchOutline outline, WindowSpec spec) {
        this.kind = kind;
        this.out = out;
        this.outline = outline;
        this.spec = spec;
        this.block = new NumberBlock(outline.precision());
    }

    @Override
    public void add(BatchSeries series) throws IOException {
        if (added == outline.size()) {
            throw new IllegalArgumentException(
                    "the outline says " + outline.size() + " series; say how many there are when the file is begun");
        }
        SeriesWindows windows = windows(series);
        TensorOutput target = file == null ? begin(windows) : file;
        int length = block.fill(windows);
        target.add(series.index(), series.name(), block.bytes(), 0, length);
        added++;
    }

    private SeriesWindows windows(BatchSeries series) {
        try {
            return series.previousClose().isPresent()
                    ? SeriesWindows.of(series.series(), series.previousClose().getAsDouble(), spec)
                    : SeriesWindows.of(series.series(), spec);
        } catch (IllegalArgumentException e) {
            String name = series.name().map(known -> known + ": ").orElse("");
            throw new IllegalArgumentException(name + e.getMessage(), e);
        }
    }

    private TensorOutput begin(SeriesWindows first) throws IOException {
        TensorShape shape = new TensorShape(
                outline.size(), first.count(), first.firstBar(), spec, outline.precision(), outline.recipe());
        TensorOutput begun = kind.open(out, shape);
        file = begun;
        return begun;
    }

    @Override
    public void commit() throws IOException {
        if (file == null || added < outline.size()) {
            throw new IllegalStateException(
                    "all " + outline.size() + " series must be added before commit but " + added + " were");
        }
        file.finish();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
