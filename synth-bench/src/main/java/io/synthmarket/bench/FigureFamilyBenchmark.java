package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.metrics.MetricValues;
import io.synthmarket.metrics.Metrics;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Measures the figures of one family: reading the series, its log returns, and what the family itself takes. */
@SuppressWarnings("NullAway.Init")
public class FigureFamilyBenchmark extends BarBenchmark {

    /** Bars of the series. */
    @Param({SMALL, MEDIUM, LARGE})
    public int bars;

    /** Names of the families that have figures. */
    @Param({"MARGINAL", "DEPENDENCE", "BARS", "VOLUME", "RISK"})
    public MetricFamily family;

    private BarSeries series;

    /** Makes the series. */
    @Setup
    public void makeSeries() {
        series = Histories.ofLength(bars);
    }

    /** Computes the figures. */
    @Benchmark
    public MetricValues of() {
        return Metrics.of(series, family);
    }
}
