package io.synthmarket.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.server.common.ServerFault;
import io.synthmarket.server.store.Job;
import io.synthmarket.server.store.JobState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of jobs that are cancelled, or that a server leaves. */
abstract class JobStopContract extends QueueContract {

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
        assertThat(cancelled.outcome().fault()).isNull();
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
    void close_withoutGrace_putsBackWhatIsMadeLaterToTheSameBytes() throws Exception {
        start(plan());
        Job whole = desk.over(desk.submit("ada", "-n", "100", "--seed=5", "--format=csv,zip"));
        Map<String, Long> expected = checksums(whole);
        Job job = desk.submit("ada", "-n", "100", "--seed=5", "--format=csv,zip");
        awaitFiles(job);
        desk.close(Duration.ZERO);

        desk = Desk.open(folder, plan());
        Job waiting = desk.stored(job);
        assertThat(waiting.state()).isEqualTo(JobState.QUEUED);
        assertThat(visible(job)).isEmpty();
        desk.queue.start();
        Job made = desk.over(job);

        assertThat(made.state()).isEqualTo(JobState.DONE);
        assertThat(made.status().starts()).isEqualTo(2);
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
        assertThat(made.status().starts()).isEqualTo(2);
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
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        desk.queue.start();
        Job again = desk.over(done);

        assertThat(again.state()).isEqualTo(JobState.DONE);
        assertThat(again.status().starts()).isEqualTo(2);
        assertThat(Files.getLastModifiedTime(file).toMillis()).isZero();
    }
}
