package io.synthmarket.server.jobs;

import io.synthmarket.cli.call.CallFault;
import io.synthmarket.core.RunProgress;
import io.synthmarket.server.store.Job;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Makes jobs as another does, notes how far the last one came, and can hold it in the middle until it is interrupted. */
final class WatchedMaker implements JobMaker {

    private final JobMaker maker;
    private final CountDownLatch held = new CountDownLatch(1);
    private final boolean isHolding;
    private volatile RunProgress last;

    private WatchedMaker(JobMaker maker, boolean isHolding) {
        this.maker = maker;
        this.isHolding = isHolding;
    }

    static WatchedMaker watching(JobMaker maker) {
        return new WatchedMaker(maker, false);
    }

    /** Holds a job as soon as some of its series are done, and not all. */
    static WatchedMaker holding(JobMaker maker) {
        return new WatchedMaker(maker, true);
    }

    RunProgress last() {
        return last;
    }

    void awaitHeld() throws InterruptedException {
        held.await();
    }

    @Override
    public Made make(Job job, Consumer<RunProgress> listener) throws CallFault, IOException {
        return maker.make(job, progress -> {
            listener.accept(progress);
            last = progress;
            if (isHolding && progress.done() > 0 && progress.done() < progress.requested()) {
                hold();
            }
        });
    }

    private void hold() {
        held.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped");
        }
    }
}
