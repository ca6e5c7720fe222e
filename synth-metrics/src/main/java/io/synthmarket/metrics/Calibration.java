package io.synthmarket.metrics;

import io.synthmarket.metrics.internal.JsonObject;
import java.util.Locale;

/**
 * What a calibrated fidelity means for one history and candidates of a length, all of it measured on that history.
 *
 * <p>Undefined is NaN, where no metric counts.
 *
 * @param real05 fidelity, in percent, that all but 5 of 100 real parts reach: halves of history against the other half or, for candidates
 *     of at most half its bars, windows of that length against the whole
 * @param real25 fidelity that all but 25 of 100 reach
 * @param real50 fidelity that half of them reach: 100, since that is what 100 means
 * @param floor median fidelity of history's own bars in random order, which have no memory at all
 * @param splits how many times history was split, or how many windows were taken
 * @param length bars of the candidates that this is about, within a tenth
 * @param bars bars of history
 * @param barsNeeded bars below which splits are too coarse to say much
 * @since 0.1.0
 */
public record Calibration(
        double real05, double real25, double real50, double floor, int splits, int length, int bars, int barsNeeded) {

    /**
     * Tells whether the history is too short for a calibration to be trusted.
     *
     * @return true below {@link #barsNeeded} bars
     */
    public boolean isCoarse() {
        return bars < barsNeeded;
    }

    /**
     * Says in words what scores mean.
     *
     * @return what real data and a shuffle score, and whether history is too short for that to be trusted
     */
    public String words() {
        if (Double.isNaN(real50)) {
            return "no metric that counts" + coarseness();
        }
        return String.format(
                Locale.ROOT,
                "real data 100 in half of %d %s, %.0f or more in 3 of 4, %.0f or more in 19 of 20; a shuffle %.0f%s",
                splits,
                length == bars ? "splits" : "windows of " + length + " bars",
                real25,
                real05,
                floor,
                coarseness());
    }

    private String coarseness() {
        return isCoarse() ? "; coarse: " + bars + " bars, fewer than " + barsNeeded : "";
    }

    /**
     * Writes the calibration as JSON, without line breaks.
     *
     * @return an object with {@code real_05}, {@code real_25}, {@code real_50}, {@code floor}, {@code splits}, {@code length}, {@code
     *     bars}, {@code bars_needed} and {@code coarse}, fidelities that are NaN as {@code null}
     */
    public String toJson() {
        return new JsonObject()
                .number("real_05", real05)
                .number("real_25", real25)
                .number("real_50", real50)
                .number("floor", floor)
                .integer("splits", splits)
                .integer("length", length)
                .integer("bars", bars)
                .integer("bars_needed", barsNeeded)
                .json("coarse", Boolean.toString(isCoarse()))
                .toString();
    }

    @Override
    public String toString() {
        return "Calibration[" + words() + "]";
    }
}
