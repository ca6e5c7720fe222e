package io.synthmarket.server.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/**
 * Which jobs there are, and what has become of them. Each step that a job takes is one statement, which asks for the step before, in one
 * transaction with what it does to the job's task: a job has a task as long as it is not over.
 */
public final class Jobs {

    /** What the scheduler calls the making of a job; its instance is the job's name. */
    public static final String TASK = "job";

    private static final Instant NO_TIME = Instant.EPOCH;

    private final Jdbi jdbi;

    /** Looks into a database. */
    public Jobs(Database database) {
        jdbi = database.jdbi();
    }

    /** Adds a job that waits for its turn: it comes after those jobs of others that were queued while their owners had fewer unfinished. */
    public void add(Job job) {
        jdbi.useTransaction(handle -> {
            JobTasks.add(handle, job.id(), unfinished(handle, job.owner()), job.createdAt());
            insert(handle, job);
        });
    }

    private static void insert(Handle handle, Job job) {
        handle.createUpdate("""
                        insert into jobs (id, owner, dataset, dataset_name, options, words, seed, command, recipe, batch_id, requested,
                            path_bars, state, stopping, created_at, starts, progress, files, bytes, warnings, notes)
                        values (:id, :owner, :dataset, :datasetName, :options, :words, :seed, :command, :recipe, :batchId, :requested,
                            :pathBars, 'QUEUED', false, :createdAt, 0, :progress, 0, 0, '[]', :notes)""")
                .bind("id", job.id())
                .bind("owner", job.owner())
                .bind("dataset", job.dataset())
                .bind("datasetName", job.datasetName())
                .bind("options", job.options())
                .bind("words", job.words())
                .bind("seed", job.seed())
                .bind("command", job.command())
                .bind("recipe", job.recipe())
                .bind("batchId", job.batchId())
                .bind("requested", job.requested())
                .bind("pathBars", job.pathBars())
                .bind("createdAt", at(job.createdAt()))
                .bind("progress", job.progress())
                .bind("notes", job.notes())
                .execute();
    }

