package io.synthmarket.server.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which jobs there are, and what has become of them. Each step that a job takes is one statement, which asks for the step before, in one
 * transaction with what it does to the job's task: a job has a task as long as it is not over.
 */
public final class Jobs {

    /** What the scheduler calls the making of a job; its instance is the job's name. */
    public static final String TASK = "job";

    private final Database database;
    private final JobTasks tasks;

    /** Looks into a database. */
    public Jobs(Database database) {
        this.database = database;
        tasks = new JobTasks(database);
    }

    /** Adds a job that waits for its turn: it comes after those jobs of others that were queued while their owners had fewer unfinished. */
    public void add(Job job) {
        database.inTransaction(() -> {
            tasks.add(job.id(), unfinished(job.owner()), job.createdAt());
            insert(job);
        });
    }

    private void insert(Job job) {
        database.sql("""
                        insert into jobs (id, owner, dataset, dataset_name, options, words, seed, command, recipe, batch_id, requested,
                            path_bars, state, stopping, created_at, starts, progress, files, bytes, warnings, notes)
                        values (:id, :owner, :dataset, :datasetName, :options, :words, :seed, :command, :recipe, :batchId, :requested,
                            :pathBars, 'QUEUED', false, :createdAt, 0, :progress, 0, 0, '[]', :notes)""")
                .param("id", job.id())
                .param("owner", job.owner())
                .param("dataset", job.request().dataset())
                .param("datasetName", job.request().datasetName())
                .param("options", job.request().options())
                .param("words", JobRow.text(job.request().words()))
                .param("seed", job.plan().seed())
                .param("command", job.plan().command())
                .param("recipe", job.plan().recipe())
                .param("batchId", job.plan().batchId())
                .param("requested", job.plan().requested())
                .param("pathBars", job.plan().pathBars())
                .param("createdAt", UtcTimes.at(job.createdAt()))
                .param("progress", job.status().progress())
                .param("notes", JobRow.text(job.plan().notes()))
                .update();
    }

    /** Finds a job, whosever it is. */
    public Optional<Job> find(String id) {
        return database.sql("select * from jobs where id = :id")
                .param("id", id)
                .query(JobRow::job)
                .optional();
    }

    /** Finds a job of an owner. */
    public Optional<Job> find(String owner, String id) {
        return find(id).filter(job -> job.owner().equals(owner));
    }

    /** Lists jobs of an owner, the newest first. */
    public Page<Job> list(String owner, int limit, Optional<String> after) {
        return Page.of(
                database.sql("select * from jobs where owner = :owner and id < :after order by id desc limit :limit")
                        .param("owner", owner)
                        .param("after", after.orElse(SortableId.LAST))
                        .param("limit", limit + 1)
                        .query(JobRow::job)
                        .list(),
                limit,
                Job::id);
    }

    /** Lists the jobs in a state, the oldest first. */
    public List<Job> in(JobState state) {
        return database.sql("select * from jobs where state = :state order by id")
                .param("state", state.name())
                .query(JobRow::job)
                .list();
    }

    /** Counts jobs by state, those without any left out. */
    public Map<JobState, Integer> counts() {
        Map<JobState, Integer> counts = new TreeMap<>();
        database.sql("select state, count(*) as jobs from jobs group by state").query(row -> {
            counts.put(JobState.valueOf(row.getString("state")), row.getInt("jobs"));
        });
        return counts;
    }

    /** Counts the jobs of an owner that are not over. */
    public int unfinished(String owner) {
        return count("owner = :owner and state in ('QUEUED', 'RUNNING')", "owner", owner);
    }

    /** Counts the jobs that wait for their turn. */
    public int queued() {
        return count("state = :state", "state", JobState.QUEUED.name());
    }

    /** Counts the jobs of an owner that are not over and are learned from a file. */
    public int unfinishedOf(String owner, String dataset) {
        return database.sql("""
                                select count(*) from jobs
                                where owner = :owner and dataset = :dataset and state in ('QUEUED', 'RUNNING')""")
                .param("owner", owner)
                .param("dataset", dataset)
                .query(Integer.class)
                .single();
    }

