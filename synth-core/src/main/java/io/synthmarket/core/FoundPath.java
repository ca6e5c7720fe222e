package io.synthmarket.core;

/**
 * What the search for a path came to: enough to make the path again by the attempt that was kept, without those that were not.
 *
 * <p><b>Threads</b>: immutable.
 *
 * @param path index of the path in its set, from 0
 * @param attempts how many candidates were made for it
 * @param keptAttempt which of them the path is, from 1
 * @param score its fidelity in percent, {@link Double#NaN} where it has none
 * @param accepted whether it met the acceptance rule; then it is the last attempt
 * @see PathSet#recalling
 * @since 0.1.0
 */
public record FoundPath(int path, int attempts, int keptAttempt, double score, boolean accepted) {

    /**
     * Checks that a search can come to it.
     *
     * @param path index of the path in its set
     * @param attempts how many candidates were made for it
     * @param keptAttempt which of them the path is
     * @param score its fidelity in percent
     * @param accepted whether it met the acceptance rule
     * @throws IllegalArgumentException if the index is negative, the kept attempt is none of the attempts or was accepted and is not
     *     the last, or the score is infinite
     */
    public FoundPath {
        if (path < 0) {
            throw new IllegalArgumentException("path must be at least 0 but was " + path);
        }
        if (keptAttempt < 1 || keptAttempt > attempts) {
            throw new IllegalArgumentException(
                    "keptAttempt of path " + path + " must be in [1, " + attempts + "] but was " + keptAttempt);
        }
        if (accepted && keptAttempt != attempts) {
            throw new IllegalArgumentException("an accepted attempt at path " + path + " must be the last of "
                    + attempts + " but was " + keptAttempt);
        }
        if (Double.isInfinite(score)) {
            throw new IllegalArgumentException(
                    "score of path " + path + " must be finite, or NaN for none, but was " + score);
        }
    }

    /**
     * Notes how a path was found.
     *
     * @param path the path
     * @return what its search came to
     */
    public static FoundPath of(SyntheticPath path) {
        return new FoundPath(
                path.index(),
                path.attempts(),
                path.keptAttempt(),
                path.fidelity().orElse(Double.NaN),
                path.accepted());
    }
}
