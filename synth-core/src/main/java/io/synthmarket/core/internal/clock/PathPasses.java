package io.synthmarket.core.internal.clock;

import io.synthmarket.core.internal.series.TimeGrid;

/**
 * History's own steps from one bar to the next, laid end to end: pass after pass over history, each from the bar on that stands at the
 * right time of the week.
 *
 * <p>Within a pass times go on as history's did, except where they cannot: where history ends and begins again, and behind its holes,
 * they skip to the next time that fits.
 */
final class PathPasses implements PathClock.Course {

    private static final long NANOS_PER_WEEK = 7 * TimeGrid.NANOS_PER_DAY;

    private final Stretches stretches;
    private final long[] history;
    private final int runsPerPass;
    /** By pass: the bar of history whose place its first bar takes. */
    private final int[] origin;
    /** By pass and run, the stretches of history from that of the origin on and around: the time of the run's first bar. */
    private final long[] runTime;

    private PathPasses(Stretches stretches, long[] history, int passes) {
        this.stretches = stretches;
        this.history = history;
        runsPerPass = stretches.count() + 1;
        origin = new int[passes];
        runTime = new long[passes * runsPerPass];
    }

    /**
     * Lays out passes.
     *
     * @param first the time of the first bar
     * @param bars how many bars there are to be
     * @throws IllegalArgumentException if the times run past the year 2262
     */
    static PathPasses of(Stretches stretches, long[] history, TradingCalendar calendar, long first, int bars) {
        int returns = stretches.returns();
        int passes = (int) (((long) bars + returns - 1) / returns);
        PathPasses laid = new PathPasses(stretches, history, passes);
        long next = first;
        for (int pass = 0; pass < passes; pass++) {
            int inPass = (int) Math.min(returns, bars - (long) pass * returns);
            long last = laid.lay(pass, next, inPass);
            if (pass + 1 < passes) {
                next = calendar.from(last + 1, 1).at(0);
            }
        }
        return laid;
    }

    /** Lays out one pass and returns the time of its last bar. */
    private long lay(int pass, long first, int bars) {
        int from = barAt(history, first);
        origin[pass] = from;
        long time = first;
        int left = bars;
        for (int run = 0; left > 0; run++) {
            int start = runStart(from, run);
            if (run > 0) {
                time = nextLike(history[start], time);
            }
            runTime[pass * runsPerPass + run] = time;
            int last = Math.min(stretches.end(stretches.stretchOf(start)), start + left) - 1;
            time = TradingCalendar.later(time, history[last] - history[start]);
            TradingCalendar.requireTimeInRange(time);
            left -= last + 1 - start;
        }
        return time;
    }

    private int runStart(int from, int run) {
        return run == 0 ? from : stretches.start((stretches.stretchOf(from) + run) % stretches.count());
    }

    @Override
    public long time(int bar) {
        int pass = bar / stretches.returns();
        int from = origin[pass];
        int place = placeFrom(from, bar % stretches.returns());
        int run = Math.floorMod(stretches.stretchOf(place) - stretches.stretchOf(from), stretches.count());
        if (run == 0 && place < from) {
            run = stretches.count();
        }
        return runTime[pass * runsPerPass + run] + history[place] - history[runStart(from, run)];
    }

    @Override
    public int place(int bar) {
        return placeFrom(origin[bar / stretches.returns()], bar % stretches.returns());
    }

    private int placeFrom(int from, int bars) {
        int toEnd = stretches.returns() - from;
        return bars <= toEnd ? from + bars : bars - toEnd;
    }

    /** Finds the first bar of history at the same time of the week, or else of the day, else the first of all. */
    static int barAt(long[] history, long time) {
        int sameTimeOfDay = 0;
        for (int bar = 1; bar < history.length; bar++) {
            if (Math.floorMod(history[bar] - time, NANOS_PER_WEEK) == 0) {
                return bar;
            }
            if (sameTimeOfDay == 0 && Math.floorMod(history[bar] - time, TimeGrid.NANOS_PER_DAY) == 0) {
                sameTimeOfDay = bar;
            }
        }
        return Math.max(1, sameTimeOfDay);
    }

    /** Finds the first time after another that stands at the same time of the week as a time of history. */
    private static long nextLike(long like, long after) {
        long ahead = Math.floorMod(like - after, NANOS_PER_WEEK);
        return TradingCalendar.later(after, ahead == 0 ? NANOS_PER_WEEK : ahead);
    }
}
