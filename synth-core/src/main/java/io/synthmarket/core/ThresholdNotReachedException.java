package io.synthmarket.core;

import io.synthmarket.core.internal.series.Decimal;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Thrown when the attempts at a path are used up and none reached the threshold.
 *
 * @since 0.1.0
 */
public final class ThresholdNotReachedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The path that could not be made. */
    private final int path;

    /** The best fidelity, NaN where no attempt had a score. */
    private final double best;

    ThresholdNotReachedException(int path, Acceptance acceptance, double best) {
        super(message(path, acceptance, best));
        this.path = path;
        this.best = best;
    }

    private static String message(int path, Acceptance acceptance, double best) {
        return String.format(
                Locale.ROOT,
                "path %d: fidelity (%s) must be at least %s but %s; lower the threshold, allow more attempts or keep the best",
                path,
                acceptance.scorer().name(),
                Decimal.shortest(acceptance.threshold()),
                found(acceptance.maxAttempts(), best));
    }

    private static String found(int attempts, double best) {
        if (Double.isNaN(best)) {
            return "none of " + attempts + " attempts could be scored";
        }
        String which = attempts == 1 ? "the only attempt" : "the best of " + attempts + " attempts";
        return which + " reached " + String.format(Locale.ROOT, "%.2f", best);
    }

    /**
     * Tells which path could not be made.
     *
     * @return its index, from 0
     */
    public int path() {
        return path;
    }

    /**
     * Tells the best fidelity among the attempts.
     *
     * @return the fidelity in percent, empty where no attempt had a score
     */
    public OptionalDouble best() {
        return Double.isNaN(best) ? OptionalDouble.empty() : OptionalDouble.of(best);
    }
}
