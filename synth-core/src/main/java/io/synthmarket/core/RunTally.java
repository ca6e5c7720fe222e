package io.synthmarket.core;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Counts the attempts and paths of a run; told of attempts on any thread. */
final class RunTally implements AttemptListener {

    private final int requested;
    private final LongSupplier nanoClock;
    private final long start;
    private final ScoreHistogram scores = new ScoreHistogram();
    private int done;
    private long attempts;
    private long accepted;

    RunTally(int requested, LongSupplier nanoClock) {
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

    synchronized void handedOver() {
        done++;
    }

    synchronized RunProgress progress() {
        return new RunProgress(
                done,
                requested,
                attempts,
                accepted,
                scores.count(),
                scores.highest(),
                scores.median(),
                Duration.ofNanos(nanoClock.getAsLong() - start));
    }
}
