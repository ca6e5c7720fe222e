package io.synthmarket.metrics.internal.copies;

/**
 * A stretch of a candidate that is made of consecutive returns of history.
 *
 * @param from its first bar
 * @param to the bar after its last
 * @param shift what to add to a bar for its source
 * @param made what was done to the returns
 */
public record FoundRun(int from, int to, int shift, Affine made) {

    int length() {
        return to - from;
    }

    boolean goesOnAt(FoundRun next) {
        return to == next.from && shift == next.shift;
    }

    /** Joins two that meet; what was done is what the longer says. */
    FoundRun joined(FoundRun next) {
        return new FoundRun(from, next.to, shift, length() >= next.length() ? made : next.made);
    }
}
