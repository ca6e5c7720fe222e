package io.synthmarket.core.internal.clock;

import io.synthmarket.core.TradingClock;
import io.synthmarket.core.TradingClock.Kind;
import io.synthmarket.core.internal.series.TimeGrid;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/** Finds out when a market has bars; the rules stand at {@link TradingClock#of}. */
public final class ClockInference {

    private static final long SHORTEST_DAILY_STEP = 20 * 3_600 * TimeGrid.NANOS_PER_SECOND;
    private static final int DAYS_PER_WEEK = 7;

    /** A stretch of the day is closed when it has bars on fewer than one in so many of the days of the busiest. */
    private static final int CLOSED_SHARE = 10;

    private ClockInference() {}

    /** Infers the clock of at least one time. */
    public static TradingClock infer(long[] times) {
        if (times.length < 2) {
            return TradingClock.untimed();
        }
        Duration bar = Duration.ofNanos(TimeGrid.commonStep(times));
        if (bar.toNanos() >= SHORTEST_DAILY_STEP) {
            return new TradingClock(Kind.DAILY, bar, LocalTime.MIDNIGHT, Duration.ZERO, days(times));
        }
        TradingClock open = TradingClock.roundTheClock(bar);
        long width = Math.max(open.slot().toNanos(), bar.toNanos());
        int[] daysWithBars = daysWithBars(times, width);
        int sessionStart = afterLongestClosed(daysWithBars);
        return sessionStart < 0
                ? new TradingClock(Kind.ROUND_THE_CLOCK, bar, LocalTime.MIDNIGHT, open.slot(), days(times))
                : new TradingClock(
                        Kind.SESSIONS, bar, LocalTime.ofNanoOfDay(sessionStart * width), open.slot(), days(times));
    }

    /** Counts for each stretch of the day on how many days it has a bar; the last stretch may be cut short by midnight. */
    private static int[] daysWithBars(long[] times, long width) {
        int stretches = (int) ((TimeGrid.NANOS_PER_DAY + width - 1) / width);
        int[] days = new int[stretches];
        LongOpenHashSet seen = new LongOpenHashSet();
        for (long time : times) {
            int stretch = (int) (Math.floorMod(time, TimeGrid.NANOS_PER_DAY) / width);
            if (seen.add(Math.floorDiv(time, TimeGrid.NANOS_PER_DAY) * stretches + stretch)) {
                days[stretch]++;
            }
        }
        return days;
    }

    /** Finds the stretch that follows the longest run of closed ones around the clock, −1 where none is closed. */
    private static int afterLongestClosed(int[] days) {
        int most = 0;
        for (int count : days) {
            most = Math.max(most, count);
        }
        int longest = 0;
        int after = -1;
        int run = 0;
        for (int i = 0; i < 2 * days.length; i++) {
            if (CLOSED_SHARE * (long) days[i % days.length] < most) {
                run++;
            } else {
                if (run > longest) {
                    longest = run;
                    after = i % days.length;
                }
                run = 0;
            }
        }
        return after;
    }

    /** Finds the days of the week that have bars. */
    private static Set<DayOfWeek> days(long[] times) {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (int bar = 0; bar < times.length && days.size() < DAYS_PER_WEEK; bar++) {
            days.add(TimeGrid.dayOfWeek(times[bar]));
        }
        return days;
    }
}
