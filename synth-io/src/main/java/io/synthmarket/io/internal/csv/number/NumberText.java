package io.synthmarket.io.internal.csv.number;

/** Reads numbers in plain or scientific notation. */
public final class NumberText {

    private static final int MOST_EXACT_DIGITS = 18;
    private static final long LARGEST_EXACT = 1L << 53;
    private static final int LARGEST_EXPONENT = 100_000;
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private NumberText() {}

    /**
     * Reads a number.
     *
     * @return the nearest double, infinite where the number is too large, NaN where the text is not a number
     */
    public static double parse(String text) {
        int length = text.length();
        if (length > MOST_EXACT_DIGITS) {
            return parseAny(text);
        }
        long digits = 0;
        int point = length;
        for (int at = 0; at < length; at++) {
            int digit = text.charAt(at) - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
            } else if (digit == '.' - '0' && point == length) {
                point = at;
            } else {
                return parseAny(text);
            }
        }
        int decimals = Math.max(0, length - 1 - point);
        boolean plain = digits > 0 && digits <= LARGEST_EXACT;
        // Both operands are exact, so the one rounding is that of the nearest double.
        return plain ? digits / POWERS[decimals] : parseAny(text);
    }

    /** Reads a number with a sign, an exponent or many digits. */
    private static double parseAny(String text) {
        int end = text.length();
        int at = 0;
        boolean negative = false;
        if (at < end && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            negative = text.charAt(at) == '-';
            at++;
        }
        long mantissa = 0;
        int digits = 0;
        int significant = 0;
        int scale = 0;
        boolean fraction = false;
        for (; at < end; at++) {
            int digit = text.charAt(at) - '0';
            if (digit >= 0 && digit <= 9) {
                digits++;
                if (significant > 0 || digit > 0) {
                    significant++;
                }
                if (significant <= MOST_EXACT_DIGITS) {
                    mantissa = mantissa * 10 + digit;
                }
                if (fraction) {
                    scale--;
                }
            } else if (digit == '.' - '0' && !fraction) {
                fraction = true;
            } else {
                break;
            }
        }
        if (digits == 0) {
            return Double.NaN;
        }
        if (at < end) {
            int exponent = exponent(text, at, end);
            if (exponent == Integer.MIN_VALUE) {
                return Double.NaN;
            }
            scale += exponent;
        }
        if (significant <= MOST_EXACT_DIGITS && mantissa <= LARGEST_EXACT && Math.abs(scale) < POWERS.length) {
            // Both operands are exact, so the one rounding is that of the nearest double.
            double exact = scale < 0 ? mantissa / POWERS[-scale] : mantissa * POWERS[scale];
            return negative ? -exact : exact;
        }
        return Double.parseDouble(text);
    }

    private static int exponent(String text, int letter, int end) {
        int at = letter;
        if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
            return Integer.MIN_VALUE;
        }
        at++;
        boolean negative = false;
        if (at < end && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            negative = text.charAt(at) == '-';
            at++;
        }
        if (at == end) {
            return Integer.MIN_VALUE;
        }
        int exponent = 0;
        for (; at < end; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return Integer.MIN_VALUE;
            }
            exponent = Math.min(exponent * 10 + digit, LARGEST_EXPONENT);
        }
        return negative ? -exponent : exponent;
    }

    /** Tells whether a text that is not a number is the name of one that is not finite. */
    public static boolean namesNonFinite(String text) {
        String name = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        return name.equalsIgnoreCase("NaN") || name.equalsIgnoreCase("Inf") || name.equalsIgnoreCase("Infinity");
    }
}
