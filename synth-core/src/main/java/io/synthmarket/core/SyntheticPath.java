package io.synthmarket.core;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * One generated series, with its score and where it came from.
 *
 * <p><b>Threads</b>: immutable.
 *
 * @since 0.1.0
 */
public final class SyntheticPath {

    private final Recipe recipe;
    private final int index;
    private final BarSeries series;
    private final double previousClose;
    private final Ledger ledger;
    private final int attempts;
    private final int keptAttempt;
    private final double fidelity;
    private final boolean accepted;

    SyntheticPath(
            Recipe recipe,
            int index,
            BarSeries series,
            double previousClose,
            Ledger ledger,
            int attempts,
            int keptAttempt,
            double fidelity,
            boolean accepted) {
        this.recipe = recipe;
        this.index = index;
        this.series = series;
        this.previousClose = previousClose;
        this.ledger = ledger;
        this.attempts = attempts;
        this.keptAttempt = keptAttempt;
        this.fidelity = fidelity;
        this.accepted = accepted;
    }

    /**
     * Returns what makes this path again, together with its index.
     *
     * @return the recipe of the set that it is of
     */
    public Recipe recipe() {
        return recipe;
    }

    /**
     * Tells which path of its set this is.
     *
     * @return the index, from 0
     */
    public int index() {
        return index;
    }

    /**
     * Returns the bars.
     *
     * @return a valid series, where history has times on history's from the second on unless length or start say otherwise
     */
    public BarSeries series() {
        return series;
    }

    /**
     * Returns the close that the first bar's return is measured from: history's last close that is not excluded, where the path goes
     * on after it, else its first. A loss in the first bar is measured against it.
     *
     * @return the close before the first bar
     */
    public double previousClose() {
        return previousClose;
    }

    /**
     * Tells which bar of history a bar was made from.
     *
     * @param bar number of a bar of this path
     * @return the number of the bar of history whose return, candle shape and volume it carries, at least 1
     * @throws IndexOutOfBoundsException if there is no such bar
     */
    public int sourceIndex(int bar) {
        return ledger.source(bar);
    }

    /**
     * Returns which bars of history the path was made from, and how new the path is.
     *
     * @return the ledger
     */
    public Ledger ledger() {
        return ledger;
    }

    /**
     * Tells how many candidates were made for this path, itself included.
     *
     * @return at least 1
     */
    public int attempts() {
        return attempts;
    }

    /**
     * Tells which of the candidates the path is.
     *
     * @return its number, from 1: the last of {@link #attempts()} where it was accepted
     */
    public int keptAttempt() {
        return keptAttempt;
    }

    /**
     * Tells how close the path comes to history, by the scorer of its set.
     *
     * @return the fidelity in percent, empty where nothing scores or no score could be given
     */
    public OptionalDouble fidelity() {
        return Double.isNaN(fidelity) ? OptionalDouble.empty() : OptionalDouble.of(fidelity);
    }

    /**
     * Tells whether the path met the acceptance rule.
     *
     * @return false only for the best of attempts that all stayed below the threshold
     */
    public boolean accepted() {
        return accepted;
    }

    /**
     * Says what the path is on one line, such as {@code SyntheticPath[3, fidelity 78.41, 1 attempt, BarSeries[…]]}.
     *
     * @return index, fidelity, attempts and series
     */
    @Override
    public String toString() {
        String score = Double.isNaN(fidelity) ? "not scored" : String.format(Locale.ROOT, "fidelity %.2f", fidelity);
        return "SyntheticPath[" + index + ", " + score + ", " + attempts
                + (attempts == 1 ? " attempt, " : " attempts, ") + series + "]";
    }
}
