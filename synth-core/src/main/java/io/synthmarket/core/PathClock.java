package io.synthmarket.core;

import io.synthmarket.core.internal.series.TimeGrid;
import io.synthmarket.core.internal.series.TradingCalendar;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The times of the bars of every path of a set, and whose place of history each bar takes.
 *
 * <p>History's own times as far as they go; then its calendar continued. Bars within the day, of a history of two weeks or more, go on
 * by history's own steps instead, half days and holidays included, from a bar that stands at the right time of the week. Every bar
 * within the day takes the place of one of history at its time of day, each the one after that before it except where history ends
 * and begins again; there history's own steps skip to the next time that fits.
 */
final class PathClock {

    private static final long NANOS_PER_WEEK = 7L * 86_400_000_000_000L;

    /** A shorter history shows no week of which it could be said where a bar stands. */
    private static final long SHORTEST_PATTERN = 2 * NANOS_PER_WEEK;

    private final int length;
    private final int returns;
    private final long @Nullable [] times;
    private final int @Nullable [] places;

    private PathClock(int length, int returns, long @Nullable [] times, int @Nullable [] places) {
        this.length = length;
        this.returns = returns;
        this.times = times;
        this.places = places;
    }

    /** Lays out paths as long as history, on its own times. */
    static PathClock historys(KeptHistory kept) {
        return of(kept, TradingClock.untimed(), kept.returns(), null, false);
    }

    /**
     * Lays out the times.
     *
     * @param start where paths begin; null for history's second bar, or after its last where they continue it
     * @throws IllegalArgumentException if a start is given to a history without times, or no calendar can be inferred
     */
    static PathClock of(
            KeptHistory kept, TradingClock clock, int length, @Nullable LocalDateTime start, boolean continuing) {
        int returns = kept.returns();
        long[] history = kept.series().times();
        if (history == null) {
            if (start != null) {
                throw new IllegalArgumentException("a start needs times, and history has none; leave the start out");
            }
            return new PathClock(length, returns, null, null);
        }
        int known = start == null && !continuing ? Math.min(length, returns) : 0;
        long[] times = new long[length];
        System.arraycopy(history, 1, times, 0, known);
        if (known == length) {
            return new PathClock(length, returns, times, null);
        }
        TradingCalendar calendar = TradingCalendar.of(history);
        if (!clock.withinDay()) {
            int missing = length - known;
            long[] more =
                    start == null ? calendar.afterHistory(missing) : calendar.from(TimeGrid.nanos(start), missing);
            System.arraycopy(more, 0, times, known, missing);
            return new PathClock(length, returns, times, null);
        }
        long first = start == null ? calendar.afterHistory(1)[0] : calendar.from(TimeGrid.nanos(start), 1)[0];
        int[] places = new int[length];
        for (int bar = 0; bar < known; bar++) {
            places[bar] = bar + 1;
        }
        Pattern pattern = new Pattern(kept, history, calendar);
        if (history[returns] - history[0] >= SHORTEST_PATTERN) {
            pattern.fill(times, places, known, first);
        } else {
            pattern.fillByCalendar(times, places, known, first);
        }
        return new PathClock(length, returns, times, places);
    }

    int length() {
        return length;
    }

    /** Hands out the times, null where history has none; not to be changed. */
    long @Nullable [] times() {
        return times;
    }

    /** Tells which bar of history stands at the time of day of a bar of the path. */
    int place(int bar) {
        return places == null ? 1 + bar % returns : places[bar];
    }

    /** History's own steps from one bar to the next, laid end to end. */
    private static final class Pattern {

        private final KeptHistory kept;
        private final long[] history;
        private final TradingCalendar calendar;

        Pattern(KeptHistory kept, long[] history, TradingCalendar calendar) {
            this.kept = kept;
            this.history = history;
            this.calendar = calendar;
        }

        /** Fills times and places in passes over history, the first of which begins at a given time. */
        void fill(long[] times, int[] places, int from, long first) {
            int returns = kept.returns();
            long next = first;
            for (int at = from; at < times.length; ) {
                int origin = barAt(next);
                int end = (int) Math.min(times.length, (long) at + returns);
                for (int bar = at; bar < end; bar++) {
                    int place = 1 + (origin - 1 + bar - at) % returns;
                    if (bar > at) {
                        next = kept.follows(place)
                                ? times[bar - 1] + history[place] - history[place - 1]
                                : nextLike(history[place], times[bar - 1]);
                    }
                    TradingCalendar.requireTimeInRange(next);
                    times[bar] = next;
                    places[bar] = place;
                }
                at = end;
                if (at < times.length) {
                    next = calendar.from(times[at - 1] + 1, 1)[0];
                }
            }
        }

        /** Fills in the times of the calendar, and as places bars in a row as long as these stand at the times of day. */
        void fillByCalendar(long[] times, int[] places, int from, long first) {
            long[] more = calendar.from(first, times.length - from);
            int place = barAt(first);
            for (int bar = from; bar < times.length; bar++) {
                times[bar] = more[bar - from];
                place = nextAtTimeOfDay(place, times[bar]);
                places[bar] = place;
                place = 1 + place % kept.returns();
            }
        }

        /** Finds the first bar, from one on and around, that stands at a time of day; the bar itself where there is none. */
        private int nextAtTimeOfDay(int from, long time) {
            int bar = from;
            for (int step = 0; step < kept.returns(); step++) {
                if (Math.floorMod(history[bar] - time, NANOS_PER_WEEK / 7) == 0) {
                    return bar;
                }
                bar = 1 + bar % kept.returns();
            }
            return from;
        }

        /** Finds the first bar of history at the same time of the week, or else of the day, else the first of all. */
        private int barAt(long time) {
            int sameTimeOfDay = 0;
            for (int bar = 1; bar < history.length; bar++) {
                if (Math.floorMod(history[bar] - time, NANOS_PER_WEEK) == 0) {
                    return bar;
                }
                if (sameTimeOfDay == 0 && Math.floorMod(history[bar] - time, NANOS_PER_WEEK / 7) == 0) {
                    sameTimeOfDay = bar;
                }
            }
            return Math.max(1, sameTimeOfDay);
        }

        /** Finds the first time after another that stands at the same time of the week as a time of history. */
        private static long nextLike(long like, long after) {
            long ahead = Math.floorMod(like - after, NANOS_PER_WEEK);
            return after + (ahead == 0 ? NANOS_PER_WEEK : ahead);
        }
    }
}
