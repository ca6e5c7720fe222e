package io.synthmarket.server.jobs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.synthmarket.cli.call.PreparedBatch;
import io.synthmarket.server.common.Limits;
import io.synthmarket.server.common.Monitor;
import io.synthmarket.server.store.Database;
import io.synthmarket.server.store.Dataset;
import io.synthmarket.server.store.Folders;
import io.synthmarket.server.store.Job;
import io.synthmarket.server.store.JobState;
import io.synthmarket.server.store.Jobs;
import io.synthmarket.server.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** A server without its web: queues jobs where there are none, and makes what is queued until it is killed, or all are over. */
final class KilledServer {

    static final int JOBS = 10;

    private static final long LONGEST_RUN_MILLIS = 120_000;

    private KilledServer() {}

    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]);
        ((Logger) LoggerFactory.getLogger(KilledServer.class.getPackageName())).setLevel(Level.INFO);
        long end = System.currentTimeMillis() + LONGEST_RUN_MILLIS;
        Folders folders = Folders.open(root);
        Database database = args.length > 1
                ? Database.at(args[1], "", "").open()
                : Database.inFolder(root).open();
        Store store = Store.of(folders, database, Clock.systemUTC());
        Jobs jobs = store.jobs();
        JobQueue queue = JobQueue.over(store, Limits.withDefaults(), Clock.systemUTC(), Monitor.none());
        for (int i = jobs.unfinished("ada") + jobs.in(JobState.DONE).size(); i < JOBS; i++) {
            Job job = queue.submit(new JobOrder("ada", Dataset.SAMPLE, "{}", words(i)), Desk::read);
            System.out.println("queued " + job.id());
        }
        queue.start();
        while (jobs.unfinished("ada") > 0 && System.currentTimeMillis() < end) {
            String making = jobs.in(JobState.RUNNING).isEmpty() ? "" : " making";
            System.out.println("done " + jobs.in(JobState.DONE).size() + making);
            for (Job job : jobs.in(JobState.RUNNING)) {
                System.out.println("found " + PreparedBatch.found(folders.checkpoint(job.id())));
            }
            Thread.sleep(20);
        }
        System.out.println("over");
        queue.close(Duration.ZERO);
        database.close();
        folders.close();
    }

    /** Asks for series of the sample, of the last job by their score. */
    static List<String> words(int job) {
        List<String> words = new ArrayList<>(List.of("-n", "10", "--length=1500", "--format=csv,zip", "--seed=" + job));
        if (job == JOBS - 1) {
            words.addAll(List.of("--min-fidelity=86", "--best", "--max-attempts=400"));
        }
        return words;
    }
}
