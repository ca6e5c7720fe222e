package io.synthmarket.core.internal.series;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;

/**
 * When a market has bars, as its history shows, so that a path can go on where history ends or begin elsewhere.
 *
 * <p>Three kinds are told apart. Bars of which nine in ten follow the one before after the same time go on by that step;
 * bars within the day only where the market never closes. Bars a week
 * or some weeks, a month or some months apart go on by calendar weeks or months. All others stand at times of day: one
 * belongs to a weekday when at least half of the weeks of history have a bar then; a business day that history is too short
 * to reach is taken to be like the fullest day it has. Holidays are not known.
 */
public final class TradingCalendar {

    private static final long NANOS_PER_DAY = 86_400_000_000_000L;
    private static final int DAYS_PER_WEEK = 7;
    private static final int BUSINESS_DAYS = 5;
    private static final int SHORTEST_MONTH = 28;
    private static final double DAYS_PER_MONTH = 30.44;

    /** 1970-01-01 was a Thursday; Monday is 0. */
    private static final int WEEKDAY_OF_DAY_ZERO = 3;

    private static final long LAST_DAY = 106_750;

    private final long anchor;
    private final long step;
    private final int months;
    private final long[][] slots;

    private TradingCalendar(long anchor, long step, int months, long[][] slots) {
        this.anchor = anchor;
        this.step = step;
        this.months = months;
        this.slots = slots;
    }

    /**
     * Infers the calendar of at least two times.
     *
     * @throws IllegalArgumentException if the times are neither recurring nor evenly spaced
     */
    public static TradingCalendar of(long[] times) {
        if (times.length < 2) {
            throw new IllegalArgumentException(
                    "history must have at least 2 times for its calendar to be continued but has " + times.length);
        }
        long last = times[times.length - 1];
        long step = TimeGrid.commonStep(times);
        long days = step / NANOS_PER_DAY;
        if (10L * stepsOf(step, times) >= 9L * (times.length - 1) && (days >= 1 || neverCloses(times, step))) {
            return new TradingCalendar(last, step, 0, new long[0][]);
        }
        if (days >= SHORTEST_MONTH) {
            return new TradingCalendar(last, 0, (int) Math.round(days / DAYS_PER_MONTH), new long[0][]);
        }
        if (days >= DAYS_PER_WEEK) {
            return new TradingCalendar(last, days * NANOS_PER_DAY, 0, new long[0][]);
        }
        return new TradingCalendar(last, 0, 0, slots(times));
    }

    /** Tells whether bars within the day fill at least nine tenths of all the time between first and last. */
    private static boolean neverCloses(long[] times, long step) {
        return 10 * (times.length - 1.0) * step >= 9.0 * (times[times.length - 1] - times[0]);
    }

    private static int stepsOf(long step, long[] times) {
        int count = 0;
        for (int bar = 1; bar < times.length; bar++) {
            count += times[bar] - times[bar - 1] == step ? 1 : 0;
        }
        return count;
    }

    private static long[][] slots(long[] times) {
        Long2IntOpenHashMap[] counts = new Long2IntOpenHashMap[DAYS_PER_WEEK];
        for (int weekday = 0; weekday < DAYS_PER_WEEK; weekday++) {
            counts[weekday] = new Long2IntOpenHashMap();
        }
        for (long time : times) {
            counts[weekday(date(time))].addTo(Math.floorMod(time, NANOS_PER_DAY), 1);
        }
        long first = date(times[0]);
        long last = date(times[times.length - 1]);
        long[][] slots = new long[DAYS_PER_WEEK][];
        int recurring = 0;
        for (int weekday = 0; weekday < DAYS_PER_WEEK; weekday++) {
            long weeks = weeks(first, last, weekday);
            LongArrayList kept = new LongArrayList();
            for (Long2IntMap.Entry entry : counts[weekday].long2IntEntrySet()) {
                if (2L * entry.getIntValue() >= weeks) {
                    kept.add(entry.getLongKey());
                    recurring += entry.getIntValue() > 1 ? entry.getIntValue() : 0;
                }
            }
            slots[weekday] = kept.toLongArray();
            Arrays.sort(slots[weekday]);
        }
        if (2 * recurring < times.length && 2 * stepsOf(TimeGrid.commonStep(times), times) < times.length) {
            throw new IllegalArgumentException(
                    "the times of history follow no calendar that could be continued: fewer than"
                            + " half of its bars stand at a time of day that recurs, or a common step after the bar before");
        }
        fillUnreached(slots, first, last);
        if (Arrays.stream(slots).allMatch(day -> day.length == 0)) {
            throw new IllegalArgumentException(
                    "the times of history follow no calendar that could be continued: no time"
                            + " of day recurs on one weekday in at least half of the weeks");
        }
        return slots;
    }

