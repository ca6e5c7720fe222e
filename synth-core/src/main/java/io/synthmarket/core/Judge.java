package io.synthmarket.core;

import java.util.Optional;

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

    /**
     * Scores a candidate that is of use only above a score. A judge may give up as soon as the score cannot exceed it; where it
     * does not give up, the score is that of {@link #score(BarView)}, bit for bit. Unless overridden, it never gives up.
     *
     * @param candidate the candidate, to be read during the call only
     * @param best the score to exceed, in percent, or {@link Double#NaN} for none: then a judge must not give up
     * @return the candidate's fidelity in percent, 0 … 100, {@link Double#NaN} where no score can be given, or {@link
     *     Double#NEGATIVE_INFINITY} where the judge gave up
     */
    default double score(BarView candidate, double best) {
        return PathMaker.requireFinite(score(candidate));
    }

    /**
     * Names the metric that costs the candidate scored last the most, weights included: what would have to come closer to history
     * first.
     *
     * @return the name as in reports, such as {@code max_drawdown}; empty where it is not known, where nothing was lost, and where
     *     the judge gave up
     */
    default Optional<String> obstacle() {
        return Optional.empty();
    }
}
