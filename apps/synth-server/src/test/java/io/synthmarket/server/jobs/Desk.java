package io.synthmarket.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.event.SchedulerListener;
import io.synthmarket.cli.call.CallFault;
import io.synthmarket.cli.call.PreparedBatch;
import io.synthmarket.server.common.Limits;
import io.synthmarket.server.common.ServerFault;
import io.synthmarket.server.store.Database;
import io.synthmarket.server.store.Dataset;
import io.synthmarket.server.store.Datasets;
import io.synthmarket.server.store.Folders;
import io.synthmarket.server.store.Job;
import io.synthmarket.server.store.JobState;
import io.synthmarket.server.store.Jobs;
import io.synthmarket.server.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A queue over a folder and a database, for as long as a test needs it. */
final class Desk implements AutoCloseable {

    static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    final Folders folders;
    final Database database;
    final Datasets datasets;
    final Jobs jobs;
    final JobQueue queue;
    private final AtomicInteger looks;
    private boolean isClosed;

    private Desk(Store store, JobQueue queue, AtomicInteger looks) {
        folders = store.folders();
        database = store.database();
        datasets = store.datasets();
        jobs = store.jobs();
        this.queue = queue;
        this.looks = looks;
    }

    /** What a test may have otherwise. */
    record Plan(
            Function<Path, Database> databases,
            Limits limits,
            Clock clock,
            Function<Folders, JobMaker> maker,
            UnaryOperator<JobMaker> around) {

        Plan limits(Limits other) {
            return new Plan(databases, other, clock, maker, around);
        }

        Plan clock(Clock other) {
            return new Plan(databases, limits, other, maker, around);
        }

        /** Puts something around what makes jobs. */
        Plan around(UnaryOperator<JobMaker> other) {
            return new Plan(databases, limits, clock, maker, other);
        }

        Plan maker(JobMaker other) {
            return maker(folders -> other);
        }

        Plan maker(Function<Folders, JobMaker> other) {
            return new Plan(databases, limits, clock, other, around);
        }
    }

    /** Opens a desk, and starts it. */
    static Desk start(Path root, Plan plan) throws IOException {
        Desk desk = open(root, plan);
        desk.queue.start();
        return desk;
    }

    static Desk open(Path root, Plan plan) throws IOException {
        Folders folders = Folders.open(root);
        Store store = Store.of(folders, plan.databases.apply(root), plan.clock);
        AtomicInteger looks = new AtomicInteger();
        JobMaker maker = plan.maker == null
                ? new BatchMaker(new Histories(store), folders, plan.limits)
                : plan.maker.apply(folders);
        SchedulerListener counting = new AbstractSchedulerListener() {
            @Override
            public void onSchedulerEvent(SchedulerEventType type) {
                if (type == SchedulerEventType.RAN_EXECUTE_DUE) {
                    looks.incrementAndGet();
                }
            }
        };
        JobQueue queue = JobQueue.over(store, plan.limits, plan.clock, plan.around.apply(maker), counting);
        return new Desk(store, queue, looks);
    }

    static Plan plan(Function<Path, Database> databases) {
        return new Plan(databases, Limits.withDefaults(), Clock.systemUTC(), null, UnaryOperator.identity());
    }

    Job submit(String owner, String... words) {
        return submit(new JobOrder(owner, Dataset.SAMPLE, "{}", List.of(words)));
    }

    Job submit(JobOrder order) {
        return queue.submit(order, Desk::read);
    }

    /** Reads a history on the thread of the test. */
    static PreparedBatch read(Callable<PreparedBatch> reading) {
        try {
            return reading.call();
        } catch (CallFault e) {
            throw ServerFault.of(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    Job stored(Job job) {
        return jobs.find(job.id()).orElseThrow();
    }

    /** Waits until a job is over. */
    Job over(Job job) throws Exception {
        return told(job, found -> found.state().isOver());
    }

    Job running(Job job) throws Exception {
        return told(job, found -> found.state() == JobState.RUNNING);
    }

    private Job told(Job job, Predicate<Job> wanted) throws Exception {
        CompletableFuture<Job> told = new CompletableFuture<>();
        JobQueue.Watch watch = queue.watch(
                job.id(),
                now -> {
                    if (wanted.test(now)) {
                        told.complete(now);
                    }
                },
                () -> {});
        try {
            return told.get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        } finally {
            watch.close();
        }
    }

    /** Waits until the scheduler has looked for jobs, from beginning to end. */
    void awaitLook() {
        int before = looks.get();
        await(() -> looks.get() >= before + 2);
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    void close(Duration grace) throws IOException {
        if (!isClosed) {
            isClosed = true;
            queue.close(grace);
            database.close();
            folders.close();
        }
    }

    @Override
    public void close() throws IOException {
        close(Duration.ZERO);
    }
}
