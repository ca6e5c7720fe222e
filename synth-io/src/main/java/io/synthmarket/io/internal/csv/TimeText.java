package io.synthmarket.io.internal.csv;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Reads times that are written year first; one object reads many, each result replacing the one before. */
final class TimeText {

    /** What became of a text. */
    enum Outcome {
        GOOD,
        NOT_UNDERSTOOD,
        NOT_IN_CALENDAR,
        OUT_OF_RANGE
    }

    /** Stands for an offset where the text states none. */
    static final int NO_OFFSET = Integer.MIN_VALUE;

    static final LocalDate FIRST = LocalDate.of(1677, 9, 22);
    static final LocalDate LAST = LocalDate.of(2262, 4, 11);

    private static final int SECONDS_PER_DAY = 86_400;
    private static final int LONGEST_OFFSET_HOURS = 18;
    private static final int MOST_FRACTION_DIGITS = 9;

    private String text = "";
    private int at;
    private long epochDay;
    private int secondOfDay;
    private int nano;
    private int offset = NO_OFFSET;
    private boolean inCalendar;

    /** Reads a date, or a date and a time of day in one text. */
    Outcome read(String whole) {
        start(whole);
        if (!date()) {
            return Outcome.NOT_UNDERSTOOD;
        }
        if (at < text.length()) {
            if (at + 1 < text.length() && (text.charAt(at) == 'T' || text.charAt(at) == 't')) {
                at++;
            } else if (!blanks()) {
                return Outcome.NOT_UNDERSTOOD;
            }
            if (!clock()) {
                return Outcome.NOT_UNDERSTOOD;
            }
        }
        return outcome();
    }

    /** Reads a date and a time of day in two texts. */
    Outcome read(String date, String clock) {
        start(date);
        if (!date() || at < text.length()) {
            return Outcome.NOT_UNDERSTOOD;
        }
        text = clock;
        at = 0;
        return clock() ? outcome() : Outcome.NOT_UNDERSTOOD;
    }

    private void start(String whole) {
        text = whole;
        at = 0;
        secondOfDay = 0;
        nano = 0;
        offset = NO_OFFSET;
        inCalendar = true;
    }

    private Outcome outcome() {
        if (!inCalendar) {
            return Outcome.NOT_IN_CALENDAR;
        }
        long day = epochDay;
        boolean early = day < FIRST.toEpochDay();
        boolean late = day > LAST.toEpochDay() || (day == LAST.toEpochDay() && (secondOfDay > 0 || nano > 0));
        return early || late ? Outcome.OUT_OF_RANGE : Outcome.GOOD;
    }

    /** Tells the time as seconds since 1970-01-01T00:00 on its own clock. */
    long epochSecond() {
        return epochDay * SECONDS_PER_DAY + secondOfDay;
    }

    /** Tells the nanosecond within the second. */
    int nano() {
        return nano;
    }

    /** Tells the offset from UTC in seconds, or {@link #NO_OFFSET}. */
    int offset() {
        return offset;
    }

    /** Returns the time on its own clock. */
    LocalDateTime dateTime() {
        return LocalDateTime.ofEpochSecond(epochSecond(), nano, ZoneOffset.UTC);
    }

    private boolean date() {
        int year = number(4);
        if (year < 0 || at == text.length()) {
            return false;
        }
        char separator = text.charAt(at);
        boolean separated = separator == '-' || separator == '/' || separator == '.';
        if (separated) {
            at++;
        }
        int month = number(2);
        if (month < 0) {
            return false;
        }
        if (separated) {
            if (at == text.length() || text.charAt(at) != separator) {
                return false;
            }
            at++;
        }
        int day = number(2);
        if (day < 0) {
            return false;
        }
        if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) {
            inCalendar = false;
        } else {
            epochDay = LocalDate.of(year, month, day).toEpochDay();
        }
        return true;
    }

    private static int monthLength(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private boolean clock() {
        int hour = number(2);
        if (hour < 0 || at == text.length()) {
            return false;
        }
        boolean separated = text.charAt(at) == ':';
        if (separated) {
            at++;
        }
        int minute = number(2);
        if (minute < 0) {
            return false;
        }
        int second = 0;
        if (!separated || next(':')) {
            second = number(2);
            if (second < 0) {
                return false;
            }
            if (separated && next('.') && !fraction()) {
                return false;
            }
        }
        inCalendar &= hour < 24 && minute < 60 && second < 60;
        secondOfDay = (hour * 60 + minute) * 60 + second;
        return at == text.length() || (zone() && at == text.length());
    }

    private boolean fraction() {
        int digits = 0;
        int value = 0;
        while (at < text.length() && isDigit(text.charAt(at))) {
            if (digits == MOST_FRACTION_DIGITS) {
                return false;
            }
            value = value * 10 + (text.charAt(at) - '0');
            digits++;
            at++;
        }
        for (int digit = digits; digit < MOST_FRACTION_DIGITS; digit++) {
            value *= 10;
        }
        nano = value;
        return digits > 0;
    }

    private boolean zone() {
        if (next('Z') || next('z')) {
            offset = 0;
            return true;
        }
        boolean west = next('-');
        if (!west && !next('+')) {
            return false;
        }
        int hours = number(2);
        if (hours < 0 || !next(':')) {
            return false;
        }
        int minutes = number(2);
        if (minutes < 0) {
            return false;
        }
        inCalendar &= minutes < 60 && hours * 60 + minutes <= LONGEST_OFFSET_HOURS * 60;
        int seconds = (hours * 60 + minutes) * 60;
        offset = west ? -seconds : seconds;
        return true;
    }

    private boolean blanks() {
        int from = at;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at > from;
    }

    private boolean next(char expected) {
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    /** Reads a number of exactly so many digits, −1 where there is none. */
    private int number(int digits) {
        if (text.length() - at < digits) {
            return -1;
        }
        int value = 0;
        for (int end = at + digits; at < end; at++) {
            if (!isDigit(text.charAt(at))) {
                return -1;
            }
            value = value * 10 + (text.charAt(at) - '0');
        }
        return value;
    }

    private static boolean isDigit(char symbol) {
        return symbol >= '0' && symbol <= '9';
    }
}
