package io.synthmarket.core.internal.run;

import io.synthmarket.core.RunProgress;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Tells a listener how far a run is: now and then, and when it has ended. For one thread. */
public final class ProgressPulse implements Pulse {

    /** Five times a second. */
    static final long NANOS_BETWEEN = 200_000_000L;

    private final RunTally tally;
    private final Consumer<? super RunProgress> listener;
    private final LongSupplier nanoClock;
    private long last;

    public ProgressPulse(RunTally tally, Consumer<? super RunProgress> listener, LongSupplier nanoClock) {
        this.tally = tally;
        this.listener = listener;
        this.nanoClock = nanoClock;
        last = nanoClock.getAsLong();
    }

    @Override
    public long nanosUntilDue() {
        return Math.max(0, NANOS_BETWEEN - (nanoClock.getAsLong() - last));
    }

    @Override
    public void beat() {
        long now = nanoClock.getAsLong();
        if (now - last >= NANOS_BETWEEN) {
            last = now;
            listener.accept(tally.progress());
        }
    }

    @Override
    public void handedOver() {
        tally.handedOver();
        beat();
    }

    /** Tells for the last time. */
    public RunProgress end() {
        RunProgress progress = tally.progress();
        listener.accept(progress);
        return progress;
    }

    /** Tells for the last time that a run came so far, whatever the listener makes of it. */
    public void endAfter(Throwable failure) {
        try {
            end();
        } catch (RuntimeException | Error another) {
            if (another != failure) {
                failure.addSuppressed(another);
            }
        }
    }
}
