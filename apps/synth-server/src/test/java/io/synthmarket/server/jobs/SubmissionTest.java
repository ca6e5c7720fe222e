package io.synthmarket.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.server.common.Limits;
import io.synthmarket.server.common.ServerFault;
import io.synthmarket.server.store.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs that come together do not become more than there may be. */
class SubmissionTest {

    private static final int MOST = 7;
    private static final int TOGETHER = 20;

    @TempDir
    Path folder;

    @Test
    void submit_ofManyTogether_takesNoneTooMany() throws Exception {
        Limits usual = Limits.withDefaults();
        Limits limits = new Limits(
                usual.uploadBytes(),
                usual.expandedBytes(),
                usual.lineBytes(),
                usual.storageBytes(),
                usual.jobBars(),
                usual.jobTime(),
                usual.jobThreads(),
                1,
                100,
                MOST,
                usual.resultTime(),
                usual.jobHistory(),
                1_000);
        try (Desk desk = Desk.open(
                folder, Desk.plan(data -> Database.inFolder(data).open()).limits(limits))) {
            int taken = submitTogether(desk);

            assertThat(taken).isBetween(1, MOST);
            assertThat(desk.jobs.unfinished("ada")).isEqualTo(taken);
            for (int left = MOST - taken; left > 0; left--) {
                desk.submit("ada", "-n", "1", "--dry-run");
            }
            assertThat(submitTogether(desk)).isZero();
        }
    }

    private static int submitTogether(Desk desk) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(TOGETHER);
        List<Future<Boolean>> results = new ArrayList<>();
        for (int i = 0; i < TOGETHER; i++) {
            results.add(threads.submit(() -> {
                start.await();
                return isTaken(desk);
            }));
        }
        start.countDown();
        int taken = 0;
        for (Future<Boolean> result : results) {
            taken += result.get() ? 1 : 0;
        }
        threads.shutdown();
        return taken;
    }

    private static boolean isTaken(Desk desk) {
        try {
            desk.submit("ada", "-n", "1", "--dry-run");
            return true;
        } catch (ServerFault e) {
            return false;
        }
    }
}
