package io.synthmarket.metrics;

import io.synthmarket.core.BarView;
import io.synthmarket.metrics.internal.ConceptMetrics;
import io.synthmarket.metrics.internal.LagProducts;
import io.synthmarket.metrics.internal.LogReturns;
import io.synthmarket.metrics.internal.TwoSample;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Measures a series.
 *
 * <p><b>Determinism</b>: the same bits on every JVM.
 *
 * @since 0.1.0
 */
public final class Metrics {

    private static final int CURVE_LAGS = 100;

    private Metrics() {}

    /**
     * Computes the fifteen metrics of the concept.
     *
     * @param bars the series
     * @return the values; what cannot be computed is undefined
     */
    public static MetricValues of(BarView bars) {
        ConceptMetrics engine = new ConceptMetrics(bars.size() - 1);
        engine.measure(bars);
        return values(engine.values());
    }

    /**
     * Computes one metric of the concept, for callers who need no other.
     *
     * @param bars the series
     * @param metric one of {@link MetricId#concept()}
     * @return its value, the same as {@link #of} gives; empty where it is undefined
     * @throws IllegalArgumentException if the metric is not one of the fifteen
     */
    public static OptionalDouble value(BarView bars, MetricId metric) {
        int place = MetricId.concept().indexOf(metric);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "metric must be one of " + MetricId.concept() + " but was \"" + metric + "\"");
        }
        return defined(new ConceptMetrics(bars.size() - 1).measure(bars, place));
    }

    /**
     * Computes the autocorrelation curves of returns, absolute returns and squared returns to lag 100, or as far as the series
     * goes.
     *
     * <p><b>Edge cases</b>: a series without variance has curves without lags.
     *
     * <p><b>Cost</b>: 300 products per bar.
     *
     * @param bars the series
     * @return the three curves
     */
    public static List<Curve> curves(BarView bars) {
        double[] returns = new double[bars.size() - 1];
        double[] absolute = new double[returns.length];
        double[] squared = new double[returns.length];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = StrictMath.log(bars.close(i + 1) / bars.close(i));
            absolute[i] = Math.abs(returns[i]);
            squared[i] = returns[i] * returns[i];
        }
        return List.of(
                new Curve(MetricId.ACF_RETURNS, LagProducts.autocorrelations(returns, CURVE_LAGS)),
                new Curve(MetricId.ACF_ABS_RETURNS, LagProducts.autocorrelations(absolute, CURVE_LAGS)),
                new Curve(MetricId.ACF_SQUARED_RETURNS, LagProducts.autocorrelations(squared, CURVE_LAGS)));
    }

    /**
     * Compares the log returns of two series, whatever their order: {@link MetricId#WASSERSTEIN}, {@link MetricId#KS}, {@link
     * MetricId#ENERGY} and {@link MetricId#ANDERSON_DARLING}.
     *
     * <p><b>Edge cases</b>: all are undefined where a series has one bar; the last also where all returns are the same.
     *
     * <p><b>Cost</b>: that of sorting both.
     *
     * @param one a series
     * @param other another, of any length
     * @return the four statistics, the same if the series change places
     */
    public static MetricValues twoSample(BarView one, BarView other) {
        TwoSample samples = TwoSample.ofSorted(sortedReturns(one), sortedReturns(other));
        Map<MetricId, OptionalDouble> named = new LinkedHashMap<>();
        named.put(MetricId.WASSERSTEIN, defined(samples.wasserstein()));
        named.put(MetricId.KS, defined(samples.kolmogorovSmirnov()));
        named.put(MetricId.ENERGY, defined(samples.energy()));
        named.put(MetricId.ANDERSON_DARLING, defined(samples.andersonDarling()));
        return new MetricValues(named);
    }

    private static double[] sortedReturns(BarView bars) {
        double[] returns = LogReturns.of(bars);
        Arrays.sort(returns);
        return returns;
    }

    private static OptionalDouble defined(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Names the engine's values, NaN becoming undefined. */
    static MetricValues values(double[] values) {
        Map<MetricId, OptionalDouble> named = new LinkedHashMap<>();
        for (MetricId id : MetricId.concept()) {
            named.put(id, defined(values[named.size()]));
        }
        return new MetricValues(named);
    }
}
