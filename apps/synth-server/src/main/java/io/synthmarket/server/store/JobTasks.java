package io.synthmarket.server.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

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

    private final Database database;

    JobTasks(Database database) {
        this.database = database;
    }

    /** Queues a job: the more jobs of its owner are not over, the later. */
    void add(String id, int unfinished, Instant now) {
        database.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
                        values (:name, :id, :now, false, 1, :priority)""")
                .param("name", Jobs.TASK)
                .param("id", id)
                .param("now", UtcTimes.at(now))
                .param("priority", -Math.min(unfinished, MOST_BEFORE))
                .update();
    }

    /** Takes a job out of the queue. */
    void remove(String id) {
        database.sql("delete from scheduled_tasks where task_name = :name and task_instance = :id")
                .param("name", Jobs.TASK)
                .param("id", id)
                .update();
    }

    /** Takes a job out of the queue; where the scheduler has picked it in this moment, whoever is to make it does. */
    void removeUnlessPicked(String id) {
        database.sql("delete from scheduled_tasks where task_name = :name and task_instance = :id and not picked")
                .param("name", Jobs.TASK)
                .param("id", id)
                .update();
    }

    /** Takes the task of a job away that is over or gone. */
    void removeIfOver(String id) {
        database.sql("""
                        delete from scheduled_tasks where task_name = :name and task_instance = :id
                        and not exists (select 1 from jobs where id = :id and state in ('QUEUED', 'RUNNING'))""").param("name", Jobs.TASK).param("id", id).update();
    }

    /** Lets a job be begun that nobody makes any more, before all others. */
    void free(String id) {
        database.sql("""
                        update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null, version = version + 1,
                            priority = :begun
                        where task_name = :name and task_instance = :id""")
                .param("begun", BEGUN)
                .param("name", Jobs.TASK)
                .param("id", id)
                .update();
    }

    /** Frees every task, also those that are no job, puts jobs first that were begun, unless often, and removes those whose job is over or gone. */
    void recover() {
        database.sql("""
                        update scheduled_tasks set priority = :begun where task_name = :name and picked
                        and task_instance in (select id from jobs where starts <= :most)""")
                .param("begun", BEGUN)
                .param("most", MOST_STARTS)
                .param("name", Jobs.TASK)
                .update();
        database.sql("""
                update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                where picked""").update();
        database.sql("""
                        delete from scheduled_tasks where task_name = :name
                        and task_instance not in (select id from jobs where state = 'QUEUED')""").param("name", Jobs.TASK).update();
    }

    /** Counts the tasks that are begun before that of a job. */
    int ahead(String id) {
        return database.sql("""
                        select count(*) from scheduled_tasks mine join scheduled_tasks other on other.task_name = mine.task_name
                        where mine.task_name = :name and mine.task_instance = :id and not mine.picked and not other.picked
                        and (other.priority > mine.priority
                            or (other.priority = mine.priority and other.execution_time < mine.execution_time))""")
                .param("name", Jobs.TASK)
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** Counts the same of several jobs at once; those that do not wait are left out. */
    Map<String, Integer> ahead(Collection<String> ids) {
        return database
                .sql("""
                        select task_instance, place - 1 as ahead from (
                            select task_instance, rank() over (order by priority desc, execution_time) as place
                            from scheduled_tasks where task_name = :name and not picked) as waiting
                        where task_instance in (:ids)""")
                .param("name", Jobs.TASK)
                .param("ids", ids)
                .query((row, number) -> Map.entry(row.getString("task_instance"), row.getInt("ahead")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
