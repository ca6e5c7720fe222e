package io.synthmarket.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/** What is stored of jobs and data sets, whatever the database. */
abstract class JobsContract {

    /** Clocks are set back in Auckland at this time: the hour before and the hour after have the same local times. */
    private static final Instant AUTUMN = Instant.parse("2031-04-05T14:00:00.123456Z");

    @TempDir
    private Path folder;

    private Database database;
    private Jobs jobs;

    abstract Database open(Path root);

    @BeforeEach
    void begin() {
        database = open(folder);
        jobs = new Jobs(database);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void add_thenFind_returnsTheSameToTheMicrosecond() {
        Job job = added("ada", AUTUMN);

        assertThat(jobs.find("ada", job.id())).contains(job);
        assertThat(jobs.find("bob", job.id())).isEmpty();
    }

    @Test
    void task_hasThePriorityOfHowManyJobsItsOwnerHas() throws Exception {
        added("ada", AUTUMN);
        added("ada", AUTUMN.plusSeconds(1));
        added("bob", AUTUMN.plusSeconds(2));

        assertThat(numbers("select priority from scheduled_tasks order by execution_time"))
                .containsExactly(0, -1, 0);
    }

    @Test
    void task_ofOneWhoHasAMillionJobs_hasTheLowestPriorityOfTheColumn() throws Exception {
        new JobTasks(database).add("any", 1_000_000, AUTUMN);

        assertThat(numbers("select priority from scheduled_tasks")).containsExactly(-32_767);
    }

    @Test
    void ahead_ofSeveral_isThatOfEach() {
        Job first = added("ada", AUTUMN);
        Job second = added("ada", AUTUMN.plusSeconds(1));
        Job third = added("bob", AUTUMN.plusSeconds(2));
        Job atTheSameTime = added("eve", AUTUMN.plusSeconds(2));
        Job over = added("joe", AUTUMN);
        jobs.begin(over.id(), AUTUMN);
        jobs.fail(over.id(), AUTUMN, "{}");

        assertThat(jobs.ahead(List.of(second.id(), third.id(), atTheSameTime.id(), over.id())))
                .isEqualTo(Map.of(second.id(), 3, third.id(), 1, atTheSameTime.id(), 1));
        assertThat(List.of(jobs.ahead(second.id()), jobs.ahead(third.id()), jobs.ahead(atTheSameTime.id())))
                .containsExactly(3, 1, 1);
        assertThat(jobs.ahead(first.id())).isZero();
        assertThat(jobs.ahead(List.of())).isEmpty();
    }

    @Test
    void ahead_ofEqualPriority_countsThoseThatCameBeforeAlsoWhereClocksAreSetBack() {
        Job first = added("ada", AUTUMN.minusSeconds(60));
        Job second = added("bob", AUTUMN);
        Job third = added("eve", AUTUMN.plusSeconds(60));

        assertThat(List.of(jobs.ahead(first.id()), jobs.ahead(second.id()), jobs.ahead(third.id())))
                .containsExactly(0, 1, 2);
    }

    @Test
    void begin_ofQueued_countsTheStart() {
        Job job = added("ada", AUTUMN);

        assertThat(jobs.begin(job.id(), AUTUMN.plusSeconds(1))).isTrue();

        Job running = jobs.find(job.id()).orElseThrow();
        assertThat(running.state()).isEqualTo(JobState.RUNNING);
        assertThat(running.status().startedAt()).isEqualTo(AUTUMN.plusSeconds(1));
        assertThat(running.status().starts()).isEqualTo(1);
    }

    @Test
    void begin_ofOneThatIsToStop_isRefused() {
        Job job = added("ada", AUTUMN);
        jobs.begin(job.id(), AUTUMN);
        jobs.stop(job.id(), AUTUMN);

        assertThat(jobs.begin(job.id(), AUTUMN)).isFalse();
    }

    @Test
    void finish_ofRunning_keepsTheResultAndTakesTheTaskAway() throws Exception {
        Job job = added("ada", AUTUMN);
        jobs.begin(job.id(), AUTUMN);

        assertThat(jobs.finish(job.id(), AUTUMN, AUTUMN.plusSeconds(9), result()))
                .isTrue();

        Job done = jobs.find(job.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.outcome().files()).isEqualTo(3);
        assertThat(done.outcome().bytes()).isEqualTo(5_000_000_000L);
        assertThat(done.outcome().summary()).isEqualTo("well — ş");
        assertThat(done.outcome().warnings()).containsExactly("short", "few");
        assertThat(done.status().expiresAt()).isEqualTo(AUTUMN.plusSeconds(9));
        assertThat(jobs.bytes("ada")).isEqualTo(5_000_000_000L);
        assertThat(numbers("select count(*) from scheduled_tasks")).containsExactly(0);
    }

    @Test
    void steps_ofAJobThatIsOver_changeNothing() {
        Job job = added("ada", AUTUMN);
        jobs.begin(job.id(), AUTUMN);
        jobs.fail(job.id(), AUTUMN, "{}");
        Job failed = jobs.find(job.id()).orElseThrow();

        assertThat(jobs.begin(job.id(), AUTUMN)).isFalse();
        assertThat(jobs.finish(job.id(), AUTUMN, AUTUMN, result())).isFalse();
        assertThat(jobs.fail(job.id(), AUTUMN, "{}")).isFalse();
        assertThat(jobs.stop(job.id(), AUTUMN)).isFalse();
        assertThat(jobs.cancel(job.id(), AUTUMN)).isFalse();
        assertThat(jobs.expire(job.id())).isFalse();
        jobs.putBack(job.id());
        jobs.progress(job.id(), "{\"done\":9}");
        assertThat(jobs.find(job.id())).contains(failed);
    }

    @Test
    void cancel_ofOneThatNobodyWantsStopped_isRefused() {
        Job job = added("ada", AUTUMN);
        jobs.begin(job.id(), AUTUMN);

        assertThat(jobs.cancel(job.id(), AUTUMN)).isFalse();
    }

    @Test
    void stop_ofOneThatTheSchedulerHasPicked_leavesItsTaskToWhoeverMakesIt() throws Exception {
        Job job = added("ada", AUTUMN);
        execute("update scheduled_tasks set picked = true");

        assertThat(jobs.stop(job.id(), AUTUMN)).isTrue();
        assertThat(numbers("select count(*) from scheduled_tasks")).containsExactly(1);
        assertThat(jobs.begin(job.id(), AUTUMN)).isFalse();
        jobs.cancel(job.id(), AUTUMN);
        assertThat(numbers("select count(*) from scheduled_tasks")).containsExactly(0);
    }

    @Test
    void putBack_ofRunning_comesFirstAndKeepsItsProgress() throws Exception {
        added("ada", AUTUMN.minusSeconds(2));
        added("bob", AUTUMN.minusSeconds(1));
        Job job = added("ada", AUTUMN);
        assertThat(jobs.ahead(job.id())).isEqualTo(2);
        jobs.begin(job.id(), AUTUMN);
        execute("update scheduled_tasks set picked = true, picked_by = 'me' where task_instance = '" + job.id() + "'");
        jobs.progress(job.id(), "{\"done\":9}");

        jobs.putBack(job.id());

        Job back = jobs.find(job.id()).orElseThrow();
        assertThat(back.state()).isEqualTo(JobState.QUEUED);
        assertThat(back.status().progress()).isEqualTo("{\"done\":9}");
        assertThat(jobs.ahead(job.id())).isZero();
        assertThat(numbers("select count(*) from scheduled_tasks where picked")).containsExactly(0);
    }

    @Test
    void recover_ofOneThatWasBegun_putsItFirst() throws Exception {
        added("ada", AUTUMN.minusSeconds(2));
        added("bob", AUTUMN.minusSeconds(1));
        Job job = added("ada", AUTUMN);
        jobs.begin(job.id(), AUTUMN);
        execute("update scheduled_tasks set picked = true where task_instance = '" + job.id() + "'");

        jobs.recover(AUTUMN);

        assertThat(jobs.ahead(job.id())).isZero();
        assertThat(numbers("select priority from scheduled_tasks order by execution_time"))
                .containsExactly(0, 0, 1);
    }

    @Test
    void recover_ofOneThatWasBegunThreeTimes_leavesItItsTurn() throws Exception {
        Job job = added("ada", AUTUMN);
        added("bob", AUTUMN.plusSeconds(1));
        jobs.begin(job.id(), AUTUMN);
        execute("update jobs set starts = 3 where id = '" + job.id() + "'");
        execute("update scheduled_tasks set picked = true where task_instance = '" + job.id() + "'");

        jobs.recover(AUTUMN);

        assertThat(numbers("select priority from scheduled_tasks order by execution_time"))
                .containsExactly(0, 0);
    }

    @Test
    void resume_ofFailed_queuesItAgainWithoutItsFault() {
        Job job = added("ada", AUTUMN);
        jobs.begin(job.id(), AUTUMN);
        jobs.fail(job.id(), AUTUMN, "{}");
        Job other = added("bob", AUTUMN.plusSeconds(1));

        assertThat(jobs.resume(job, "{\"done\":0}", AUTUMN.plusSeconds(2))).isTrue();

        Job again = jobs.find(job.id()).orElseThrow();
        assertThat(again.state()).isEqualTo(JobState.QUEUED);
        assertThat(again.outcome().fault()).isNull();
        assertThat(again.status().startedAt()).isNull();
        assertThat(again.status().finishedAt()).isNull();
        assertThat(again.status().progress()).isEqualTo("{\"done\":0}");
        assertThat(jobs.ahead(job.id())).isEqualTo(1);
        assertThat(jobs.ahead(other.id())).isZero();
    }

    @Test
    void counts_ofStates_leaveOutThoseWithoutAny() {
        added("ada", AUTUMN);
        jobs.begin(added("ada", AUTUMN).id(), AUTUMN);

        assertThat(jobs.counts()).isEqualTo(Map.of(JobState.QUEUED, 1, JobState.RUNNING, 1));
        assertThat(jobs.unfinished("ada")).isEqualTo(2);
        assertThat(jobs.queued()).isEqualTo(1);
        assertThat(jobs.unfinishedOf("ada", Dataset.SAMPLE)).isEqualTo(2);
    }

    @Test
    void list_pageByPage_tellsEachOnceTheNewestFirst() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(0, added("ada", AUTUMN.plusMillis(i)).id());
        }
        added("bob", AUTUMN);

