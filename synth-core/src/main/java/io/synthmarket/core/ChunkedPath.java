package io.synthmarket.core;

import io.synthmarket.core.internal.clock.PathClock;
import io.synthmarket.core.internal.rebuild.BarModel;
import io.synthmarket.core.internal.rebuild.Deviation;
import java.util.Spliterator;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes one path chunk after chunk: what one leaves to the next is the sampler's state, the random numbers and a price. */
final class ChunkedPath implements Spliterator<PathChunk> {

    private final int index;
    private final KeptHistory kept;
    private final BarModel model;
    private final PathClock clock;
    private final ChunkSampler sampler;
    private final RandomStream random;
    private final Deviation deviation;
    private Candidate working;
    private int at;
    private double before;
    private double previousClose;

    ChunkedPath(
            int index,
            int bars,
            KeptHistory kept,
            BarModel model,
            double previousClose,
            PathClock clock,
            ChunkSampler sampler,
            RandomStream random,
            Deviation deviation) {
        this.index = index;
        this.kept = kept;
        this.model = model;
        this.clock = clock;
        this.sampler = sampler;
        this.random = random;
        this.deviation = deviation;
        this.previousClose = previousClose;
        before = model.beginning();
        working = new Candidate(model, kept.series(), Math.min(bars, clock.length()));
        sampler.begin(clock.length());
    }

    @Override
    public boolean tryAdvance(Consumer<? super PathChunk> action) {
        if (at == clock.length()) {
            return false;
        }
        action.accept(next());
        return true;
    }

    /** Keeps the chunks together, since each goes on where the one before it ended: none is made before it is asked for. */
    @Override
    public @Nullable Spliterator<PathChunk> trySplit() {
        return null;
    }

    @Override
    public long estimateSize() {
        return ((long) clock.length() - at + working.size() - 1) / working.size();
    }

    @Override
    public int characteristics() {
        return ORDERED | SIZED | SUBSIZED | NONNULL | IMMUTABLE;
    }

    private PathChunk next() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted at bar " + at + " of path " + index);
        }
        int bars = Math.min(working.size(), clock.length() - at);
        if (bars < working.size()) {
            working = new Candidate(model, kept.series(), bars);
        }
        working.drawNext(sampler, random, at);
        before = working.rebuild(deviation, at, before);
        BarSeries series = working.toSeries(clock.times(at, at + bars));
        Ledger ledger = new Ledger(kept.toOriginal(working.source()), kept.returns());
        PathChunk chunk = new PathChunk(index, at, series, previousClose, ledger);
        previousClose = series.close(bars - 1);
        at += bars;
        return chunk;
    }
}
