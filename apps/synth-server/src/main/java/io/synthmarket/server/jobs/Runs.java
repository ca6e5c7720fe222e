package io.synthmarket.server.jobs;

import io.synthmarket.server.common.Problem;
import io.synthmarket.server.common.ServerFault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The jobs that are being made. */
final class Runs {

    /** What became of a run that was to begin. */
    enum Entry {
        /** It is let in. */
        OPEN,
        /** The job is being made already. */
        TAKEN,
        /** No job is begun any more. */
        CLOSED
    }

    private static final int RETRY_SECONDS = 10;

    private final Map<String, Run> runs = new HashMap<>();
    private boolean isClosed;

    synchronized Entry begin(Run run) {
        if (isClosed) {
            return Entry.CLOSED;
        }
        return runs.putIfAbsent(run.id(), run) == null ? Entry.OPEN : Entry.TAKEN;
    }

    synchronized void end(Run run) {
        runs.remove(run.id());
        notifyAll();
    }

    synchronized Optional<Run> find(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    synchronized boolean has(String id) {
        return runs.containsKey(id);
    }

    /**
     * Does something with the files of a job while it cannot be begun; nothing if it is being made. Everybody waits meanwhile, so it must
     * not take as long as there are files.
     *
     * @return what it leaves to be removed
     */
    synchronized Optional<Path> unlessRunning(String id, FileWork work) throws IOException {
        return runs.containsKey(id) ? Optional.empty() : work.run();
    }

    /** Something to do with files; tells what of them is nobody's then. */
    @FunctionalInterface
    interface FileWork {
        Optional<Path> run() throws IOException;
    }

    /** Lets no run begin any more. */
    synchronized void close() {
        isClosed = true;
    }

    synchronized void requireOpen() {
        if (isClosed) {
            throw new ServerFault(Problem.forNow(
                    Problem.Kind.UNAVAILABLE,
                    "the server is stopping; try again when it has been started again",
                    RETRY_SECONDS));
        }
    }

    /** Stops all for the server's sake. */
    void stopAll() {
        List<Run> all;
        synchronized (this) {
            all = List.copyOf(runs.values());
        }
        all.forEach(run -> run.stop(Run.Stop.SERVER));
    }

    /** Waits until nothing is made; tells whether that came to be in time. */
    synchronized boolean awaitNone(Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        try {
            for (long left = longest.toNanos(); !runs.isEmpty() && left > 0; left = deadline - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return runs.isEmpty();
    }
}
