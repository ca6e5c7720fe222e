package io.synthmarket.core;

/**
 * Scores one candidate after another.
 *
 * <p><b>Determinism</b>: a score depends on the yardstick and the candidate only, and is the same on every JVM: judges use
 * {@link StrictMath}, since a score decides what is accepted.
 *
 * <p><b>Threads</b>: for one thread at a time.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Judge {

    /**
     * Scores a candidate.
     *
     * @param candidate the candidate, to be read during the call only
     * @return its fidelity in percent, 0 … 100, or {@link Double#NaN} where no score can be given
     */
    double score(BarView candidate);
}
