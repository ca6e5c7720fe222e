package io.synthmarket.report;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarSeriesBuilder;
import io.synthmarket.core.RandomStream;
import java.util.ArrayList;
import java.util.List;

/** Series drawn from processes that are known. */
public final class Histories {

    private Histories() {}

    /** A walk whose volatility clusters: h = 5e-6 + 0.25·r² + 0.72·h. */
    public static BarSeries clustered(int bars, long seed) {
        return walk(bars, seed, 5e-6, 0.25, 0.72);
    }

    /** A Gaussian walk of the same variance in the long run. */
    public static BarSeries gaussian(int bars, long seed) {
        return walk(bars, seed, 5e-6 / (1 - 0.97), 0, 0);
    }

    /** Several series of one kind, of consecutive seeds. */
    public static List<BarSeries> clustered(int count, int bars, long firstSeed) {
        List<BarSeries> series = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            series.add(clustered(bars, firstSeed + i));
        }
        return series;
    }

    private static BarSeries walk(int bars, long seed, double floor, double reaction, double memory) {
        RandomStream random = RandomStream.of(seed, 0, 0);
        BarSeriesBuilder builder = BarSeries.builder();
        double close = 100;
        double variance = floor / (1 - reaction - memory);
        for (int bar = 0; bar < bars; bar++) {
            double deviation = Math.sqrt(variance);
            double open = close;
            double change = deviation * normal(random);
            close = open * Math.exp(change);
            double reach = deviation * Math.abs(normal(random)) / 2;
            double high = Math.max(open, close) * Math.exp(reach);
            double low = Math.min(open, close) * Math.exp(-reach);
            builder.add(open, high, low, close, 1_000 * (1 + random.nextDouble()));
            variance = floor + reaction * change * change + memory * variance;
        }
        return builder.build();
    }

    private static double normal(RandomStream random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
