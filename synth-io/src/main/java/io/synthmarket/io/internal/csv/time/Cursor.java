package io.synthmarket.io.internal.csv.time;

import io.synthmarket.io.internal.csv.number.NumberStyle;

/** A place in a text that moves on as the text is read. */
public final class Cursor {

    private String text = "";
    private int at;

    public void start(String whole) {
        start(whole, 0);
    }

    void start(String whole, int place) {
        text = whole;
        at = place;
    }

    public boolean ended() {
        return at == text.length();
    }

    /** Tells the place, for {@link #back}. */
    int place() {
        return at;
    }

    void back(int place) {
        at = place;
    }

    /** Tells the next character, a zero at the end. */
    char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    /** Passes over one character if it is this one. */
    boolean next(char expected) {
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    /** Passes over a text if it comes next, in any case. */
    boolean next(String expected) {
        if (text.regionMatches(true, at, expected, 0, expected.length())) {
            at += expected.length();
            return true;
        }
        return false;
    }

    /** Passes over blanks, and tells whether there were any. */
    boolean blanks() {
        int from = at;
        while (at < text.length() && NumberStyle.isSpace(text.charAt(at))) {
            at++;
        }
        return at > from;
    }

    /** Counts the digits that come next. */
    public int digitsAhead() {
        int end = at;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end - at;
    }

    /** Reads a number of exactly so many digits, −1 where there is none. */
    int number(int digits) {
        if (text.length() - at < digits) {
            return -1;
        }
        int value = 0;
        int place = at;
        for (int end = at + digits; place < end; place++) {
            if (!isDigit(text.charAt(place))) {
                return -1;
            }
            value = value * 10 + (text.charAt(place) - '0');
        }
        at = place;
        return value;
    }

    /** Reads a number of one or two digits, −1 where there is none. */
    int shortNumber() {
        return number(at + 1 < text.length() && isDigit(text.charAt(at + 1)) ? 2 : 1);
    }

    /** Reads what is left. */
    String rest() {
        String rest = text.substring(at);
        at = text.length();
        return rest;
    }

    /** Reads the letters that come next. */
    public String word() {
        int from = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    public static boolean isDigit(char symbol) {
        return symbol >= '0' && symbol <= '9';
    }
}
