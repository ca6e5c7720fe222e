package io.synthmarket.io.internal.csv.layout;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.Inference;
import io.synthmarket.io.internal.csv.column.ColumnNames;
import io.synthmarket.io.internal.csv.number.NumberStyle;
import io.synthmarket.io.internal.csv.time.CountText;
import io.synthmarket.io.internal.csv.time.Cursor;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The numbers that a column has in the first rows, as days that a spreadsheet counts. */
final class HeadDays {

    /** Day numbers of any history have so many digits. */
    private static final int DIGITS = 5;

    private static final BigDecimal LEAST = BigDecimal.valueOf(20_000);

    /** The day number of 2064-04-08; dates of six digits whose zero is lost go beyond. */
    private static final BigDecimal MOST = BigDecimal.valueOf(60_000);

    /** The first of 1970 as spreadsheets count; days counted from 1970 are below it until 2039. */
    private static final BigDecimal FIRST_OF_1970 = BigDecimal.valueOf(25_569);

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** Bars that are further apart than this are not told from prices. */
    private static final BigDecimal LONGEST_STEP = BigDecimal.valueOf(32);

    private final TimeFinder finder;
    private final int column;
    private final boolean days;
    private boolean clocks = true;
    private boolean near = true;
    private boolean whole = true;
    private int firstRow = -1;
    private BigDecimal least = MOST;

    /** Reads the numbers of a column. */
    HeadDays(TimeFinder finder, int column) {
        this.finder = finder;
        this.column = column;
        this.days = read();
    }

    private boolean read() {
        int numbers = 0;
        BigDecimal before = null;
        for (int row = 0; row < finder.rows(); row++) {
            String text = finder.text(row, column);
            if (NumberStyle.isBlank(text) || finder.isShort(row)) {
                continue;
            }
            BigDecimal number = day(text);
            if (number == null) {
                return false;
            }
            firstRow = firstRow < 0 ? row : firstRow;
            least = least.min(number);
            clocks &= text.length() == DIGITS && isClock(number.intValue());
            whole &= text.length() == DIGITS;
            near &= before == null || number.subtract(before).abs().compareTo(LONGEST_STEP) <= 0;
            before = number;
            numbers++;
        }
        return 2 * numbers > finder.rows();
    }

    /** Reads a number of five digits before its fraction, none of them a zero in front; null where it is no day of a history. */
    private static @Nullable BigDecimal day(String text) {
        boolean fraction = text.length() > DIGITS && !Cursor.isDigit(text.charAt(DIGITS));
        BigDecimal number = text.length() == DIGITS || fraction ? CountText.days(text) : null;
        return number == null || number.compareTo(LEAST) < 0 || number.compareTo(MOST) >= 0 ? null : number;
    }

    private static boolean isClock(int number) {
        return number / 100 % 100 < 60 && number % 100 < 60;
    }

    /** Tells whether all numbers of the column are such days, from 1954 to 2064. */
    boolean areDays() {
        return days;
    }

    /** Tells whether they are, and none has a time of day. */
    boolean areWholeDays() {
        return days && whole;
    }

    /** Tells whether they are, and go one way by steps of a month at most, as little else does. */
    boolean areDaysInOrder() {
        return days && near && finder.runs(column);
    }

    /**
     * Tells what was found.
     *
     * @throws BarDataException if the numbers may be other times as well
     */
    Inference evidence(String source, String name) {
        String text = finder.text(firstRow, column);
        LocalDate day = day(text, DAY_ZERO);
        if (least.compareTo(FIRST_OF_1970) < 0) {
            throw open(
                    source,
                    name,
                    day + " as spreadsheets count days, or " + day(text, LocalDate.EPOCH) + " counted from 1970");
        }
        if (clocks && ColumnNames.isClock(name)) {
            throw open(source, name, day + " as spreadsheets count days, or a time of day");
        }
        LocalDate ofLostZero = new LostZeroDates(finder, column).first(areDaysInOrder());
        if (ofLostZero != null) {
            throw open(
                    source,
                    name,
                    day + " as spreadsheets count days, or " + ofLostZero
                            + " as six digits whose zero in front is lost");
        }
        return new Inference("dates", "day numbers of a spreadsheet, " + Echo.quote(text) + " read as " + day);
    }

    private static LocalDate day(String text, LocalDate from) {
        return from.plusDays(Integer.parseInt(text.substring(0, DIGITS)));
    }

    private BarDataException open(String source, String name, String readings) {
        return BarDataException.atColumn(
                source,
                finder.line(firstRow),
                name,
                "expected times that can be read in one way but found " + Echo.quote(finder.text(firstRow, column))
                        + ", which is " + readings
                        + "; state CsvDialect \"epoch=excel-days\" for the former, else write dates such as 2020-01-31");
    }
}
