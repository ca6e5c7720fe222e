package io.synthmarket.server.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The tasks of db-scheduler that jobs have, one each while they are not over. They are written by the statements here, in the table that
 * db-scheduler documents, so that a job and its task change in one transaction.
 */
final class JobTasks {

    /** The lowest priority that the column holds is left alone. */
    private static final int MOST_BEFORE = Short.MAX_VALUE;

    /** The priority of what was begun already, above that of all that wait. */
    private static final int BEGUN = 1;

    /** A job that was begun more often waits like any other after its process died: perhaps it is what kills it. */
    private static final int MOST_STARTS = 2;

    private JobTasks() {}

    /** Queues a job: the more jobs of its owner are not over, the later. */
    static void add(Handle handle, String id, int unfinished, Instant now) {
        handle.createUpdate("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
                        values (:name, :id, :now, false, 1, :priority)""")
                .bind("name", Jobs.TASK)
                .bind("id", id)
                .bind("now", Jobs.at(now))
                .bind("priority", -Math.min(unfinished, MOST_BEFORE))
                .execute();
    }

    /** Takes a job out of the queue. */
    static void remove(Handle handle, String id) {
        handle.createUpdate("delete from scheduled_tasks where task_name = :name and task_instance = :id")
                .bind("name", Jobs.TASK)
                .bind("id", id)
                .execute();
    }

    /** Takes a job out of the queue; where the scheduler has picked it in this moment, whoever is to make it does. */
    static void removeUnlessPicked(Handle handle, String id) {
        handle.createUpdate(
                        "delete from scheduled_tasks where task_name = :name and task_instance = :id and not picked")
                .bind("name", Jobs.TASK)
                .bind("id", id)
                .execute();
    }

    /** Takes the task of a job away that is over or gone. */
    static void removeIfOver(Handle handle, String id) {
        handle.createUpdate("""
                        delete from scheduled_tasks where task_name = :name and task_instance = :id
                        and not exists (select 1 from jobs where id = :id and state in ('QUEUED', 'RUNNING'))""").bind("name", Jobs.TASK).bind("id", id).execute();
    }

    /** Lets a job be begun that nobody makes any more, before all others. */
    static void free(Handle handle, String id) {
        handle.createUpdate("""
                        update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null, version = version + 1,
                            priority = :begun
                        where task_name = :name and task_instance = :id""")
                .bind("begun", BEGUN)
                .bind("name", Jobs.TASK)
                .bind("id", id)
                .execute();
    }

    /** Frees every task, also those that are no job, puts jobs first that were begun, unless often, and removes those whose job is over or gone. */
    static void recover(Handle handle) {
        handle.createUpdate("""
                        update scheduled_tasks set priority = :begun where task_name = :name and picked
                        and task_instance in (select id from jobs where starts <= :most)""")
                .bind("begun", BEGUN)
                .bind("most", MOST_STARTS)
                .bind("name", Jobs.TASK)
                .execute();
        handle.execute("""
                update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                where picked""");
        handle.createUpdate("""
                        delete from scheduled_tasks where task_name = :name
                        and task_instance not in (select id from jobs where state = 'QUEUED')""").bind("name", Jobs.TASK).execute();
    }

    /** Counts the tasks that are begun before that of a job. */
    static int ahead(Handle handle, String id) {
        return handle.createQuery("""
                        select count(*) from scheduled_tasks mine join scheduled_tasks other on other.task_name = mine.task_name
                        where mine.task_name = :name and mine.task_instance = :id and not mine.picked and not other.picked
                        and (other.priority > mine.priority
                            or (other.priority = mine.priority and other.execution_time < mine.execution_time))""")
                .bind("name", Jobs.TASK)
                .bind("id", id)
                .mapTo(Integer.class)
                .one();
    }

    /** Counts the same of several jobs at once; those that do not wait are left out. */
    static Map<String, Integer> ahead(Handle handle, Collection<String> ids) {
        return handle.createQuery("""
                        select task_instance, place - 1 as ahead from (
                            select task_instance, rank() over (order by priority desc, execution_time) as place
                            from scheduled_tasks where task_name = :name and not picked) as waiting
                        where task_instance in (<ids>)""")
                .bind("name", Jobs.TASK)
                .bindList("ids", ids)
                .map((row, context) -> Map.entry(row.getString("task_instance"), row.getInt("ahead")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
