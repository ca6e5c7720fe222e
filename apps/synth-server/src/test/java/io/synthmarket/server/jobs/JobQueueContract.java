package io.synthmarket.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.cli.PreparedBatch;
import io.synthmarket.samples.Samples;
import io.synthmarket.server.Limits;
import io.synthmarket.server.Problem;
import io.synthmarket.server.ServerFault;
import io.synthmarket.server.store.Database;
import io.synthmarket.server.store.Dataset;
import io.synthmarket.server.store.Folders;
import io.synthmarket.server.store.Job;
import io.synthmarket.server.store.JobState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a queue does, whatever its database. */
abstract class JobQueueContract {

    private static final String SMALL = "--length=40";

    @TempDir
    Path folder;

    private Desk desk;
    private GatedMaker gate;

    /** Opens the database of the test's folder, the same one each time. */
    abstract Database database(Path root);

    Desk.Plan plan() {
        return Desk.plan(this::database);
    }

    private Desk.Plan gated() {
        return plan().maker(folders -> {
            gate = new GatedMaker(folders);
            return gate;
        });
    }

    Desk start(Desk.Plan plan) throws IOException {
        desk = Desk.start(folder, plan);
        return desk;
    }

    @AfterEach
    void close() throws IOException {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void job_ofSample_isMadeAndTold() throws Exception {
        start(plan());

        Job job = desk.over(desk.submit("ada", "-n", "3", SMALL, "--seed=7"));

        assertThat(job.fault()).isNull();
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.files()).isEqualTo(5);
        assertThat(job.bytes()).isEqualTo(sizes(desk.folders.files(job.id())));
        assertThat(job.summary()).contains("3 of 3 accepted, 40 bars each");
        assertThat(job.starts()).isEqualTo(1);
        assertThat(job.progress())
                .contains("\"done\":3", "\"requested\":3", "\"attempts\":3", "\"remaining_seconds\":0");
        assertThat(job.expiresAt()).isEqualTo(job.finishedAt().plus(Duration.ofDays(7)));
        assertThat(job.command()).isEqualTo("synth generate --sample -n 3 --length=40 --seed=7 --out DIR");
        assertThat(desk.folders.figures(job.id())).isNotEmptyFile();
        assertThat(tasks()).isZero();
    }

    @Test
    void job_withoutSeed_keepsTheOneThatWasDrawn() throws Exception {
        start(plan());

        Job job = desk.over(desk.submit("ada", "-n", "1", SMALL));

        assertThat(job.words()).isEqualTo("[\"-n\",\"1\",\"--length=40\",\"--seed=" + job.seed() + "\"]");
        assertThat(desk.queue.batch(job).call().recipe()).isEqualTo(job.recipe());
    }

    @Test
    void job_ofAnotherUser_isBegunBeforeTheSecondOfOneWhoQueuedTwenty() throws Exception {
        start(gated());
        List<Job> many = submitMany("ada", 20);
        desk.running(many.get(0));

        Job one = desk.submit("bob", "-n", "1", SMALL);
        desk.awaitLook();

        assertThat(desk.queue.ahead(one)).isZero();
        assertThat(desk.queue.ahead(many.get(1))).isEqualTo(1);
        gate.let(1);
        Desk.await(() -> gate.begun().size() == 2);
        assertThat(gate.begun()).containsExactly(many.get(0).id(), one.id());
    }

    @Test
    void jobs_ofOneUser_areBegunInTheOrderInWhichTheyCame() throws Exception {
        start(gated());
        List<Job> many = submitMany("ada", 5);

        gate.let(5);
        desk.over(many.get(4));

        assertThat(gate.begun())
                .containsExactlyElementsOf(many.stream().map(Job::id).toList());
    }

    @Test
    void job_queuedInTheHourThatClocksRepeatInAutumn_isBegun() throws Exception {
        start(plan().clock(new SetClock(Instant.parse("2031-04-05T14:00:00.123456Z"))));

        assertThat(desk.over(desk.submit("ada", "-n", "1", SMALL)).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void job_ofADryRun_isDoneWithoutFiles() throws Exception {
        start(plan());

        Job job = desk.over(desk.submit("ada", "-n", "2", SMALL, "--dry-run"));

        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.files()).isZero();
        assertThat(job.summary()).contains("2 of 2 accepted");
    }

    private List<Job> submitMany(String owner, int count) {
        List<Job> many = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            many.add(desk.submit(owner, "-n", "1", SMALL));
        }
        return many;
    }

