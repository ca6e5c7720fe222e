package io.synthmarket.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.event.SchedulerListener;
import io.synthmarket.cli.call.PreparedBatch;
import io.synthmarket.samples.Samples;
import io.synthmarket.server.common.Limits;
import io.synthmarket.server.common.Problem;
import io.synthmarket.server.store.Dataset;
import io.synthmarket.server.store.Folders;
import io.synthmarket.server.store.Job;
import io.synthmarket.server.store.JobState;
import io.synthmarket.server.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which jobs are taken. */
abstract class JobSubmissionContract extends QueueContract {

    @Test
    void submit_ofTooManyBars_saysBothNumbersAndWhatToDo() throws Exception {
        start(plan().limits(limits(999, 2, Duration.ofHours(1), 100, 100, 1 << 30)));

        assertFault(
                () -> desk.submit("ada", "-n", "25", SMALL),
                Problem.Kind.BAD_INPUT,
                "a job may make 999 bars but 25 series of 40 are 1000; ask for fewer series (n), or shorter ones (length)");
    }

    @Test
    void submit_ofTooManyBarsAsStated_readsNothing() throws Exception {
        start(plan().limits(limits(999, 2, Duration.ofHours(1), 100, 100, 1 << 30)));
        List<String> words = List.of("-n", "1", "--length=1000");

        assertFault(
                () -> desk.queue.submit(new JobOrder("ada", Dataset.SAMPLE, "{}", words), reading -> {
                    throw new IllegalStateException("told by a test");
                }),
                Problem.Kind.BAD_INPUT,
                "a job may make 999 bars but 1 series of 1000 are 1000; ask for fewer series (n), or shorter ones (length)");
    }

    @Test
    void submit_ofTooManyBarsAsHistoryHas_isRefused() throws Exception {
        start(plan().limits(limits(5_103, 2, Duration.ofHours(1), 100, 100, 1 << 30)));

        assertFault(
                () -> desk.submit("ada", "-n", "1"),
                Problem.Kind.BAD_INPUT,
                "a job may make 5103 bars but 1 series of 5104 are 5104; ask for fewer series (n), or shorter ones (length)");
    }

    @Test
    void submit_ofLessThanABar_isRefusedInTheWordsOfGenerating() throws Exception {
        start(plan());

        assertFault(
                () -> desk.submit("ada", "-n=-2000000000", "--length=-2000000000"),
                Problem.Kind.BAD_INPUT,
                "length must be in [1, 2000000000] bars but was -2000000000");
    }

    @Test
    void submit_ofTooManyVeryShortSeries_isRefused() throws Exception {
        start(plan().limits(limits(9_999, 2, Duration.ofHours(1), 100, 100, 1 << 30)));

        assertFault(
                () -> desk.submit("ada", "-n", "100", "--length=2"),
                Problem.Kind.BAD_INPUT,
                "a job may make 9999 bars, where a series counts as 100 at least, but 100 series are 10000; ask for fewer"
                        + " series (n)");
    }

    @Test
    void submit_ofTooManyThreads_isRefused() throws Exception {
        start(plan().limits(limits(1_000_000, 2, Duration.ofHours(1), 100, 100, 1 << 30)));

        assertFault(
                () -> desk.submit("ada", "-n", "1", SMALL, "--threads=3"),
                Problem.Kind.BAD_INPUT,
                "threads must be at most 2 but was 3; leave it out to use as many as a job may");
    }

    @Test
    void submit_ofOptionsThatDoNotDo_isRefusedInTheWordsOfRequests() throws Exception {
        start(plan());

        assertFault(
                () -> desk.submit("ada", "-n", "1", "--best"),
                Problem.Kind.BAD_INPUT,
                "best needs a threshold; add min_fidelity");
    }

    @Test
    void submit_beyondTheQueue_isRefusedForNow() throws Exception {
        desk = Desk.open(folder, gated().limits(limits(1_000_000, 2, Duration.ofHours(1), 2, 100, 1 << 30)));
        submitMany("ada", 2);

        assertFault(
                () -> desk.submit("bob", "-n", "1", SMALL),
                Problem.Kind.TOO_MANY,
                "the server takes 2 queued jobs but has 2; try again when some are done");
    }

    @Test
    void submit_beyondTheUsersShare_isRefusedForNow() throws Exception {
        desk = Desk.open(folder, gated().limits(limits(1_000_000, 2, Duration.ofHours(1), 100, 2, 1 << 30)));
        submitMany("ada", 2);

        assertFault(
                () -> desk.submit("ada", "-n", "1", SMALL),
                Problem.Kind.TOO_MANY,
                "you may have 2 unfinished jobs but have 2; wait for some, or cancel them");
        assertThat(desk.submit("bob", "-n", "1", SMALL).state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    void submit_withStorageFull_isRefused() throws Exception {
        start(plan().limits(limits(1_000_000, 2, Duration.ofHours(1), 100, 100, 10)));
        Job job = desk.over(desk.submit("ada", "-n", "1", SMALL));

        assertFault(
                () -> desk.submit("ada", "-n", "1", SMALL),
                Problem.Kind.STORAGE_FULL,
                "your files must take less than 10 bytes but take "
                        + job.outcome().bytes() + "; delete jobs or data sets");
    }

    @Test
    void submit_whoseReaderGivesUp_queuesNothing() throws Exception {
        start(gated());

        assertThatThrownBy(() -> desk.queue.submit(
                        new JobOrder("ada", Dataset.SAMPLE, "{}", List.of("-n", "1", SMALL)), reading -> {
                            throw new IllegalStateException("told by a test");
                        }))
                .hasMessage("told by a test");
        assertThat(desk.jobs.unfinished("ada")).isZero();
    }

    @Test
    void submit_whoseDataSetGoesWhileItIsRead_queuesNothing() throws Exception {
        start(gated());
        String hash = "1".repeat(64);
        desk.datasets.add(new Dataset("0", "ada", hash, "p.csv", ".csv", 9, Instant.EPOCH, "{}"));
        Files.writeString(desk.folders.dataset(hash, ".csv"), Samples.sp500DailyCsv());

        assertFault(
                () -> desk.queue.submit(new JobOrder("ada", hash, "{}", List.of("-n", "1", SMALL)), reading -> {
                    PreparedBatch batch = Desk.read(reading);
                    desk.datasets.remove("ada", hash);
                    return batch;
                }),
                Problem.Kind.GONE,
                "the data set that the job is learned from is no longer there; upload it again");
        assertThat(desk.jobs.unfinished("ada")).isZero();
    }

    @Test
    void submit_ofAnUnknownDataSet_isRefused() throws Exception {
        start(plan());
        String hash = "1".repeat(64);

        assertFault(
                () -> desk.submit(new JobOrder("ada", hash, "{}", List.of("-n", "1"))),
                Problem.Kind.NOT_FOUND,
                "there is no data set " + hash + " of yours; upload it first");
    }

    @Test
    void start_withTheDatabaseOfAnotherFolder_isRefused(@TempDir Path other) throws Exception {
        start(plan());

        try (Folders folders = Folders.open(other)) {
            JobQueue queue = JobQueue.over(
                    Store.of(folders, desk.database, Clock.systemUTC()),
                    Limits.withDefaults(),
                    Clock.systemUTC(),
                    gate,
                    SchedulerListener.NOOP);

            assertThatThrownBy(queue::start)
                    .isInstanceOf(IOException.class)
                    .hasMessage(
                            "the database must be that of " + other + " but belongs to another folder of data; name the"
                                    + " folder and the database that go together");
        }
    }
}
