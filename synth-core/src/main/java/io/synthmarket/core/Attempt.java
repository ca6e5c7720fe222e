package io.synthmarket.core;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One attempt at a path, as an {@link AttemptListener} is told of it.
 *
 * <p>Valid during the call only: the next attempt overwrites the candidate.
 *
 * @since 0.1.0
 */
public final class Attempt {

    private final int path;
    private final int number;
    private final BarView candidate;
    private final double previousClose;
    private final double score;
    private final Optional<String> obstacle;
    private final boolean accepted;

    /** Takes the score as a judge gives it: NaN for none, negative infinity for a candidate that was dropped. */
    Attempt(
            int path,
            int number,
            BarView candidate,
            double previousClose,
            double score,
            Optional<String> obstacle,
            boolean accepted) {
        this.path = path;
        this.number = number;
        this.candidate = candidate;
        this.previousClose = previousClose;
        this.score = score;
        this.obstacle = obstacle;
        this.accepted = accepted;
    }

    /**
     * Tells which path the attempt is at.
     *
     * @return its index, from 0
     */
    public int path() {
        return path;
    }

    /**
     * Tells which attempt at the path this is.
     *
     * @return its number, from 1
     */
    public int number() {
        return number;
    }

    /**
     * Shows the bars that the path has if the attempt is kept.
     *
     * @return the candidate
     */
    public BarView candidate() {
        return candidate;
    }

    /**
     * Returns the close that the first bar's return is measured from.
     *
     * @return {@link SyntheticPath#previousClose()} of the path
     */
    public double previousClose() {
        return previousClose;
    }

    /**
     * Tells how close the candidate comes to history.
     *
     * @return the fidelity in percent, empty where nothing scores, no score could be given or the candidate was dropped
     */
    public OptionalDouble score() {
        return Double.isNaN(score) || dropped() ? OptionalDouble.empty() : OptionalDouble.of(score);
    }

    /**
     * Tells whether the candidate was given up before its score was known: it could not exceed that of an earlier attempt, which
     * is below the threshold.
     *
     * @return true where it was
     */
    public boolean dropped() {
        return score == Double.NEGATIVE_INFINITY;
    }

    /**
     * Names the metric that costs the candidate the most.
     *
     * @return {@link Judge#obstacle()}, empty where there is no score
     */
    public Optional<String> obstacle() {
        return obstacle;
    }

    /**
     * Tells whether the attempt meets the acceptance rule. The best of attempts that do not can be kept all the same: {@link
     * SyntheticPath#keptAttempt()} tells which attempt a path is.
     *
     * @return true where it does or there is no rule
     */
    public boolean accepted() {
        return accepted;
    }

    /**
     * Says what the attempt is on one line, such as {@code Attempt[3 at path 0, score 78.41, not accepted]}.
     *
     * @return number, path, score and whether it was accepted
     */
    @Override
    public String toString() {
        String verdict = Double.isNaN(score) ? "not scored" : String.format(Locale.ROOT, "score %.2f", score);
        return "Attempt[" + number + " at path " + path + ", " + (dropped() ? "dropped" : verdict)
                + (accepted ? ", accepted]" : ", not accepted]");
    }
}
