package io.synthmarket.core;

import io.synthmarket.core.internal.clock.Stretches;
import io.synthmarket.core.internal.series.TimeGrid;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A history without what is excluded, closed up: everything is learned from it, so nothing can be learned from what it lacks.
 *
 * <p>The first kept bar after a hole has no return of its own, so it is left out too and its close becomes the level from which the
 * bars after it are measured; they are scaled so that they go on where the bars before the hole ended. Returns, candle shapes and
 * volumes stay what they were.
 */
final class KeptHistory {

    private final BarSeries original;
    private final BarSeries series;
    private final int @Nullable [] originalBar;
    private final Stretches stretches;

    private KeptHistory(BarSeries original, BarSeries series, int @Nullable [] originalBar, Stretches stretches) {
        this.original = original;
        this.series = series;
        this.originalBar = originalBar;
        this.stretches = stretches;
    }

    /** Keeps everything. */
    static KeptHistory all(BarSeries history) {
        if (history.size() < 2) {
            throw new IllegalArgumentException("history must have at least 2 bars but has " + history.size());
        }
        return new KeptHistory(history, history, null, Stretches.of(1, history.size()));
    }

    /**
     * Leaves stretches out.
     *
     * @throws IllegalArgumentException if history has no times, an exclusion covers no bar, or no return is left
     */
    static KeptHistory without(BarSeries history, List<Exclusion> exclusions) {
        if (exclusions.isEmpty()) {
            return all(history);
        }
        boolean[] excluded = excluded(history, exclusions);
        IntArrayList bars = new IntArrayList();
        IntArrayList starts = new IntArrayList();
        int base = -1;
        for (int bar = 0; bar < excluded.length; bar++) {
            if (excluded[bar]) {
                base = -1;
            } else if (base < 0) {
                base = bar;
            } else {
                if (bars.isEmpty()) {
                    bars.add(base);
                }
                if (bar == base + 1) {
                    starts.add(bars.size());
                }
                bars.add(bar);
            }
        }
        if (bars.isEmpty()) {
            throw new IllegalArgumentException(
                    "exclusions must leave at least 2 bars in a row but leave none of " + history + "; exclude less");
        }
        starts.add(bars.size());
        return new KeptHistory(
                history, closedUp(history, bars.toIntArray()), bars.toIntArray(), Stretches.of(starts.toIntArray()));
    }

    private static boolean[] excluded(BarSeries history, List<Exclusion> exclusions) {
        long[] times = history.times();
        if (times == null) {
            throw new IllegalArgumentException(
                    "an exclusion needs times, and history has none; leave the exclusion out");
        }
        boolean[] excluded = new boolean[times.length];
        for (Exclusion exclusion : exclusions) {
            int from = 0;
            while (from < times.length && times[from] < TimeGrid.nanos(exclusion.from())) {
                from++;
            }
            int to = from;
            while (to < times.length && exclusion.covers(times[to])) {
                to++;
            }
            if (from == to) {
                throw new IllegalArgumentException(
                        "an exclusion must cover at least one bar but " + exclusion + " covers none of " + history);
            }
            int first = Math.max(0, from - exclusion.embargo());
            int last = (int) Math.min(times.length, (long) to + exclusion.embargo());
            Arrays.fill(excluded, first, last, true);
        }
        return excluded;
    }

    private static BarSeries closedUp(BarSeries history, int[] bars) {
        int size = bars.length;
        double[] open = new double[size];
        double[] high = new double[size];
        double[] low = new double[size];
        double[] close = new double[size];
        double[] volume = history.hasVolume() ? new double[size] : null;
        long[] from = history.times();
        long[] times = from == null ? null : new long[size];
        double scale = 1;
        for (int i = 0; i < size; i++) {
            int bar = bars[i];
            if (i > 0 && bars[i - 1] != bar - 1) {
                scale = close[i - 1] / history.close(bar - 1);
            }
            open[i] = history.open(bar) * scale;
            high[i] = history.high(bar) * scale;
            low[i] = history.low(bar) * scale;
            close[i] = history.close(bar) * scale;
            if (volume != null) {
                volume[i] = history.volume(bar);
            }
            if (times != null && from != null) {
                times[i] = from[bar];
            }
        }
        return BarSeries.trusted(
                open, high, low, close, volume, times, history.zone().orElse(null));
    }

    /** Returns the history closed up. */
    BarSeries series() {
        return series;
    }

    /** Tells how many bars can be a source. */
    int returns() {
        return stretches.returns();
    }

    /** Returns the stretches that its bars fall into. */
    Stretches stretches() {
        return stretches;
    }

    /** Turns numbers of kept bars into those of the bars of history. */
    int[] toOriginal(int[] source) {
        int[] bars = source.clone();
        if (originalBar != null) {
            for (int i = 0; i < bars.length; i++) {
                bars[i] = originalBar[bars[i]];
            }
        }
        return bars;
    }

    /** Returns bars at the prices that they were traded at, in order, for what depends on the level of prices. */
    BarSeries atOriginalPrices() {
        if (originalBar == null) {
            return original;
        }
        BarSeriesBuilder builder = BarSeries.builder();
        for (int bar : originalBar) {
            builder.add(original.bar(bar));
        }
        return builder.build();
    }

    /** Returns the last kept close at the price that it was traded at. */
    double lastClose() {
        return originalBar == null
                ? original.close(original.size() - 1)
                : original.close(originalBar[originalBar.length - 1]);
    }
}
