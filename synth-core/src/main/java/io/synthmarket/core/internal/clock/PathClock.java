package io.synthmarket.core.internal.clock;

import io.synthmarket.core.TradingClock;
import io.synthmarket.core.internal.series.TimeGrid;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The times of the bars of every path of a set, and whose place of history each bar takes.
 *
 * <p>History's own times as far as they go; then its calendar continued. Bars within the day, of a history of two weeks or more, go on
 * by history's own steps instead, half days and holidays included, from a bar that stands at the right time of the week. Every bar
 * within the day takes the place of one of history at its time of day, each the one after that before it except where history ends
 * and begins again; there history's own steps skip to the next time that fits.
 *
 * <p><b>Cost</b>: times and places are computed where they are asked for, so a clock takes no memory per bar, except, of a
 * history within the day of less than two weeks, an eighth of a byte up to the last bar that was asked for.
 */
public final class PathClock {

    /** A shorter history shows no week of which it could be said where a bar stands. */
    private static final long SHORTEST_PATTERN = 2 * 7 * TimeGrid.NANOS_PER_DAY;

    private final int length;
    private final int known;
    private final Course course;
    private final long @Nullable [] history;
    private volatile long @Nullable [] times;

    private PathClock(int length, int known, Course course, long @Nullable [] history) {
        this.length = length;
        this.known = known;
        this.course = course;
        this.history = history;
    }

    /** How bars go on after those that stand on history's own times: by their number among them, from 0. */
    interface Course {

        /** Tells the time of a bar. */
        long time(int bar);

        /** Tells which bar of history stands at the time of day of a bar. */
        int place(int bar);
    }

    /** Lays out paths as long as history, on its own times. */
    public static PathClock ofHistory(Stretches stretches, long @Nullable [] history) {
        return of(stretches, history, TradingClock.untimed(), stretches.returns(), null, false);
    }

    /** Lays out paths without times, whose bars take history's places one after another, over and over. */
    public static PathClock untimed(int returns, int length) {
        return new PathClock(length, 0, new Untimed(returns), null);
    }

    /**
     * Lays out the times.
     *
     * @param stretches the bars of history that can be sources
     * @param history its times, null where it has none; not to be changed
     * @param length how many bars a path has
     * @param start where paths begin; null for history's second bar, or after its last where they continue it
     * @throws IllegalArgumentException if a start is given to a history without times, or no calendar can be inferred
     */
    public static PathClock of(
            Stretches stretches,
            long @Nullable [] history,
            TradingClock clock,
            int length,
            @Nullable LocalDateTime start,
            boolean continuing) {
        if (history == null) {
            if (start != null) {
                throw new IllegalArgumentException("a start needs times, and history has none; leave the start out");
            }
            return untimed(stretches.returns(), length);
        }
        int known = start == null && !continuing ? Math.min(length, stretches.returns()) : 0;
        Course course = known == length
                ? new Untimed(stretches.returns())
                : course(stretches, history, clock, length - known, known, start);
        return new PathClock(length, known, course, history);
    }

    private static Course course(
            Stretches stretches,
            long[] history,
            TradingClock clock,
            int bars,
            int known,
            @Nullable LocalDateTime start) {
        TradingCalendar calendar = TradingCalendar.of(history);
        long earliest = start == null ? history[history.length - 1] + 1 : TimeGrid.nanos(start);
        if (!clock.withinDay()) {
            return new ByCalendar(calendar.from(earliest, bars), known, stretches.returns());
        }
        if (history[stretches.returns()] - history[0] < SHORTEST_PATTERN) {
            return new ShortPattern(history, calendar.from(earliest, bars), bars);
        }
        return PathPasses.of(
                stretches, history, calendar, calendar.from(earliest, 1).at(0), bars);
    }

    public int length() {
        return length;
    }

    /** Hands out the times of all bars, null where there are none; not to be changed. */
    public long @Nullable [] times() {
        if (history == null) {
            return null;
        }
        long[] all = times;
        if (all == null) {
            all = times(0, length);
            times = all;
        }
        return all;
    }

    /** Computes the times of some bars, null where there are none. */
    public long @Nullable [] times(int from, int to) {
        long[] own = history;
        if (own == null) {
            return null;
        }
        long[] some = new long[to - from];
        for (int bar = from; bar < to; bar++) {
            some[bar - from] = bar < known ? own[bar + 1] : course.time(bar - known);
        }
        return some;
    }

    /** Tells which bar of history stands at the time of day of a bar of the path. */
    public int place(int bar) {
        return bar < known ? bar + 1 : course.place(bar - known);
    }

    /** Goes over history's places again and again, at no time. */
    private record Untimed(int returns) implements Course {

        @Override
        public long time(int bar) {
            throw new IllegalStateException("these paths have no times; ask times() first");
        }

        @Override
        public int place(int bar) {
            return 1 + bar % returns;
        }
    }

    /** Goes on by the calendar; places mean nothing where bars are of a day or more, so they are just taken in turn. */
    private record ByCalendar(TradingCalendar.Times times, int known, int returns) implements Course {

        @Override
        public long time(int bar) {
            return times.at(bar);
        }

        @Override
        public int place(int bar) {
            return 1 + (int) (((long) known + bar) % returns);
        }
    }
}
