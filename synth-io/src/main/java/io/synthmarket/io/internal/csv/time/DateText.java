package io.synthmarket.io.internal.csv.time;

import io.synthmarket.io.DateOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads dates of one file. Where numbers may be in several orders, each date rules out those in which it is not in the calendar; until
 * one is left, the first of those left is held.
 */
public final class DateText {

    /** Every order is possible. */
    public static final int ANY_ORDER = 7;

    private static final int YEAR_FIRST = bit(DateOrder.YEAR_FIRST);
    private static final int FIRST_SHORT_YEAR = 70;
    private static final int CENTURY = 100;

    /** How dates of a file are written; all of them alike. */
    private enum Form {
        UNKNOWN,
        YEAR_FIRST,
        NUMBERS,
        NAMED,
        MONTHS
    }

    private final TimeForm.SixDigits sixDigits;
    private int orders;
    private Form form = Form.UNKNOWN;
    private Form lastForm = Form.UNKNOWN;
    private long epochDay;
    private int lastDate = -1;
    private boolean inCalendar;
    private boolean inOtherOrder;
    private boolean ofShortYears;
    private int settling;

    public DateText(int orders, TimeForm.SixDigits sixDigits) {
        this.orders = orders;
        this.sixDigits = sixDigits;
    }

    /** Lists the orders of a set. */
    public static List<DateOrder> list(int orders) {
        List<DateOrder> list = new ArrayList<>();
        for (DateOrder order : DateOrder.values()) {
            if ((orders & bit(order)) != 0) {
                list.add(order);
            }
        }
        return list;
    }

    /** Tells the set that has one order. */
    public static int bit(DateOrder order) {
        return switch (order) {
            case DAY_FIRST -> 1;
            case MONTH_FIRST -> 2;
            case YEAR_FIRST -> 4;
        };
    }

    /** Tells the order that is held where these are possible. */
    public static DateOrder held(int orders) {
        return switch (Integer.lowestOneBit(orders)) {
            case 1 -> DateOrder.DAY_FIRST;
            case 2 -> DateOrder.MONTH_FIRST;
            default -> DateOrder.YEAR_FIRST;
        };
    }

    /** Reads a date, and tells whether it is written as one. */
    public boolean read(Cursor text) {
        inCalendar = true;
        inOtherOrder = false;
        int digits = text.digitsAhead();
        boolean understood;
        if (digits == 4 || digits >= 8) {
            lastForm = Form.YEAR_FIRST;
            understood = yearFirst(text, digits >= 8);
        } else if (digits == 1 || digits == 2) {
            understood = yearLast(text);
        } else if (digits == 6 && sixDigits != TimeForm.SixDigits.NO_DATE) {
            understood = sixDigits(text);
        } else {
            lastForm = Form.NAMED;
            understood = digits == 0 && monthFirst(text);
        }
        if (understood && inCalendar && form == Form.UNKNOWN) {
            form = lastForm;
        }
        return understood && (form == Form.UNKNOWN || form == lastForm);
    }

    private boolean yearFirst(Cursor text, boolean compact) {
        int year = text.number(4);
        char separator = compact ? 0 : text.peek();
        if (!compact && !isSeparator(text, separator)) {
            return false;
        }
        int month = compact ? text.number(2) : monthNumber(text);
        if (!compact && month > 0 && text.ended()) {
            return month(year, month);
        }
        if (month < 0 || (!compact && !isSeparatorAgain(text, separator))) {
            return false;
        }
        int day = compact ? text.number(2) : text.shortNumber();
        if (day < 0) {
            return false;
        }
        if (separator == '\u5E74') {
            text.next('\u65E5');
        }
        set(year, month, day);
        return true;
    }

    /** Reads YYMMDD and its like, or YYYYMM. */
    private boolean sixDigits(Cursor text) {
        if (sixDigits == TimeForm.SixDigits.MONTH) {
            return month(text.number(4), text.number(2));
        }
        lastForm = Form.NUMBERS;
        resolve(text.number(2), text.number(2), text.number(2), true);
        return true;
    }

    /** Takes a month without a day for its first day. */
    private boolean month(int year, int month) {
        lastForm = Form.MONTHS;
        set(year, month, 1);
        return true;
    }

    private static boolean isSeparator(Cursor text, char separator) {
        return (separator == '-' || separator == '/' || separator == '.' || separator == '\u5E74')
                && text.next(separator);
    }

    private static boolean isSeparatorAgain(Cursor text, char separator) {
        return text.next(separator == '\u5E74' ? '\u6708' : separator);
    }

    private static int monthNumber(Cursor text) {
        if (Character.isLetter(text.peek())) {
            int month = MonthNames.month(text.word());
            return month == 0 ? -1 : month;
        }
        return text.shortNumber();
    }

    private boolean yearLast(Cursor text) {
        int first = text.shortNumber();
        char separator = text.peek();
        text.next('.');
        boolean apart = text.blanks();
        if (!apart && (separator == '-' || separator == '/')) {
            text.next(separator);
        }
        if (Character.isLetter(text.peek())) {
            lastForm = Form.NAMED;
            int month = MonthNames.month(text.word());
            text.next('.');
            return month > 0 && yearOfNamed(text, month, first);
        }
        lastForm = Form.NUMBERS;
        if (!apart && text.digitsAhead() == 4) {
            int year = text.number(4);
            return isSeparatorOfNumbers(separator) && text.ended() && month(year, first);
        }
        int second = apart ? -1 : text.shortNumber();
        if (second < 0 || !isSeparatorOfNumbers(separator) || !text.next(separator)) {
            return false;
        }
        int digits = text.digitsAhead();
        int third = digits == 4 ? text.number(4) : digits == 2 ? text.number(2) : -1;
        if (third < 0) {
            return false;
        }
        resolve(first, second, third, digits == 2);
        return true;
    }

