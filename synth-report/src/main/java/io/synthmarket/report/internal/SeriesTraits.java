package io.synthmarket.report.internal;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.Metrics;
import io.synthmarket.metrics.ReturnSample;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a report draws of the returns, the memory, the volume and the day of one series. */
public final class SeriesTraits {

    /** Moves that come once in so many bars are looked up. */
    public static final List<Integer> RARITIES =
            List.of(5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000);

    /** The curves of a page. */
    public static final List<MetricId> CURVES = List.of(
            MetricId.ACF_RETURNS,
            MetricId.ACF_ABS_RETURNS,
            MetricId.ACF_SQUARED_RETURNS,
            MetricId.LEVERAGE_CURVE,
            MetricId.VOLUME_ACF,
            MetricId.INTRADAY_ABS_RETURNS,
            MetricId.INTRADAY_VOLUME);

    private static final double[] NONE = {};

    private final double[] shares;
    private final double[] falls;
    private final double[] rises;
    private final Map<MetricId, double[]> curves = new LinkedHashMap<>();

    private SeriesTraits(BarSeries series, ReturnBins bins, Collection<MetricId> wanted) {
        for (MetricId id : wanted) {
            double[] values = Metrics.curve(series, id).values();
            if (values.length > 0) {
                curves.put(id, values);
            }
        }
        if (series.size() < 2) {
            shares = NONE;
            falls = NONE;
            rises = NONE;
            return;
        }
        ReturnSample sample = ReturnSample.of(series);
        shares = bins.shares(sample);
        double[] rare = RARITIES.stream()
                .filter(bars -> bars <= sample.returns())
                .mapToDouble(bars -> 1.0 / bars)
                .toArray();
        falls = new double[rare.length];
        rises = new double[rare.length];
        for (int i = 0; i < rare.length; i++) {
            falls[i] = -sample.quantile(rare[i]);
            rises[i] = sample.quantile(1 - rare[i]);
        }
    }

    /** Measures history. */
    public static SeriesTraits of(BarSeries history, ReturnBins bins) {
        return new SeriesTraits(history, bins, CURVES);
    }

    /** Measures a path, leaving out the curves that these do not have. */
    public SeriesTraits ofPath(BarSeries path, ReturnBins bins) {
        return new SeriesTraits(path, bins, curves.keySet());
    }

    /** Hands out the shares of returns by bin, not to be changed; none where there is no return. */
    public double[] shares() {
        return shares;
    }

    /** Hands out the falls that come once in {@link #RARITIES} bars, as far as the series goes; not to be changed. */
    public double[] falls() {
        return falls;
    }

    /** Hands out the rises likewise. */
    public double[] rises() {
        return rises;
    }

    /** Returns a curve as {@link Metrics#curve} has it, empty where it is undefined. */
    public double[] curve(MetricId id) {
        return curves.getOrDefault(id, NONE);
    }
}
