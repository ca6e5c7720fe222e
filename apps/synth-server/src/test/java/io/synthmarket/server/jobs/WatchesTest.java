package io.synthmarket.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.server.store.Dataset;
import io.synthmarket.server.store.Job;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is told that nothing more is told. */
class WatchesTest {

    private static final String ID = "0123456789abcdefghjkmnpqrs";
    private static final Job QUEUED = new Job(
            ID,
            "ada",
            Instant.EPOCH,
            new Job.Request(Dataset.SAMPLE, Dataset.SAMPLE_NAME, "{}", List.of()),
            new Job.Plan(1, "synth", "recipe", "3e4b6ba7", 5, 40, List.of()),
            Job.Status.queued("{}"),
            Job.Outcome.none());

    private final Watches watches = new Watches(id -> Optional.of(QUEUED));
    private final AtomicInteger ends = new AtomicInteger();

    @AfterEach
    void close() {
        watches.close();
    }

    @Test
    void close_withSomebodyWhoWaits_endsItsWatch() {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        watches.add(ID, job -> told.countDown(), ended::countDown);
        await(told);

        watches.close();

        await(ended);
    }

    @Test
    void close_whileAListenerIsTold_endsItsWatchBehindThat() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        AtomicInteger endsWhileTold = new AtomicInteger(-1);
        watches.add(
                ID,
                job -> {
                    begun.countDown();
                    await(released);
                    endsWhileTold.set(ends.get());
                },
                () -> {
                    ends.incrementAndGet();
                    ended.countDown();
                });
        await(begun);

        watches.close();
        released.countDown();

        await(ended);
        assertThat(endsWhileTold).hasValue(0);
    }

    @Test
    void close_whileItIsLookedUpWhatToTell_endsTheWatchBehindThat() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        AtomicInteger endsWhenTold = new AtomicInteger(-1);
        Watches slow = new Watches(id -> {
            begun.countDown();
            await(released);
            return Optional.of(QUEUED);
        });
        slow.add(ID, job -> endsWhenTold.set(ends.get()), () -> {
            ends.incrementAndGet();
            ended.countDown();
        });
        await(begun);

        slow.close();
        released.countDown();

        await(ended);
        assertThat(endsWhenTold).hasValue(0);
    }

    /** Adds a watch whose listener waits, and returns the thread that tells it once it does. */
    private Thread tellerUntil(CountDownLatch released) {
        CountDownLatch begun = new CountDownLatch(1);
        Thread[] teller = new Thread[1];
        watches.add(
                ID,
                job -> {
                    teller[0] = Thread.currentThread();
                    begun.countDown();
                    await(released);
                },
                ends::incrementAndGet);
        await(begun);
        return teller[0];
    }

    @Test
    void close_whileAListenerIsToldAndMoreIsToTell_endsItsWatchOnce() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        Thread teller = tellerUntil(released);
        watches.changed(ID);

        watches.close();
        released.countDown();
        teller.join(TimeUnit.SECONDS.toMillis(60));

        assertThat(ends).hasValue(1);
    }

    @Test
    void close_twice_endsOnce() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        Thread teller = tellerUntil(released);

        watches.close();
        watches.close();
        released.countDown();
        teller.join(TimeUnit.SECONDS.toMillis(60));

        assertThat(ends).hasValue(1);
    }

    @Test
    void add_afterTheEnd_endsAtOnce() {
        watches.close();

        watches.add(ID, job -> {}, ends::incrementAndGet);

        assertThat(ends).hasValue(1);
    }

    @Test
    void watch_thatWasClosed_isNotEnded() {
        watches.add(ID, job -> {}, ends::incrementAndGet).close();

        watches.close();

        assertThat(ends).hasValue(0);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException("a test must not be interrupted", e);
        }
    }
}