    /** Finds a job, whosever it is. */
    public Optional<Job> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from jobs where id = :id")
                .bind("id", id)
                .map(JobRow::job)
                .findOne());
    }

    /** Finds a job of an owner. */
    public Optional<Job> find(String owner, String id) {
        return find(id).filter(job -> job.owner().equals(owner));
    }

    /** Lists jobs of an owner, the newest first. */
    public Page<Job> list(String owner, int limit, Optional<String> after) {
        return jdbi.withHandle(handle -> Page.of(
                handle.createQuery(
                                "select * from jobs where owner = :owner and id < :after order by id desc limit :limit")
                        .bind("owner", owner)
                        .bind("after", after.orElse(SortableId.LAST))
                        .bind("limit", limit + 1)
                        .map(JobRow::job)
                        .list(),
                limit,
                Job::id));
    }

    /** Lists the jobs in a state, the oldest first. */
    public List<Job> in(JobState state) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from jobs where state = :state order by id")
                .bind("state", state.name())
                .map(JobRow::job)
                .list());
    }

    /** Counts jobs by state, those without any left out. */
    public Map<JobState, Integer> counts() {
        Map<JobState, Integer> counts = new TreeMap<>();
        jdbi.useHandle(handle -> handle.createQuery("select state, count(*) as jobs from jobs group by state")
                .map((row, context) -> counts.put(JobState.valueOf(row.getString("state")), row.getInt("jobs")))
                .list());
        return counts;
    }

    /** Counts the jobs of an owner that are not over. */
    public int unfinished(String owner) {
        return jdbi.withHandle(handle -> unfinished(handle, owner));
    }

    private static int unfinished(Handle handle, String owner) {
        return count(handle, "owner = :owner and state in ('QUEUED', 'RUNNING')", "owner", owner);
    }

    /** Counts the jobs that wait for their turn. */
    public int queued() {
        return jdbi.withHandle(handle -> count(handle, "state = :state", "state", JobState.QUEUED.name()));
    }

    /** Counts the jobs of an owner that are not over and are learned from a file. */
    public int unfinishedOf(String owner, String dataset) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                                select count(*) from jobs
                                where owner = :owner and dataset = :dataset and state in ('QUEUED', 'RUNNING')""")
                .bind("owner", owner)
                .bind("dataset", dataset)
                .mapTo(Integer.class)
                .one());
    }

    /** Lists the jobs of an owner that are done and whose files' names have an id, the newest first. */
    public List<Job> doneOfBatch(String owner, String batchId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                                select * from jobs where owner = :owner and batch_id = :batchId and state = 'DONE'
                                order by id desc""")
                .bind("owner", owner)
                .bind("batchId", batchId)
                .map(JobRow::job)
                .list());
    }

    private static int count(Handle handle, String condition, String name, String value) {
        return handle.createQuery("select count(*) from jobs where " + condition)
                .bind(name, value)
                .mapTo(Integer.class)
                .one();
    }

    /** Counts the queued jobs that come before a job; 0 for one that does not wait. */
    public int ahead(String id) {
        return jdbi.withHandle(handle -> JobTasks.ahead(handle, id));
    }

    /** Counts the same of several jobs at once; those that do not wait are left out. */
    public Map<String, Integer> ahead(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : jdbi.withHandle(handle -> JobTasks.ahead(handle, ids));
    }

    /** Adds up the bytes of the files of an owner's jobs. */
    public long bytes(String owner) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select coalesce(sum(bytes), 0) from jobs where owner = :owner")
                        .bind("owner", owner)
                        .mapTo(Long.class)
                        .one());
    }

    /** Adds up the bytes of the files of all jobs. */
    public long bytes() {
        return jdbi.withHandle(handle -> handle.createQuery("select coalesce(sum(bytes), 0) from jobs")
                .mapTo(Long.class)
                .one());
    }

    /** Begins a job that waits, or one whose end could not be noted; tells whether it did. One that is to stop is not begun. */
    public boolean begin(String id, Instant now) {
        return jdbi.withHandle(handle -> changed(handle, """
                update jobs set state = 'RUNNING', started_at = :now, starts = starts + 1
                where id = :id and state in ('QUEUED', 'RUNNING') and not stopping""", id, now));
    }

    /** Tells how far a running job is. */
    public void progress(String id, String progress) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update jobs set progress = :progress where id = :id and state = 'RUNNING'")
                .bind("id", id)
                .bind("progress", progress)
                .execute());
    }

    /** Ends a running job well. */
    public boolean finish(String id, Instant now, Instant expiresAt, Result result) {
        return jdbi.inTransaction(handle -> {
            boolean finished = handle.createUpdate("""
                                    update jobs set state = 'DONE', finished_at = :now, expires_at = :expiresAt,
                                        recipe = :recipe, batch_id = :batchId, progress = :progress,
                                        files = :files, bytes = :bytes, summary = :summary, warnings = :warnings
                                    where id = :id and state = 'RUNNING'""")
                            .bind("id", id)
                            .bind("now", at(now))
                            .bind("expiresAt", at(expiresAt))
                            .bind("recipe", result.recipe())
                            .bind("batchId", result.batchId())
                            .bind("progress", result.progress())
                            .bind("files", result.files())
                            .bind("bytes", result.bytes())
                            .bind("summary", result.summary())
                            .bind("warnings", result.warnings())
                            .execute()
                    == 1;
            JobTasks.remove(handle, id);
            return finished;
        });
    }

    /**
     * What a job left.
     *
     * @param recipe of the series, which tells the version that made them
     * @param batchId what names of files have
     * @param progress how far it was at its end, as JSON
     * @param files how many files there are
     * @param bytes how large they are together
     * @param summary how it came out, in words
     * @param warnings what to beware of, as a JSON array
     */
    public record Result(
            String recipe, String batchId, String progress, int files, long bytes, String summary, String warnings) {}

    /** Ends a job that is not over because of a fault. */
    public boolean fail(String id, Instant now, String fault) {
        return jdbi.inTransaction(handle -> {
            boolean failed = handle.createUpdate("""
                                    update jobs set state = 'FAILED', finished_at = :now, fault = :fault
                                    where id = :id and state in ('QUEUED', 'RUNNING')""")
                            .bind("id", id)
                            .bind("now", at(now))
                            .bind("fault", fault)
                            .execute()
                    == 1;
            JobTasks.remove(handle, id);
            return failed;
        });
    }

    /** Notes that an owner wants a job stopped, and ends it if it waits; tells whether that ended it. */
    public boolean stop(String id, Instant now) {
        return jdbi.inTransaction(handle -> {
            changed(
                    handle,
                    "update jobs set stopping = true where id = :id and state in ('QUEUED', 'RUNNING')",
                    id,
                    NO_TIME);
            boolean cancelled = cancelled(handle, "QUEUED", id, now);
            if (cancelled) {
                JobTasks.removeUnlessPicked(handle, id);
            }
            return cancelled;
        });
    }

    /** Ends a running job that its owner wanted stopped, and takes the task of one away that is over already. */
    public boolean cancel(String id, Instant now) {
        return jdbi.inTransaction(handle -> {
            boolean cancelled = cancelled(handle, "RUNNING", id, now);
            JobTasks.removeIfOver(handle, id);
            return cancelled;
        });
    }

    private static boolean cancelled(Handle handle, String state, String id, Instant now) {
        return changed(
                handle,
                "update jobs set state = 'CANCELLED', finished_at = :now where id = :id and stopping and state = '"
                        + state + "'",
                id,
                now);
    }

    /** Puts a job back that was running, or about to be, when the server stopped. It comes first, and tells how far it was. */
    public void putBack(String id) {
        jdbi.useTransaction(handle -> {
            changed(handle, "update jobs set state = 'QUEUED' where id = :id and state = 'RUNNING'", id, NO_TIME);
            JobTasks.free(handle, id);
        });
    }

    /** Puts everything back that an earlier process left: to be called while nothing is made. */
    public void recover(Instant now) {
        jdbi.useTransaction(handle -> {
            handle.execute("update jobs set state = 'QUEUED' where state = 'RUNNING'");
            handle.createUpdate("""
                            update jobs set state = 'CANCELLED', finished_at = :now where state = 'QUEUED' and stopping""").bind("now", at(now)).execute();
            JobTasks.recover(handle);
            handle.createQuery("""
                            select * from jobs where state = 'QUEUED'
                            and id not in (select task_instance from scheduled_tasks where task_name = :name) order by id""")
                    .bind("name", TASK)
                    .map(JobRow::job)
                    .list()
                    .forEach(job -> JobTasks.add(handle, job.id(), unfinished(handle, job.owner()), job.createdAt()));
        });
    }

    /** Queues a job again that ended without files, as far as it is then; tells whether it did. */
    public boolean resume(Job job, String progress, Instant now) {
        return jdbi.inTransaction(handle -> {
            int unfinished = unfinished(handle, job.owner());
            boolean resumed = handle.createUpdate("""
                            update jobs set state = 'QUEUED', stopping = false, fault = null, started_at = null, finished_at = null,
                                expires_at = null, progress = :progress, summary = null, warnings = '[]'
                            where id = :id and state in ('CANCELLED', 'FAILED', 'EXPIRED')""")
                            .bind("id", job.id())
                            .bind("progress", progress)
                            .execute()
                    == 1;
            if (resumed) {
                JobTasks.remove(handle, job.id());
                JobTasks.add(handle, job.id(), unfinished, now);
            }
            return resumed;
        });
    }

    /** Ends the time of a job's files. */
    public boolean expire(String id) {
        return jdbi.withHandle(handle -> changed(
                handle,
                "update jobs set state = 'EXPIRED', files = 0, bytes = 0 where id = :id and state = 'DONE'",
                id,
                NO_TIME));
    }

    /** Lists jobs whose files have had their time. */
    public List<Job> dueToExpire(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from jobs where state = 'DONE' and expires_at < :now order by id")
                .bind("now", at(now))
                .map(JobRow::job)
                .list());
    }

    /** Forgets a job that is over; tells whether it did. */
    public boolean remove(String id) {
        return jdbi.withHandle(handle ->
                changed(handle, "delete from jobs where id = :id and state not in ('QUEUED', 'RUNNING')", id, NO_TIME));
    }

    private static boolean changed(Handle handle, String statement, String id, Instant now) {
        Update update = handle.createUpdate(statement).bind("id", id);
        return (statement.contains(":now") ? update.bind("now", at(now)) : update).execute() == 1;
    }

    /** Binds a time as databases keep it, down to the microsecond. */
    static OffsetDateTime at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
