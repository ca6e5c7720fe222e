package io.synthmarket.metrics.internal.distances;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.internal.estimators.Candles;
import io.synthmarket.metrics.internal.numeric.Strands;

/**
 * Some of a series' candles as points of four coordinates: gap, body, upper and lower wick, each in units of its own.
 *
 * <p>A series of no more candles than are wanted is taken whole. A longer one is cut into as many stretches of equal length and
 * gives one candle of each; its place in the stretch moves on by the golden section from one to the next, so that stretches as
 * long as a day do not always give the same hour.
 */
final class CandleSample {

    private static final double GOLDEN_SECTION = 0.6180339887498949;

    private final int size;
    private final double[] gap;
    private final double[] body;
    private final double[] upper;
    private final double[] lower;

    private CandleSample(int size) {
        this.size = size;
        gap = new double[size];
        body = new double[size];
        upper = new double[size];
        lower = new double[size];
    }

    /**
     * Takes candles of a series, all of them or as many as are wanted at most.
     *
     * @param units what each of the four parts is divided by
     */
    static CandleSample of(BarSeries bars, int most, double[] units) {
        int candles = bars.size() - 1;
        CandleSample sample = new CandleSample(Math.min(candles, most));
        double stretch = (double) candles / sample.size;
        for (int i = 0; i < sample.size; i++) {
            double place = i * GOLDEN_SECTION;
            int bar = candles == sample.size ? i + 1 : 1 + (int) ((i + (place - Math.floor(place))) * stretch);
            sample.gap[i] = Candles.gap(bars, bar) / units[0];
            sample.body[i] = Candles.body(bars, bar) / units[1];
            sample.upper[i] = Candles.upperWick(bars, bar) / units[2];
            sample.lower[i] = Candles.lowerWick(bars, bar) / units[3];
        }
        return sample;
    }

    /**
     * Computes the mean Euclidean distance over all pairs of a candle of this sample and one of another; of this sample and itself,
     * each candle's distance of 0 from itself included.
     */
    double meanDistanceTo(CandleSample other) {
        double[] distances = new double[other.size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            other.fillDistances(gap[i], body[i], upper[i], lower[i], distances);
            sum += Strands.sum(distances, distances.length);
        }
        return sum / ((double) size * other.size);
    }

    private void fillDistances(double fromGap, double fromBody, double fromUpper, double fromLower, double[] target) {
        double[] gaps = gap;
        double[] bodies = body;
        double[] uppers = upper;
        double[] lowers = lower;
        for (int j = 0; j < target.length; j++) {
            double g = fromGap - gaps[j];
            double b = fromBody - bodies[j];
            double u = fromUpper - uppers[j];
            double d = fromLower - lowers[j];
            target[j] = Math.sqrt(g * g + b * b + u * u + d * d);
        }
    }
}
