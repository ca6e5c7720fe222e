package io.synthmarket.metrics.internal.distances;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.Distance;
import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.internal.estimators.Candles;
import io.synthmarket.metrics.internal.numeric.Spread;

/** {@link MetricId#CANDLE_SHAPE_DISTANCE}. */
final class CandleShapeDistance implements Distance {

    private static final int MOST_CANDLES = 1_000;
    private static final int FEWEST_BARS = 3;

    /** A part that hardly varies in history is measured in no smaller a unit than this share of the spread of returns. */
    private static final double SMALLEST_UNIT = 0.05;

    @Override
    public MetricId id() {
        return MetricId.CANDLE_SHAPE_DISTANCE;
    }

    @Override
    public MetricFamily family() {
        return MetricFamily.BARS;
    }

    @Override
    public Gauge against(BarSeries history) {
        double least = SMALLEST_UNIT * spread(history, Candles::logReturn);
        if (least == 0) {
            return candidate -> Double.NaN;
        }
        double[] units = {
            Math.max(least, spread(history, Candles::gap)),
            Math.max(least, spread(history, Candles::body)),
            Math.max(least, spread(history, Candles::upperWick)),
            Math.max(least, spread(history, Candles::lowerWick))
        };
        CandleSample known = CandleSample.of(history, MOST_CANDLES, units);
        double within = known.meanDistanceTo(known);
        return candidate -> candidate.size() < FEWEST_BARS
                ? Double.NaN
                : energy(known, within, CandleSample.of(candidate, MOST_CANDLES, units));
    }

    private static double spread(BarSeries bars, Candles.Part part) {
        return Spread.of(Candles.each(bars, part)).deviation();
    }

    private static double energy(CandleSample known, double within, CandleSample other) {
        double square = 2 * known.meanDistanceTo(other) - within - other.meanDistanceTo(other);
        return Math.sqrt(Math.max(0, square));
    }

    @Override
    public String toString() {
        return "Distance[" + id() + ", " + family() + "]";
    }
}
