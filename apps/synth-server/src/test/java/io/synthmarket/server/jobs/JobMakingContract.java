package io.synthmarket.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.server.store.Job;
import io.synthmarket.server.store.JobState;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How jobs are made, in which order, and how they fail. */
abstract class JobMakingContract extends QueueContract {

    @Test
    void job_ofSample_isMadeAndTold() throws Exception {
        start(plan());

        Job job = desk.over(desk.submit("ada", "-n", "3", SMALL, "--seed=7"));

        assertThat(job.outcome().fault()).isNull();
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.outcome().files()).isEqualTo(5);
        assertThat(job.outcome().bytes()).isEqualTo(sizes(desk.folders.files(job.id())));
        assertThat(job.outcome().summary()).contains("3 of 3 accepted, 40 bars each");
        assertThat(job.status().starts()).isEqualTo(1);
        assertThat(job.status().progress())
                .contains("\"done\":3", "\"requested\":3", "\"attempts\":3", "\"remaining_seconds\":0");
        assertThat(job.status().expiresAt()).isEqualTo(job.status().finishedAt().plus(Duration.ofDays(7)));
        assertThat(job.plan().command()).isEqualTo("synth generate --sample -n 3 --length=40 --seed=7 --out DIR");
        assertThat(desk.folders.figures(job.id())).isNotEmptyFile();
        assertThat(tasks()).isZero();
    }

    @Test
    void job_withoutSeed_keepsTheOneThatWasDrawn() throws Exception {
        start(plan());

        Job job = desk.over(desk.submit("ada", "-n", "1", SMALL));

        assertThat(job.request().words())
                .containsExactly(
                        "-n", "1", "--length=40", "--seed=" + job.plan().seed());
        assertThat(desk.queue.batch(job).call().recipe()).isEqualTo(job.plan().recipe());
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
        assertThat(job.outcome().files()).isZero();
        assertThat(job.outcome().summary()).contains("2 of 2 accepted");
    }

    @Test
    void job_overTheTimeLimit_fails() throws Exception {
        start(gated().limits(limits(1_000_000, 2, Duration.ofMillis(50), 100, 100, 1 << 30)));

        Job job = desk.over(desk.submit("ada", "-n", "1", SMALL));

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.outcome().fault())
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
                        throw new InterruptedIOException("stopped");
                    }
                    throw new AssertionError("was not stopped");
                }));

        Job job = desk.over(desk.submit("ada", "-n", "1", SMALL));

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.outcome().fault())
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
        assertThat(job.outcome().fault())
                .contains("\"urn:synthmarket:threshold-not-reached\"", "no candidate reached min_fidelity");
    }

    @Test
    void job_thatThrows_failsAndTheNextIsMade() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        start(plan().maker((job, listener) -> switch (calls.incrementAndGet()) {
            case 1 -> throw new OutOfMemoryError("told by a test");
            case 2 -> throw new IllegalStateException("told by a test");
            case 3 -> throw new IOException("/secret/path: No space left on device");
            default -> new JobMaker.Made(job.plan().recipe(), job.plan().batchId(), 1, "made", List.of());
        }));
        List<Job> four = submitMany("ada", 4);

        assertThat(desk.over(four.get(0)).outcome().fault()).contains("the server has not enough memory for this");
        assertThat(desk.over(four.get(1)).outcome().fault())
                .contains("a fault that it did not foresee; have whoever runs it look into its log for "
                        + four.get(1).id());
        assertThat(desk.over(four.get(2)).outcome().fault())
                .contains("the server's disk failed or is full")
                .doesNotContain("/secret/path");
        assertThat(desk.over(four.get(3)).state()).isEqualTo(JobState.DONE);
    }
}
