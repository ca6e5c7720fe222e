package io.synthmarket.io.internal.csv.time;

import io.synthmarket.io.DateOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads the times of one file; each result replaces the one before. */
public final class TimeText {

    /** What became of a text. */
    public enum Outcome {
        GOOD,
        NOT_UNDERSTOOD,
        NOT_IN_CALENDAR,
        OUT_OF_RANGE,
        OTHER_UNIT,
        ZONE_UNKNOWN,
        NOT_ON_CLOCK
    }

    /** Stands for an offset where the text states none. */
    public static final int NO_OFFSET = ClockText.NO_OFFSET;

    public static final LocalDate FIRST = LocalDate.of(1677, 9, 22);
    public static final LocalDate LAST = LocalDate.of(2262, 4, 11);

    private static final long FIRST_DAY = FIRST.toEpochDay();
    private static final long LAST_DAY = LAST.toEpochDay();

    private static final int SECONDS_PER_DAY = 86_400;
    private static final int FEW = 10;
    private static final int HOURS = 2;

    private final Cursor cursor = new Cursor();
    private final ClockText clock = new ClockText();
    private final CountText counts = new CountText();
    private final DateText date;
    private final TimeForm form;
    private final @Nullable TimeUnit epoch;
    private final int clockDigits;
    /** The text of the last date; empty where it may mean another date next time, or stood in one text with a time of day. */
    private String lastDay = "";

    /** The text of the last date with what stood between it and the time of day; empty like the other. */
    private String lastStart = "";

    private long second;
    private int nano;

    /** Reads times of any form that tells by itself. */
    public TimeText() {
        this(TimeForm.ANY);
    }

    /** Reads times of a form. */
    public TimeText(TimeForm form) {
        this.form = form;
        this.date = new DateText(form.orders(), form.sixDigits());
        this.epoch = form.epoch();
        this.clockDigits = form.clockDigits();
    }

    /** Reads a date, or a date and a time of day in one text. */
    public Outcome read(String whole) {
        clock.start();
        if (epoch != null) {
            return count(whole, epoch);
        }
        if (isOfLastDay(whole)) {
            if (clock.readUsual(whole, lastStart.length())) {
                return outcome();
            }
            cursor.start(whole, lastStart.length());
            return readClock();
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
            Outcome outcome = joined ? readJoinedClock() : readClock();
            if (outcome == Outcome.GOOD && !joined && isSettled()) {
                lastStart = whole.substring(0, clockPlace);
            }
            return outcome;
        }
        return outcome();
    }

    private Outcome readJoinedClock() {
        return clock.read(cursor) ? outcome() : Outcome.NOT_UNDERSTOOD;
    }

    /** Reads a time of day that stands apart from its date. */
    private Outcome readClock() {
        if (clockDigits > 0 && !pad()) {
            return Outcome.NOT_UNDERSTOOD;
        }
        return clock.read(cursor) ? outcome() : Outcome.NOT_UNDERSTOOD;
    }

