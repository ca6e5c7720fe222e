package io.synthmarket.server.jobs;

import io.synthmarket.core.RunProgress;
import io.synthmarket.server.store.Job;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A job that is being made: how far it is, and how to stop it. */
final class Run {

    /** Why a run is stopped. */
    enum Stop {
        /** Its owner wants it. */
        CANCELLED,
        /** It took too long. */
        TIME_LIMIT,
        /** Its files do not fit into its owner's storage. */
        STORAGE,
        /** The server stops. */
        SERVER
    }

    private final String id;
    private volatile @Nullable Job job;
    private volatile @Nullable RunProgress progress;
    private @Nullable Thread maker;
    private @Nullable Stop stop;

    Run(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Notes what the job is, as it was begun. */
    void begun(Job begun) {
        job = begun;
    }

    /** Starts the thread that makes the files, unless the run was stopped before. */
    synchronized boolean start(Thread thread) {
        if (stop != null) {
            return false;
        }
        maker = thread;
        thread.start();
        return true;
    }

    /** Interrupts what is made, once; the first reason counts. */
    synchronized void stop(Stop why) {
        if (stop == null) {
            stop = why;
            if (maker != null) {
                maker.interrupt();
            }
        }
    }

    synchronized Optional<Stop> stopped() {
        return Optional.ofNullable(stop);
    }

    void progress(RunProgress told) {
        progress = told;
    }

    Optional<RunProgress> progress() {
        return Optional.ofNullable(progress);
    }

    /** Returns the job as far as it is, empty if it is not begun yet. */
    Optional<Job> now() {
        RunProgress told = progress;
        return Optional.ofNullable(job)
                .map(begun -> told == null ? begun : begun.withProgress(JobTexts.progress(told)));
    }
}
