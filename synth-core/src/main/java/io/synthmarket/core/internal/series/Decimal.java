package io.synthmarket.core.internal.series;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text for recipes, messages and JSON, the same on every JDK; not for bulk output. */
public final class Decimal {

    private static final int MOST_DIGITS = 17;
    private static final long MANTISSA = 0x000f_ffff_ffff_ffffL;

    private Decimal() {}

    /**
     * Writes the shortest decimal that reads back as the same number, without an exponent between 1e-7 and 1e15, as in
     * {@code 90}, {@code 0.002}, {@code 1.5E+300}; NaN and infinities by their Java names.
     */
    public static String shortest(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal decimal = shortestDecimal(value, 1);
        double size = Math.abs(value);
        return size >= 1e-7 && size < 1e15 ? decimal.toPlainString() : decimal.toString();
    }

    /**
     * Writes what {@link Double#toString(double)} does since JDK 19: the shortest decimal, always with a point, as in {@code 90.0},
     * {@code 0.002}, {@code 2.0E23}, and the nearer one of two digits where one would do, as in {@code 4.9E-324}.
     */
    public static String javaForm(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal decimal = shortestDecimal(value, 2);
        double size = Math.abs(value);
        if (size >= 1e-3 && size < 1e7) {
            return decimal.setScale(Math.max(1, decimal.scale())).toPlainString();
        }
        String digits = decimal.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - decimal.scale();
        String fraction = digits.length() == 1 ? "0" : digits.substring(1);
        return (value < 0 ? "-" : "") + digits.charAt(0) + '.' + fraction + 'E' + exponent;
    }

    private static BigDecimal shortestDecimal(double value, int fewestDigits) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = fewestDigits; digits < MOST_DIGITS; digits++) {
            BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (nearest.doubleValue() == value) {
                return nearest.stripTrailingZeros();
            }
            if (isPowerOfTwo(value)) {
                BigDecimal larger = exact.round(new MathContext(digits, RoundingMode.UP));
                if (larger.doubleValue() == value) {
                    return larger.stripTrailingZeros();
                }
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    /** Numbers are twice as dense below a power of two, so that a decimal above may be it where a nearer one below is not. */
    private static boolean isPowerOfTwo(double value) {
        return (Double.doubleToRawLongBits(value) & MANTISSA) == 0;
    }
}
