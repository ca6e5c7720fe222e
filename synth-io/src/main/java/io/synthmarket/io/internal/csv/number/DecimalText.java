package io.synthmarket.io.internal.csv.number;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.io.NumberOutput;

/** Writes numbers as the shortest decimal that reads back as the same number, the same on every platform. */
public final class DecimalText {

    /** The most bytes that a number takes, with those that are touched behind it. */
    static final int LONGEST = 64;

    private static final double LARGEST_EXACT = 1L << 53;
    private static final int FIRST_LONG_EXPONENT = 21;
    private static final int LAST_SHORT_EXPONENT = -9;

    private DecimalText() {}

    /** Writes a finite number as a text of its own. */
    public static String of(double value) {
        byte[] bytes = new byte[LONGEST];
        int end = put(value, bytes, 0);
        return new String(bytes, 0, end, StandardCharsets.US_ASCII);
    }

    /**
     * Writes a finite number.
     *
     * @return where the number ends
     */
    public static int put(double value, byte[] target, int from) {
        double size = Math.abs(value);
        int at = from;
        if (Double.doubleToRawLongBits(value) < 0) {
            target[at++] = '-';
        }
        if (size < LARGEST_EXACT && size == Math.rint(size)) {
            return Digits.putWhole((long) size, target, at);
        }
        if (ShortestDecimal.covers(size)) {
            return ShortestDecimal.put(size, target, at);
        }
        return putShortest(NumberOutput.toString(size, true), target, at);
    }

    /** Rearranges what has one of the forms {@code 12.5} and {@code 1.25E-7}. */
    private static int putShortest(String text, byte[] target, int from) {
        int letter = text.indexOf('E');
        if (letter < 0) {
            return putPlain(text, target, from);
        }
        byte[] digits = new byte[LONGEST];
        int count = 0;
        for (int at = 0; at < letter; at++) {
            if (text.charAt(at) != '.') {
                digits[count++] = (byte) text.charAt(at);
            }
        }
        while (count > 1 && digits[count - 1] == '0') {
            count--;
        }
        int exponent = Integer.parseInt(text, letter + 1, text.length(), 10);
        if (exponent >= FIRST_LONG_EXPONENT || exponent < LAST_SHORT_EXPONENT) {
            return putScientific(digits, count, exponent, target, from);
        }
        return exponent < 0
                ? putSmall(digits, count, exponent, target, from)
                : putLarge(digits, count, exponent, target, from);
    }

    private static int putPlain(String text, byte[] target, int from) {
        int end = text.endsWith(".0") ? text.length() - 2 : text.length();
        int at = from;
        for (int symbol = 0; symbol < end; symbol++) {
            target[at++] = (byte) text.charAt(symbol);
        }
        return at;
    }

    private static int putScientific(byte[] digits, int count, int exponent, byte[] target, int from) {
        int at = from;
        target[at++] = digits[0];
        if (count > 1) {
            target[at++] = '.';
            System.arraycopy(digits, 1, target, at, count - 1);
            at += count - 1;
        }
        target[at++] = 'e';
        return NumberOutput.outputInt(exponent, target, at);
    }

    private static int putSmall(byte[] digits, int count, int exponent, byte[] target, int from) {
        int at = from;
        target[at++] = '0';
        target[at++] = '.';
        for (int zero = -1; zero > exponent; zero--) {
            target[at++] = '0';
        }
        System.arraycopy(digits, 0, target, at, count);
        return at + count;
    }

    private static int putLarge(byte[] digits, int count, int exponent, byte[] target, int from) {
        int at = from;
        for (int digit = 0; digit < Math.max(count, exponent + 1); digit++) {
            if (digit == exponent + 1) {
                target[at++] = '.';
            }
            target[at++] = digit < count ? digits[digit] : (byte) '0';
        }
        return at;
    }
}
