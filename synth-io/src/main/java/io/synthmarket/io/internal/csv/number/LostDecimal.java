package io.synthmarket.io.internal.csv.number;

/** Prices that are the same but for a decimal point, such as 1.055 and 1055. */
public final class LostDecimal {

    /** From this ratio of prices on a decimal point may be lost. */
    public static final double FAR_APART = 50;

    private static final double LEAST_POWER = 100;
    private static final double SAME_DIGITS = 0.05;

    private LostDecimal() {}

    /** Tells the power of ten, a hundred or more, that a ratio is within five percent of, 0 where there is none. */
    public static double power(double ratio) {
        double power = LEAST_POWER;
        while (power < ratio / 2) {
            power *= 10;
        }
        return Math.abs(ratio / power - 1) < SAME_DIGITS ? power : 0;
    }

    /** Says what is odd about two prices of one bar. */
    public static String message(double least, double most, double power) {
        return "prices of a bar must be of one size but " + DecimalText.of(least) + " and " + DecimalText.of(most)
                + " are " + DecimalText.of(power) + " times apart, as if a decimal point were lost";
    }
}
