package io.synthmarket.core;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far a run is.
 *
 * <p>Attempts are counted as they are made, so they are ahead of {@code done} by the paths that wait or are being made. When a run
 * has ended without a failure, they are those of its paths. Those of a path that is {@linkplain PathSet#recalling recalled} count as
 * it is made; of their scores that of the kept one alone is known, which counts for the best and not for the median.
 *
 * @param done how many paths were handed over
 * @param requested how many paths there are to be
 * @param recalled how many paths were recalled, which takes next to no time
 * @param attempts how many candidates were made
 * @param accepted how many of them met the acceptance rule; all where there is none
 * @param scored how many of them were scored to the end, those of paths that were recalled left out: neither dropped before nor
 *     without a score
 * @param best the highest of these scores and of those of recalled paths, in percent, empty where there is none
 * @param median the median of these scores, in percent, to within 0.005 for scores in 0 … 100, empty where there is none
 * @param elapsed the time since the run began
 * @see PathRun#reportingTo
 * @since 0.1.0
 */
public record RunProgress(
        int done,
        int requested,
        int recalled,
        long attempts,
        long accepted,
        long scored,
        OptionalDouble best,
        OptionalDouble median,
        Duration elapsed) {

    private static final double PERCENT = 100;

    /**
     * Checks the figures.
     *
     * @param done how many paths were handed over
     * @param requested how many paths there are to be
     * @param recalled how many paths were recalled
     * @param attempts how many candidates were made
     * @param accepted how many of them met the acceptance rule
     * @param scored how many of them were scored to the end
     * @param best the highest of these scores
     * @param median the median of these scores
     * @param elapsed the time since the run began
     * @throws IllegalArgumentException if more are done or recalled than requested, or more accepted or scored than attempted
     */
    public RunProgress {
        Objects.requireNonNull(best, "best");
        Objects.requireNonNull(median, "median");
        Objects.requireNonNull(elapsed, "elapsed");
        if (done < 0 || done > requested) {
            throw new IllegalArgumentException("done must be in [0, " + requested + "] but was " + done);
        }
        if (recalled < 0 || recalled > requested) {
            throw new IllegalArgumentException("recalled must be in [0, " + requested + "] but was " + recalled);
        }
        requireWithin(accepted, attempts, "accepted");
        requireWithin(scored, attempts, "scored");
    }

    private static void requireWithin(long part, long attempts, String name) {
        if (part < 0 || part > attempts) {
            throw new IllegalArgumentException(name + " must be in [0, " + attempts + "] but was " + part);
        }
    }

    /**
     * Tells which share of the attempts was accepted.
     *
     * @return accepted / attempts, 0 … 1, empty before the first attempt
     */
    public OptionalDouble acceptanceRate() {
        return attempts == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) accepted / attempts);
    }

    /**
     * Estimates how long the run goes on, if paths go on to take as long as those took so far that were not recalled.
     *
     * @return elapsed / (done − recalled) · (requested − done), empty before the first path is done that was not recalled, unless
     *     all are done
     */
    public Optional<Duration> remaining() {
        if (done == requested && done > 0) {
            return Optional.of(Duration.ZERO);
        }
        int made = done - recalled;
        return made <= 0
                ? Optional.empty()
                : Optional.of(elapsed.multipliedBy(requested - done).dividedBy(made));
    }

    /**
     * Says how far the run is on one line, such as {@code RunProgress[12 of 100 paths, 31.58 % of 38 attempts accepted, best 91.20,
     * median 84.11, 0:07 left]}.
     *
     * @return the figures that there are
     */
    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder("RunProgress[").append(done).append(" of ").append(requested);
        text.append(requested == 1 ? " path" : " paths");
        acceptanceRate()
                .ifPresent(rate -> text.append(
                        String.format(Locale.ROOT, ", %.2f %% of %d attempts accepted", PERCENT * rate, attempts)));
        best.ifPresent(score -> text.append(String.format(Locale.ROOT, ", best %.2f", score)));
        median.ifPresent(score -> text.append(String.format(Locale.ROOT, ", median %.2f", score)));
        remaining()
                .ifPresent(left -> text.append(
                        String.format(Locale.ROOT, ", %d:%02d left", left.toMinutes(), left.toSecondsPart())));
        return text.append(']').toString();
    }
}
