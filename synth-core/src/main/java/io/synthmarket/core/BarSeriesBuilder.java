package io.synthmarket.core;

import io.synthmarket.core.internal.series.TimeGrid;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts a series together bar by bar.
 *
 * <p>Either every bar is added with a time or none is; likewise with volume, which is NaN where there is none. The
 * rules are checked by {@link #build()}, which names the first bar that breaks one.
 *
 * <p><b>Threads</b>: for one thread.
 *
 * @see BarSeries#builder()
 * @since 0.1.0
 */
public final class BarSeriesBuilder {

    private final DoubleArrayList open = new DoubleArrayList();
    private final DoubleArrayList high = new DoubleArrayList();
    private final DoubleArrayList low = new DoubleArrayList();
    private final DoubleArrayList close = new DoubleArrayList();
    private final DoubleArrayList volume = new DoubleArrayList();
    private final LongArrayList times = new LongArrayList();
    private @Nullable ZoneId zone;

    BarSeriesBuilder() {}

    /**
     * Adds a bar without time and volume.
     *
     * @param open first price
     * @param high highest price
     * @param low lowest price
     * @param close last price
     * @return this builder
     */
    public BarSeriesBuilder add(double open, double high, double low, double close) {
        return add(open, high, low, close, Double.NaN);
    }

    /**
     * Adds a bar without time.
     *
     * @param open first price
     * @param high highest price
     * @param low lowest price
     * @param close last price
     * @param volume traded amount, NaN where there is none
     * @return this builder
     */
    public BarSeriesBuilder add(double open, double high, double low, double close, double volume) {
        this.open.add(open);
        this.high.add(high);
        this.low.add(low);
        this.close.add(close);
        this.volume.add(volume);
        return this;
    }

    /**
     * Adds a bar without time.
     *
     * @param bar the bar
     * @return this builder
     */
    public BarSeriesBuilder add(Bar bar) {
        Objects.requireNonNull(bar, "bar");
        return add(bar.open(), bar.high(), bar.low(), bar.close(), bar.volume());
    }

    /**
     * Adds a bar with a time.
     *
     * @param time its time on the market's clock
     * @param bar the bar
     * @return this builder
     * @throws IllegalArgumentException if the time lies outside 1677-09-22 … 2262-04-11
     */
    public BarSeriesBuilder add(LocalDateTime time, Bar bar) {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(bar, "bar");
        times.add(TimeGrid.nanos(time));
        return add(bar);
    }

    /**
     * States the zone that the times belong to.
     *
     * @param zone the zone
     * @return this builder
     */
    public BarSeriesBuilder zone(ZoneId zone) {
        this.zone = Objects.requireNonNull(zone, "zone");
        return this;
    }

    /**
     * Tells how many bars were added so far.
     *
     * @return the number of bars
     */
    public int size() {
        return close.size();
    }

    /**
     * Checks the bars and makes the series.
     *
     * @return the series
     * @throws IllegalArgumentException if there is no bar, a bar breaks a rule, or only some bars have a time or a
     *     volume
     */
    public BarSeries build() {
        if (!times.isEmpty() && times.size() != close.size()) {
            throw new IllegalArgumentException("all bars must have a time or none, but " + times.size() + " of "
                    + close.size() + " have one; add every bar with its time");
        }
        if (zone != null && times.isEmpty()) {
            throw new IllegalArgumentException("a zone needs times, and no bar has one; add every bar with its time");
        }
        return BarSeries.checked(
                open.toDoubleArray(),
                high.toDoubleArray(),
                low.toDoubleArray(),
                close.toDoubleArray(),
                volumes(),
                times.isEmpty() ? null : times.toLongArray(),
                zone);
    }

    private double @Nullable [] volumes() {
        int with = 0;
        int firstWithout = -1;
        for (int bar = 0; bar < volume.size(); bar++) {
            if (!Double.isNaN(volume.getDouble(bar))) {
                with++;
            } else if (firstWithout < 0) {
                firstWithout = bar;
            }
        }
        if (with == 0) {
            return null;
        }
        if (firstWithout >= 0) {
            throw new IllegalArgumentException("all bars must have a volume or none, but bar " + firstWithout
                    + " has none and " + with + " of " + volume.size() + " have one");
        }
        return BarSeries.withoutSignOfZero(volume.toDoubleArray());
    }

    @Override
    public String toString() {
        return "BarSeriesBuilder[" + size() + " bars so far]";
    }
}