    /** Lists the jobs of an owner that are done and whose files' names have an id, the newest first. */
    public List<Job> doneOfBatch(String owner, String batchId) {
        return database.sql("""
                                select * from jobs where owner = :owner and batch_id = :batchId and state = 'DONE'
                                order by id desc""")
                .param("owner", owner)
                .param("batchId", batchId)
                .query(JobRow::job)
                .list();
    }

    private int count(String condition, String name, String value) {
        return database.sql("select count(*) from jobs where " + condition)
                .param(name, value)
                .query(Integer.class)
                .single();
    }

    /** Counts the queued jobs that come before a job; 0 for one that does not wait. */
    public int ahead(String id) {
        return tasks.ahead(id);
    }

    /** Counts the same of several jobs at once; those that do not wait are left out. */
    public Map<String, Integer> ahead(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : tasks.ahead(ids);
    }

    /** Adds up the bytes of the files of an owner's jobs. */
    public long bytes(String owner) {
        return database.sql("select coalesce(sum(bytes), 0) from jobs where owner = :owner")
                .param("owner", owner)
                .query(Long.class)
                .single();
    }

    /** Adds up the bytes of the files of all jobs. */
    public long bytes() {
        return database.sql("select coalesce(sum(bytes), 0) from jobs")
                .query(Long.class)
                .single();
    }

    /** Begins a job that waits, or one whose end could not be noted; tells whether it did. One that is to stop is not begun. */
    public boolean begin(String id, Instant now) {
        return changed("""
                update jobs set state = 'RUNNING', started_at = :now, starts = starts + 1
                where id = :id and state in ('QUEUED', 'RUNNING') and not stopping""", id, now);
    }

    /** Tells how far a running job is. */
    public void progress(String id, String progress) {
        database.sql("update jobs set progress = :progress where id = :id and state = 'RUNNING'")
                .param("id", id)
                .param("progress", progress)
                .update();
    }

