package io.synthmarket.io.internal.csv.time;

import io.synthmarket.core.internal.series.TimeGrid;
import io.synthmarket.io.internal.csv.number.NumberText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads times that are counts: days as spreadsheets count them, or what is shorter since 1970. */
public final class CountText {

    private static final long FIRST_DAY = TimeText.FIRST.toEpochDay();
    private static final long LAST_DAY = TimeText.LAST.toEpochDay();
    private static final int SECONDS_PER_DAY = 86_400;
    private static final BigDecimal MILLIS_PER_DAY = BigDecimal.valueOf(86_400_000L);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int MILLIS_PER_SECOND = 1_000;
    private static final int MILLIS_PER_MINUTE = 60_000;
    private static final int NANOS_PER_MILLI = 1_000_000;

    /** The day from which spreadsheets count. */
    private static final long DAY_ZERO = LocalDate.of(1899, 12, 30).toEpochDay();

    /** The first of March 1900, from which on they all count alike. */
    private static final BigDecimal FIRST_COUNTED_DAY = BigDecimal.valueOf(61);

    private static final int LONGEST_COUNT = 40;
    private static final int LONGEST_EXPONENT = "e+999".length();
    private static final int MOST_DIGITS = 19;

    private double lastCount;
    private long second;
    private int nano;

    /** Reads a count of a unit. */
    TimeText.Outcome read(String text, TimeUnit unit) {
        if (unit == TimeUnit.DAYS) {
            BigDecimal days = days(text);
            return days == null ? TimeText.Outcome.NOT_UNDERSTOOD : days(days);
        }
        long perSecond = unit.convert(1, TimeUnit.SECONDS);
        long whole = plainCount(text);
        if (whole >= 0) {
            if (isOtherUnit((double) whole)) {
                return TimeText.Outcome.OTHER_UNIT;
            }
            second = whole / perSecond;
            nano = (int) (whole % perSecond * (TimeGrid.NANOS_PER_SECOND / perSecond));
            return inRange();
        }
        BigDecimal seconds = decimal(text);
        if (seconds == null) {
            return TimeText.Outcome.NOT_UNDERSTOOD;
        }
        if (isOtherUnit(seconds.doubleValue())) {
            return TimeText.Outcome.OTHER_UNIT;
        }
        BigDecimal nanos = seconds.multiply(BigDecimal.valueOf(TimeGrid.NANOS_PER_SECOND / perSecond));
        BigDecimal down = nanos.divide(BigDecimal.valueOf(TimeGrid.NANOS_PER_SECOND), 0, RoundingMode.FLOOR);
        if (down.precision() > MOST_DIGITS - 1) {
            return TimeText.Outcome.OUT_OF_RANGE;
        }
        second = down.longValue();
        nano = nanos.subtract(down.multiply(BigDecimal.valueOf(TimeGrid.NANOS_PER_SECOND)))
                .intValue();
        return inRange();
    }

    /** Tells whether a count is of another unit than the one before. */
    private boolean isOtherUnit(double number) {
        boolean other = CountUnit.differs(lastCount, number);
        lastCount = other ? lastCount : number;
        return other;
    }

    private TimeText.Outcome inRange() {
        long day = Math.floorDiv(second, SECONDS_PER_DAY);
        return day < FIRST_DAY || day >= LAST_DAY ? TimeText.Outcome.OUT_OF_RANGE : TimeText.Outcome.GOOD;
    }

    /** Reads a number of up to 18 digits, −1 where it is none. */
    private static long plainCount(String text) {
        int length = text.length();
        if (length == 0 || length >= MOST_DIGITS) {
            return length == MOST_DIGITS ? nineteenDigits(text) : -1;
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
        long head = plainCount(text.substring(0, MOST_DIGITS - 1));
        int last = text.charAt(MOST_DIGITS - 1) - '0';
        return head < 0 || last < 0 || last > 9 || head > Long.MAX_VALUE / 10 - 1 ? -1 : head * 10 + last;
    }

    /** Reads a count with a sign, a fraction or an exponent; null where it is none. */
    public static @Nullable BigDecimal decimal(String text) {
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        boolean huge = text.length() > LONGEST_COUNT || (exponent >= 0 && text.length() - exponent > LONGEST_EXPONENT);
        if (huge || Double.isNaN(NumberText.parse(text))) {
            return null;
        }
        BigDecimal value = new BigDecimal(text);
        return Math.abs((long) value.scale()) > LONGEST_COUNT ? null : value;
    }

    /** Reads a number of days, or a part of one, whose decimal mark may be a comma too; null where it is none. */
    public static @Nullable BigDecimal days(String text) {
        return decimal(text.replace(',', '.'));
    }

    /** Takes days since 1899-12-30, to the nearest millisecond, or to a whole minute or second where the digits leave that open. */
    private TimeText.Outcome days(BigDecimal days) {
        BigDecimal exact = days.multiply(MILLIS_PER_DAY);
        if (exact.precision() - exact.scale() > MOST_DIGITS - 1 || days.compareTo(FIRST_COUNTED_DAY) < 0) {
            return TimeText.Outcome.OUT_OF_RANGE;
        }
        BigDecimal blur =
                days.ulp().min(BigDecimal.ONE).multiply(MILLIS_PER_DAY).divide(TWO);
        long sinceZero = days.scale() <= 0 ? exact.longValueExact() : whole(exact, blur);
        second = sinceZero / MILLIS_PER_SECOND + DAY_ZERO * SECONDS_PER_DAY;
        nano = (int) (sinceZero % MILLIS_PER_SECOND) * NANOS_PER_MILLI;
        return inRange();
    }

    private static long whole(BigDecimal exact, BigDecimal blur) {
        for (int step : new int[] {MILLIS_PER_MINUTE, MILLIS_PER_SECOND}) {
            BigDecimal unit = BigDecimal.valueOf(step);
            BigDecimal near = exact.divide(unit, 0, RoundingMode.HALF_UP).multiply(unit);
            if (near.subtract(exact).abs().compareTo(blur) <= 0) {
                return near.longValueExact();
            }
        }
        return exact.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** Adds a part of a day to a day that was read. */
    TimeText.Outcome partOfDay(long daySecond, BigDecimal part) {
        return days(part.add(BigDecimal.valueOf(daySecond / SECONDS_PER_DAY - DAY_ZERO)));
    }

    /** Tells the seconds since 1970. */
    long second() {
        return second;
    }

    /** Tells the nanosecond within the second. */
    int nano() {
        return nano;
    }
}
