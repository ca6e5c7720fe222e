package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.Curve;
import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.metrics.Metrics;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Measures the curves of one family: reading the series, its log returns, and what the family itself takes. */
@SuppressWarnings("NullAway.Init")
public class CurveFamilyBenchmark extends BarBenchmark {

    /** Bars of the series. */
    @Param({SMALL, MEDIUM, LARGE})
    public int bars;

    /** Names of the families that have curves. */
    @Param("DEPENDENCE")
    public MetricFamily family;

    private BarSeries series;

    /** Makes the series. */
    @Setup
    public void makeSeries() {
        series = Histories.ofLength(bars);
    }

    /** Computes the curves. */
    @Benchmark
    public List<Curve> curves() {
        return Metrics.curves(series, family);
    }
}
