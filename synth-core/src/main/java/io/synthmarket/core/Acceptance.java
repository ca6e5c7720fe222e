package io.synthmarket.core;

import java.util.Objects;

/**
 * The rule by which candidates become paths.
 *
 * <p>Candidates are made and scored until one has a fidelity of at least the threshold, {@code maxAttempts} at most.
 *
 * @param scorer what gives the fidelity
 * @param threshold the least fidelity, in percent, 0 … 100
 * @param maxAttempts how many candidates are tried for one path, at least 1
 * @param shortfall what happens when none of them reaches the threshold
 * @since 0.1.0
 */
public record Acceptance(Scorer scorer, double threshold, int maxAttempts, Shortfall shortfall) {

    /** How many candidates are tried for one path where nothing else is said: 1,000. */
    public static final int DEFAULT_MAX_ATTEMPTS = 1_000;

    /**
     * Checks the rule.
     *
     * @param scorer what gives the fidelity
     * @param threshold the least fidelity, in percent
     * @param maxAttempts how many candidates are tried for one path
     * @param shortfall what happens when none of them reaches the threshold
     * @throws IllegalArgumentException if the threshold is not in 0 … 100 or {@code maxAttempts} is below 1
     */
    public Acceptance {
        Objects.requireNonNull(scorer, "scorer");
        Objects.requireNonNull(shortfall, "shortfall");
        requireThreshold(threshold);
        requireMaxAttempts(maxAttempts);
    }

    static double requireThreshold(double threshold) {
        if (!(threshold >= 0 && threshold <= 100)) {
            throw new OptionException(
                    OptionException.Option.THRESHOLD, "must be in [0, 100] percent but was " + threshold);
        }
        return threshold;
    }

    static int requireMaxAttempts(int maxAttempts) {
        if (maxAttempts < 1) {
            throw new OptionException(OptionException.Option.MAX_ATTEMPTS, "must be at least 1 but was " + maxAttempts);
        }
        return maxAttempts;
    }

    /**
     * Keeps candidates that reach a threshold.
     *
     * @param threshold the least fidelity, in percent
     * @param scorer what gives the fidelity
     * @return the rule, with 1,000 attempts per path and failing where they do not suffice
     * @throws IllegalArgumentException if the threshold is not in 0 … 100
     */
    public static Acceptance atLeast(double threshold, Scorer scorer) {
        return new Acceptance(scorer, threshold, DEFAULT_MAX_ATTEMPTS, Shortfall.FAIL);
    }

    /**
     * Returns this rule with another number of attempts.
     *
     * @param attempts how many candidates are tried for one path
     * @return the changed rule
     * @throws IllegalArgumentException if the number is below 1
     */
    public Acceptance maxAttempts(int attempts) {
        return new Acceptance(scorer, threshold, attempts, shortfall);
    }

    /**
     * Returns this rule, but keeping the best candidate where none reaches the threshold.
     *
     * @return the changed rule
     */
    public Acceptance orBest() {
        return new Acceptance(scorer, threshold, maxAttempts, Shortfall.KEEP_BEST);
    }
}
