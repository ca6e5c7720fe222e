package io.synthmarket.metrics;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.RandomStream;

/** A history as price ratios and volumes, in chunks that are laid end to end in any order. */
final class Chunks {

    private static final double ROOTS_PER_CHUNK = 3;

    private final double[] ratio;
    private final double[] volume;
    private final boolean volumes;
    private final int[] start;

    Chunks(BarSeries series) {
        int returns = series.size() - 1;
        ratio = new double[returns];
        for (int t = 0; t < returns; t++) {
            ratio[t] = series.close(t + 1) / series.close(t);
        }
        volumes = series.hasVolume();
        volume = volumes ? series.volume() : new double[0];
        int chunks = (int) Math.max(2, returns / (ROOTS_PER_CHUNK * Math.sqrt(returns)));
        start = new int[chunks + 1];
        for (int i = 0; i <= chunks; i++) {
            start[i] = (int) ((long) returns * i / chunks);
        }
    }

    /** Numbers the chunks in random order. */
    int[] shuffled(RandomStream random) {
        return shuffled(start.length - 1, random);
    }

    private static int[] shuffled(int count, RandomStream random) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    /** Lays some chunks of an order end to end. */
    void join(int[] order, int from, int to, ReturnSample sample) {
        int bars = 1;
        for (int i = from; i < to; i++) {
            bars += start[order[i] + 1] - start[order[i]];
        }
        sample.ensure(bars);
        sample.close[0] = 1;
        int at = 0;
        for (int i = from; i < to; i++) {
            for (int t = start[order[i]]; t < start[order[i] + 1]; t++) {
                add(sample, at++, t);
            }
        }
        sample.written(bars, volumes);
    }

    /** Lays all bars in random order. */
    void shuffleBars(RandomStream random, ReturnSample sample) {
        sample.ensure(ratio.length + 1);
        sample.close[0] = 1;
        int[] order = shuffled(ratio.length, random);
        for (int at = 0; at < order.length; at++) {
            add(sample, at, order[at]);
        }
        sample.written(ratio.length + 1, volumes);
    }

    private void add(ReturnSample sample, int at, int t) {
        sample.close[at + 1] = sample.close[at] * ratio[t];
        if (volumes) {
            sample.volume[at + 1] = volume[t + 1];
        }
    }
}
