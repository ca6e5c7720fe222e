package io.synthmarket.server.jobs;

import io.synthmarket.server.store.Folders;
import io.synthmarket.server.store.Job;
import io.synthmarket.server.store.JobState;
import io.synthmarket.server.store.Jobs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets jobs that have been over for long, and removes files of jobs: those that have had their time, those that a job left that is gone
 * or was not finished, and checkpoints of jobs that are over.
 */
final class Cleaning {

    private static final Logger LOG = LoggerFactory.getLogger(Cleaning.class);

    private final Jobs jobs;
    private final Folders folders;
    private final Runs runs;
    private final Duration history;
    private final Clock clock;

    Cleaning(Jobs jobs, Folders folders, Runs runs, Duration history, Clock clock) {
        this.jobs = jobs;
        this.folders = folders;
        this.runs = runs;
        this.history = history;
        this.clock = clock;
    }

    void run() {
        jobs.dueToExpire(clock.instant()).forEach(job -> jobs.expire(job.id()));
        jobs.removeOver(clock.instant().minus(history));
        try {
            folders.jobs().forEach(this::removeUnlessNeeded);
        } catch (IOException e) {
            LOG.warn("the folders of jobs could not be listed", e);
        }
        removeTakenAway();
    }

    /** Removes the folders that were taken away from jobs and are there still: those of an earlier process, and those that resisted. */
    void removeTakenAway() {
        try {
            folders.takenAway().forEach(Cleaning::remove);
        } catch (IOException e) {
            LOG.warn("the folders that were taken away from jobs could not be listed", e);
        }
    }

    /** Removes what a job does not need of its files, unless it is being made. */
    void removeUnlessNeeded(String id) {
        try {
            Optional<Path> takenAway = runs.unlessRunning(id, () -> {
                Optional<Job> job = jobs.find(id);
                if (!needsFiles(job)) {
                    return folders.takeAway(id);
                }
                if (job.orElseThrow().state().isOver()) {
                    Files.deleteIfExists(folders.checkpoint(id));
                }
                return Optional.empty();
            });
            takenAway.ifPresent(Cleaning::remove);
        } catch (IOException e) {
            LOG.warn("job {}: its files could not be removed", id, e);
        }
    }

    private static void remove(Path takenAway) {
        try {
            Folders.remove(takenAway);
        } catch (IOException e) {
            LOG.warn("{} could not be removed, which is tried again later", takenAway, e);
        }
    }

    /** What waits may have files in place that a run left whose end was not noted. */
    private static boolean needsFiles(Optional<Job> job) {
        return job.filter(found -> !found.state().isOver() || found.state() == JobState.DONE)
                .isPresent();
    }

    /** Forgets a job that is over, with its files; tells whether it was over. */
    boolean delete(String id) {
        boolean[] isRemoved = {false};
        try {
            Optional<Path> takenAway = runs.unlessRunning(id, () -> {
                isRemoved[0] = jobs.remove(id);
                return isRemoved[0] ? folders.takeAway(id) : Optional.empty();
            });
            takenAway.ifPresent(Cleaning::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return isRemoved[0];
    }
}
