package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.Curve;
import io.synthmarket.metrics.MetricValues;
import io.synthmarket.metrics.Metrics;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Measures a series once, with working memory made for it. */
@SuppressWarnings("NullAway.Init")
public class MetricsBenchmark extends BarBenchmark {

    /** Bars of the series. */
    @Param({SMALL, MEDIUM, LARGE})
    public int bars;

    private BarSeries series;

    /** Makes the series. */
    @Setup
    public void makeSeries() {
        series = Histories.ofLength(bars);
    }

    /** Computes the fifteen metrics. */
    @Benchmark
    public MetricValues fifteen() {
        return Metrics.of(series);
    }

    /** Computes three autocorrelation curves of a hundred lags. */
    @Benchmark
    public List<Curve> curves() {
        return Metrics.curves(series);
    }
}
