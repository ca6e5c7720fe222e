package io.synthmarket.core;

/**
 * A way of saying how close a candidate comes to history, from 0 to 100.
 *
 * <p>It works in three steps, so that nothing is computed twice: the scorer itself is a choice and knows no history; its
 * {@link Yardstick} holds what the scorer measures on one history; the yardstick's {@link Judge} scores one candidate
 * after another.
 *
 * <p>A scorer has a name, which recipes record. To replay such a recipe the scorer must be found again by that name: make
 * it known through a {@link ScorerProvider}.
 *
 * <p><b>Threads</b>: implementations are immutable.
 *
 * @since 0.1.0
 */
public interface Scorer {

    /**
     * Names this scorer with its parameters, as a recipe writes it.
     *
     * @return lower-case letters, digits and {@code . _ - ( ) ,}, beginning with a letter, such as {@code concept}; other
     *     names are refused when the scorer is put to use
     */
    String name();

    /**
     * Measures a history.
     *
     * @param history the history that candidates are compared with
     * @return the yardstick for that history
     */
    Yardstick against(BarSeries history);

    /**
     * Makes an acceptance rule of this scorer: keep candidates that reach a threshold.
     *
     * @param threshold the least fidelity, in percent
     * @return the rule, with 1,000 attempts per path and failing where they do not suffice
     * @throws IllegalArgumentException if the threshold is not in 0 … 100
     */
    default Acceptance atLeast(double threshold) {
        return Acceptance.atLeast(threshold, this);
    }
}