    /** Counts how often a weekday comes between two dates, both included. */
    private static long weeks(long first, long last, int weekday) {
        long daysToFirst = Math.floorMod(weekday - weekday(first), DAYS_PER_WEEK);
        return last - first < daysToFirst ? 0 : (last - first - daysToFirst) / DAYS_PER_WEEK + 1;
    }

    /** Gives business days that lie outside a history of less than a week the hours of its fullest day. */
    private static void fillUnreached(long[][] slots, long first, long last) {
        long[] fullest = slots[weekday(first)];
        for (long[] day : slots) {
            fullest = day.length > fullest.length ? day : fullest;
        }
        for (long date = last + 1; date < first + DAYS_PER_WEEK; date++) {
            if (weekday(date) < BUSINESS_DAYS) {
                slots[weekday(date)] = fullest;
            }
        }
    }

    private static long date(long time) {
        return Math.floorDiv(time, NANOS_PER_DAY);
    }

    private static int weekday(long date) {
        return Math.floorMod(date + WEEKDAY_OF_DAY_ZERO, DAYS_PER_WEEK);
    }

    /**
     * Lists the times of the bars at and after a start.
     *
     * @throws IllegalArgumentException if the times run past the year 2262
     */
    public long[] from(long start, int count) {
        if (step > 0) {
            return stepped(start, count);
        }
        return months > 0 ? monthly(start, count) : slotted(start, count);
    }

    /**
     * Lists the times of the bars after the last one of history.
     *
     * @throws IllegalArgumentException if the times run past the year 2262
     */
    public long[] afterHistory(int count) {
        return from(anchor + 1, count);
    }

    private long[] stepped(long start, int count) {
        long[] times = new long[count];
        long time = start + Math.floorMod(anchor - start, step);
        for (int bar = 0; bar < count; bar++) {
            requireInRange(date(time));
            times[bar] = time;
            time += step;
        }
        return times;
    }

    /** Counts months from the last bar of history, so that a day that some months lack is not lost for the others. */
    private long[] monthly(long start, int count) {
        LocalDateTime origin = TimeGrid.time(anchor);
        boolean atMonthsEnd = origin.getDayOfMonth() == origin.toLocalDate().lengthOfMonth();
        long steps = (long) Math.floor((date(start) - date(anchor)) / (DAYS_PER_MONTH * months)) - 1;
        long[] times = new long[count];
        int bar = 0;
        while (bar < count) {
            LocalDate date = origin.toLocalDate().plusMonths(steps * months);
            if (atMonthsEnd) {
                date = date.withDayOfMonth(date.lengthOfMonth());
            }
            requireInRange(date.toEpochDay());
            long time = TimeGrid.nanos(date.atTime(origin.toLocalTime()));
            if (time >= start) {
                times[bar++] = time;
            }
            steps++;
        }
        return times;
    }

    private long[] slotted(long start, int count) {
        long[] times = new long[count];
        long date = date(start);
        int bar = 0;
        while (bar < count) {
            requireInRange(date);
            for (long slot : slots[weekday(date)]) {
                long time = date * NANOS_PER_DAY + slot;
                if (time >= start && bar < count) {
                    times[bar++] = time;
                }
            }
            date++;
        }
        return times;
    }

    /**
     * Refuses a time past the year 2262.
     *
     * @throws IllegalArgumentException if it is
     */
    public static void requireTimeInRange(long time) {
        requireInRange(date(time));
    }

    private static void requireInRange(long date) {
        if (date > LAST_DAY) {
            throw new IllegalArgumentException(
                    "the times of a path must end before 2262-04-11; make it shorter or let it start earlier");
        }
    }
}
