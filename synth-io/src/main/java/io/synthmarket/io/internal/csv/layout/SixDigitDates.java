package io.synthmarket.io.internal.csv.layout;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.DateOrder;
import io.synthmarket.io.internal.csv.time.Cursor;
import io.synthmarket.io.internal.csv.time.DateText;
import io.synthmarket.io.internal.csv.time.TimeForm;
import io.synthmarket.io.internal.csv.time.TimeText;
import java.time.YearMonth;

/** The dates of the first rows, where each is six digits in a row: what these are. */
final class SixDigitDates {

    private static final int DIGITS = 6;
    private static final int MONTHS_PER_YEAR = 12;

    /** Up to one row in so many may be none; it is then a bad row. */
    private static final int STRAY_SHARE = 10;

    private final TimeFinder finder;
    private final int time;
    private final int clock;
    private int size;
    private int months;
    private int monthSteps;
    private int firstMonth = -1;

    /** Looks at a column of times, beside one of times of day where there is one. */
    SixDigitDates(TimeFinder finder, int time, int clock) {
        this.finder = finder;
        this.time = time;
        this.clock = clock;
        int before = 0;
        for (int row = 0; row < finder.rows(); row++) {
            String text = finder.text(row, time);
            if (digits(text) != DIGITS) {
                continue;
            }
            size++;
            int number = Integer.parseInt(text.substring(0, DIGITS));
            int month = number / 100 * MONTHS_PER_YEAR + number % 100;
            if (isMonth(number) && text.length() == DIGITS) {
                firstMonth = firstMonth < 0 ? row : firstMonth;
                months++;
            }
            monthSteps += before > 0 && Math.abs(month - before) == 1 ? 1 : 0;
            before = month;
        }
    }

    private static int digits(String text) {
        int count = 0;
        while (count < text.length() && Cursor.isDigit(text.charAt(count))) {
            count++;
        }
        return count;
    }

    private static boolean isMonth(int number) {
        boolean inTime = number / 100 >= 1800 && number / 100 < 2100;
        return inTime && number % 100 >= 1 && number % 100 <= MONTHS_PER_YEAR;
    }

    /** Tells whether nearly all first rows have six digits that are a date in one of the orders, or a month. */
    boolean areDates() {
        return isNearlyAll(months) || isNearlyAll(mostDays());
    }

    private boolean isNearlyAll(int count) {
        return 2 * size > finder.rows() && (size - count) * STRAY_SHARE <= size;
    }

    private int mostDays() {
        int most = 0;
        for (DateOrder order : DateOrder.values()) {
            TimeText times =
                    new TimeText(finder.form().withOrders(DateText.bit(order)).withSixDigits(TimeForm.SixDigits.DATE));
            int good = 0;
            for (int row = 0; row < finder.rows(); row++) {
                boolean six = digits(finder.text(row, time)) == DIGITS;
                good += six && finder.read(times, row, time, clock) == TimeText.Outcome.GOOD ? 1 : 0;
            }
            most = Math.max(most, good);
        }
        return most;
    }

    /**
     * Decides.
     *
     * @throws BarDataException if they may be days as well as months
     */
    TimeForm.SixDigits decide(String source, String name) {
        if (2 * size <= finder.rows()) {
            return TimeForm.SixDigits.NO_DATE;
        }
        int days = mostDays();
        if (!isNearlyAll(Math.max(days, months))) {
            return TimeForm.SixDigits.NO_DATE;
        }
        if (days != months) {
            return days > months ? TimeForm.SixDigits.DATE : TimeForm.SixDigits.MONTH;
        }
        if (size > MONTHS_PER_YEAR && monthSteps == size - 1) {
            return TimeForm.SixDigits.MONTH;
        }
        String text = finder.text(firstMonth, time);
        throw BarDataException.atColumn(
                source,
                finder.line(firstMonth),
                name,
                "expected dates that can be read in one way but found " + Echo.quote(text)
                        + ", which is a day or the month "
                        + YearMonth.of(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(4)))
                        + "; state CsvDialect \"dates=year-first\", \"dates=day-first\" or \"dates=month-first\" for the day, else write"
                        + " months such as 2020-01");
    }
}
