package io.synthmarket.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.server.common.Limits;
import io.synthmarket.server.common.Problem;
import io.synthmarket.server.store.Job;
import io.synthmarket.server.store.JobState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** How long jobs and their files are kept, and how a job is made again. */
abstract class JobKeepingContract extends QueueContract {

    private static final String STRAY = "0123456789abcdefghjkmnpqrs";

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
        assertThat(desk.stored(done).outcome().files()).isZero();
        assertThat(desk.folders.job(done.id())).doesNotExist();
        assertThat(desk.queue.resume(desk.stored(done)).state()).isIn(JobState.QUEUED, JobState.RUNNING, JobState.DONE);
        assertThat(checksums(desk.over(done))).isEqualTo(expected);
    }

    @Test
    void job_overForLongerThanTheHistory_isForgotten() throws Exception {
        SetClock clock = new SetClock(Instant.parse("2030-01-02T03:04:05Z"));
        start(plan().clock(clock));
        Job done = desk.over(desk.submit("ada", "-n", "1", SMALL));
        clock.pass(Duration.ofDays(90));
        desk.queue.clean();
        assertThat(desk.stored(done).state()).isEqualTo(JobState.EXPIRED);
        clock.pass(Duration.ofSeconds(1));

        desk.queue.clean();

        assertThat(desk.jobs.find(done.id())).isEmpty();
    }

    @Test
    void job_forgottenWithFilesInPlace_losesItsFolder() throws Exception {
        SetClock clock = new SetClock(Instant.parse("2030-01-02T03:04:05Z"));
        start(plan().clock(clock));
        Job done = desk.over(desk.submit("ada", "-n", "1", SMALL));
        clock.pass(Duration.ofDays(91));

        desk.queue.clean();

        assertThat(desk.jobs.find(done.id())).isEmpty();
        assertThat(desk.folders.job(done.id())).doesNotExist();
    }

    @Test
    void files_madeBeforeTimesWereSetShorter_keepTheTimeTheyWerePromised() throws Exception {
        SetClock clock = new SetClock(Instant.parse("2030-01-02T03:04:05Z"));
        start(plan().clock(clock));
        Job done = desk.over(desk.submit("ada", "-n", "1", SMALL));
        desk.close();
        clock.pass(Duration.ofDays(3));
        start(plan().clock(clock).limits(keeping(Duration.ofDays(1), Duration.ofDays(2))));

        desk.queue.clean();

        assertThat(desk.stored(done).state()).isEqualTo(JobState.DONE);
        assertThat(checksums(done)).isNotEmpty();
    }

    @Test
    void folders_thatNoJobNeeds_areRemoved() throws Exception {
        start(gated());
        Job job = desk.submit("ada", "-n", "1", SMALL);
        desk.running(job);
        Path stray = desk.folders.files(STRAY);
        Files.createDirectories(stray);
        Files.createDirectories(desk.folders.files(job.id()));

        desk.queue.clean();

        assertThat(stray.getParent()).doesNotExist();
        assertThat(desk.folders.files(job.id())).exists();
    }

    @Test
    void folder_takenAwayAndNotRemoved_isRemovedNextTime() throws Exception {
        desk = Desk.open(folder, plan());
        Files.createDirectories(desk.folders.files(STRAY));
        Path left = desk.folders.takeAway(STRAY).orElseThrow();

        desk.queue.clean();

        assertThat(left).doesNotExist();
    }

    @Test
    void folder_takenAwayAndNotRemoved_isRemovedAtTheNextStart() throws Exception {
        desk = Desk.open(folder, plan());
        Files.createDirectories(desk.folders.files(STRAY));
        Path left = desk.folders.takeAway(STRAY).orElseThrow();
        desk.close();

        start(plan());

        assertThat(left).doesNotExist();
    }

    /** It is as deep as Linux takes paths, and by its new name deeper. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void folder_thatCannotBeRemoved_keepsNoServerFromStarting() throws Exception {
        desk = Desk.open(folder, plan());
        Path deep = desk.folders.job(STRAY);
        while (deep.toString().length() < 4_088) {
            deep = deep.resolve("d".repeat(Math.min(4_089 - deep.toString().length(), 200)));
        }
        Files.createDirectories(deep);
        desk.queue.clean();
        List<Path> resisting = desk.folders.takenAway();
        desk.close();

        start(plan());

        List<Path> still = desk.folders.takenAway();
        boolean runs = desk.queue.runs();
        desk.close();
        Files.move(resisting.get(0), desk.folders.job(STRAY));
        assertThat(still).hasSize(1).isEqualTo(resisting);
        assertThat(runs).isTrue();
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

    private static Limits keeping(Duration files, Duration jobs) {
        Limits other = Limits.withDefaults();
        return new Limits(
                other.uploadBytes(),
                other.expandedBytes(),
                other.lineBytes(),
                other.storageBytes(),
                other.jobBars(),
                other.jobTime(),
                other.jobThreads(),
                other.workers(),
                other.queuedJobs(),
                other.userJobs(),
                files,
                jobs,
                other.requestsPerMinute());
    }
}