        List<String> listed = new ArrayList<>();
        Optional<String> after = Optional.empty();
        for (int page = 0; page < 3; page++) {
            Page<Job> read = jobs.list("ada", 2, after);
            read.items().forEach(job -> listed.add(job.id()));
            after = read.next();
        }
        assertThat(listed).isEqualTo(ids);
        assertThat(after).isEmpty();
    }

    @Test
    void remove_ofUnfinished_isRefused() {
        Job job = added("ada", AUTUMN);

        assertThat(jobs.remove(job.id())).isFalse();
        jobs.stop(job.id(), AUTUMN);
        assertThat(jobs.remove(job.id())).isTrue();
        assertThat(jobs.find(job.id())).isEmpty();
    }

    @Test
    void removeOver_always_removesThoseThatWereOverBefore() {
        Job before = failed(added("ada", AUTUMN), AUTUMN.plusSeconds(1));
        Job then = failed(added("ada", AUTUMN), AUTUMN.plusSeconds(2));

        assertThat(jobs.removeOver(AUTUMN.plusSeconds(2))).isEqualTo(1);

        assertThat(jobs.find(before.id())).isEmpty();
        assertThat(jobs.find(then.id())).contains(then);
    }

    @Test
    void removeOver_ofUnfinished_leavesThemWhateverTheirTimes() throws Exception {
        Job queued = added("ada", AUTUMN);
        Job running = added("ada", AUTUMN);
        jobs.begin(running.id(), AUTUMN);
        execute("update jobs set finished_at = created_at");

        assertThat(jobs.removeOver(AUTUMN.plusSeconds(1))).isZero();

        assertThat(jobs.unfinished("ada")).isEqualTo(2);
        assertThat(jobs.find(queued.id())).isPresent();
    }

    @Test
    void removeOver_ofOneThatWasResumed_countsFromItsLastEnd() {
        Job job = failed(added("ada", AUTUMN), AUTUMN);
        jobs.resume(job, "{}", AUTUMN);
        assertThat(jobs.removeOver(AUTUMN.plusSeconds(9))).isZero();
        failed(job, AUTUMN.plusSeconds(5));

        assertThat(jobs.removeOver(AUTUMN.plusSeconds(5))).isZero();
        assertThat(jobs.removeOver(AUTUMN.plusSeconds(6))).isEqualTo(1);
    }

    @Test
    void removeOver_ofOneThatIsDone_leavesItUntilItsFilesHaveHadTheirTime() {
        Job job = added("ada", AUTUMN);
        jobs.begin(job.id(), AUTUMN);
        jobs.finish(job.id(), AUTUMN, AUTUMN.plusSeconds(9), result());

        assertThat(jobs.removeOver(AUTUMN.plusSeconds(5))).isZero();

        jobs.expire(job.id());
        assertThat(jobs.removeOver(AUTUMN.plusSeconds(5))).isEqualTo(1);
    }

    @Test
    void removeOver_beforeAllTime_removesNothing() {
        failed(added("ada", AUTUMN), AUTUMN);

        assertThat(jobs.removeOver(Instant.MIN)).isZero();
    }

    @Test
    void dataset_ofTheSameBytes_isKeptOncePerOwner() {
        Datasets datasets = new Datasets(database);
        Dataset dataset = new Dataset(
                SortableId.draw(Clock.systemUTC()), "ada", "a".repeat(64), "p.csv", ".csv", 7, AUTUMN, "{}");

        assertThat(datasets.add(dataset)).isTrue();
        assertThat(datasets.add(dataset)).isFalse();
        assertThat(datasets.find("ada", dataset.sha256())).contains(dataset);
        assertThat(datasets.find("bob", dataset.sha256())).isEmpty();
        assertThat(datasets.bytes("ada")).isEqualTo(7);
    }

    @Test
    void datasets_listed_areThoseOfTheirOwner() {
        Datasets datasets = new Datasets(database);
        Dataset dataset = new Dataset(
                SortableId.draw(Clock.systemUTC()), "ada", "a".repeat(64), "p.csv", ".csv", 7, AUTUMN, "{}");
        datasets.add(dataset);

        assertThat(datasets.list("ada", 10, Optional.empty()).items()).containsExactly(dataset);
        assertThat(datasets.list("bob", 10, Optional.empty()).items()).isEmpty();
    }

    @Test
    void statement_thatFails_doesNotTellWhatWasBound() {
        Dataset dataset = new Dataset(
                SortableId.draw(Clock.systemUTC()), "ada", "a".repeat(64), "p.csv", ".csv", 7, AUTUMN, "{}");
        Dataset tooLong =
                new Dataset(dataset.added(), "x".repeat(65), dataset.sha256(), "secret.csv", ".csv", 7, AUTUMN, "{}");

        assertThatThrownBy(() -> new Datasets(database).add(tooLong))
                .isInstanceOf(DataAccessException.class)
                .hasMessageNotContaining("secret.csv");
    }

    @Test
    void database_usedByAThreadThatIsInterrupted_staysOpen() {
        Job job = added("ada", AUTUMN);

        Thread.currentThread().interrupt();
        Job second = added("ada", AUTUMN);
        Thread.interrupted();

        assertThat(jobs.list("ada", 10, Optional.empty()).items())
                .extracting(Job::id)
                .containsExactlyInAnyOrder(job.id(), second.id());
    }

    private Job added(String owner, Instant at) {
        Job job = new Job(
                SortableId.draw(Clock.fixed(at, ZoneOffset.UTC)),
                owner,
                at,
                new Job.Request(Dataset.SAMPLE, Dataset.SAMPLE_NAME, "{}", List.of("a\"b", "ş", "")),
                new Job.Plan(Long.MIN_VALUE, "synth", "recipe", "3e4b6ba7", 5, 40, List.of("a gap — 3 bars")),
                Job.Status.queued("{}"),
                Job.Outcome.none());
        jobs.add(job);
        return job;
    }

    private Job failed(Job job, Instant at) {
        jobs.fail(job.id(), at, "{}");
        return jobs.find(job.id()).orElseThrow();
    }

    private static Jobs.Result result() {
        return new Jobs.Result("recipe", "3e4b6ba7", "{}", 3, 5_000_000_000L, "well — ş", List.of("short", "few"));
    }

    private void execute(String statement) throws Exception {
        try (Connection connection = database.source().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private List<Integer> numbers(String query) throws Exception {
        List<Integer> numbers = new ArrayList<>();
        try (Connection connection = database.source().getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return numbers;
    }
}