    @Test
    void cancel_ofQueued_endsItAtOnce() throws Exception {
        start(gated());
        List<Job> two = submitMany("ada", 2);
        desk.running(two.get(0));

        Job cancelled = desk.queue.cancel(two.get(1));

        assertThat(cancelled.state()).isEqualTo(JobState.CANCELLED);
        gate.let(2);
        desk.over(two.get(0));
        desk.awaitLook();
        assertThat(gate.begun()).containsExactly(two.get(0).id());
    }

    @Test
    void cancel_ofRunning_interruptsItAndLeavesNoFile() throws Exception {
        start(plan());
        Job job = desk.submit("ada", "-n", "30000", "--format=csv,zip");
        awaitFiles(job);

        desk.queue.cancel(job);
        Job cancelled = desk.over(job);

        assertThat(cancelled.state()).isEqualTo(JobState.CANCELLED);
        assertThat(cancelled.fault()).isNull();
        assertThat(desk.folders.job(job.id())).doesNotExist();
        assertThat(tasks()).isZero();
    }

    @Test
    void cancel_ofDone_leavesItAsItIs() throws Exception {
        start(plan());
        Job job = desk.over(desk.submit("ada", "-n", "1", SMALL));

        assertThat(desk.queue.cancel(job)).isEqualTo(job);
    }

