package io.synthmarket.core.internal.series;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text for recipes and messages, the same on every JDK; not for bulk output. */
public final class Decimal {

    private static final int MOST_DIGITS = 17;

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
        BigDecimal decimal = shortestDecimal(value).stripTrailingZeros();
        double size = Math.abs(value);
        return size >= 1e-7 && size < 1e15 ? decimal.toPlainString() : decimal.toString();
    }

    private static BigDecimal shortestDecimal(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }
}
