package io.synthmarket.core;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A run on a thread of its own, which completing the future from outside interrupts. */
final class AsyncRun {

    private final CompletableFuture<RunProgress> future = new CompletableFuture<>();
    private final Supplier<RunProgress> run;
    private volatile boolean ended;

    private AsyncRun(Supplier<RunProgress> run) {
        this.run = run;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the one that is derived tells nothing that the first does not
    static CompletableFuture<RunProgress> start(Supplier<RunProgress> run) {
        AsyncRun started = new AsyncRun(run);
        Thread thread = new Thread(started::execute, "synthmarket-path-run");
        thread.setDaemon(true);
        started.future.whenComplete((progress, failure) -> {
            if (!started.ended) {
                thread.interrupt();
            }
        });
        thread.start();
        return started.future;
    }

    /** Hands on whatever is thrown, checked exceptions of other languages too: nobody else would see it. */
    private void execute() {
        RunProgress progress;
        try {
            progress = run.get();
        } catch (Throwable failure) {
            ended = true;
            future.completeExceptionally(failure);
            return;
        }
        ended = true;
        future.complete(progress);
    }
}