    @Test
    void job_overTheTimeLimit_fails() throws Exception {
        start(gated().limits(limits(1_000_000, 2, Duration.ofMillis(50), 100, 100, 1 << 30)));

        Job job = desk.over(desk.submit("ada", "-n", "1", SMALL));

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.fault())
                .isEqualTo("{\"type\":\"urn:synthmarket:time-limit\",\"title\":\"It took too long\",\"status\":504,"
                        + "\"detail\":\"a job may take 0 seconds but this one took longer; ask for fewer or shorter"
                        + " series, or a lower min_fidelity\"}");
    }

    @Test
    void job_thatOutgrowsTheStorage_failsAndLeavesNoFile() throws Exception {
        start(plan().limits(limits(1_000_000, 2, Duration.ofHours(1), 100, 100, 1 << 10))
                .maker(folders -> (job, listener) -> {
                    Files.createDirectories(folders.files(job.id()));
                    Files.write(folders.files(job.id()).resolve(".made.partial"), new byte[2 << 10]);
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        throw new java.io.InterruptedIOException("stopped");
                    }
                    throw new AssertionError("was not stopped");
                }));

        Job job = desk.over(desk.submit("ada", "-n", "1", SMALL));

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.fault())
                .contains(
                        "\"status\":507",
                        "your files must take at most 1024 bytes but would take more with those of this job");
        assertThat(desk.folders.job(job.id())).doesNotExist();
    }

    @Test
    void job_ofWhichNothingIsAccepted_failsInTheWordsOfTheLibrary() throws Exception {
        start(plan());

        Job job = desk.over(desk.submit("ada", "-n", "1", "--min-fidelity=100", "--max-attempts=1", "--seed=1"));

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.fault())
                .contains("\"urn:synthmarket:threshold-not-reached\"", "no candidate reached min_fidelity");
    }

    @Test
    void job_thatThrows_failsAndTheNextIsMade() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        start(plan().maker((job, listener) -> switch (calls.incrementAndGet()) {
            case 1 -> throw new OutOfMemoryError("told by a test");
            case 2 -> throw new IllegalStateException("told by a test");
            case 3 -> throw new IOException("/secret/path: No space left on device");
            default -> new JobMaker.Made(job.recipe(), job.batchId(), 1, "made", List.of());
        }));
        List<Job> four = submitMany("ada", 4);

        assertThat(desk.over(four.get(0)).fault()).contains("the server has not enough memory for this");
        assertThat(desk.over(four.get(1)).fault())
                .contains("a fault that it did not foresee; have whoever runs it look into its log for "
                        + four.get(1).id());
        assertThat(desk.over(four.get(2)).fault())
                .contains("the server's disk failed or is full")
                .doesNotContain("/secret/path");
        assertThat(desk.over(four.get(3)).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void close_withoutGrace_putsBackWhatIsMadeLaterToTheSameBytes() throws Exception {
        start(plan());
        Job whole = desk.over(desk.submit("ada", "-n", "300", "--seed=5", "--format=csv,zip"));
        Map<String, Long> expected = checksums(whole);
        Job job = desk.submit("ada", "-n", "300", "--seed=5", "--format=csv,zip");
        awaitFiles(job);
        desk.close(Duration.ZERO);

        desk = Desk.open(folder, plan());
        Job waiting = desk.stored(job);
        assertThat(waiting.state()).isEqualTo(JobState.QUEUED);
        assertThat(visible(job)).isEmpty();
        desk.queue.start();
        Job made = desk.over(job);

        assertThat(made.state()).isEqualTo(JobState.DONE);
        assertThat(made.starts()).isEqualTo(2);
        assertThat(checksums(made)).isEqualTo(expected);
    }

    @Test
    void close_withGrace_letsARunningJobEndAndBeginsNoOther() throws Exception {
        start(gated());
        List<Job> two = submitMany("ada", 2);
        desk.running(two.get(0));

        Thread closing = new Thread(() -> desk.queue.close(Desk.LONGEST_WAIT));
        closing.start();
        Desk.await(() -> !desk.queue.runs());
        gate.let(2);
        closing.join(Desk.LONGEST_WAIT.toMillis());

        assertThat(desk.stored(two.get(0)).state()).isEqualTo(JobState.DONE);
        assertThat(desk.stored(two.get(1)).state()).isEqualTo(JobState.QUEUED);
        assertThat(gate.begun()).hasSize(1);
    }

    @Test
    void submit_afterClose_isRefused() throws Exception {
        start(plan());
        desk.queue.close(Duration.ZERO);

        assertThatThrownBy(() -> desk.submit("ada", "-n", "1"))
                .isInstanceOf(ServerFault.class)
                .hasMessage("the server is stopping; try again when it has been started again");
    }

    @Test
    void start_afterAProcessThatDied_makesWhatItHadBegunOnce() throws Exception {
        desk = Desk.open(folder, gated());
        Job job = desk.submit("ada", "-n", "1", SMALL);
        desk.jobs.begin(job.id(), Instant.now());
        execute(
                "update scheduled_tasks set picked = true, picked_by = 'another', last_heartbeat = execution_time, version = 7");
        execute("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) values"
                + " ('job', 'gone', current_timestamp, false, 1)");
        gate.let(1);

        desk.queue.start();
        Job made = desk.over(job);

        assertThat(made.state()).isEqualTo(JobState.DONE);
        assertThat(made.starts()).isEqualTo(2);
        assertThat(gate.begun()).containsExactly(job.id());
        assertThat(tasks()).isZero();
    }

    @Test
    void start_withAQueuedJobThatHasNoTask_makesIt() throws Exception {
        desk = Desk.open(folder, gated());
        Job job = desk.submit("ada", "-n", "1", SMALL);
        execute("delete from scheduled_tasks");
        gate.let(1);

        desk.queue.start();

        assertThat(desk.over(job).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void start_withAJobThatWasToStop_cancelsIt() throws Exception {
        desk = Desk.open(folder, gated());
        Job job = desk.submit("ada", "-n", "1", SMALL);
        desk.jobs.begin(job.id(), Instant.now());
        desk.jobs.stop(job.id(), Instant.now());

        desk.queue.start();

        assertThat(desk.stored(job).state()).isEqualTo(JobState.CANCELLED);
        assertThat(tasks()).isZero();
    }

    @Test
    void job_whoseFilesWereInPlaceWhenTheProcessDied_isFoundEqualAndDone() throws Exception {
        start(plan());
        Job done = desk.over(desk.submit("ada", "-n", "3", SMALL, "--seed=7"));
        desk.close();
        desk = Desk.open(folder, plan());
        execute("update jobs set state = 'RUNNING', finished_at = null, expires_at = null");
        Path file = desk.folders.files(done.id()).resolve(visible(done).get(0));
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(0));

        desk.queue.start();
        Job again = desk.over(done);

        assertThat(again.state()).isEqualTo(JobState.DONE);
        assertThat(again.starts()).isEqualTo(2);
        assertThat(Files.getLastModifiedTime(file).toMillis()).isZero();
    }

    @Test
    void files_whoseTimeIsOver_areRemovedAndTheJobCanBeResumed() throws Exception {
        SetClock clock = new SetClock(Instant.parse("2030-01-02T03:04:05Z"));
        start(plan().clock(clock));
        Job done = desk.over(desk.submit("ada", "-n", "2", SMALL));
        Map<String, Long> expected = checksums(done);
        clock.pass(Duration.ofDays(7));
        desk.queue.clean();
        assertThat(desk.stored(done).state()).isEqualTo(JobState.DONE);

        clock.pass(Duration.ofSeconds(1));
        desk.queue.clean();

        assertThat(desk.stored(done).state()).isEqualTo(JobState.EXPIRED);
        assertThat(desk.stored(done).files()).isZero();
        assertThat(desk.folders.job(done.id())).doesNotExist();
        assertThat(desk.queue.resume(desk.stored(done)).state()).isIn(JobState.QUEUED, JobState.RUNNING, JobState.DONE);
        assertThat(checksums(desk.over(done))).isEqualTo(expected);
    }

    @Test
    void folders_thatNoJobNeeds_areRemoved() throws Exception {
        start(gated());
        Job job = desk.submit("ada", "-n", "1", SMALL);
        desk.running(job);
        Path stray = desk.folders.files("0123456789abcdefghjkmnpqrs");
        Files.createDirectories(stray);
        Files.createDirectories(desk.folders.files(job.id()));

        desk.queue.clean();

        assertThat(stray.getParent()).doesNotExist();
        assertThat(desk.folders.files(job.id())).exists();
    }

    @Test
    void resume_ofCancelled_makesIt() throws Exception {
        start(gated());
        Job job = desk.submit("ada", "-n", "1", SMALL);
        desk.running(job);
        desk.queue.cancel(job);
        Job cancelled = desk.over(job);
        gate.let(1);

        desk.queue.resume(cancelled);

        assertThat(desk.over(job).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void resume_ofDone_isRefused() throws Exception {
        start(plan());
        Job job = desk.over(desk.submit("ada", "-n", "1", SMALL));

        assertFault(
                () -> desk.queue.resume(job),
                Problem.Kind.CONFLICT,
                "a job must be cancelled, failed or expired to be resumed but this one is not");
    }

    @Test
    void resume_withoutItsDataSet_isRefused() throws Exception {
        start(gated());
        Job job = desk.over(desk.queue.cancel(desk.submit("ada", "-n", "1", SMALL)));
        execute("update jobs set dataset = '" + "0".repeat(64) + "'");

        assertFault(
                () -> desk.queue.resume(desk.stored(job)),
                Problem.Kind.GONE,
                "the data set that the job is learned from is no longer there; upload it again");
    }

    @Test
    void delete_ofRunning_isRefused() throws Exception {
        start(gated());
        Job job = desk.submit("ada", "-n", "1", SMALL);
        desk.running(job);

        assertFault(
                () -> desk.queue.delete(job),
                Problem.Kind.CONFLICT,
                "a job must be over to be deleted but this one is not; cancel it first");
    }

    @Test
    void delete_ofDone_removesRowAndFiles() throws Exception {
        start(plan());
        Job job = desk.over(desk.submit("ada", "-n", "1", SMALL));

        desk.queue.delete(job);

        assertThat(desk.jobs.find(job.id())).isEmpty();
        assertThat(desk.folders.job(job.id())).doesNotExist();
    }

    @Test
    void submit_ofTooManyBars_saysBothNumbersAndWhatToDo() throws Exception {
        start(plan().limits(limits(999, 2, Duration.ofHours(1), 100, 100, 1 << 30)));

        assertFault(
                () -> desk.submit("ada", "-n", "25", SMALL),
                Problem.Kind.BAD_INPUT,
                "a job may make 999 bars but 25 series of 40 are 1000; ask for fewer series (n), or shorter ones (length)");
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
                "your files must take less than 10 bytes but take " + job.bytes() + "; delete jobs or data sets");
    }

    @Test
    void submit_whoseReaderGivesUp_queuesNothing() throws Exception {
        start(gated());

        assertThatThrownBy(() ->
                        desk.queue.submit(new JobOrder("ada", Job.SAMPLE, "{}", List.of("-n", "1", SMALL)), reading -> {
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
    void watch_thatThrowsOrIsSlow_harmsNobody() throws Exception {
        start(gated());
        Job job = desk.submit("ada", "-n", "1", SMALL);
        CountDownLatch released = new CountDownLatch(1);
        List<JobState> slow = new ArrayList<>();
        desk.queue.watch(
                job.id(),
                now -> {
                    throw new IllegalStateException("told by a test");
                },
                () -> {});
        CountDownLatch slowIsDone = new CountDownLatch(1);
        desk.queue.watch(
                job.id(),
                now -> {
                    awaitUninterrupted(released);
                    slow.add(now.state());
                    if (now.state().isOver()) {
                        slowIsDone.countDown();
                    }
                },
                () -> {});
        gate.let(1);

        assertThat(desk.over(job).state()).isEqualTo(JobState.DONE);
        released.countDown();
        assertThat(slowIsDone.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(slow).endsWith(JobState.DONE);
    }

    @Test
    void watch_ofAJobThatIsGone_ends() throws Exception {
        start(gated());
        CountDownLatch ended = new CountDownLatch(1);

        desk.queue.watch("0".repeat(26), now -> {}, ended::countDown);

        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void watch_whoseListenerThrows_ends() throws Exception {
        start(gated());
        Job job = desk.submit("ada", "-n", "1", SMALL);
        CountDownLatch ended = new CountDownLatch(1);

        desk.queue.watch(
                job.id(),
                now -> {
                    throw new IllegalStateException("told by a test");
                },
                ended::countDown);

        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void progress_ofARunningJob_isInItsRowToo() throws Exception {
        start(gated());
        Job job = desk.submit("ada", "-n", "1", SMALL);
        desk.running(job);

        Desk.await(() -> desk.stored(job).progress().contains("\"attempts\":1"));
        assertThat(desk.queue.now(job.id()).orElseThrow().progress()).contains("\"attempts\":1");
    }

    @Test
    void open_withTheDatabaseOfAnotherFolder_isRefused(@TempDir Path other) throws Exception {
        start(plan());

        try (Folders folders = Folders.open(other)) {
            assertThatThrownBy(() -> JobQueue.open(
                            desk.database, folders, Limits.withDefaults(), java.time.Clock.systemUTC(), gate, null))
                    .isInstanceOf(IOException.class)
                    .hasMessage(
                            "the database must be that of " + other + " but belongs to another folder of data; name the"
                                    + " folder and the database that go together");
        }
    }

    private static void assertFault(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Problem.Kind kind, String detail) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ServerFault.class,
                        fault -> assertThat(fault.problem().kind()).isEqualTo(kind))
                .hasMessage(detail);
    }

    static Limits limits(long bars, int threads, Duration time, int queued, int ofUser, long storage) {
        return new Limits(
                1 << 20, 1 << 20, 1 << 16, storage, bars, time, threads, 1, queued, ofUser, Duration.ofDays(7), 1_000);
    }

    /** Waits until a job has written some of its files, under names that nobody sees. */
    private void awaitFiles(Job job) {
        Desk.await(() -> {
            try (Stream<Path> files = Files.walk(desk.folders.files(job.id()))) {
                return files.filter(Files::isRegularFile).count() >= 3;
            } catch (IOException | java.io.UncheckedIOException e) {
                return false;
            }
        });
    }

    private List<String> visible(Job job) throws IOException {
        if (!Files.isDirectory(desk.folders.files(job.id()))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(desk.folders.files(job.id()))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Map<String, Long> checksums(Job job) throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        for (String name : visible(job)) {
            java.util.zip.CRC32 sum = new java.util.zip.CRC32();
            sum.update(Files.readAllBytes(desk.folders.files(job.id()).resolve(name)));
            sums.put(name, sum.getValue());
        }
        assertThat(sums).isNotEmpty();
        return sums;
    }

    private static long sizes(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    private void execute(String statement) throws Exception {
        try (var connection = desk.database.source().getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private int tasks() throws Exception {
        try (var connection = desk.database.source().getConnection();
                var sql = connection.createStatement();
                var rows = sql.executeQuery("select count(*) from scheduled_tasks where task_name = 'job'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
