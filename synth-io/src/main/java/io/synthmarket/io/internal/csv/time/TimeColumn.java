package io.synthmarket.io.internal.csv.time;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.internal.series.TimeGrid;
import io.synthmarket.io.internal.csv.number.Digits;
import java.time.LocalDate;

/**
 * The times of a series as texts of one form: dates where all times are midnights, else dates and clocks, with as many digits of
 * fraction as any of them needs. Times are to be put in order.
 */
public final class TimeColumn {

    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;
    private static final int DATE_LENGTH = 10;
    private static final int CHUNK = 1 << 10;

    private final BarSeries series;
    private final long[] chunk = new long[CHUNK];
    private final byte[] date = new byte[DATE_LENGTH];
    private final boolean withClock;
    private final int fractionDigits;
    private long day = Long.MIN_VALUE;

    public TimeColumn(BarSeries series) {
        this.series = series;
        boolean clock = false;
        int digits = 0;
        for (int bar = 0; bar < series.size(); bar++) {
            long nanoOfDay = Math.floorMod(nanos(bar), TimeGrid.NANOS_PER_DAY);
            clock |= nanoOfDay != 0;
            long nano = nanoOfDay % TimeGrid.NANOS_PER_SECOND;
            if (nano != 0) {
                digits = Math.max(digits, nano % NANOS_PER_MILLI == 0 ? 3 : nano % NANOS_PER_MICRO == 0 ? 6 : 9);
            }
        }
        withClock = clock;
        fractionDigits = digits;
    }

    private long nanos(int bar) {
        int place = bar % CHUNK;
        if (place == 0) {
            series.copyTimesInto(bar, Math.min(bar + CHUNK, series.size()), chunk);
        }
        return chunk[place];
    }

    /** Writes the time of the next bar and returns where it ends. */
    public int put(int bar, byte[] target, int from) {
        long nanos = nanos(bar);
        long daysSince1970 = Math.floorDiv(nanos, TimeGrid.NANOS_PER_DAY);
        if (daysSince1970 != day) {
            day = daysSince1970;
            write(LocalDate.ofEpochDay(day));
        }
        System.arraycopy(date, 0, target, from, DATE_LENGTH);
        int at = from + DATE_LENGTH;
        return withClock ? putClock(nanos - day * TimeGrid.NANOS_PER_DAY, target, at) : at;
    }

    private void write(LocalDate written) {
        int at = Digits.putTwo(written.getYear() / 100, date, 0);
        at = Digits.putTwo(written.getYear() % 100, date, at);
        date[at++] = '-';
        at = Digits.putTwo(written.getMonthValue(), date, at);
        date[at++] = '-';
        Digits.putTwo(written.getDayOfMonth(), date, at);
    }

    private int putClock(long nanoOfDay, byte[] target, int from) {
        int second = (int) (nanoOfDay / TimeGrid.NANOS_PER_SECOND);
        int at = from;
        target[at++] = 'T';
        at = Digits.putTwo(second / 3_600, target, at);
        target[at++] = ':';
        at = Digits.putTwo(second / 60 % 60, target, at);
        target[at++] = ':';
        at = Digits.putTwo(second % 60, target, at);
        return fractionDigits == 0 ? at : putFraction((int) (nanoOfDay % TimeGrid.NANOS_PER_SECOND), target, at);
    }

    private int putFraction(int nano, byte[] target, int from) {
        int at = from;
        target[at++] = '.';
        int left = fractionDigits == 3 ? nano / NANOS_PER_MILLI : fractionDigits == 6 ? nano / NANOS_PER_MICRO : nano;
        for (int place = at + fractionDigits - 1; place >= at; place--) {
            target[place] = (byte) ('0' + left % 10);
            left /= 10;
        }
        return at + fractionDigits;
    }
}
