package io.synthmarket.core;

import io.synthmarket.core.internal.rebuild.CloseRatios;
import org.jspecify.annotations.Nullable;

/**
 * The working memory of one candidate after another: closes and volumes are built at once, the rest of the candle when it
 * is first asked for.
 */
final class Candidate implements BarView {

    private final CloseRatios parts;
    private final int historySize;
    private final double @Nullable [] historyVolume;
    private final int[] source;
    private final double[] open;
    private final double[] high;
    private final double[] low;
    private final double[] close;
    private final double @Nullable [] volume;
    private boolean candlesReady;

    Candidate(CloseRatios parts, double @Nullable [] historyVolume, int historySize, int size) {
        this.parts = parts;
        this.historySize = historySize;
        this.historyVolume = historyVolume;
        source = new int[size];
        open = new double[size];
        high = new double[size];
        low = new double[size];
        close = new double[size];
        volume = historyVolume == null ? null : new double[size];
    }

    /** Makes the candidate of one random stream, overwriting the one before. */
    void rebuild(BlockSampler sampler, RandomStream random) {
        sampler.draw(random, source);
        requireSources();
        candlesReady = false;
        parts.closes(source, close);
        if (volume != null && historyVolume != null) {
            for (int bar = 0; bar < source.length; bar++) {
                volume[bar] = historyVolume[source[bar]];
            }
        }
    }

    /** Refuses what a law of the user's own may draw by mistake: a bar that is not there, or bar 0, which has no return. */
    private void requireSources() {
        for (int bar = 0; bar < source.length; bar++) {
            if (source[bar] < 1 || source[bar] >= historySize) {
                throw new IllegalStateException("the block law must draw sources in [1, " + (historySize - 1)
                        + "] but drew " + source[bar] + " for bar " + bar);
            }
        }
    }

    /** Copies the candidate into a series, on the times of the bars it stands for. */
    BarSeries toSeries(BarSeries history, long @Nullable [] times) {
        buildCandles();
        return BarSeries.trusted(
                open.clone(),
                high.clone(),
                low.clone(),
                close.clone(),
                volume == null ? null : volume.clone(),
                times,
                history.zone().orElse(null));
    }

    int[] copySource() {
        return source.clone();
    }

    private void buildCandles() {
        if (!candlesReady) {
            parts.candles(source, close, open, high, low);
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
}
