package io.synthmarket.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.synthmarket.cli.call.PreparedBatch;
import io.synthmarket.core.RunProgress;
import io.synthmarket.server.store.Job;
import io.synthmarket.server.store.JobState;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** What a job whose series are chosen by their score keeps of itself over the end of the server. */
@Timeout(120)
abstract class JobRecallContract extends QueueContract {

    /** Takes long enough to be told of in the middle: some hundred attempts at each series. */
    private static final String[] SEARCHING = {
        "-n", "200", "--length=250", "--min-fidelity=68", "--best", "--max-attempts=120", "--seed=5", "--threads=2"
    };

    private WatchedMaker maker;

    private Desk.Plan watched() {
        return plan().around(inner -> maker = WatchedMaker.watching(inner));
    }

    /** Starts a server, and stops it when a job is in the middle of its search. */
    private Job stoppedInTheMiddle() throws Exception {
        start(plan().around(inner -> maker = WatchedMaker.holding(inner)));
        Job job = desk.submit("ada", SEARCHING);
        maker.awaitHeld();
        desk.close(Duration.ZERO);
        desk = Desk.open(folder, watched());
        return job;
    }

    @Test
    void close_inTheMiddleOfASearch_keepsWhatWasFoundForTheSameBytesByFewerAttempts() throws Exception {
        start(watched());
        Job whole = desk.over(desk.submit("ada", SEARCHING));
        Map<String, Long> expected = checksums(whole);
        RunProgress all = maker.last();
        desk.close();

        Job job = stoppedInTheMiddle();
        int found = PreparedBatch.found(desk.folders.checkpoint(job.id()));
        String before = desk.stored(job).status().progress();
        assertThat(visible(job)).isEmpty();
        desk.queue.start();
        Job made = desk.over(job);

        RunProgress last = maker.last();
        assertThat(found).isBetween(1, all.requested() - 1);
        assertThat(before).doesNotContain("\"done\":0,");
        assertThat(made.state()).isEqualTo(JobState.DONE);
        assertThat(made.status().starts()).isEqualTo(2);
        assertThat(checksums(made)).isEqualTo(expected);
        assertThat(made.outcome().summary()).isEqualTo(whole.outcome().summary());
        assertThat(made.outcome().warnings()).isEqualTo(whole.outcome().warnings());
        assertThat(last.recalled()).isEqualTo(found);
        assertThat(last.attempts()).isEqualTo(all.attempts());
        assertThat(last.scored()).isLessThan(all.scored());
        assertThat(desk.folders.checkpoint(job.id())).doesNotExist();
    }

    @Test
    void close_inTheMiddleOfASearch_tellsTheLogHowManySeriesWereFound() throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger(JobWorker.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
        try {
            Job job = stoppedInTheMiddle();
            int found = PreparedBatch.found(desk.folders.checkpoint(job.id()));
            assertThat(told(log)).contains("job " + job.id() + ": put back, " + found + " of 200 series found");

            desk.queue.start();
            desk.over(job);
            desk.close();
            assertThat(told(log)).contains("job " + job.id() + ": " + found + " of 200 series were found before");
        } finally {
            logger.detachAppender(log);
            logger.setLevel(null);
        }
    }

    private static List<String> told(ListAppender<ILoggingEvent> log) {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Test
    void start_withADamagedCheckpoint_makesTheJobAllTheSame() throws Exception {
        Job job = stoppedInTheMiddle();
        Files.writeString(desk.folders.checkpoint(job.id()), "no checkpoint");

        desk.queue.start();

        assertThat(desk.over(job).state()).isEqualTo(JobState.DONE);
        assertThat(maker.last().recalled()).isZero();
    }

    @Test
    void cancel_ofOneThatWasPutBack_removesWhatWasFound() throws Exception {
        Job job = stoppedInTheMiddle();
        assertThat(desk.folders.checkpoint(job.id())).exists();

        desk.queue.cancel(job);

        assertThat(desk.stored(job).state()).isEqualTo(JobState.CANCELLED);
        assertThat(desk.folders.job(job.id())).doesNotExist();
    }

    @Test
    void checkpoint_ofOneThatIsDone_isRemovedNowAndThen() throws Exception {
        start(plan());
        Job job = desk.over(desk.submit("ada", "-n", "1", SMALL));
        Files.writeString(desk.folders.checkpoint(job.id()), "left by a process that died");

        desk.queue.clean();

        assertThat(desk.folders.checkpoint(job.id())).doesNotExist();
        assertThat(visible(job)).isNotEmpty();
    }

    @Test
    void checkpoint_ofOneThatWaits_stays() throws Exception {
        Job job = stoppedInTheMiddle();

        desk.queue.clean();

        assertThat(desk.folders.checkpoint(job.id())).exists();
    }

    @Test
    void close_whileOneIsMade_letsItBeginBeforeLaterOnesOfItsOwner() throws Exception {
        start(gated());
        List<Job> many = submitMany("ada", 3);
        gate.let(2);
        desk.running(many.get(2));
        Job later = desk.submit("ada", "-n", "1", SMALL);
        assertThat(later.state()).isEqualTo(JobState.QUEUED);
        desk.close(Duration.ZERO);

        start(gated());
        gate.let(2);
        desk.over(later);

        assertThat(gate.begun()).containsExactly(many.get(2).id(), later.id());
    }
}
