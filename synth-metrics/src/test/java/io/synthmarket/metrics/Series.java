package io.synthmarket.metrics;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarView;
import io.synthmarket.core.RandomStream;
import java.util.Arrays;

/** Small series for the metrics; where a metric looks at closes and volumes alone, open, high and low are the close. */
public final class Series {

    private Series() {}

    public static BarSeries ofCloses(double... closes) {
        return BarSeries.of(closes, closes, closes, closes);
    }

    public static BarSeries withVolume(BarSeries series, double... volumes) {
        return BarSeries.of(series.open(), series.high(), series.low(), series.close(), volumes);
    }

    /** A series from 100 on by log returns, which it has up to rounding. */
    public static BarSeries ofReturns(double... returns) {
        double[] closes = new double[returns.length + 1];
        double logGrowth = 0;
        closes[0] = 100;
        for (int t = 0; t < returns.length; t++) {
            logGrowth += returns[t];
            closes[t + 1] = 100 * StrictMath.exp(logGrowth);
        }
        return ofCloses(closes);
    }

    public static BarSeries constant(int bars) {
        double[] closes = new double[bars];
        Arrays.fill(closes, 100);
        return ofCloses(closes);
    }

    /** A random walk of a number of returns with calm and wild stretches, and with volume that follows them loosely. */
    public static BarSeries walk(int returns, long seed) {
        RandomStream random = RandomStream.of(seed, 0, 0);
        double[] closes = new double[returns + 1];
        double[] volumes = new double[returns + 1];
        double size = 0.01;
        closes[0] = 100;
        volumes[0] = 1_000;
        for (int t = 1; t <= returns; t++) {
            size = 0.9 * size + 0.002 * random.nextDouble();
            double change = size * (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5);
            closes[t] = closes[t - 1] * (1 + change);
            volumes[t] = 1_000 * (random.nextDouble() + 100 * Math.abs(change));
        }
        return withVolume(ofCloses(closes), volumes);
    }

    /** The walk with openings off the close before, and wicks. */
    static BarSeries candles(int returns, long seed) {
        BarSeries walk = walk(returns, seed);
        RandomStream random = RandomStream.of(seed, 1, 0);
        double[] close = walk.close();
        double[] open = new double[close.length];
        double[] high = new double[close.length];
        double[] low = new double[close.length];
        for (int bar = 0; bar < close.length; bar++) {
            open[bar] = close[Math.max(0, bar - 1)] * (1 + 0.01 * (random.nextDouble() - 0.5));
            high[bar] = Math.max(open[bar], close[bar]) * (1 + 0.01 * random.nextDouble());
            low[bar] = Math.min(open[bar], close[bar]) * (1 - 0.01 * random.nextDouble());
        }
        return BarSeries.of(open, high, low, close, walk.volume());
    }

    /** The log returns of a series. */
    static double[] returns(BarView series) {
        double[] returns = new double[series.size() - 1];
        for (int t = 0; t < returns.length; t++) {
            returns[t] = Math.log(series.close(t + 1) / series.close(t));
        }
        return returns;
    }
}
