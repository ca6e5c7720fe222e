package io.synthmarket.core;

import io.synthmarket.core.internal.rebuild.BarModel;
import io.synthmarket.core.internal.rebuild.Deviation;
import io.synthmarket.core.internal.rebuild.PathPart;
import org.jspecify.annotations.Nullable;

/**
 * The working memory of one candidate, or part of a path, after another: closes and volumes are built at once, the rest of the candle
 * when it is first asked for.
 */
final class Candidate implements BarView {

    private final BarModel model;
    private final BarSeries history;
    private final PathPart part;
    private final double[] open;
    private final double[] high;
    private final double[] low;
    private final double[] close;
    private final double @Nullable [] volume;
    private boolean candlesReady;

    Candidate(BarModel model, BarSeries history, int size) {
        this.model = model;
        this.history = history;
        part = new PathPart(size);
        open = new double[size];
        high = new double[size];
        low = new double[size];
        close = part.close();
        volume = history.hasVolume() ? new double[size] : null;
    }

    /** Draws the sources of the next candidate; {@link #rebuild} must follow before anything is read. */
    void draw(BlockSampler sampler, RandomStream random) {
        sampler.draw(random, part.source());
        requireSources(0);
    }

    /** Draws the sources of the bars of a path that come next; {@link #rebuild} must follow before anything is read. */
    void drawNext(ChunkSampler sampler, RandomStream random, int at) {
        sampler.next(random, part.source());
        requireSources(at);
    }

    /** Makes the candidate of the sources that were drawn, overwriting the one before. */
    void rebuild(Deviation deviation) {
        rebuild(deviation, 0, model.beginning());
    }

    /**
     * Makes bars of a path of the sources that were drawn, overwriting the ones before.
     *
     * @param at the number in the path of the first of them
     * @param before what it goes on from
     * @return what the bar after them goes on from
     */
    double rebuild(Deviation deviation, int at, double before) {
        part.begin(at, before, deviation);
        candlesReady = false;
        double after = model.closes(part);
        if (volume != null) {
            model.volumes(part, volume);
        }
        return after;
    }

    /** Refuses what a law of the user's own may draw by mistake: a bar that is not there, or bar 0, which has no return. */
    private void requireSources(int at) {
        int[] source = part.source();
        for (int bar = 0; bar < source.length; bar++) {
            if (source[bar] < 1 || source[bar] >= history.size()) {
                throw new IllegalStateException("the block law must draw sources in [1, " + (history.size() - 1)
                        + "] but drew " + source[bar] + " for bar " + (at + bar));
            }
        }
    }

    /** Copies the candidate into a series, on the times of the bars it stands for. */
    BarSeries toSeries(long @Nullable [] times) {
        boolean ready = candlesReady;
        double[] opens = ready ? open.clone() : new double[open.length];
        double[] highs = ready ? high.clone() : new double[high.length];
        double[] lows = ready ? low.clone() : new double[low.length];
        if (!ready) {
            model.candles(part, opens, highs, lows);
        }
        return BarSeries.trusted(
                opens,
                highs,
                lows,
                close.clone(),
                volume == null ? null : volume.clone(),
                times,
                times == null ? null : history.zone().orElse(null));
    }

    /** Hands out the sources; not to be changed, nor kept. */
    int[] source() {
        return part.source();
    }

    private void buildCandles() {
        if (!candlesReady) {
            model.candles(part, open, high, low);
            candlesReady = true;
        }
    }

    @Override
    public int size() {
        return close.length;
    }

    @Override
    public boolean hasVolume() {
        return volume != null;
    }

    @Override
    public double open(int bar) {
        buildCandles();
        return open[bar];
    }

    @Override
    public double high(int bar) {
        buildCandles();
        return high[bar];
    }

    @Override
    public double low(int bar) {
        buildCandles();
        return low[bar];
    }

    @Override
    public double close(int bar) {
        return close[bar];
    }

    @Override
    public double volume(int bar) {
        return volumeColumn()[bar];
    }

    @Override
    public void copyCloseInto(int from, int to, double[] target) {
        System.arraycopy(close, from, target, 0, to - from);
    }

    @Override
    public void copyVolumeInto(int from, int to, double[] target) {
        System.arraycopy(volumeColumn(), from, target, 0, to - from);
    }

    private double[] volumeColumn() {
        if (volume == null) {
            throw new IllegalStateException("this candidate has no volume; ask hasVolume() first");
        }
        return volume;
    }

    @Override
    public String toString() {
        return "Candidate[" + size() + (size() == 1 ? " bar]" : " bars]");
    }
}
