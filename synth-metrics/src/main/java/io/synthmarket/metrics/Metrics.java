package io.synthmarket.metrics;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarView;
import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.metrics.internal.concept.ConceptMetrics;
import io.synthmarket.metrics.internal.distances.TwoSample;
import io.synthmarket.metrics.internal.figures.Catalogue;
import io.synthmarket.metrics.internal.figures.CurveFigure;
import io.synthmarket.metrics.internal.figures.Figure;
import io.synthmarket.metrics.internal.figures.Measurement;
import io.synthmarket.metrics.internal.numeric.LogReturns;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Measures a series.
 *
 * <p><b>Determinism</b>: the same bits on every JVM.
 *
 * @since 0.1.0
 */
public final class Metrics {

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
     * Computes the metrics of a family that are one number.
     *
     * <p><b>Cost</b>: what several of them need is worked out once. {@link MetricFamily#DEPENDENCE} takes up to √n products a bar for
     * its block lengths, every other family a few dozen operations.
     *
     * @param series the series
     * @param family the family
     * @return the values in the order of a report, those of {@link MetricId#concept()} the same as {@link #of(BarView)} gives; what
     *     cannot be computed is undefined
     */
    public static MetricValues of(BarSeries series, MetricFamily family) {
        Objects.requireNonNull(family, "family");
        Measurement measurement = new Measurement(series);
        Map<MetricId, OptionalDouble> values = new LinkedHashMap<>();
        for (Figure figure : Catalogue.figures(family)) {
            values.put(figure.id(), defined(figure.measure().applyAsDouble(measurement)));
        }
        return new MetricValues(values);
    }

    /**
     * Computes one metric, for callers who need no other.
     *
     * @param bars the series
     * @param metric one of {@link MetricId#concept()}, or another that is one number and of a family
     * @return its value, the same as {@link #of(BarView)} and {@link #of(BarSeries, MetricFamily)} give; empty where it is undefined,
     *     as a metric that looks at times is for a view that is no {@link BarSeries}
     * @throws IllegalArgumentException if there is no such metric
     */
    public static OptionalDouble value(BarView bars, MetricId metric) {
        for (Figure figure : Catalogue.figures()) {
            if (figure.id().equals(metric)) {
                return defined(figure.measure().applyAsDouble(new Measurement(bars)));
            }
        }
        throw new IllegalArgumentException("metric must be one of "
                + Catalogue.figures().stream().map(Figure::id).toList() + " but was " + Echo.quote(metric.toString()));
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
        return curves(bars, Catalogue.autocorrelations());
    }

    /**
     * Computes the curves of a family.
     *
     * <p><b>Edge cases</b>: a curve goes as far as it is defined; one that is not defined at all has no lags.
     *
     * <p><b>Cost</b>: a product per bar and lag.
     *
     * @param series the series
     * @param family the family
     * @return its curves in the order of a report, none where the family has none
     */
    public static List<Curve> curves(BarSeries series, MetricFamily family) {
        Objects.requireNonNull(family, "family");
        return curves(series, Catalogue.curves(family));
    }

    /**
     * Computes one curve, for callers who need no other.
     *
     * @param series the series
     * @param metric a metric of a family that is a curve
     * @return the curve, the same as {@link #curves(BarSeries, MetricFamily)} gives
     * @throws IllegalArgumentException if there is no such curve
     */
    public static Curve curve(BarSeries series, MetricId metric) {
        List<CurveFigure> figures = Stream.of(MetricFamily.values())
                .flatMap(family -> Catalogue.curves(family).stream())
                .toList();
        for (CurveFigure figure : figures) {
            if (figure.id().equals(metric)) {
                return curve(figure, new Measurement(series));
            }
        }
        throw new IllegalArgumentException("metric must be one of "
                + figures.stream().map(CurveFigure::id).toList() + " but was " + Echo.quote(metric.toString()));
    }

    private static List<Curve> curves(BarView bars, List<CurveFigure> figures) {
        Measurement measurement = new Measurement(bars);
        return figures.stream().map(figure -> curve(figure, measurement)).toList();
    }

    private static Curve curve(CurveFigure figure, Measurement measurement) {
        return new Curve(figure.id(), figure.measure().apply(measurement));
    }

    private static OptionalDouble defined(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
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

    /** Names the engine's values, NaN becoming undefined. */
    static MetricValues values(double[] values) {
        Map<MetricId, OptionalDouble> named = new LinkedHashMap<>();
        for (MetricId id : MetricId.concept()) {
            named.put(id, defined(values[named.size()]));
        }
        return new MetricValues(named);
    }
}
