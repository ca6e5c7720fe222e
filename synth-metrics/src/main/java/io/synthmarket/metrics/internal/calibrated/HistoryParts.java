package io.synthmarket.metrics.internal.calibrated;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.RandomStream;
import io.synthmarket.metrics.internal.numeric.Chunks;

/** The closes and volumes of a history, whole, or laid anew from parts of it. */
final class HistoryParts {

    private final double[] close;
    private final double[] ratio;
    private final double[] volume;
    private final boolean volumes;
    private final Chunks chunks;

    HistoryParts(BarSeries series) {
        close = series.close();
        ratio = new double[close.length - 1];
        for (int t = 0; t < ratio.length; t++) {
            ratio[t] = close[t + 1] / close[t];
        }
        volumes = series.hasVolume();
        volume = volumes ? series.volume() : new double[0];
        chunks = new Chunks(ratio.length);
    }

    int bars() {
        return close.length;
    }

    /** Lays the bars from … to − 1 as they stand. */
    void window(int from, int to, WorkingSample sample) {
        sample.ensure(to - from);
        System.arraycopy(close, from, sample.close, 0, to - from);
        if (volumes) {
            System.arraycopy(volume, from, sample.volume, 0, to - from);
        }
        sample.written(to - from, volumes);
    }

    /** Numbers the chunks of 3√N bars in random order. */
    int[] shuffledChunks(RandomStream random) {
        return chunks.shuffled(random);
    }

    /** Lays some chunks of an order end to end. */
    void join(int[] order, int from, int to, WorkingSample sample) {
        int bars = 1;
        for (int i = from; i < to; i++) {
            bars += chunks.length(order[i]);
        }
        sample.ensure(bars);
        sample.close[0] = 1;
        int at = 0;
        for (int i = from; i < to; i++) {
            for (int t = chunks.start(order[i]); t < chunks.start(order[i] + 1); t++) {
                add(sample, at++, t);
            }
        }
        sample.written(bars, volumes);
    }

    /** Lays so many bars, each drawn once, in random order. */
    void shuffledBars(int bars, RandomStream random, WorkingSample sample) {
        sample.ensure(bars);
        sample.close[0] = 1;
        int[] order = Chunks.shuffled(ratio.length, random);
        for (int at = 0; at < bars - 1; at++) {
            add(sample, at, order[at]);
        }
        sample.written(bars, volumes);
    }

    private void add(WorkingSample sample, int at, int t) {
        sample.close[at + 1] = sample.close[at] * ratio[t];
        if (volumes) {
            sample.volume[at + 1] = volume[t + 1];
        }
    }
}
