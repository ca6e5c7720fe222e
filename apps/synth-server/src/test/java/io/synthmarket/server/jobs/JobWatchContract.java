package io.synthmarket.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.server.store.Job;
import io.synthmarket.server.store.JobState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who is told of a job, and what. */
abstract class JobWatchContract extends QueueContract {

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

        Desk.await(() -> desk.stored(job).status().progress().contains("\"attempts\":1"));
        assertThat(desk.queue.now(job.id()).orElseThrow().status().progress()).contains("\"attempts\":1");
    }
}
