package io.synthmarket.server.jobs;

import io.synthmarket.cli.call.PreparedBatch;
import io.synthmarket.core.RunProgress;
import io.synthmarket.server.common.Limits;
import io.synthmarket.server.common.Monitor;
import io.synthmarket.server.common.Problem;
import io.synthmarket.server.store.Folders;
import io.synthmarket.server.store.Job;
import io.synthmarket.server.store.Jobs;
import io.synthmarket.server.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a job from being queued to being over. Files are made on a thread of their own, which is the one that is interrupted to stop
 * them; the worker's own thread looks after time, progress and the database, whose files an interruption would close.
 */
final class JobWorker {

    private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);
    private static final long NOTING_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Store store;
    private final Jobs jobs;
    private final Folders folders;
    private final Runs runs;
    private final Watches watches;
    private final JobMaker maker;
    private final Limits limits;
    private final Clock clock;
    private final Monitor monitor;

    JobWorker(Store store, Runs runs, Watches watches, JobMaker maker, Limits limits, Clock clock, Monitor monitor) {
        this.store = store;
        jobs = store.jobs();
        folders = store.folders();
        this.runs = runs;
        this.watches = watches;
        this.maker = maker;
        this.limits = limits;
        this.clock = clock;
        this.monitor = monitor;
    }

    /** Makes a job whose turn it is. */
    void make(String id) {
        Run run = new Run(id);
        switch (runs.begin(run)) {
            case CLOSED -> jobs.putBack(id);
            case TAKEN -> LOG.warn("job {}: it is being made already", id);
            case OPEN -> {
                int series;
                try {
                    series = begin(run);
                } finally {
                    runs.end(run);
                }
                tell(id, series);
            }
        }
    }

    private void tell(String id, int series) {
        watches.changed(id);
        jobs.find(id).filter(job -> job.state().isOver()).ifPresent(job -> {
            LOG.info("job {}: {}", id, job.state().word());
            monitor.ended(endOf(job, series));
        });
    }

    /** Says what is told of a job that is over, for which some series were made. */
    static Monitor.JobEnd endOf(Job job, int series) {
        Instant begun = job.status().startedAt();
        Instant over = job.status().finishedAt();
        Duration took = begun == null || over == null ? Duration.ZERO : Duration.between(begun, over);
        return new Monitor.JobEnd(
                job.id(),
                job.owner(),
                job.state().word(),
                series,
                (long) series * job.plan().pathBars(),
                took);
    }

    private int begin(Run run) {
        if (!jobs.begin(run.id(), clock.instant())) {
            jobs.cancel(run.id(), clock.instant());
            return 0;
        }
        Optional<Job> job = jobs.find(run.id());
        job.ifPresent(begun -> {
            LOG.info(
                    "job {}: begun for {}, start {}",
                    begun.id(),
                    begun.owner(),
                    begun.status().starts());
            run.begun(begun);
            watches.changed(begun.id());
            end(run, begun, madeBy(run, begun));
        });
        return run.progress().map(RunProgress::done).orElse(0);
    }

    /** Makes the files; what is given back is done. */
    private FutureTask<JobMaker.Made> madeBy(Run run, Job job) {
        FutureTask<JobMaker.Made> making = new FutureTask<>(() -> maker.make(job, progress -> {
            run.progress(progress);
            watches.changed(job.id());
        }));
        if (!run.start(new Thread(making, "job-" + job.id()))) {
            making.cancel(false);
        }
        long deadline = System.nanoTime() + limits.jobTime().toNanos();
        StorageWatch storage = new StorageWatch(job, store, limits.storageBytes());
        Optional<RunProgress> noted = Optional.empty();
        while (!isDone(making, run, Math.min(NOTING_NANOS, Math.max(1, deadline - System.nanoTime())))) {
            if (System.nanoTime() >= deadline) {
                run.stop(Run.Stop.TIME_LIMIT);
            }
            if (storage.isFull()) {
                run.stop(Run.Stop.STORAGE);
            }
            Optional<RunProgress> told = run.progress();
            if (!told.equals(noted)) {
                note(job.id(), told.orElseThrow());
                noted = told;
            }
        }
        run.progress().ifPresent(last -> note(job.id(), last));
        return making;
    }

    /**
     * Waits a while. An interruption of this thread stops the run and goes no further: what has become of the job is still to be written
     * to the database, here and by the scheduler, and an interrupted thread gets no connection.
     */
    private static boolean isDone(FutureTask<?> making, Run run, long nanos) {
        try {
            making.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            run.stop(Run.Stop.SERVER);
            return false;
        } catch (ExecutionException | CancellationException e) {
            return true;
        }
        return true;
    }

    private void note(String id, RunProgress progress) {
        try {
            jobs.progress(id, JobTexts.progress(progress));
        } catch (RuntimeException e) {
            LOG.warn("job {}: how far it is could not be noted", id, e);
        }
    }

    private void end(Run run, Job job, FutureTask<JobMaker.Made> making) {
        try {
            finish(run, job, making.get());
        } catch (ExecutionException e) {
            giveUp(run, job, e.getCause() == null ? e : e.getCause());
        } catch (CancellationException e) {
            giveUp(run, job, e);
        } catch (InterruptedException e) {
            giveUp(run, job, e);
        }
    }

    private void finish(Run run, Job job, JobMaker.Made made) {
        long[] sizes;
        try {
            sizes = sizes(folders.files(job.id()));
        } catch (IOException e) {
            giveUp(run, job, e);
            return;
        }
        Instant now = clock.instant();
        long bytes = 0;
        for (long size : sizes) {
            bytes += size;
        }
        Jobs.Result result = new Jobs.Result(
                made.recipe(),
                made.batchId(),
                run.progress().map(JobTexts::progress).orElse(job.status().progress()),
                sizes.length,
                bytes,
                made.summary(),
                made.warnings());
        jobs.finish(job.id(), now, now.plus(limits.resultTime()), result);
        run.progress()
                .filter(progress -> progress.recalled() > 0)
                .ifPresent(progress -> LOG.info(
                        "job {}: {} of {} series were found before",
                        job.id(),
                        progress.recalled(),
                        progress.requested()));
        try {
            Files.deleteIfExists(folders.checkpoint(job.id()));
        } catch (IOException e) {
            LOG.warn("job {}: its checkpoint could not be removed yet", job.id(), e);
        }
    }

    private static long[] sizes(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new long[0];
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        long[] sizes = new long[files.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Files.size(files.get(i));
        }
        return sizes;
    }

    private void giveUp(Run run, Job job, Throwable fault) {
        Run.Stop stop = run.stopped().orElse(null);
        if (stop == Run.Stop.SERVER) {
            jobs.putBack(job.id());
            int found = found(job);
            LOG.info(
                    "job {}: put back{}",
                    job.id(),
                    found == 0 ? "" : ", " + found + " of " + job.plan().requested() + " series found");
            return;
        }
        try {
            Folders.remove(folders.job(job.id()));
        } catch (IOException e) {
            LOG.warn("job {}: its files could not be removed yet", job.id(), e);
        }
        if (stop == Run.Stop.CANCELLED) {
            jobs.cancel(job.id(), clock.instant());
        } else {
            Problem problem = problemOf(stop, job, fault);
            jobs.fail(job.id(), clock.instant(), problem.json().toString());
        }
    }

    /** Counts the series of a job that will not be searched again. */
    private int found(Job job) {
        try {
            return PreparedBatch.found(folders.checkpoint(job.id()));
        } catch (IOException e) {
            LOG.warn("job {}: its checkpoint could not be read", job.id(), e);
            return 0;
        }
    }

    private Problem problemOf(Run.@Nullable Stop stop, Job job, Throwable fault) {
        if (stop == Run.Stop.TIME_LIMIT) {
            return tooLong();
        }
        return stop == Run.Stop.STORAGE ? tooLarge() : JobFaults.of(fault, job.id());
    }

    private Problem tooLarge() {
        return Problem.of(
                Problem.Kind.STORAGE_FULL,
                "your files must take at most " + limits.storageBytes()
                        + " bytes but would take more with those of this job; delete jobs or data sets, or ask for fewer series or"
                        + " formats, then resume the job");
    }

    private Problem tooLong() {
        return Problem.of(
                Problem.Kind.TIME_LIMIT,
                "a job may take " + limits.jobTime().toSeconds()
                        + " seconds but this one took longer; ask for fewer or shorter series, or a lower min_fidelity");
    }
}
