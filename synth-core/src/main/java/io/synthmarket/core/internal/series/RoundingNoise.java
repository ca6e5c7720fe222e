package io.synthmarket.core.internal.series;

/** What rounding alone leaves of values that would be equal. */
public final class RoundingNoise {

    /** Values that differ by less than this share of their mean are taken for equal. */
    public static final double RELATIVE = 1e-12;

    /** Log returns that differ by less are taken for equal: two roundings of a ratio of prices and one of its logarithm, twice over. */
    public static final double OF_RETURNS = 1e-15;

    private RoundingNoise() {}

    /** Tells whether a sum of squared deviations is nothing but rounding noise around its mean. */
    public static boolean explains(double squares, int size, double mean) {
        return isWithin(RELATIVE * Math.abs(mean), squares, size);
    }

    /** The same for log returns or their sizes, whose rounding comes from prices and does not shrink with their mean. */
    public static boolean explainsReturns(double squares, int size, double mean) {
        return isWithin(Math.max(RELATIVE * Math.abs(mean), OF_RETURNS), squares, size);
    }

    private static boolean isWithin(double limit, double squares, int size) {
        return !(squares > size * limit * limit);
    }
}
