package io.synthmarket.server.jobs;

import io.synthmarket.cli.call.CallFault;
import io.synthmarket.cli.call.GenerateCall;
import io.synthmarket.cli.call.PreparedBatch;
import io.synthmarket.server.common.Echo;
import io.synthmarket.server.common.Limits;
import io.synthmarket.server.common.Problem;
import io.synthmarket.server.common.ServerFault;
import io.synthmarket.server.store.Dataset;
import io.synthmarket.server.store.Job;
import io.synthmarket.server.store.Jobs;
import io.synthmarket.server.store.SortableId;
import io.synthmarket.server.store.Store;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Takes jobs in that do, and are not too many. */
final class Submission {

    private static final int RETRY_SECONDS = 30;
    private static final int LEAST_BARS = 100;

    private final Histories histories;
    private final Store store;
    private final Jobs jobs;
    private final Limits limits;
    private final Clock clock;
    private final AtomicInteger adding = new AtomicInteger();
    private final Map<String, Integer> addingOf = new ConcurrentHashMap<>();

    Submission(Histories histories, Store store, Limits limits, Clock clock) {
        this.histories = histories;
        this.store = store;
        jobs = store.jobs();
        this.limits = limits;
        this.clock = clock;
    }

    /** Queues a job. */
    Job add(JobOrder order, Function<Callable<PreparedBatch>, PreparedBatch> reader) {
        requireStorage(order.owner());
        requireRoom(order.owner(), 0, 0);
        Job job = jobOf(order, reader);
        histories.requireOf(job);
        addInRoom(order.owner(), () -> jobs.add(job));
        return job;
    }

    /** Queues a job that is over and has no files. */
    void addAgain(Job job) {
        histories.requireOf(job);
        requireStorage(job.owner());
        addInRoom(job.owner(), () -> {
            if (!jobs.resume(job, JobTexts.noProgress(job.plan().requested()), clock.instant())) {
                throw new ServerFault(
                        Problem.Kind.CONFLICT,
                        "a job must be cancelled, failed or expired to be resumed but this one is not");
            }
        });
    }

    /**
     * Adds a job if there is room, those counted in that are added at the moment, so that none waits for another. Where one has just been
     * added it may count twice for a moment: there is never one too many.
     */
    private void addInRoom(String owner, Runnable addition) {
        int all = adding.incrementAndGet();
        int own = addingOf.merge(owner, 1, Integer::sum);
        try {
            requireRoom(owner, all - 1, own - 1);
            addition.run();
        } finally {
            adding.decrementAndGet();
            addingOf.computeIfPresent(owner, (name, count) -> count == 1 ? null : count - 1);
        }
    }

    private void requireRoom(String owner, int others, int othersOfOwner) {
        int queued = jobs.queued();
        if (queued + others >= limits.queuedJobs()) {
            throw tooMany("the server takes " + limits.queuedJobs() + " queued jobs but has " + queued
                    + andOnTheWay(others) + "; try again when some are done");
        }
        int unfinished = jobs.unfinished(owner);
        if (unfinished + othersOfOwner >= limits.userJobs()) {
            throw tooMany("you may have " + limits.userJobs() + " unfinished jobs but have " + unfinished
                    + andOnTheWay(othersOfOwner) + "; wait for some, or cancel them");
        }
    }

    private static String andOnTheWay(int others) {
        return others == 0 ? "" : ", and " + others + " on the way";
    }

    private void requireStorage(String owner) {
        long bytes = store.bytes(owner);
        if (bytes >= limits.storageBytes()) {
            throw new ServerFault(
                    Problem.Kind.STORAGE_FULL,
                    "your files must take less than " + limits.storageBytes() + " bytes but take " + bytes
                            + "; delete jobs or data sets");
        }
    }

    private static ServerFault tooMany(String detail) {
        return new ServerFault(new Problem(Problem.Kind.TOO_MANY, detail, OptionalInt.of(RETRY_SECONDS)));
    }

    private Job jobOf(JobOrder order, Function<Callable<PreparedBatch>, PreparedBatch> reader) {
        try {
            GenerateCall call = GenerateCall.parse(order.words());
            requireThreads(call.threads());
            requireStatedBars(call);
            boolean isSample = order.dataset().equals(Dataset.SAMPLE);
            String name = isSample ? Dataset.SAMPLE_NAME : nameOf(order);
            PreparedBatch batch = reader.apply(histories.reading(call, order.owner(), order.dataset(), name)::read);
            requireBars(batch.paths().size(), batch.paths().pathLength());
            long seed = batch.paths().recipe().seed();
            List<String> words = new ArrayList<>(order.words());
            if (call.seed().isEmpty()) {
                words.add("--seed=" + seed);
            }
            return new Job(
                    SortableId.draw(clock),
                    order.owner(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    new Job.Request(order.dataset(), name, order.options(), words),
                    new Job.Plan(
                            seed,
                            JobTexts.command(isSample ? "--sample" : JobTexts.file(name), words),
                            batch.recipe(),
                            batch.paths().recipe().id(),
                            batch.paths().size(),
                            batch.paths().pathLength(),
                            batch.notes()),
                    Job.Status.queued(JobTexts.noProgress(batch.paths().size())),
                    Job.Outcome.none());
        } catch (CallFault e) {
            throw ServerFault.of(e);
        }
    }

    private String nameOf(JobOrder order) {
        return store.datasets()
                .find(order.owner(), order.dataset())
                .map(Dataset::name)
                .orElseThrow(() -> new ServerFault(
                        Problem.Kind.NOT_FOUND,
                        "there is no data set " + Echo.shown(order.dataset()) + " of yours; upload it first"));
    }

    private void requireThreads(OptionalInt threads) {
        if (threads.isPresent() && threads.getAsInt() > limits.jobThreads()) {
            throw new ServerFault(
                    Problem.Kind.BAD_INPUT,
                    "threads must be at most " + limits.jobThreads() + " but was " + threads.getAsInt()
                            + "; leave it out to use as many as a job may");
        }
    }

    /** Looks at what can be told before anything is read and made; a length that does not do is refused in the words of generating. */
    private void requireStatedBars(GenerateCall call) {
        OptionalInt bars = call.length();
        if (bars.isPresent() && bars.getAsInt() > 0) {
            requireBars(call.paths(), bars.getAsInt());
        }
    }

    /** Counts very short series as longer ones, as each may be a file. */
    private void requireBars(int series, int bars) {
        if ((long) series * bars > limits.jobBars()) {
            throw new ServerFault(
                    Problem.Kind.BAD_INPUT,
                    "a job may make " + limits.jobBars() + " bars but " + series + " series of " + bars + " are "
                            + (long) series * bars + "; ask for fewer series (n), or shorter ones (length)");
        }
        if (bars < LEAST_BARS && (long) series * LEAST_BARS > limits.jobBars()) {
            throw new ServerFault(
                    Problem.Kind.BAD_INPUT,
                    "a job may make " + limits.jobBars() + " bars, where a series counts as " + LEAST_BARS
                            + " at least, but " + series + " series are " + (long) series * LEAST_BARS
                            + "; ask for fewer series (n)");
        }
    }
}
