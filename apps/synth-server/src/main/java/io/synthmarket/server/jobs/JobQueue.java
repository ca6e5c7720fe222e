package io.synthmarket.server.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.event.SchedulerListener;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.synthmarket.cli.call.PreparedBatch;
import io.synthmarket.server.common.Limits;
import io.synthmarket.server.common.Monitor;
import io.synthmarket.server.common.Problem;
import io.synthmarket.server.common.ServerFault;
import io.synthmarket.server.store.FolderMark;
import io.synthmarket.server.store.Job;
import io.synthmarket.server.store.JobState;
import io.synthmarket.server.store.Jobs;
import io.synthmarket.server.store.Store;
import io.synthmarket.server.store.UtcTimes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The jobs that wait, are made, and were made.
 *
 * <p><b>Order</b>: a job's priority is the negative of how many jobs its owner has unfinished when it is queued; the highest is begun
 * first, of equal ones the oldest. So the first job of a user comes before another's fiftieth, which waits as long as others come with
 * their first. What the server's end interrupted is begun before all of them.
 *
 * <p><b>What is promised</b>: a job that was answered for is in the database, and is made: once, by the one process that has the folder
 * of data. Its files are in place all or none, and have the same bits however often it was begun, for it keeps its seed. Of one that the
 * server's end interrupted, what the search for each series came to is kept, and nothing else: each is made again by the attempt that was
 * kept, at less than a tenth of a microsecond a bar.
 *
 * <p><b>Threads</b>: any may call.
 */
public final class JobQueue {

    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration CLEANING = Duration.ofMinutes(10);
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final Duration FAREWELL = Duration.ofSeconds(10);
    private static final Duration STOPPING = Duration.ofMinutes(1);

    private final Store store;
    private final Jobs jobs;
    private final Clock clock;
    private final Monitor monitor;
    private final Submission submission;
    private final Histories histories;
    private final BatchCache batches = new BatchCache();
    private final Runs runs = new Runs();
    private final Watches watches;
    private final Cleaning cleaning;
    private final Scheduler scheduler;

    private JobQueue(
            Store store, Limits limits, Clock clock, Monitor monitor, JobMaker maker, SchedulerListener listener) {
        this.store = store;
        jobs = store.jobs();
        this.clock = clock;
        this.monitor = monitor;
        histories = new Histories(store);
        submission = new Submission(histories, store, limits, clock);
        watches = new Watches(this::now);
        cleaning = new Cleaning(jobs, store.folders(), runs, limits.jobHistory(), clock);
        JobWorker worker = new JobWorker(store, runs, watches, maker, limits, clock, monitor);
        scheduler = scheduler(limits.workers(), worker, listener);
    }

    /** Makes a queue over what is stored; nothing is looked at or begun yet. */
    public static JobQueue over(Store store, Limits limits, Clock clock, Monitor monitor) {
        JobMaker maker = new BatchMaker(new Histories(store), store.folders(), limits);
        return new JobQueue(store, limits, clock, monitor, maker, SchedulerListener.NOOP);
    }

    /** Makes one whose jobs are made otherwise, for tests. */
    static JobQueue over(Store store, Limits limits, Clock clock, JobMaker maker, SchedulerListener listener) {
        return new JobQueue(store, limits, clock, Monitor.none(), maker, listener);
    }

    private Scheduler scheduler(int workers, JobWorker worker, SchedulerListener listener) {
        CompletionHandler<Void> done = (complete, operations) -> {};
        RecurringTask<Void> expiry =
                Tasks.recurring("expiry", FixedDelay.of(CLEANING)).execute((instance, context) -> cleaning.run());
        return Scheduler.create(
                        store.database().source(),
                        Tasks.custom(Jobs.TASK, Void.class)
                                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                                .onDeadExecution((complete, operations) -> {
                                    if (!runs.has(complete.getExecution().getId())) {
                                        operations.reschedule(complete, clock.instant());
                                    }
                                })
                                .execute((instance, context) -> {
                                    worker.make(instance.getId());
                                    return done;
                                }))
                .startTasks(expiry)
                .threads(workers)
                .pollUsingFetch(0.5, 1)
                .pollingInterval(POLLING)
                .enablePriority()
                .jdbcCustomization(new UtcTimes())
                .schedulerName(new SchedulerName.Fixed("synth-server"))
                .shutdownMaxWait(FAREWELL)
                .addSchedulerListener(listener)
                .clock(clock::instant)
                .build();
    }

