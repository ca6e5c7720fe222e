package io.synthmarket.core.internal.run;

import io.synthmarket.core.Attempt;
import io.synthmarket.core.AttemptListener;
import io.synthmarket.core.RunProgress;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.core.internal.scores.ScoreHistogram;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/** Counts the attempts and paths of a run; told of attempts on any thread. */
public final class RunTally implements AttemptListener {

    private final int requested;
    private final LongSupplier nanoClock;
    private final long start;
    private final ScoreHistogram scores = new ScoreHistogram();
    private int done;
    private int recalled;
    private OptionalDouble bestRecalled = OptionalDouble.empty();
    private long attempts;
    private long accepted;

    public RunTally(int requested, LongSupplier nanoClock) {
        this.requested = requested;
        this.nanoClock = nanoClock;
        start = nanoClock.getAsLong();
    }

    @Override
    public synchronized void attempted(Attempt attempt) {
        attempts++;
        accepted += attempt.accepted() ? 1 : 0;
        attempt.score().ifPresent(scores::add);
    }

    @Override
    public synchronized void recalled(SyntheticPath path) {
        recalled++;
        attempts += path.attempts();
        accepted += path.accepted() ? 1 : 0;
        bestRecalled = higher(bestRecalled, path.fidelity());
    }

    private static OptionalDouble higher(OptionalDouble one, OptionalDouble other) {
        boolean isOther = one.isEmpty() || (other.isPresent() && other.getAsDouble() > one.getAsDouble());
        return isOther ? other : one;
    }

    synchronized void handedOver() {
        done++;
    }

    public synchronized RunProgress progress() {
        return new RunProgress(
                done,
                requested,
                recalled,
                attempts,
                accepted,
                scores.count(),
                higher(scores.highest(), bestRecalled),
                scores.median(),
                Duration.ofNanos(nanoClock.getAsLong() - start));
    }
}
