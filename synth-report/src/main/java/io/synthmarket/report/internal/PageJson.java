package io.synthmarket.report.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * JSON that may stand inside a page: no character that could end the element around it, and numbers as short as their use allows. One that
 * is told has twelve digits, since it is rounded once more; those that are drawn have five. They are the same on every JDK; what is
 * undefined is null.
 */
public final class PageJson {

    private static final MathContext TOLD = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final MathContext DRAWN = new MathContext(5, RoundingMode.HALF_EVEN);
    private static final double LARGEST_EXACT = 1e5;

    private final StringBuilder text = new StringBuilder();

    /** Begins an object that is a value of its own, or the whole. */
    public PageJson object() {
        separate();
        text.append('{');
        return this;
    }

    /** Begins an object that is a member. */
    public PageJson object(String name) {
        name(name);
        text.append('{');
        return this;
    }

    /** Begins an array that is the whole. */
    public PageJson array() {
        separate();
        text.append('[');
        return this;
    }

    /** Begins an array that is a member. */
    public PageJson array(String name) {
        name(name);
        text.append('[');
        return this;
    }

    /** Ends an object. */
    public PageJson endObject() {
        text.append('}');
        return this;
    }

    /** Ends an array. */
    public PageJson endArray() {
        text.append(']');
        return this;
    }

    /** Writes a text. */
    public PageJson text(String name, String value) {
        name(name);
        text.append(quoted(value));
        return this;
    }

    /** Writes a text into an array. */
    public PageJson text(String value) {
        separate();
        text.append(quoted(value));
        return this;
    }

    /** Writes what is JSON already. */
    public PageJson json(String name, String value) {
        name(name);
        text.append(value);
        return this;
    }

    /** Writes what is JSON already into an array. */
    public PageJson json(String value) {
        separate();
        text.append(value);
        return this;
    }

    /** Writes a whole number, all of its digits. */
    public PageJson integer(String name, long value) {
        name(name);
        text.append(value);
        return this;
    }

    /** Writes true or false. */
    public PageJson flag(String name, boolean value) {
        name(name);
        text.append(value);
        return this;
    }

    /** Writes a number to be told. */
    public PageJson number(String name, double value) {
        name(name);
        append(value, TOLD);
        return this;
    }

    /** Writes a number with all of its digits, or null where there is none or it is not finite. */
    public PageJson exact(String name, OptionalDouble value) {
        double known = value.orElse(Double.NaN);
        name(name);
        text.append(Double.isFinite(known) ? Double.toString(known) : "null");
        return this;
    }

    /** Writes a number to be told, or null where there is none. */
    public PageJson number(String name, OptionalDouble value) {
        return number(name, value.orElse(Double.NaN));
    }

    /** Writes numbers to be told. */
    public PageJson numbers(String name, double... values) {
        return append(name, values, TOLD);
    }

    /** Writes numbers to be drawn. */
    public PageJson curve(String name, double... values) {
        return append(name, values, DRAWN);
    }

    private PageJson append(String name, double[] values, MathContext digits) {
        array(name);
        for (double value : values) {
            separate();
            append(value, digits);
        }
        return endArray();
    }

    /** Writes whole numbers. */
    public PageJson integers(String name, long... values) {
        array(name);
        for (long value : values) {
            separate();
            text.append(value);
        }
        return endArray();
    }

    private void append(double value, MathContext digits) {
        if (!Double.isFinite(value)) {
            text.append("null");
        } else if (value == Math.rint(value) && Math.abs(value) < LARGEST_EXACT) {
            text.append((long) value);
        } else {
            text.append(new BigDecimal(value).round(digits).stripTrailingZeros());
        }
    }

    private void name(String name) {
        separate();
        text.append(quoted(name)).append(':');
    }

    private void separate() {
        int last = text.length() - 1;
        if (last >= 0 && "{[:".indexOf(text.charAt(last)) < 0) {
            text.append(',');
        }
    }

    /** Puts a text between quotes. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char symbol = text.charAt(at);
            if (symbol == '"' || symbol == '\\') {
                quoted.append('\\').append(symbol);
            } else if (symbol < ' ' || symbol == '<' || symbol == '>' || symbol == '&' || symbol > '~') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) symbol));
            } else {
                quoted.append(symbol);
            }
        }
        return quoted.append('"').toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