    /**
     * Puts back what an earlier process was making, removes what it had taken away, and begins to make jobs.
     *
     * @throws IOException if database and folder do not belong together, or the disk failed
     */
    public void start() throws IOException {
        FolderMark.match(store.database(), store.folders(), clock);
        jobs.recover(clock.instant());
        cleaning.removeTakenAway();
        scheduler.start();
    }

    /** Tells whether jobs are begun. */
    public boolean runs() {
        SchedulerState state = scheduler.getSchedulerState();
        return state.isStarted() && !state.isPaused() && !state.isShuttingDown();
    }

    /**
     * Queues a job. Options and history are read before this returns.
     *
     * @param reader calls what reads the history, which takes time and memory and touches no database; where it gives up, nothing is
     *     queued
     * @throws ServerFault if they do not do, or there are too many jobs
     */
    public Job submit(JobOrder order, Function<Callable<PreparedBatch>, PreparedBatch> reader) {
        runs.requireOpen();
        Job job = submission.add(order, reader);
        scheduler.triggerCheckForDueExecutions();
        return job;
    }

    /** Stops a job; one that is over stays as it is. One that is being made is over a moment later. */
    public Job cancel(Job job) {
        if (jobs.stop(job.id(), clock.instant())) {
            ended(job.id());
        } else {
            runs.find(job.id()).ifPresent(run -> run.stop(Run.Stop.CANCELLED));
        }
        return now(job.id()).orElse(job);
    }

    private void ended(String id) {
        cleaning.removeUnlessNeeded(id);
        watches.changed(id);
        jobs.find(id).ifPresent(job -> monitor.ended(JobWorker.endOf(job, 0)));
    }

    /**
     * Queues a job again that ended without files.
     *
     * @throws ServerFault if it did not, or what it was learned from is gone, or there are too many jobs
     */
    public Job resume(Job job) {
        runs.requireOpen();
        submission.addAgain(job);
        scheduler.triggerCheckForDueExecutions();
        watches.changed(job.id());
        return now(job.id()).orElse(job);
    }

    /**
     * Forgets a job that is over, and removes its files.
     *
     * @throws ServerFault if it is not over
     */
    public void delete(Job job) {
        if (!cleaning.delete(job.id())) {
            throw new ServerFault(
                    Problem.Kind.CONFLICT, "a job must be over to be deleted but this one is not; cancel it first");
        }
        batches.forget(job.id());
        watches.changed(job.id());
    }

    /** Counts the queued jobs that come before a job; 0 for one that does not wait. */
    public int ahead(Job job) {
        return jobs.ahead(job.id());
    }

    /** Counts the same of several jobs at once; those that do not wait are left out. */
    public Map<String, Integer> ahead(List<Job> several) {
        return jobs.ahead(several.stream()
                .filter(job -> job.state() == JobState.QUEUED)
                .map(Job::id)
                .toList());
    }

    /** Finds a job, whosever it is, as far as it is at this moment; what is stored is up to a second older. */
    public Optional<Job> now(String id) {
        return runs.find(id).flatMap(Run::now).or(() -> jobs.find(id));
    }

    /**
     * Tells a listener of a job now, and whenever it has changed, until it is over or the watch is closed. Where a listener is slow,
     * states in between are left out; one that throws is told no more.
     *
     * <p><b>Threads</b>: listeners are called on threads of the queue, each by one at a time; {@code ended} on any, never before its listener
     * has returned.
     *
     * @param ended is called when nothing more is told, also where the job is not there any more, the listener threw or the queue is closed
     */
    public Watch watch(String id, Consumer<Job> listener, Runnable ended) {
        return watches.add(id, listener, ended);
    }

    /**
     * Finds what the batch of a job is learned from. What is returned makes it ready to be looked into, as it was when the job was queued;
     * that takes time and memory, and touches no database.
     *
     * @throws ServerFault if what it was learned from is gone
     */
    public Callable<PreparedBatch> batch(Job job) {
        Callable<PreparedBatch> reading = histories.again(job);
        return () -> batches.get(job.id(), reading);
    }

    /**
     * Stops. No job is begun any more; those that are being made have some time to end, and are put back into the queue if they do
     * not. How far they were is told until they are begun again.
     */
    public void close(Duration grace) {
        runs.close();
        scheduler.pause();
        if (!runs.awaitNone(grace)) {
            runs.stopAll();
            runs.awaitNone(STOPPING);
        }
        if (!scheduler.getSchedulerState().isShuttingDown()) {
            scheduler.stop();
        }
        watches.close();
    }

    /** Removes what has had its time, as is done now and then anyway. */
    void clean() {
        cleaning.run();
    }

    /** Ends the telling. */
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
