package io.synthmarket.report.internal;

import io.synthmarket.core.BarSeries;
import java.util.Arrays;

/**
 * Candles of several bars each: the first open, the highest high, the lowest low, the last close, the sum of volumes. Nothing that
 * a bar reached is lost by it.
 */
public final class ThinBars {

    private static final double STEPS = 9_999;

    private final double[] open;
    private final double[] high;
    private final double[] low;
    private final double[] close;
    private final double[] volume;

    private ThinBars(int count, boolean hasVolume) {
        open = new double[count];
        high = new double[count];
        low = new double[count];
        close = new double[count];
        volume = new double[hasVolume ? count : 0];
    }

    /** Puts bars of a series together, of which it has at least as many from the first on. */
    public static ThinBars of(BarSeries bars, int first, Thinning thinning) {
        ThinBars thin = new ThinBars(thinning.count(), bars.hasVolume());
        for (int bucket = 0; bucket < thinning.count(); bucket++) {
            thin.put(bucket, bars, first + thinning.from(bucket), first + thinning.to(bucket));
        }
        return thin;
    }

    private void put(int bucket, BarSeries bars, int from, int to) {
        double highest = bars.high(from);
        double lowest = bars.low(from);
        double traded = 0;
        for (int bar = from; bar < to; bar++) {
            highest = Math.max(highest, bars.high(bar));
            lowest = Math.min(lowest, bars.low(bar));
            traded += volume.length == 0 ? 0 : bars.volume(bar);
        }
        open[bucket] = bars.open(from);
        high[bucket] = highest;
        low[bucket] = lowest;
        close[bucket] = bars.close(to - 1);
        if (volume.length > 0) {
            volume[bucket] = traded;
        }
    }

    /**
     * Writes the candles: prices as lowest · e^(step · n), volumes as step · n, each n a whole number below 10,000, which is finer
     * than a picture.
     */
    public void writeTo(PageJson json) {
        double lowest = Arrays.stream(low).min().orElse(1);
        double highest = Arrays.stream(high).max().orElse(1);
        double step = StrictMath.log(highest / lowest) / STEPS;
        json.number("lowest", lowest).number("step", step);
        json.integers("o", logSteps(open, lowest, step));
        json.integers("h", logSteps(high, lowest, step));
        json.integers("l", logSteps(low, lowest, step));
        json.integers("c", logSteps(close, lowest, step));
        double most = Arrays.stream(volume).max().orElse(0);
        if (most > 0) {
            json.number("volumeStep", most / STEPS);
            json.integers(
                    "v",
                    Arrays.stream(volume)
                            .mapToLong(traded -> Math.round(traded / most * STEPS))
                            .toArray());
        }
    }

    private static long[] logSteps(double[] prices, double lowest, double step) {
        long[] steps = new long[prices.length];
        for (int i = 0; i < prices.length; i++) {
            steps[i] = step == 0 ? 0 : Math.round(StrictMath.log(prices[i] / lowest) / step);
        }
        return steps;
    }
}