    private static boolean isSeparatorOfNumbers(char separator) {
        return separator == '-' || separator == '/' || separator == '.';
    }

    private boolean monthFirst(Cursor text) {
        String word = text.word();
        int month = MonthNames.month(word);
        text.next('.');
        if (month == 0 || Weekdays.isName(word)) {
            text.next(',');
            text.blanks();
            if (text.digitsAhead() > 0) {
                return !word.isEmpty() && Weekdays.isName(word) && text.digitsAhead() <= 2 && yearLast(text);
            }
            month = Weekdays.isName(word) ? MonthNames.month(text.word()) : 0;
            text.next('.');
        }
        boolean apart = text.blanks() || text.next('-') || text.next('/');
        if (apart && month > 0 && text.digitsAhead() == 4) {
            int year = text.number(4);
            return text.ended() && month(year, month);
        }
        int day = apart ? text.shortNumber() : -1;
        lastForm = Form.NAMED;
        return month > 0 && day > 0 && yearOfNamed(text, month, day);
    }

    private boolean yearOfNamed(Cursor text, int month, int day) {
        text.next(',');
        if (!text.blanks() && !text.next('-')) {
            text.next('/');
        }
        int digits = text.digitsAhead();
        int year = digits == 4 ? text.number(4) : digits == 2 ? longYear(text.number(2)) : -1;
        if (year < 0) {
            return false;
        }
        set(year, month, day);
        ofShortYears |= digits == 2 && inCalendar;
        return true;
    }

    /** Takes three numbers for a date in the orders that are left, and rules out those that have no such date. */
    private void resolve(int first, int second, int third, boolean shortYear) {
        int year = shortYear ? longYear(third) : third;
        int possible = isDate(year, second, first) ? bit(DateOrder.DAY_FIRST) : 0;
        possible |= isDate(year, first, second) ? bit(DateOrder.MONTH_FIRST) : 0;
        possible |= shortYear && isDate(longYear(first), second, third) ? YEAR_FIRST : 0;
        inOtherOrder = possible != 0 && (possible & orders) == 0;
        if ((possible & orders) == 0) {
            inCalendar = false;
            return;
        }
        ofShortYears |= shortYear;
        settling += Integer.bitCount(possible) == 1 ? 1 : 0;
        orders &= possible;
        switch (held(orders)) {
            case DAY_FIRST -> set(year, second, first);
            case MONTH_FIRST -> set(year, first, second);
            case YEAR_FIRST -> set(longYear(first), second, third);
        }
    }

    /** Reads a date that was read in one order again in another. */
    public static long again(long day, DateOrder from, DateOrder to) {
        LocalDate date = LocalDate.ofEpochDay(day);
        int year = date.getYear();
        int first = switch (from) {
            case DAY_FIRST -> date.getDayOfMonth();
            case MONTH_FIRST -> date.getMonthValue();
            case YEAR_FIRST -> year % CENTURY;
        };
        int second = from == DateOrder.MONTH_FIRST ? date.getDayOfMonth() : date.getMonthValue();
        int third = from == DateOrder.YEAR_FIRST ? date.getDayOfMonth() : year;
        int last = from == DateOrder.YEAR_FIRST ? longYear(third) : third;
        return switch (to) {
            case DAY_FIRST -> LocalDate.of(last, second, first).toEpochDay();
            case MONTH_FIRST -> LocalDate.of(last, first, second).toEpochDay();
            case YEAR_FIRST ->
                LocalDate.of(longYear(first), second, third % CENTURY).toEpochDay();
        };
    }

    private static int longYear(int shortYear) {
        return shortYear + (shortYear < FIRST_SHORT_YEAR ? 2_000 : 1_900);
    }

    private void set(int year, int month, int day) {
        int packed = (year << 10) + (month << 5) + day;
        if (packed == lastDate) {
            return;
        }
        inCalendar = isDate(year, month, day);
        if (inCalendar) {
            epochDay = LocalDate.of(year, month, day).toEpochDay();
            lastDate = packed;
        }
    }

    private static boolean isDate(int year, int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
    }

    private static int monthLength(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** Leaves some orders, whatever dates so far ruled out. */
    void leave(int some) {
        orders = some;
    }

    /** Tells whether the last date is in the calendar in an order that is ruled out. */
    boolean inOtherOrder() {
        return inOtherOrder;
    }

    /** Tells how many dates so far are in the calendar in one order only. */
    int settling() {
        return settling;
    }

    /** Tells which orders are left. */
    int orders() {
        return orders;
    }

    /** Tells whether dates are numbers in an order that is not settled. */
    boolean isOpen() {
        return form == Form.NUMBERS && Integer.bitCount(orders) > 1;
    }

    /** Tells whether dates are numbers whose order matters. */
    boolean isOfNumbers() {
        return form == Form.NUMBERS || lastForm == Form.NUMBERS;
    }

    /** Tells whether no date was read so far. */
    boolean isFirst() {
        return form == Form.UNKNOWN;
    }

    /** Tells whether dates are months without a day. */
    boolean isOfMonths() {
        return form == Form.MONTHS;
    }

    /** Tells whether a date had a year of two digits. */
    boolean isOfShortYears() {
        return ofShortYears;
    }

    boolean inCalendar() {
        return inCalendar;
    }

    long epochDay() {
        return epochDay;
    }
}
