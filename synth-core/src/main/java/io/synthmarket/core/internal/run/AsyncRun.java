package io.synthmarket.core.internal.run;

import io.synthmarket.core.RunProgress;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** A run on a thread of its own, which completing the future from outside interrupts. */
public final class AsyncRun {

    private final CompletableFuture<RunProgress> future = new CompletableFuture<>();
    private final Function<BooleanSupplier, RunProgress> run;
    private volatile boolean ended;

    private AsyncRun(Function<BooleanSupplier, RunProgress> run) {
        this.run = run;
    }

    /** Begins a run, which is told how to ask whether it is over already. */
    @SuppressWarnings("FutureReturnValueIgnored") // the one that is derived tells nothing that the first does not
    public static CompletableFuture<RunProgress> start(Function<BooleanSupplier, RunProgress> run) {
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
            progress = run.apply(future::isDone);
        } catch (Throwable failure) {
            ended = true;
            future.completeExceptionally(failure);
            return;
        }
        ended = true;
        future.complete(progress);
    }
}
