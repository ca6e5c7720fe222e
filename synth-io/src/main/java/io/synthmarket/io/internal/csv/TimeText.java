package io.synthmarket.io.internal.csv;

import io.synthmarket.io.DateOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads the times of one file; each result replaces the one before. */
final class TimeText {

    /** What became of a text. */
    enum Outcome {
        GOOD,
        NOT_UNDERSTOOD,
        NOT_IN_CALENDAR,
        OUT_OF_RANGE,
        OTHER_UNIT
    }

    /** Stands for an offset where the text states none. */
    static final int NO_OFFSET = ClockText.NO_OFFSET;

    static final LocalDate FIRST = LocalDate.of(1677, 9, 22);
    static final LocalDate LAST = LocalDate.of(2262, 4, 11);

    private static final long FIRST_DAY = FIRST.toEpochDay();
    private static final long LAST_DAY = LAST.toEpochDay();

    private static final int SECONDS_PER_DAY = 86_400;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int LONGEST_COUNT = 40;
    private static final int LONGEST_EXPONENT = "e+999".length();
    private static final int MOST_EPOCH_DIGITS = 19;
    private static final int FEW = 10;

    private final Cursor cursor = new Cursor();
    private final ClockText clock = new ClockText();
    private final DateText date;
    private final @Nullable TimeUnit epoch;
    private final int usualOffset;
    private final int clockDigits;
    /** The text of the last date; empty where it may mean another date next time, or stood in one text with a time of day. */
    private String lastDay = "";

    /** The text of the last date with what stood between it and the time of day; empty like the other. */
    private String lastStart = "";

    private double lastCount;
    private long second;
    private int nano;

    /** Reads times in any order of numbers. */
    TimeText() {
        this(DateText.ANY_ORDER, null, NO_OFFSET);
    }

    /** Reads dates in some orders, or counts of a unit since 1970; times without an offset have the usual one. */
    TimeText(int orders, @Nullable TimeUnit epoch, int usualOffset) {
        this(orders, epoch, usualOffset, 0);
    }

    private TimeText(int orders, @Nullable TimeUnit epoch, int usualOffset, int clockDigits) {
        this.date = new DateText(orders);
        this.epoch = epoch;
        this.usualOffset = usualOffset;
        this.clockDigits = clockDigits;
    }

    /** Returns one that reads times of day in a column of their own with so many digits, where zeros in front may be missing. */
    TimeText withClockDigits(int digits) {
        return new TimeText(date.orders(), epoch, usualOffset, digits);
    }

    /** Reads a date, or a date and a time of day in one text. */
    Outcome read(String whole) {
        clock.start();
        if (epoch != null) {
            return count(whole, epoch);
        }
        if (isOfLastDay(whole)) {
            if (clock.readUsual(whole, lastStart.length())) {
                return outcome();
            }
            cursor.start(whole, lastStart.length());
            return clock.read(cursor) ? outcome() : Outcome.NOT_UNDERSTOOD;
        }
        start(whole);
        int digits = cursor.digitsAhead();
        if (!date.read(cursor)) {
            return Outcome.NOT_UNDERSTOOD;
        }
        if (digits == 10) {
            return hourOnly();
        }
        if (!cursor.ended()) {
            boolean joined = digits == 12 || digits == 14;
            if (!joined && !separator()) {
                return Outcome.NOT_UNDERSTOOD;
            }
            int clockPlace = cursor.place();
            if (!clock.read(cursor)) {
                return Outcome.NOT_UNDERSTOOD;
            }
            if (!joined && isSettled()) {
                lastStart = whole.substring(0, clockPlace);
            }
        }
        return outcome();
    }

    /** Tells whether a text begins with the date that was read last, and goes on with a digit of the time of day. */
    private boolean isOfLastDay(String whole) {
        int length = lastStart.length();
        return length > 0
                && whole.length() > length
                && whole.startsWith(lastStart)
                && Cursor.isDigit(whole.charAt(length));
    }

    private void start(String text) {
        lastDay = "";
        lastStart = "";
        cursor.start(text);
    }

    /** Tells whether the text of the date means the same one wherever it comes next. */
    private boolean isSettled() {
        return date.inCalendar() && !date.isOpen();
    }

    private boolean separator() {
        boolean comma = cursor.next(',');
        boolean blanks = cursor.blanks();
        return blanks
                || comma
                || cursor.next('T')
                || cursor.next('t')
                || cursor.next(';')
                || cursor.next(':')
                || cursor.next('_');
    }

    private Outcome hourOnly() {
        int hour = cursor.number(2);
        if (!cursor.ended()) {
            return Outcome.NOT_UNDERSTOOD;
        }
        Outcome outcome = hour < 24 ? outcome() : Outcome.NOT_IN_CALENDAR;
        second += hour * 3_600L;
        return outcome;
    }

    /** Reads a date and a time of day in two texts. */
    Outcome read(String day, String timeOfDay) {
        clock.start();
        if (lastDay.isEmpty() || !lastDay.equals(day)) {
            start(day);
            if (!date.read(cursor) || !cursor.ended()) {
                return Outcome.NOT_UNDERSTOOD;
            }
            lastDay = isSettled() ? day : "";
        }
        if (clock.readUsual(timeOfDay, 0)) {
            return outcome();
        }
        cursor.start(padded(timeOfDay));
        return clock.read(cursor) ? outcome() : Outcome.NOT_UNDERSTOOD;
    }

