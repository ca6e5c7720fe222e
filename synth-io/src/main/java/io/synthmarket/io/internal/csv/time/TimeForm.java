package io.synthmarket.io.internal.csv.time;

import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How the times of one file are written.
 *
 * @param orders the orders that dates of numbers may be in
 * @param sixDigits what six digits in a row are
 * @param epoch what times count: days since 1899-12-30, or what is shorter since 1970; null where they are dates
 * @param usualOffset the offset from UTC of times that state none
 * @param clockDigits how many digits times of day have that are digits only, where zeros in front may be missing; 0 where none may
 * @param zone the zone of the market, null where it is not stated
 */
public record TimeForm(
        int orders,
        SixDigits sixDigits,
        @Nullable TimeUnit epoch,
        int usualOffset,
        int clockDigits,
        @Nullable ZoneId zone) {

    /** What six digits in a row are. */
    public enum SixDigits {
        NO_DATE,
        DATE,
        MONTH
    }

    /** Any form of which a time by itself tells. */
    public static final TimeForm ANY =
            new TimeForm(DateText.ANY_ORDER, SixDigits.NO_DATE, null, ClockText.NO_OFFSET, 0, null);

    public TimeForm withOrders(int some) {
        return new TimeForm(some, sixDigits, epoch, usualOffset, clockDigits, zone);
    }

    public TimeForm withSixDigits(SixDigits meaning) {
        return new TimeForm(orders, meaning, epoch, usualOffset, clockDigits, zone);
    }

    public TimeForm withEpoch(@Nullable TimeUnit unit) {
        return new TimeForm(orders, sixDigits, unit, usualOffset, clockDigits, zone);
    }

    public TimeForm withUsualOffset(int offset) {
        return new TimeForm(orders, sixDigits, epoch, offset, clockDigits, zone);
    }

    public TimeForm withClockDigits(int digits) {
        return new TimeForm(orders, sixDigits, epoch, usualOffset, digits, zone);
    }

    public TimeForm withZone(@Nullable ZoneId market) {
        return new TimeForm(orders, sixDigits, epoch, usualOffset, clockDigits, market);
    }
}
