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

    /** The estimate of what every path reaches, NaN where there is none. */
    private final double reachable;

    /** The metric most often in the way, null where it is not known. */
    private final @Nullable String obstacle;

    /** How many bars a path has. */
    private final int length;

    /** The best fidelity of history's own stretches of as many bars, NaN unless it is below the threshold. */
    private final double bestStretch;

    ThresholdNotReachedException(
            int path,
            int paths,
            Acceptance acceptance,
            double best,
            double reachable,
            @Nullable String obstacle,
            int length,
            double bestStretch) {
        super(message(path, paths, acceptance, best, reachable, cause(acceptance, obstacle, length, bestStretch)));
        this.path = path;
        this.best = best;
        this.reachable = reachable;
        this.obstacle = obstacle;
        this.length = length;
        this.bestStretch = bestStretch < acceptance.threshold() ? bestStretch : Double.NaN;
    }

    private static String message(
            int path, int paths, Acceptance acceptance, double best, double reachable, String cause) {
        return String.format(
                Locale.ROOT,
                "path %d: fidelity (%s) must be at least %s but %s, allow more attempts or keep the best",
                path,
                acceptance.scorer().name(),
                Decimal.shortest(acceptance.threshold()),
                Double.isNaN(best)
                        ? "none of " + acceptance.maxAttempts() + " attempts could be scored; use another scorer"
                        : found(acceptance.maxAttempts(), best) + cause + advice(paths, reachable));
    }

    private static String found(int attempts, double best) {
        return (attempts == 1 ? "the only attempt" : "the best of " + attempts + " attempts") + " reached "
                + roundedDown(best);
    }

    /** Tells what was in the way, and ends with the first of what can be done. */
    private static String cause(Acceptance acceptance, @Nullable String obstacle, int length, double bestStretch) {
        StringBuilder text = new StringBuilder();
        if (obstacle != null) {
            text.append(acceptance.maxAttempts() == 1 ? ", held back by " : ", most often held back by ")
                    .append(obstacle);
        }
        if (bestStretch < acceptance.threshold()) {
            text.append(", and stretches of history that are as short, ")
                    .append(length)
                    .append(" bars, reached ")
                    .append(roundedDown(bestStretch))
                    .append(" at most; make paths longer, ");
        } else {
            text.append("; ");
        }
        return text.toString();
    }

    private static String advice(int paths, double reachable) {
        if (Double.isNaN(reachable)) {
            return "lower the threshold (other paths may reach less than this one)";
        }
        return "lower the threshold to " + roundedDown(reachable)
                + (paths == 1 ? "" : " (which all " + paths + " paths can be expected to reach)");
    }

    /** Writes a score so that it can be met as it is written. */
    private static String roundedDown(double score) {
        return new BigDecimal(Decimal.shortest(score))
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
     * Tells the best fidelity among the attempts: the highest threshold that this path meets. Others may reach less.
     *
     * @return the fidelity in percent, empty where no attempt had a score
     */
    public OptionalDouble best() {
        return Double.isNaN(best) ? OptionalDouble.empty() : OptionalDouble.of(best);
    }

    /**
     * Writes the best fidelity with two decimals, rounded down, so that this path meets it as it is written.
     *
     * @return such as {@code 92.20} for 92.2058, empty where no attempt had a score
     */
    public Optional<String> bestText() {
        return Double.isNaN(best) ? Optional.empty() : Optional.of(roundedDown(best));
    }

    /**
     * Writes a threshold that every path of the set can be expected to reach with so many attempts: in at least 95 of 100 sets all do.
     * It is estimated from the first 200 attempts at this path. Two decimals, rounded down.
     *
     * <p><b>Edge cases</b>: for a set of one path it is {@link #bestText()}. The more paths there are, the more attempts it takes to
     * tell: 4 for two paths, 7 for a hundred.
     *
     * @return the threshold, empty where too few attempts could be scored to tell
     */
    public Optional<String> reachableText() {
        return Double.isNaN(reachable) ? Optional.empty() : Optional.of(roundedDown(reachable));
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

    /**
     * Tells whether paths are too short for the threshold: history's own stretches of as many bars fall short of it as well. Twenty of
     * them are scored, evenly spaced, where paths have at most half of history's bars.
     *
     * @return the best score of such stretches, in percent and rounded down to two decimals; empty where paths are longer, where a stretch
     *     reaches the threshold, and where none could be scored
     */
    public Optional<String> bestStretchText() {
        return Double.isNaN(bestStretch) ? Optional.empty() : Optional.of(roundedDown(bestStretch));
    }

    /**
     * Tells how long paths are.
     *
     * @return their number of bars
     */
    public int length() {
        return length;
    }
}
