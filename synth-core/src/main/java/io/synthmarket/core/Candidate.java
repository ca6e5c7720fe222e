package io.synthmarket.core;

import io.synthmarket.core.internal.rebuild.CloseRatios;
import org.jspecify.annotations.Nullable;

/**
 * The working memory of one candidate after another: closes and volumes are built at once, the rest of the candle when it
 * is first asked for.
 */
final class Candidate implements BarView {

    private final CloseRatios parts;
    private final double @Nullable [] historyVolume;
    private final int[] source;
    private final double[] open;
    private final double[] high;
    private final double[] low;
    private final double[] close;
    private final double @Nullable [] volume;
    private boolean candlesReady;

    Candidate(CloseRatios parts, double @Nullable [] historyVolume, int size) {
        this.parts = parts;
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
        candlesReady = false;
        parts.closes(source, close);
        if (volume != null && historyVolume != null) {
            for (int bar = 0; bar < source.length; bar++) {
                volume[bar] = historyVolume[source[bar]];
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
    public void copyCloseInto(double[] target) {
        System.arraycopy(close, 0, target, 0, close.length);
    }

    @Override
    public void copyVolumeInto(double[] target) {
        System.arraycopy(volumeColumn(), 0, target, 0, close.length);
    }

    private double[] volumeColumn() {
        if (volume == null) {
            throw new IllegalStateException("this candidate has no volume; ask hasVolume() first");
        }
        return volume;
    }
}
