package io.synthmarket.core;

import io.synthmarket.core.internal.series.TimeGrid;
import io.synthmarket.core.internal.series.TradingCalendar;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The times of the bars of every path of a set: history's own as far as they go, then its calendar continued. */
final class PathClock {

    private PathClock() {}

    /**
     * Lays out the times.
     *
     * @param start where paths begin; null for history's second bar
     * @return the times, null where history has none
     * @throws IllegalArgumentException if a start is given to a history without times, or no calendar can be inferred
     */
    static long @Nullable [] times(BarSeries history, int length, @Nullable LocalDateTime start) {
        long[] times = history.times();
        if (times == null) {
            if (start != null) {
                throw new IllegalArgumentException("a start needs times, and history has none; leave the start out");
            }
            return null;
        }
        if (start != null) {
            return TradingCalendar.of(times).from(TimeGrid.nanos(start), length);
        }
        int known = Math.min(length, times.length - 1);
        long[] clock = new long[length];
        System.arraycopy(times, 1, clock, 0, known);
        if (length > known) {
            long[] more = TradingCalendar.of(times).afterHistory(length - known);
            System.arraycopy(more, 0, clock, known, more.length);
        }
        return clock;
    }
}
