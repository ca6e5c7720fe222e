package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarSeriesBuilder;
import java.time.ZoneOffset;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Makes a series, and its name in recipes. */
@SuppressWarnings("NullAway.Init")
public class SeriesBenchmark extends BarBenchmark {

    /** Bars of the series. */
    @Param({SMALL, MEDIUM, LARGE})
    public int bars;

    private BarSeries series;
    private double[] open;
    private double[] high;
    private double[] low;
    private double[] close;
    private double[] volume;

    /** Takes a history apart. */
    @Setup
    public void takeApart() {
        series = Histories.ofLength(bars);
        open = series.open();
        high = series.high();
        low = series.low();
        close = series.close();
        volume = series.volume();
    }

    /** Copies and checks columns. */
    @Benchmark
    public BarSeries fromColumns() {
        return BarSeries.of(open, high, low, close, volume);
    }

    /** Adds bar by bar, then checks. */
    @Benchmark
    public BarSeries fromBuilder() {
        BarSeriesBuilder builder = BarSeries.builder();
        for (int bar = 0; bar < bars; bar++) {
            builder.add(open[bar], high[bar], low[bar], close[bar], volume[bar]);
        }
        return builder.build();
    }

    /** Hashes the columns, of a series that shares them but not the hash that a series keeps. */
    @Benchmark
    public String sha256() {
        return series.withZone(ZoneOffset.UTC).sha256();
    }
}
