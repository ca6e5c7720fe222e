package io.synthmarket.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.cli.call.GenerateCall;
import io.synthmarket.cli.call.PreparedBatch;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BatchCacheTest {

    private final BatchCache cache = new BatchCache();
    private final AtomicInteger reads = new AtomicInteger();
    private final CompletableFuture<Throwable> firstWasTold = new CompletableFuture<>();

    @Test
    void get_again_returnsTheSame() {
        assertThat(cache.get("a", this::read)).isSameAs(cache.get("a", this::read));
        assertThat(reads).hasValue(1);
    }

    @Test
    void get_ofFiveJobs_keepsTheFourUsedLast() {
        List.of("a", "b", "c", "d", "a", "e").forEach(job -> cache.get(job, this::read));
        assertThat(reads).hasValue(5);

        cache.get("a", this::read);
        assertThat(reads).hasValue(5);
        cache.get("b", this::read);
        assertThat(reads).hasValue(6);
    }

    @Test
    void get_afterAFault_readsAgain() {
        assertThatThrownBy(() -> cache.get("a", () -> {
                    throw new IllegalStateException("told by a test");
                }))
                .hasMessage("told by a test");

        assertThat(cache.get("a", this::read)).isNotNull();
    }

    @Test
    void get_whileTheReaderIsInterrupted_readsAgain() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        Thread first = new Thread(() -> cache.get("a", () -> {
            reading.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("told to the first only");
        }));
        first.setUncaughtExceptionHandler((thread, fault) -> firstWasTold.complete(fault));
        first.start();
        reading.await();
        FutureTask<PreparedBatch> second = new FutureTask<>(() -> cache.get("a", this::read));
        Thread waiting = new Thread(second);
        waiting.start();
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        first.interrupt();

        assertThat(second.get()).isSameAs(cache.get("a", this::read));
        assertThat(reads).hasValue(1);
        assertThat(firstWasTold.get()).hasMessage("told to the first only");
    }

    private PreparedBatch read() throws Exception {
        reads.incrementAndGet();
        return GenerateCall.parse(List.of("-n", "1", "--length=2")).prepareSample();
    }
}
