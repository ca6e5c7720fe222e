package io.synthmarket.core;

import io.synthmarket.core.internal.series.Decimal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

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

    /** The metric most often in the way, null where it is not known. */
    private final @Nullable String obstacle;

    ThresholdNotReachedException(int path, Acceptance acceptance, double best, @Nullable String obstacle) {
        super(message(path, acceptance, best, obstacle));
        this.path = path;
        this.best = best;
        this.obstacle = obstacle;
    }

    private static String message(int path, Acceptance acceptance, double best, @Nullable String obstacle) {
        return String.format(
                Locale.ROOT,
                "path %d: fidelity (%s) must be at least %s but %s, allow more attempts or keep the best",
                path,
                acceptance.scorer().name(),
                Decimal.shortest(acceptance.threshold()),
                found(acceptance.maxAttempts(), best, obstacle));
    }

    private static String found(int attempts, double best, @Nullable String obstacle) {
        if (Double.isNaN(best)) {
            return "none of " + attempts + " attempts could be scored; use another scorer";
        }
        String reached = roundedDown(best);
        boolean alone = attempts == 1;
        StringBuilder text = new StringBuilder(alone ? "the only attempt" : "the best of " + attempts + " attempts");
        text.append(" reached ").append(reached);
        if (obstacle != null) {
            text.append(alone ? ", held back by " : ", most often held back by ")
                    .append(obstacle);
        }
        return text.append("; lower the threshold to ").append(reached).toString();
    }

    private static String roundedDown(double best) {
        return new BigDecimal(Decimal.shortest(best))
                .setScale(2, RoundingMode.FLOOR)
                .toPlainString();
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
     * Tells the best fidelity among the attempts: the highest threshold that they meet.
     *
     * @return the fidelity in percent, empty where no attempt had a score
     */
    public OptionalDouble best() {
        return Double.isNaN(best) ? OptionalDouble.empty() : OptionalDouble.of(best);
    }

    /**
     * Writes the best fidelity so that it is met as it is written: with two decimals, rounded down.
     *
     * @return such as {@code 92.20}, empty where no attempt had a score
     */
    public Optional<String> reached() {
        return Double.isNaN(best) ? Optional.empty() : Optional.of(roundedDown(best));
    }

    /**
     * Names the metric that was most often the {@linkplain Judge#obstacle() obstacle} of an attempt, the first to come among
     * equals; attempts that were dropped do not count.
     *
     * @return its name, empty where the scorer tells none
     */
    public Optional<String> obstacle() {
        return Optional.ofNullable(obstacle);
    }
}
