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
 * <p>A time of day belongs to a weekday when at least half of the dates of that weekday have a bar then. A business day that
 * history is too short to reach is taken to be like the fullest day it has. Bars a week, some weeks, a month or some months
 * apart are continued by that step. Holidays are not known.
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

    private final int stepMonths;
    private final int stepDays;
    private final long[][] slots;

    private TradingCalendar(int stepMonths, int stepDays, long[][] slots) {
        this.stepMonths = stepMonths;
        this.stepDays = stepDays;
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
        long step = TimeGrid.commonStep(times) / NANOS_PER_DAY;
        if (step >= SHORTEST_MONTH) {
            return new TradingCalendar((int) Math.round(step / DAYS_PER_MONTH), 0, new long[DAYS_PER_WEEK][0]);
        }
        if (step >= DAYS_PER_WEEK) {
            return new TradingCalendar(0, (int) step, new long[DAYS_PER_WEEK][0]);
        }
        return new TradingCalendar(0, 0, slots(times));
    }

    private static long[][] slots(long[] times) {
        Long2IntOpenHashMap[] counts = new Long2IntOpenHashMap[DAYS_PER_WEEK];
        for (int weekday = 0; weekday < DAYS_PER_WEEK; weekday++) {
            counts[weekday] = new Long2IntOpenHashMap();
        }
        int[] dates = new int[DAYS_PER_WEEK];
        long dateBefore = Long.MIN_VALUE;
        for (long time : times) {
            long date = Math.floorDiv(time, NANOS_PER_DAY);
            counts[weekday(date)].addTo(Math.floorMod(time, NANOS_PER_DAY), 1);
            if (date != dateBefore) {
                dates[weekday(date)]++;
                dateBefore = date;
            }
        }
        long[][] slots = new long[DAYS_PER_WEEK][];
        int recurring = 0;
        for (int weekday = 0; weekday < DAYS_PER_WEEK; weekday++) {
            LongArrayList kept = new LongArrayList();
            for (Long2IntMap.Entry entry : counts[weekday].long2IntEntrySet()) {
                if (2 * entry.getIntValue() >= dates[weekday]) {
                    kept.add(entry.getLongKey());
                    recurring += entry.getIntValue() > 1 ? entry.getIntValue() : 0;
                }
            }
            slots[weekday] = kept.toLongArray();
            Arrays.sort(slots[weekday]);
        }
        if (2 * recurring < times.length && 2 * stepsOfCommonSize(times) < times.length) {
            throw new IllegalArgumentException(
                    "the times of history follow no calendar that could be continued: fewer than"
                            + " half of its bars stand at a time of day that recurs, or a common step after the bar before");
        }
        fillUnreached(slots, times);
        return slots;
    }

    private static int stepsOfCommonSize(long[] times) {
        long step = TimeGrid.commonStep(times);
        int count = 0;
        for (int bar = 1; bar < times.length; bar++) {
            count += times[bar] - times[bar - 1] == step ? 1 : 0;
        }
        return count;
    }

    /** Gives business days that lie outside a history of less than a week the hours of its fullest day. */
    private static void fillUnreached(long[][] slots, long[] times) {
        long first = Math.floorDiv(times[0], NANOS_PER_DAY);
        long last = Math.floorDiv(times[times.length - 1], NANOS_PER_DAY);
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

    private static int weekday(long date) {
        return Math.floorMod(date + WEEKDAY_OF_DAY_ZERO, DAYS_PER_WEEK);
    }

    /**
     * Lists the times of bars from a start on.
     *
     * @param start the first time where the calendar has a bar then, else what comes before it
     * @throws IllegalArgumentException if the times run past the year 2262
     */
    public long[] from(long start, int count) {
        return stepMonths > 0 || stepDays > 0 ? stepped(start, 0, count) : slotted(start, count);
    }

    /**
     * Lists the times of bars after a last one.
     *
     * @throws IllegalArgumentException if the times run past the year 2262
     */
    public long[] after(long last, int count) {
        return stepMonths > 0 || stepDays > 0 ? stepped(last, 1, count) : slotted(last + 1, count);
    }

    private long[] stepped(long anchor, int firstStep, int count) {
        LocalDateTime from = TimeGrid.time(anchor);
        boolean atMonthsEnd = from.getDayOfMonth() == from.toLocalDate().lengthOfMonth();
        long[] times = new long[count];
        for (int bar = 0; bar < count; bar++) {
            long steps = (long) bar + firstStep;
            LocalDate date = from.toLocalDate().plusMonths(steps * stepMonths).plusDays(steps * stepDays);
            if (stepMonths > 0 && atMonthsEnd) {
                date = date.withDayOfMonth(date.lengthOfMonth());
            }
            requireInRange(date.toEpochDay());
            times[bar] = TimeGrid.nanos(date.atTime(from.toLocalTime()));
        }
        return times;
    }

    private long[] slotted(long start, int count) {
        long[] times = new long[count];
        long date = Math.floorDiv(start, NANOS_PER_DAY);
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

    private static void requireInRange(long date) {
        if (date > LAST_DAY) {
            throw new IllegalArgumentException(
                    "the times of a path must end before 2262-04-11; make it shorter or let it start earlier");
        }
    }
}