    /**
     * Puts zeros in front of a time of day that is digits only, and tells whether it may be one: it has no more digits than others, and
     * none of six digits begins with a zero where some are missing.
     */
    private boolean pad() {
        int place = cursor.place();
        int length = cursor.digitsAhead();
        String rest = cursor.rest();
        cursor.back(place);
        if (length < rest.length()) {
            return true;
        }
        boolean fewer = length < clockDigits;
        if (length > clockDigits || (fewer && length > 1 && clockDigits > 4 && rest.charAt(0) == '0')) {
            return false;
        }
        if (fewer || clockDigits == HOURS) {
            cursor.start("0".repeat(clockDigits - length) + rest + (clockDigits == HOURS ? "00" : ""));
        }
        return true;
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
    public Outcome read(String day, String timeOfDay) {
        clock.start();
        if (epoch != null) {
            return count(day, timeOfDay, epoch);
        }
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
        cursor.start(timeOfDay);
        return readClock();
    }

    private Outcome outcome() {
        if (!date.inCalendar() || !clock.inCalendar()) {
            return Outcome.NOT_IN_CALENDAR;
        }
        second = date.epochDay() * SECONDS_PER_DAY + clock.secondOfDay();
        nano = clock.nano();
        if (!clock.zoneName().isEmpty()) {
            Outcome zoned = resolveZoneName();
            if (zoned != Outcome.GOOD) {
                return zoned;
            }
        }
        long day = date.epochDay();
        boolean early = day < FIRST_DAY;
        boolean late = day > LAST_DAY || (day == LAST_DAY && (clock.secondOfDay() > 0 || nano > 0));
        return early || late ? Outcome.OUT_OF_RANGE : Outcome.GOOD;
    }

    /** Takes the short name of a zone for what the clock of the market shows then. */
    private Outcome resolveZoneName() {
        ZoneId zone = form.zone();
        if (zone == null) {
            return Outcome.ZONE_UNKNOWN;
        }
        int offset = ZoneNames.offset(clock.zoneName(), zone, dateTime());
        clock.resolve(offset);
        return offset == NO_OFFSET ? Outcome.NOT_ON_CLOCK : Outcome.GOOD;
    }

    private Outcome count(String day, String timeOfDay, TimeUnit unit) {
        Outcome outcome = count(day, unit);
        long daySecond = second;
        if (outcome != Outcome.GOOD || unit != TimeUnit.DAYS || daySecond % SECONDS_PER_DAY != 0) {
            return outcome == Outcome.GOOD ? Outcome.NOT_UNDERSTOOD : outcome;
        }
        BigDecimal part = CountText.days(timeOfDay);
        if (part != null && part.signum() >= 0 && part.compareTo(BigDecimal.ONE) < 0) {
            return counted(counts.partOfDay(daySecond, part));
        }
        cursor.start(timeOfDay);
        if (!clock.read(cursor) || !clock.inCalendar() || !clock.zoneName().isEmpty()) {
            return Outcome.NOT_UNDERSTOOD;
        }
        second = daySecond + clock.secondOfDay();
        nano = clock.nano();
        return Outcome.GOOD;
    }

    private Outcome count(String text, TimeUnit unit) {
        return counted(counts.read(text, unit));
    }

    private Outcome counted(Outcome outcome) {
        second = counts.second();
        nano = counts.nano();
        return outcome;
    }

    /** Leaves some orders for dates of numbers, whatever dates so far ruled out. */
    public void leave(int orders) {
        date.leave(orders);
        lastDay = "";
        lastStart = "";
    }

    /** Tells whether the last date is in the calendar in an order that few dates have ruled out. */
    public boolean isInOtherOrder() {
        return date.inOtherOrder() && date.settling() < FEW;
    }

    /** Tells which orders are left for dates of numbers. */
    public int orders() {
        return date.orders();
    }

    /** Tells whether dates are numbers in an order that is not settled. */
    public boolean isOpen() {
        return date.isOpen();
    }

    /** Tells whether no date was read so far. */
    public boolean isFirst() {
        return date.isFirst();
    }

    /** Tells whether dates are months without a day, of which each is read as its first. */
    public boolean isOfMonths() {
        return date.isOfMonths();
    }

    /** Tells the order of dates, null where they are not numbers in one of several orders. */
    @Nullable
    public DateOrder order() {
        return date.isOfNumbers() ? DateText.held(date.orders()) : null;
    }

    /** Tells whether dates have years of two digits. */
    public boolean isOfShortYears() {
        return date.isOfShortYears();
    }

    /** Tells whether the last time of day is 24:00. */
    public boolean isWholeDay() {
        return clock.isWholeDay();
    }

    /** Tells the short name of a zone that the last time had, empty where it had none. */
    public String zoneName() {
        return clock.zoneName();
    }

    /** Tells the zone of the market, null where it is not stated. */
    @Nullable
    public ZoneId zone() {
        return form.zone();
    }

    /** Tells what times count, null where they are dates. */
    @Nullable
    public TimeUnit epoch() {
        return epoch;
    }

    /** Tells the time as seconds since 1970-01-01T00:00 on its own clock. */
    public long epochSecond() {
        return second;
    }

    /** Tells the nanosecond within the second. */
    public int nano() {
        return nano;
    }

    /** Tells the offset from UTC in seconds, or {@link #NO_OFFSET}. */
    public int offset() {
        int stated = epoch == null ? clock.offset() : epoch == TimeUnit.DAYS ? NO_OFFSET : 0;
        return stated == NO_OFFSET && region() == null ? form.usualOffset() : stated;
    }

    /** Tells the region whose clock it is, null where the text names none. */
    @Nullable
    public ZoneId region() {
        return epoch == null ? clock.region() : null;
    }

    /** Returns the time on its own clock. */
    public LocalDateTime dateTime() {
        return LocalDateTime.ofEpochSecond(epochSecond(), nano, ZoneOffset.UTC);
    }
}
