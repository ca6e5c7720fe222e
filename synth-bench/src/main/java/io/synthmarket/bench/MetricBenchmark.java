package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.Metrics;
import java.util.OptionalDouble;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Measures one metric alone: reading the closes, their log returns and moments, and what the metric itself takes. */
@SuppressWarnings("NullAway.Init")
public class MetricBenchmark extends BarBenchmark {

    /** Bars of the series. */
    @Param({SMALL, MEDIUM, LARGE})
    public int bars;

    /** Names of the metrics; the ones left out cost no more than {@code volatility}. */
    @Param({
        "volatility",
        "acf_10_abs_sum",
        "vol_clustering_10",
        "arch_lm_pvalue",
        "hurst",
        "rsi_corr",
        "vol_persistence",
        "ret_vol_corr"
    })
    public String metric;

    private BarSeries series;
    private MetricId id;

    /** Makes the series. */
    @Setup
    public void makeSeries() {
        series = Histories.ofLength(bars);
        id = new MetricId(metric);
    }

    /** Computes the metric. */
    @Benchmark
    public OptionalDouble value() {
        return Metrics.value(series, id);
    }
}