    private String padded(String timeOfDay) {
        int length = timeOfDay.length();
        if (length >= clockDigits) {
            return timeOfDay;
        }
        cursor.start(timeOfDay);
        return cursor.digitsAhead() == length ? "0".repeat(clockDigits - length) + timeOfDay : timeOfDay;
    }

    private Outcome outcome() {
        if (!date.inCalendar() || !clock.inCalendar()) {
            return Outcome.NOT_IN_CALENDAR;
        }
        second = date.epochDay() * SECONDS_PER_DAY + clock.secondOfDay();
        nano = clock.nano();
        long day = date.epochDay();
        boolean early = day < FIRST_DAY;
        boolean late = day > LAST_DAY || (day == LAST_DAY && (clock.secondOfDay() > 0 || nano > 0));
        return early || late ? Outcome.OUT_OF_RANGE : Outcome.GOOD;
    }

    private Outcome count(String text, TimeUnit unit) {
        long perSecond = unit.convert(1, TimeUnit.SECONDS);
        long whole = plainCount(text);
        if (whole >= 0) {
            if (isOtherUnit((double) whole)) {
                return Outcome.OTHER_UNIT;
            }
            second = whole / perSecond;
            nano = (int) (whole % perSecond * (NANOS_PER_SECOND / perSecond));
            return inRange();
        }
        BigDecimal seconds = decimal(text);
        if (seconds == null) {
            return Outcome.NOT_UNDERSTOOD;
        }
        if (isOtherUnit(seconds.doubleValue())) {
            return Outcome.OTHER_UNIT;
        }
        BigDecimal nanos = seconds.multiply(BigDecimal.valueOf(NANOS_PER_SECOND / perSecond));
        BigDecimal down = nanos.divide(BigDecimal.valueOf(NANOS_PER_SECOND), 0, RoundingMode.FLOOR);
        if (down.precision() > MOST_EPOCH_DIGITS - 1) {
            return Outcome.OUT_OF_RANGE;
        }
        second = down.longValue();
        nano = nanos.subtract(down.multiply(BigDecimal.valueOf(NANOS_PER_SECOND)))
                .intValue();
        return inRange();
    }

    /** Tells whether a count is of another unit than the one before. */
    private boolean isOtherUnit(double number) {
        boolean other = HeadCounts.isOtherUnit(lastCount, number);
        lastCount = other ? lastCount : number;
        return other;
    }

    private Outcome inRange() {
        long day = Math.floorDiv(second, SECONDS_PER_DAY);
        return day < FIRST_DAY || day >= LAST_DAY ? Outcome.OUT_OF_RANGE : Outcome.GOOD;
    }

    /** Reads a number of up to 18 digits, −1 where it is none. */
    private static long plainCount(String text) {
        int length = text.length();
        if (length == 0 || length >= MOST_EPOCH_DIGITS) {
            return length == MOST_EPOCH_DIGITS ? nineteenDigits(text) : -1;
        }
        long value = 0;
        for (int at = 0; at < length; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static long nineteenDigits(String text) {
        long head = plainCount(text.substring(0, MOST_EPOCH_DIGITS - 1));
        int last = text.charAt(MOST_EPOCH_DIGITS - 1) - '0';
        return head < 0 || last < 0 || last > 9 || head > Long.MAX_VALUE / 10 - 1 ? -1 : head * 10 + last;
    }

    /** Reads a count with a sign, a fraction or an exponent; null where it is none. */
    static @Nullable BigDecimal decimal(String text) {
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        boolean huge = text.length() > LONGEST_COUNT || (exponent >= 0 && text.length() - exponent > LONGEST_EXPONENT);
        if (huge || Double.isNaN(NumberText.parse(text))) {
            return null;
        }
        BigDecimal value = new BigDecimal(text);
        return Math.abs((long) value.scale()) > LONGEST_COUNT ? null : value;
    }

    /** Leaves some orders for dates of numbers, whatever dates so far ruled out. */
    void leave(int orders) {
        date.leave(orders);
        lastDay = "";
        lastStart = "";
    }

    /** Tells whether the last date is in the calendar in an order that few dates have ruled out. */
    boolean isInOtherOrder() {
        return date.inOtherOrder() && date.settling() < FEW;
    }

    /** Tells which orders are left for dates of numbers. */
    int orders() {
        return date.orders();
    }

    /** Tells whether dates are numbers in an order that is not settled. */
    boolean isOpen() {
        return date.isOpen();
    }

    /** Tells whether dates are months without a day, of which each is read as its first. */
    boolean isOfMonths() {
        return date.isOfMonths();
    }

    /** Tells the order of dates, null where they are not numbers in one of several orders. */
    @Nullable
    DateOrder order() {
        return date.isOfNumbers() ? DateText.held(date.orders()) : null;
    }

    /** Tells what times count, null where they are dates. */
    @Nullable
    TimeUnit epoch() {
        return epoch;
    }

    /** Tells the time as seconds since 1970-01-01T00:00 on its own clock. */
    long epochSecond() {
        return second;
    }

    /** Tells the nanosecond within the second. */
    int nano() {
        return nano;
    }

    /** Tells the offset from UTC in seconds, or {@link #NO_OFFSET}. */
    int offset() {
        int stated = epoch == null ? clock.offset() : 0;
        return stated == NO_OFFSET && region() == null ? usualOffset : stated;
    }

    /** Tells the region whose clock it is, null where the text names none. */
    @Nullable
    ZoneId region() {
        return epoch == null ? clock.region() : null;
    }

    /** Returns the time on its own clock. */
    LocalDateTime dateTime() {
        return LocalDateTime.ofEpochSecond(epochSecond(), nano, ZoneOffset.UTC);
    }
}
