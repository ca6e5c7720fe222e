package io.synthmarket.core.internal.blocks;

import io.synthmarket.core.BlockContext;
import io.synthmarket.core.TradingClock;
import io.synthmarket.core.internal.series.TimeGrid;

/**
 * History's times bent into a ring of whole weeks where pieces keep their day of the week, else of whole days: which bar stands so many
 * weeks or days after another.
 */
final class TurnedCalendar {

    private static final long DAY = TimeGrid.NANOS_PER_DAY;
    private static final long WEEK = 7 * DAY;
    private static final byte OPENS = 1;
    private static final byte CLOSES = 2;
    private static final byte AFTER_GAP = 4;

    static final long UNLIKE = Long.MAX_VALUE;

    /** A shorter history is turned by days, or few turns would leave anything. */
    private static final long SHORTEST_BY_WEEKS = 2 * WEEK;

    private final long[] times;
    private final long open;
    /** By bar: whether it opens a session, whether it stands after a day without bars, and where bars may be displaced whether the next opens. */
    private final byte[] edge;

    private final long cycle;
    private final int cycles;
    private final long nearest;

    TurnedCalendar(BlockContext context, boolean weekly, int tolerance) {
        times = new long[context.returns() + 1];
        context.history().copyTimesInto(0, times.length, times);
        TradingClock clock = context.clock();
        boolean sessions = clock.kind() == TradingClock.Kind.SESSIONS;
        open = sessions ? clock.open().toNanoOfDay() : 0;
        edge = new byte[times.length];
        for (int bar = 1; bar < times.length; bar++) {
            boolean afterHole = bar > 1 && context.stretchStart(context.stretchOf(bar)) == bar;
            long days = session(bar) - session(bar - 1);
            if (!afterHole && days > (sessions ? 0 : 1)) {
                edge[bar] |= OPENS;
                edge[bar] |= days > 1 ? AFTER_GAP : 0;
                edge[bar - 1] |= tolerance > 0 ? CLOSES : 0;
            }
        }
        long span = times[times.length - 1] - times[1] + 1;
        cycle = weekly && span >= SHORTEST_BY_WEEKS ? WEEK : DAY;
        cycles = (int) ((span + cycle - 1) / cycle);
        nearest = clock.bar().toNanos() * (tolerance + 1L);
    }

    private long session(int bar) {
        return Math.floorDiv(times[bar] - open, DAY);
    }

    /** Tells how many turns there are; one more comes to the same as none. */
    int cycles() {
        return cycles;
    }

    /** Finds a step, the first that is no smaller than one, by which turns come to every other before they come back. */
    int step(int least) {
        int step = Math.max(1, least);
        while (commonDivisor(step, cycles) > 1) {
            step++;
        }
        return step;
    }

    private static int commonDivisor(int one, int other) {
        return other == 0 ? one : commonDivisor(other, one % other);
    }

    /** Finds the bar that stands nearest to another that is turned, {@link Wanted#NONE} where that is half a day away. */
    int place(int bar, int turn) {
        long time = time(bar, turn);
        int after = Math.min(firstAtOrAfter(time), times.length - 1);
        int nearer = after > 1 && time - times[after - 1] < times[after] - time ? after - 1 : after;
        return Math.abs(times[nearer] - time) < DAY / 2 ? nearer : Wanted.NONE;
    }

    /** Tells how far the times of day of two bars are apart, {@link #UNLIKE} where one may not stand for the other. */
    long apart(int bar, int other) {
        if (edge[bar] != edge[other]) {
            return UNLIKE;
        }
        long late = Math.floorMod(times[bar] - times[other], DAY);
        long apart = Math.min(late, DAY - late);
        return apart < nearest ? apart : UNLIKE;
    }

    private long time(int turned, int turn) {
        long span = cycles * cycle;
        long time = times[turned] + turn * cycle;
        return time - times[1] < span ? time : time - span;
    }

    private int firstAtOrAfter(long time) {
        int low = 0;
        int high = times.length;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (times[middle] < time) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
