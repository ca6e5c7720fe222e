package io.synthmarket.core.internal.series;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;

/** Times as nanoseconds since 1970-01-01T00:00 on the series' own clock. */
public final class TimeGrid {

    public static final long NANOS_PER_SECOND = 1_000_000_000L;
    public static final long NANOS_PER_DAY = 86_400L * NANOS_PER_SECOND;

    private static final LocalDateTime FIRST = LocalDateTime.of(1677, 9, 22, 0, 0);
    private static final LocalDateTime LAST = LocalDateTime.of(2262, 4, 11, 0, 0);

    private static final long FIRST_NANOS = nanos(FIRST);
    private static final long LAST_NANOS = nanos(LAST);

    private TimeGrid() {}

    /**
     * Converts a time to its count of nanoseconds.
     *
     * @throws IllegalArgumentException if the time does not fit
     */
    public static long nanos(LocalDateTime time) {
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw outside(time);
        }
        return time.toLocalDate().toEpochDay() * NANOS_PER_DAY
                + time.toLocalTime().toNanoOfDay();
    }

    /**
     * Refuses a count of nanoseconds that no time has.
     *
     * @throws IllegalArgumentException if it is outside
     */
    public static void requireInRange(long nanos) {
        if (nanos < FIRST_NANOS || nanos > LAST_NANOS) {
            throw outside(time(nanos));
        }
    }

    private static IllegalArgumentException outside(LocalDateTime time) {
        return new IllegalArgumentException(
                "time must be in " + FIRST.toLocalDate() + ".." + LAST.toLocalDate() + " but was " + time);
    }

    /** Converts a count of nanoseconds back to a time. */
    public static LocalDateTime time(long nanos) {
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(nanos, NANOS_PER_SECOND), (int) Math.floorMod(nanos, NANOS_PER_SECOND), ZoneOffset.UTC);
    }

    /** Writes a time, without its clock part at midnight. */
    public static String text(long nanos) {
        LocalDateTime time = time(nanos);
        return Math.floorMod(nanos, NANOS_PER_DAY) == 0 ? time.toLocalDate().toString() : time.toString();
    }

    /** Writes first and last time and the most common step: {@code 2014-01-02..2023-12-29, 1d}. */
    public static String describe(long[] times) {
        String range = text(times[0]) + ".." + text(times[times.length - 1]);
        return times.length == 1 ? text(times[0]) : range + ", " + stepText(commonStep(times));
    }

    /** Finds the most common difference of consecutive times, the smallest among equals. */
    public static long commonStep(long[] times) {
        Long2IntOpenHashMap counts = new Long2IntOpenHashMap();
        long best = times[1] - times[0];
        int most = 0;
        for (int bar = 1; bar < times.length; bar++) {
            long step = times[bar] - times[bar - 1];
            int count = counts.addTo(step, 1) + 1;
            if (count > most || (count == most && step < best)) {
                most = count;
                best = step;
            }
        }
        return best;
    }

    /** Finds the day of the week. */
    public static DayOfWeek dayOfWeek(long nanos) {
        return LocalDate.ofEpochDay(Math.floorDiv(nanos, NANOS_PER_DAY)).getDayOfWeek();
    }

    /** Reads an ISO date and time, or a date to which a time of day is given. */
    public static LocalDateTime parse(String text, LocalTime timeOfDay) {
        return text.indexOf('T') < 0 ? LocalDate.parse(text).atTime(timeOfDay) : LocalDateTime.parse(text);
    }

    /** Writes a length of time in the largest unit that divides it: {@code 15m}, {@code 1d}. */
    public static String stepText(long nanos) {
        if (nanos % NANOS_PER_DAY == 0) {
            return nanos / NANOS_PER_DAY + "d";
        }
        Duration step = Duration.ofNanos(nanos);
        if (nanos % (3_600 * NANOS_PER_SECOND) == 0) {
            return step.toHours() + "h";
        }
        if (nanos % (60 * NANOS_PER_SECOND) == 0) {
            return step.toMinutes() + "m";
        }
        return nanos % NANOS_PER_SECOND == 0
                ? step.toSeconds() + "s"
                : step.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
