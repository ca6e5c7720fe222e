package io.synthmarket.metrics;

/**
 * A stretch of a candidate that was copied from history: each of its log returns is factor · r + drift of the history's r, as far as
 * rounding tells.
 *
 * @param from its first bar in the candidate
 * @param to the bar after its last
 * @param sourceFrom the bar of history that its first bar was made from
 * @param factor what returns were multiplied by, above 0; 1 for a verbatim copy
 * @param drift what was added to each log return; 0 for a verbatim copy
 * @since 0.1.0
 */
public record CopiedRun(int from, int to, int sourceFrom, double factor, double drift) {

    /**
     * Tells how long the run is.
     *
     * @return a number of bars, at least 1
     */
    public int length() {
        return to - from;
    }

    /**
     * Tells whether returns were changed.
     *
     * @return false for a verbatim copy
     */
    public boolean isScaled() {
        return factor != 1 || drift != 0;
    }
}
