package io.synthmarket.core.internal.scores;

import java.util.Arrays;

/**
 * Estimates from the scores of some attempts which threshold every path of a set can be expected to meet.
 *
 * <p>Attempts are alike whichever path they are at. So all M attempts at another path stay below the k-th best of m attempts seen as often
 * as the k best of m + M all fall to the m: Π_{i=0…k−1} (m − i)/(m + M − i). The least k for which this, times the number of other paths,
 * is at most 5 % gives a score that all paths reach in at least 95 of 100 sets.
 */
public final class ReachableScore {

    /** How many scores are looked at; more would raise the estimate little. */
    public static final int MOST_SCORES = 200;

    private static final double MOST_FAILURES = 0.05;

    private ReachableScore() {}

    /**
     * Estimates the threshold.
     *
     * @param scores those of attempts at one path, NaN where there is none; sorted afterwards
     * @param maxAttempts how many attempts each path has
     * @param otherPaths how many paths there are but that one
     * @return the threshold, NaN where so few scores tell nothing of so many paths
     */
    public static double estimate(double[] scores, int maxAttempts, int otherPaths) {
        int known = 0;
        for (double score : scores) {
            if (!Double.isNaN(score)) {
                scores[known++] = score;
            }
        }
        Arrays.sort(scores, 0, known);
        int attempts = scores.length;
        double allBelow = otherPaths;
        for (int k = 1; k <= known; k++) {
            allBelow *= (attempts - k + 1.0) / ((double) attempts + maxAttempts - k + 1);
            if (allBelow <= MOST_FAILURES) {
                return scores[known - k];
            }
        }
        return Double.NaN;
    }
}
