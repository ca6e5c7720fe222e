package io.synthmarket.core.internal.series;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The multiples of a decimal number, such as 0.25.
 *
 * <p>The step is kept as a fraction of two whole numbers that doubles hold exactly. A count of steps then becomes a price by one
 * exact multiplication and one correctly rounded division: 10137 steps of 0.01 are the double that prints as 101.37, where
 * 10137 · 0.01 is not.
 */
public final class DecimalStep {

    /** Decimals that a step may have: the powers of ten up to 10²² are exact. */
    static final int MOST_DECIMALS = 22;

    /** Significant digits that a stated step may have. */
    public static final int MOST_DIGITS = 12;

    private static final double SMALLEST = 1e-10;
    private static final double LARGEST = 1e12;
    private static final double[] POWERS_OF_TEN = powersOfTen();

    final double numerator;
    final double denominator;
    /** Steps per unit of price, rounded. */
    final double perUnit;

    private final long digits;
    private final int exponent;

    private DecimalStep(long digits, int exponent) {
        this.digits = digits;
        this.exponent = exponent;
        numerator = exponent > 0 ? digits * POWERS_OF_TEN[exponent] : digits;
        denominator = exponent > 0 ? 1 : POWERS_OF_TEN[-exponent];
        perUnit = denominator / numerator;
    }

    private static double[] powersOfTen() {
        double[] powers = new double[MOST_DECIMALS + 1];
        powers[0] = 1;
        for (int exponent = 1; exponent < powers.length; exponent++) {
            powers[exponent] = 10 * powers[exponent - 1];
        }
        return powers;
    }

    /** Makes the step digits · 10^exponent. */
    static DecimalStep of(long digits, int exponent) {
        return new DecimalStep(digits, exponent);
    }

    /**
     * Makes the step that a double prints as.
     *
     * @param step one that {@linkplain #isInRange is in range} and {@linkplain #isShort short}
     */
    static DecimalStep of(double step) {
        BigDecimal decimal = decimal(step);
        return new DecimalStep(decimal.unscaledValue().longValueExact(), -decimal.scale());
    }

    /** Tells whether a step is in [1e-10, 1e12]. */
    public static boolean isInRange(double step) {
        return step >= SMALLEST && step <= LARGEST;
    }

    /** Tells whether a step in range prints with so few digits that prices are exact. */
    public static boolean isShort(double step) {
        return decimal(step).precision() <= MOST_DIGITS;
    }

    /** Rounds a step in range to so few digits that prices are exact. */
    public static double rounded(double step) {
        return decimal(step).round(new MathContext(MOST_DIGITS)).doubleValue();
    }

    private static BigDecimal decimal(double step) {
        return new BigDecimal(Decimal.shortest(step)).stripTrailingZeros();
    }

    /** Lists this step, a tenth of it, a hundredth and so on, as far as decimals go. */
    DecimalStep[] withFiner() {
        DecimalStep[] steps = new DecimalStep[MOST_DECIMALS + exponent + 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = new DecimalStep(digits, exponent - i);
        }
        return steps;
    }

    /** Computes so many steps, correctly rounded as long as count · digits is below 2⁵³. */
    double times(double count) {
        return count * numerator / denominator;
    }

    /** Counts the steps to the nearest multiple; right up to 2⁴⁸ steps, but for halves, which may go either way. */
    double count(double value) {
        return Math.rint(value * perUnit);
    }
}
