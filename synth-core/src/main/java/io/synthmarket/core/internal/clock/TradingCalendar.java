package io.synthmarket.core.internal.clock;

import io.synthmarket.core.internal.series.TimeGrid;
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
final class TradingCalendar {

    private static final int DAYS_PER_WEEK = 7;
    private static final int BUSINESS_DAYS = 5;
    private static final int SHORTEST_MONTH = 28;
    private static final double DAYS_PER_MONTH = 30.44;

    /** 1970-01-01 was a Thursday; Monday is 0. */
    private static final int WEEKDAY_OF_DAY_ZERO = 3;

    private static final long LAST_DAY = 106_750;
    private static final long LAST_TIME = (LAST_DAY + 1) * TimeGrid.NANOS_PER_DAY - 1;

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
    static TradingCalendar of(long[] times) {
        if (times.length < 2) {
            throw new IllegalArgumentException(
                    "history must have at least 2 times for its calendar to be continued but has " + times.length);
        }
        long last = times[times.length - 1];
        long step = TimeGrid.commonStep(times);
        long days = step / TimeGrid.NANOS_PER_DAY;
        if (10L * stepsOf(step, times) >= 9L * (times.length - 1) && (days >= 1 || neverCloses(times, step))) {
            return new TradingCalendar(last, step, 0, new long[0][]);
        }
        if (days >= SHORTEST_MONTH) {
            return new TradingCalendar(last, 0, (int) Math.round(days / DAYS_PER_MONTH), new long[0][]);
        }
        if (days >= DAYS_PER_WEEK) {
            return new TradingCalendar(last, days * TimeGrid.NANOS_PER_DAY, 0, new long[0][]);
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
            counts[weekday(date(time))].addTo(Math.floorMod(time, TimeGrid.NANOS_PER_DAY), 1);
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
        return Math.floorDiv(time, TimeGrid.NANOS_PER_DAY);
    }

    private static int weekday(long date) {
        return Math.floorMod(date + WEEKDAY_OF_DAY_ZERO, DAYS_PER_WEEK);
    }

    /** The times of bars in a row, each found by its number, from 0 on. */
    @FunctionalInterface
    interface Times {

        /** Tells the time of a bar. */
        long at(int bar);
    }

    /**
     * Finds the times of the bars at and after a start.
     *
     * @param count how many bars there are to be
     * @throws IllegalArgumentException if the times run past the year 2262
     */
    Times from(long start, int count) {
        if (step > 0) {
            return stepped(start, count);
        }
        return months > 0 ? monthly(start, count) : slotted(start, count);
    }

    private Times stepped(long start, int count) {
        long first = start + Math.floorMod(anchor - start, step);
        requireTimeInRange(first);
        if ((LAST_TIME - first) / step < count - 1) {
            throw pastTheLastDay();
        }
        return bar -> first + bar * step;
    }

    /** Counts months from the last bar of history, so that a day that some months lack is not lost for the others. */
    private Times monthly(long start, int count) {
        LocalDateTime origin = TimeGrid.time(anchor);
        long steps = (long) Math.floor((date(start) - date(anchor)) / (DAYS_PER_MONTH * months)) - 1;
        while (monthsAfter(origin, steps) < start) {
            steps++;
        }
        long first = steps;
        monthsAfter(origin, first + count - 1);
        return bar -> monthsAfter(origin, first + bar);
    }

    private long monthsAfter(LocalDateTime origin, long steps) {
        requireInRange(date(anchor) + steps * months * SHORTEST_MONTH);
        LocalDate date = origin.toLocalDate().plusMonths(steps * months);
        if (origin.getDayOfMonth() == origin.toLocalDate().lengthOfMonth()) {
            date = date.withDayOfMonth(date.lengthOfMonth());
        }
        requireInRange(date.toEpochDay());
        return TimeGrid.nanos(date.atTime(origin.toLocalTime()));
    }

    private Times slotted(long start, int count) {
        long firstDate = date(start);
        int passed = slotsBefore(weekday(firstDate), start - firstDate * TimeGrid.NANOS_PER_DAY);
        int[] before = new int[DAYS_PER_WEEK + 1];
        for (int day = 0; day < DAYS_PER_WEEK; day++) {
            before[day + 1] = before[day] + slots[weekday(firstDate + day)].length;
        }
        Times times = bar -> slot(firstDate, before, (long) passed + bar);
        times.at(count - 1);
        return times;
    }

    private int slotsBefore(int weekday, long timeOfDay) {
        int before = 0;
        while (before < slots[weekday].length && slots[weekday][before] < timeOfDay) {
            before++;
        }
        return before;
    }

    /** Finds a slot by its number from the first of a date on, where so many stand before each of the seven days from there. */
    private long slot(long firstDate, int[] before, long number) {
        long week = number / before[DAYS_PER_WEEK];
        int inWeek = (int) (number % before[DAYS_PER_WEEK]);
        int day = 0;
        while (before[day + 1] <= inWeek) {
            day++;
        }
        long date = firstDate + week * DAYS_PER_WEEK + day;
        requireInRange(date);
        return date * TimeGrid.NANOS_PER_DAY + slots[weekday(date)][inWeek - before[day]];
    }

    /**
     * Refuses a time past the year 2262.
     *
     * @throws IllegalArgumentException if it is
     */
    static void requireTimeInRange(long time) {
        requireInRange(date(time));
    }

    /**
     * Adds to a time what goes by until another.
     *
     * @throws IllegalArgumentException if that is past the year 2262
     */
    static long later(long time, long by) {
        if (by > LAST_TIME - time) {
            throw pastTheLastDay();
        }
        return time + by;
    }

    private static void requireInRange(long date) {
        if (date > LAST_DAY) {
            throw pastTheLastDay();
        }
    }

    private static IllegalArgumentException pastTheLastDay() {
        return new IllegalArgumentException(
                "the times of a path must end before 2262-04-11; make it shorter, let it start earlier, or leave times out");
    }
}
