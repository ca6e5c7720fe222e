package io.synthmarket.core;

import io.synthmarket.core.internal.series.BarRules;
import io.synthmarket.core.internal.series.CanonicalHash;
import io.synthmarket.core.internal.series.TimeGrid;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A series of bars: what is learned from, and what is generated.
 *
 * <p>Immutable and columnar. Every series that exists is valid: prices are positive, finite and in the order
 * {@code low <= min(open, close) <= max(open, close) <= high}; volumes, where there are any, are finite and not
 * negative; times, where there are any, strictly increase. Bars that break a rule are refused with their index and time.
 *
 * <p><b>Units</b>: prices in the quote currency; volume in whatever the history counts; times on the clock of the
 * market, of the zone {@link #zone()} where that is known.
 *
 * <p><b>Shape</b>: N ≥ 1 bars, numbered 0 … N − 1; columns are as long as the series.
 *
 * <p><b>Threads</b>: immutable, share it freely.
 *
 * <p><b>Cost</b>: 8 bytes per value, so at most 48 bytes per bar.
 *
 * @since 0.1.0
 */
public final class BarSeries implements BarView, Iterable<Bar> {

    private final double[] open;
    private final double[] high;
    private final double[] low;
    private final double[] close;
    private final double @Nullable [] volume;
    private final long @Nullable [] times;
    private final @Nullable ZoneId zone;
    private @Nullable String sha256;

    private BarSeries(
            double[] open,
            double[] high,
            double[] low,
            double[] close,
            double @Nullable [] volume,
            long @Nullable [] times,
            @Nullable ZoneId zone) {
        this.open = open;
        this.high = high;
        this.low = low;
        this.close = close;
        this.volume = volume;
        this.times = times;
        this.zone = zone;
    }

    /** Wraps columns that are known to be valid and that nobody will change. */
    static BarSeries trusted(
            double[] open,
            double[] high,
            double[] low,
            double[] close,
            double @Nullable [] volume,
            long @Nullable [] times,
            @Nullable ZoneId zone) {
        return new BarSeries(open, high, low, close, volume, times, zone);
    }

    /**
     * Makes a series without times and without volume from columns.
     *
     * @param open opens; copied, as are the others
     * @param high highs
     * @param low lows
     * @param close closes
     * @return the series
     * @throws IllegalArgumentException if the columns differ in length, are empty or break a rule of the bars
     */
    public static BarSeries of(double[] open, double[] high, double[] low, double[] close) {
        return checked(open.clone(), high.clone(), low.clone(), close.clone(), null, null, null);
    }

    /**
     * Makes a series without times from columns.
     *
     * @param open opens; copied, as are the others
     * @param high highs
     * @param low lows
     * @param close closes
     * @param volume volumes
     * @return the series
     * @throws IllegalArgumentException if the columns differ in length, are empty or break a rule of the bars
     */
    public static BarSeries of(double[] open, double[] high, double[] low, double[] close, double[] volume) {
        return checked(open.clone(), high.clone(), low.clone(), close.clone(), withoutSignOfZero(volume), null, null);
    }

    /**
     * Makes a series without times from bars.
     *
     * @param bars the bars in order; all with a volume, or none
     * @return the series
     * @throws IllegalArgumentException if there is no bar, a bar breaks a rule, or only some have a volume
     */
    public static BarSeries copyOf(Collection<Bar> bars) {
        BarSeriesBuilder builder = builder();
        for (Bar bar : bars) {
            builder.add(bar);
        }
        return builder.build();
    }

    /**
     * Starts a series that is put together bar by bar.
     *
     * @return an empty builder
     */
    public static BarSeriesBuilder builder() {
        return new BarSeriesBuilder();
    }

    /** Takes columns that nobody will change, and refuses bars that break a rule. */
    static BarSeries checked(
            double[] open,
            double[] high,
            double[] low,
            double[] close,
            double @Nullable [] volume,
            long @Nullable [] times,
            @Nullable ZoneId zone) {
        BarRules.check(open, high, low, close, volume, times);
        return new BarSeries(open, high, low, close, volume, times, zone);
    }

    /** Copies volumes, making −0.0, which is as good a volume as 0, one with it, so that equal series have equal bits. */
    static double[] withoutSignOfZero(double[] volume) {
        double[] unsigned = new double[volume.length];
        for (int bar = 0; bar < volume.length; bar++) {
            unsigned[bar] = volume[bar] + 0.0;
        }
        return unsigned;
    }

    /**
     * Returns this series on a clock.
     *
     * @param times one time per bar, strictly increasing, from 1677-09-22 to 2262-04-11; copied
     * @return a series that shares this one's columns
     * @throws IllegalArgumentException if there are more or fewer times than bars, or they do not increase
     */
    public BarSeries withTimes(List<LocalDateTime> times) {
        long[] grid = new long[times.size()];
        int bar = 0;
        for (LocalDateTime time : times) {
            grid[bar] = TimeGrid.nanos(Objects.requireNonNull(time, "time"));
            bar++;
        }
        return checked(open, high, low, close, volume, grid, zone);
    }

    /**
     * Returns this series on a clock, of times as {@link #copyTimesInto} gives them.
     *
     * <p><b>Units</b>: nanoseconds since 1970-01-01T00:00 on the series' own clock.
     *
     * @param times one time per bar, strictly increasing, from 1677-09-22 to 2262-04-11; copied
     * @return a series that shares this one's columns
     * @throws IllegalArgumentException if there are more or fewer times than bars, one is outside, or they do not increase
     */
    public BarSeries withTimes(long[] times) {
        long[] grid = times.clone();
        for (long time : grid) {
            TimeGrid.requireInRange(time);
        }
        return checked(open, high, low, close, volume, grid, zone);
    }

    /**
     * Returns this series with the zone that its clock shows.
     *
     * @param zone the zone of the times
     * @return a series that shares this one's columns
     * @throws IllegalStateException if the series has no times
     */
    public BarSeries withZone(ZoneId zone) {
        Objects.requireNonNull(zone, "zone");
        if (times == null) {
            throw new IllegalStateException("a zone needs times, and this series has none; call withTimes first");
        }
        return new BarSeries(open, high, low, close, volume, times, zone);
    }

    /**
     * Returns a stretch of this series.
     *
     * @param from number of the first bar
     * @param to number after the last bar
     * @return the bars from … to − 1, copied
     * @throws IndexOutOfBoundsException if the stretch reaches outside the series
     * @throws IllegalArgumentException if the stretch is empty
     */
    public BarSeries slice(int from, int to) {
        Objects.checkFromToIndex(from, to, size());
        if (from == to) {
            throw new IllegalArgumentException("slice must hold at least one bar but was empty at bar " + from);
        }
        return new BarSeries(
                Arrays.copyOfRange(open, from, to),
                Arrays.copyOfRange(high, from, to),
                Arrays.copyOfRange(low, from, to),
                Arrays.copyOfRange(close, from, to),
                volume == null ? null : Arrays.copyOfRange(volume, from, to),
                times == null ? null : Arrays.copyOfRange(times, from, to),
                zone);
    }

    /**
     * Returns this series without some stretches, closed up: what is learned from, and compared with, where bars are excluded.
     *
     * <p>The first bar after each hole is left out too, since its return would cross the hole, and the bars behind it are scaled so
     * that they go on where the bars before the hole ended. Returns, candle shapes and volumes stay what they were.
     *
     * @param exclusions what to leave out; none returns this series
     * @return the bars that are left
     * @throws IllegalArgumentException if the series has no times, an exclusion covers no bar, or no two bars in a row are left
     */
    public BarSeries without(List<Exclusion> exclusions) {
        return exclusions.isEmpty()
                ? this
                : KeptHistory.without(this, exclusions).series();
    }

    @Override
    public int size() {
        return close.length;
    }

    @Override
    public boolean hasVolume() {
        return volume != null;
    }

    /**
     * Tells whether bars carry times; either all do or none does.
     *
     * @return true where {@link #time(int)} may be asked
     */
    public boolean hasTimes() {
        return times != null;
    }

    /**
     * Tells which zone the times belong to.
     *
     * @return the zone, empty where it is not known or there are no times
     */
    public Optional<ZoneId> zone() {
        return Optional.ofNullable(zone);
    }

    @Override
    public double open(int bar) {
        return open[bar];
    }

    @Override
    public double high(int bar) {
        return high[bar];
    }

    @Override
    public double low(int bar) {
        return low[bar];
    }

    @Override
    public double close(int bar) {
        return close[bar];
    }

    @Override
    public double volume(int bar) {
        return volumeColumn()[bar];
    }

    /**
     * Reads a time.
     *
     * @param bar number of the bar
     * @return its time, to the nanosecond
     * @throws IndexOutOfBoundsException if there is no such bar
     * @throws IllegalStateException if the series has no times
     */
    public LocalDateTime time(int bar) {
        return TimeGrid.time(timeColumn()[bar]);
    }

    /**
     * Reads a bar.
     *
     * @param bar number of the bar
     * @return the bar, its volume NaN where the series has none
     * @throws IndexOutOfBoundsException if there is no such bar
     */
    public Bar bar(int bar) {
        return new Bar(open[bar], high[bar], low[bar], close[bar], volume == null ? Double.NaN : volume[bar]);
    }

    /**
     * Copies the opens.
     *
     * @return a new array
     */
    public double[] open() {
        return open.clone();
    }

    /**
     * Copies the highs.
     *
     * @return a new array
     */
    public double[] high() {
        return high.clone();
    }

    /**
     * Copies the lows.
     *
     * @return a new array
     */
    public double[] low() {
        return low.clone();
    }

    /**
     * Copies the closes.
     *
     * @return a new array
     */
    public double[] close() {
        return close.clone();
    }

    /**
     * Copies the volumes.
     *
     * @return a new array
     * @throws IllegalStateException if the series has no volume
     */
    public double[] volume() {
        return volumeColumn().clone();
    }

    @Override
    public void copyCloseInto(int from, int to, double[] target) {
        System.arraycopy(close, from, target, 0, to - from);
    }

    @Override
    public void copyVolumeInto(int from, int to, double[] target) {
        System.arraycopy(volumeColumn(), from, target, 0, to - from);
    }

    /**
     * Copies times to the head of an array.
     *
     * <p><b>Units</b>: nanoseconds since 1970-01-01T00:00 on the series' own clock.
     *
     * @param from number of the first bar
     * @param to number after the last bar
     * @param target where to; at least {@code to − from} long
     * @throws IndexOutOfBoundsException if the bars or the array end before
     * @throws IllegalStateException if the series has no times
     */
    public void copyTimesInto(int from, int to, long[] target) {
        System.arraycopy(timeColumn(), from, target, 0, to - from);
    }

    @Override
    public Iterator<Bar> iterator() {
        return IntStream.range(0, size()).mapToObj(this::bar).iterator();
    }

    /**
     * Computes the SHA-256 of the series' content: the history's name in a {@link Recipe}.
     *
     * <p>Hashed are, as big-endian bytes, the text {@code synthmarket-bars-1}, the number of bars (32 bits), one byte
     * each for whether there are volumes and times, then column by column the IEEE 754 bits of open, high, low, close
     * and volume, and last the times as nanoseconds since 1970-01-01T00:00 on the series' own clock (64 bits each). The
     * zone is not part of it.
     *
     * <p><b>Cost</b>: one pass at the first call; kept afterwards.
     *
     * @return 64 lower-case hexadecimal digits
     */
    public String sha256() {
        String known = sha256;
        if (known == null) {
            known = CanonicalHash.sha256(open, high, low, close, volume, times);
            sha256 = known;
        }
        return known;
    }

    private double[] volumeColumn() {
        if (volume == null) {
            throw new IllegalStateException("this series has no volume; ask hasVolume() first");
        }
        return volume;
    }

    private long[] timeColumn() {
        if (times == null) {
            throw new IllegalStateException("this series has no times; ask hasTimes() first");
        }
        return times;
    }

    /** Hands out the times, null where there are none; not to be changed. */
    long @Nullable [] times() {
        return times;
    }

    /**
     * Compares content: columns bit by bit, times and zone.
     *
     * @param other any object
     * @return true if the other is a series of the same content
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BarSeries that
                && Arrays.equals(open, that.open)
                && Arrays.equals(high, that.high)
                && Arrays.equals(low, that.low)
                && Arrays.equals(close, that.close)
                && Arrays.equals(volume, that.volume)
                && Arrays.equals(times, that.times)
                && Objects.equals(zone, that.zone);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(close) + Arrays.hashCode(times);
    }

    /**
     * Says what is in the series on one line, such as {@code BarSeries[2500 bars, 2014-01-02..2023-12-29, 1d]}.
     *
     * @return number of bars, first and last time, the most common step, and whether volume is missing
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("BarSeries[").append(size()).append(size() == 1 ? " bar" : " bars");
        if (times == null) {
            text.append(", no times");
        } else {
            text.append(", ").append(TimeGrid.describe(times));
        }
        if (volume == null) {
            text.append(", no volume");
        }
        return text.append(']').toString();
    }
}
