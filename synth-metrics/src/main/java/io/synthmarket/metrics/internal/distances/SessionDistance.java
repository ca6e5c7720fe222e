package io.synthmarket.metrics.internal.distances;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.TradingClock;
import io.synthmarket.metrics.Distance;
import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.metrics.MetricId;
import java.util.function.BiFunction;

/**
 * The root mean square difference between two curves over the time of day, by the clock of history; undefined unless both have
 * bars within the day, with times.
 *
 * @param id its name
 * @param curve computes the curve of a series by a clock, NaN where it is undefined
 */
record SessionDistance(MetricId id, BiFunction<BarSeries, TradingClock, double[]> curve) implements Distance {

    private static final double[] UNDEFINED = new double[0];

    /** As many bars, the last ones, tell whether a series has bars within the day; to look at all would cost more than the curve. */
    private static final int TELLING_BARS = 500;

    @Override
    public MetricFamily family() {
        return MetricFamily.SESSION;
    }

    @Override
    public Gauge against(BarSeries history) {
        TradingClock clock = TradingClock.of(history);
        return new CurveDistance(id, family(), bars -> byClock(bars, clock)).against(history);
    }

    private double[] byClock(BarSeries bars, TradingClock clock) {
        return clock.withinDay() && isWithinDay(bars) ? curve.apply(bars, clock) : UNDEFINED;
    }

    private static boolean isWithinDay(BarSeries bars) {
        BarSeries telling = bars.slice(Math.max(0, bars.size() - TELLING_BARS), bars.size());
        return TradingClock.of(telling).withinDay();
    }

    @Override
    public String toString() {
        return "Distance[" + id + ", " + family() + "]";
    }
}