    /** Ends a running job well. */
    public boolean finish(String id, Instant now, Instant expiresAt, Result result) {
        return database.inTransaction(() -> {
            boolean finished = database.sql("""
                                    update jobs set state = 'DONE', finished_at = :now, expires_at = :expiresAt,
                                        recipe = :recipe, batch_id = :batchId, progress = :progress,
                                        files = :files, bytes = :bytes, summary = :summary, warnings = :warnings
                                    where id = :id and state = 'RUNNING'""")
                            .param("id", id)
                            .param("now", UtcTimes.at(now))
                            .param("expiresAt", UtcTimes.at(expiresAt))
                            .param("recipe", result.recipe())
                            .param("batchId", result.batchId())
                            .param("progress", result.progress())
                            .param("files", result.files())
                            .param("bytes", result.bytes())
                            .param("summary", result.summary())
                            .param("warnings", JobRow.text(result.warnings()))
                            .update()
                    == 1;
            tasks.remove(id);
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
     * @param warnings what to beware of
     */
    public record Result(
            String recipe,
            String batchId,
            String progress,
            int files,
            long bytes,
            String summary,
            List<String> warnings) {}

    /** Ends a job that is not over because of a fault. */
    public boolean fail(String id, Instant now, String fault) {
        return database.inTransaction(() -> {
            boolean failed = database.sql("""
                                    update jobs set state = 'FAILED', finished_at = :now, fault = :fault
                                    where id = :id and state in ('QUEUED', 'RUNNING')""")
                            .param("id", id)
                            .param("now", UtcTimes.at(now))
                            .param("fault", fault)
                            .update()
                    == 1;
            tasks.remove(id);
            return failed;
        });
    }

    /** Notes that an owner wants a job stopped, and ends it if it waits; tells whether that ended it. */
    public boolean stop(String id, Instant now) {
        return database.inTransaction(() -> {
            changed("update jobs set stopping = true where id = :id and state in ('QUEUED', 'RUNNING')", id);
            boolean cancelled = cancelled("QUEUED", id, now);
            if (cancelled) {
                tasks.removeUnlessPicked(id);
            }
            return cancelled;
        });
    }

    /** Ends a running job that its owner wanted stopped, and takes the task of one away that is over already. */
    public boolean cancel(String id, Instant now) {
        return database.inTransaction(() -> {
            boolean cancelled = cancelled("RUNNING", id, now);
            tasks.removeIfOver(id);
            return cancelled;
        });
    }

    private boolean cancelled(String state, String id, Instant now) {
        return changed(
                "update jobs set state = 'CANCELLED', finished_at = :now where id = :id and stopping and state = '"
                        + state + "'",
                id,
                now);
    }

    /** Puts a job back that was running, or about to be, when the server stopped. It comes first, and tells how far it was. */
    public void putBack(String id) {
        database.inTransaction(() -> {
            changed("update jobs set state = 'QUEUED' where id = :id and state = 'RUNNING'", id);
            tasks.free(id);
        });
    }

    /** Puts everything back that an earlier process left: to be called while nothing is made. */
    public void recover(Instant now) {
        database.inTransaction(() -> {
            database.sql("update jobs set state = 'QUEUED' where state = 'RUNNING'")
                    .update();
            database.sql("update jobs set state = 'CANCELLED', finished_at = :now where state = 'QUEUED' and stopping")
                    .param("now", UtcTimes.at(now))
                    .update();
            tasks.recover();
            database.sql("""
                            select * from jobs where state = 'QUEUED'
                            and id not in (select task_instance from scheduled_tasks where task_name = :name) order by id""")
                    .param("name", TASK)
                    .query(JobRow::job)
                    .list()
                    .forEach(job -> tasks.add(job.id(), unfinished(job.owner()), job.createdAt()));
        });
    }

    /** Queues a job again that ended without files, as far as it is then; tells whether it did. */
    public boolean resume(Job job, String progress, Instant now) {
        return database.inTransaction(() -> {
            int unfinished = unfinished(job.owner());
            boolean resumed = database.sql("""
                            update jobs set state = 'QUEUED', stopping = false, fault = null, started_at = null, finished_at = null,
                                expires_at = null, progress = :progress, summary = null, warnings = '[]'
                            where id = :id and state in ('CANCELLED', 'FAILED', 'EXPIRED')""")
                            .param("id", job.id())
                            .param("progress", progress)
                            .update()
                    == 1;
            if (resumed) {
                tasks.remove(job.id());
                tasks.add(job.id(), unfinished, now);
            }
            return resumed;
        });
    }

    /** Ends the time of a job's files. */
    public boolean expire(String id) {
        return changed("update jobs set state = 'EXPIRED', files = 0, bytes = 0 where id = :id and state = 'DONE'", id);
    }

    /** Lists jobs whose files have had their time. */
    public List<Job> dueToExpire(Instant now) {
        return database.sql("select * from jobs where state = 'DONE' and expires_at < :now order by id")
                .param("now", UtcTimes.at(now))
                .query(JobRow::job)
                .list();
    }

    /** Forgets a job that is over; tells whether it did. */
    public boolean remove(String id) {
        return changed("delete from jobs where id = :id and state not in ('QUEUED', 'RUNNING')", id);
    }

    /** Forgets all jobs that were over before a time, have stayed so and have no files any more; tells how many. */
    public int removeOver(Instant before) {
        // No database goes back as far as an Instant does.
        Instant time = before.isBefore(Instant.EPOCH) ? Instant.EPOCH : before;
        return database.sql(
                        "delete from jobs where finished_at < :time and state in ('CANCELLED', 'FAILED', 'EXPIRED')")
                .param("time", UtcTimes.at(time))
                .update();
    }

    private boolean changed(String statement, String id) {
        return database.sql(statement).param("id", id).update() == 1;
    }

    private boolean changed(String statement, String id, Instant now) {
        return database.sql(statement)
                        .param("id", id)
                        .param("now", UtcTimes.at(now))
                        .update()
                == 1;
    }
}
