package io.synthmarket.metrics;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How an error of a metric is to be read.
 *
 * @since 0.1.0
 */
public enum Verdict {
    /** Within one sampling error, so as fresh data of the same market would be; in the concept, a relative error within a tenth. */
    CLOSE,
    /** Within two sampling errors, or a quarter: nothing to notice. */
    NEAR,
    /** Within three sampling errors, or half: to be looked at. */
    OFF,
    /** Farther. */
    FAR,
    /** The metric is undefined in history, or cannot differ, and counts for nothing. */
    NOT_COUNTED;

    static Verdict ofSamplingErrors(double error) {
        return of(error, 1, 2, 3);
    }

    static Verdict ofRelativeError(double error) {
        return of(error, .1, .25, .5);
    }

    private static Verdict of(double error, double real, double near, double off) {
        if (Double.isNaN(error)) {
            return NOT_COUNTED;
        }
        return error <= real ? CLOSE : error <= near ? NEAR : error <= off ? OFF : FAR;
    }

    /**
     * Judges a distance in units of what fresh data have.
     *
     * @param ratio the ratio, as {@link DistanceCard#ratios()} has it
     * @return the verdict, {@link #NOT_COUNTED} where there is none
     */
    public static Verdict ofRatio(OptionalDouble ratio) {
        return ofSamplingErrors(ratio.orElse(Double.NaN));
    }

    /**
     * Writes the verdict as reports have it.
     *
     * @return the name in lower case, with a blank between words
     */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
