package io.synthmarket.server.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.server.common.Problem;
import io.synthmarket.server.common.ServerFault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** What waits to be read waits in bounded numbers and for a bounded time. */
class ReadingPoolTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final ReadingPool.Bounds ONE = new ReadingPool.Bounds(1, 9);
    private static final long SMALL = 1 << 20;
    private static final long LARGE = Long.MAX_VALUE;

    @Test
    void run_ofMoreThanMayBe_isRefusedForNow() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (ReadingPool readings = readings(2)) {
            CompletableFuture<String> first = taken(readings, SMALL, end);
            CompletableFuture<String> second = taken(readings, SMALL, end);
            await(() -> readings.waiting() == 1);

            assertThatThrownBy(() -> readings.run(SMALL, () -> "third"))
                    .isInstanceOfSatisfying(
                            ServerFault.class,
                            fault -> assertThat(fault.problem())
                                    .isEqualTo(Problem.forNow(
                                            Problem.Kind.TOO_MANY,
                                            "at most 2 small files can be read or wait for it but there are more; ask again in 5 s",
                                            5)));

            end.countDown();
            assertThat(List.of(first.get(), second.get())).containsExactly("taken", "taken");
            assertThat(readings.run(SMALL, () -> "again")).isEqualTo("again");
        }
    }

    @Test
    void run_ofWhatIsSmall_waitsForNothingLarge() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (ReadingPool readings = readings(9)) {
            CompletableFuture<String> first = taken(readings, LARGE, end);
            CompletableFuture<String> second = taken(readings, LARGE, end);
            await(() -> readings.waiting() == 1);

            assertThat(readings.run(SMALL, () -> "small")).isEqualTo("small");

            end.countDown();
            assertThat(List.of(first.get(), second.get())).containsExactly("taken", "taken");
        }
    }

    private static ReadingPool readings(int most) {
        ReadingPool.Bounds bounds = new ReadingPool.Bounds(1, most);
        return new ReadingPool(bounds, bounds, LONG);
    }

    private static CompletableFuture<String> taken(ReadingPool readings, long bytes, CountDownLatch end) {
        return CompletableFuture.supplyAsync(
                () -> readings.run(bytes, () -> {
                    end.await();
                    return "taken";
                }),
                task -> new Thread(task).start());
    }

    @Test
    void run_thatLasts_isGivenUp() {
        try (ReadingPool readings = new ReadingPool(ONE, ONE, Duration.ofMillis(50))) {
            CountDownLatch never = new CountDownLatch(1);

            assertThatThrownBy(() -> readings.run(SMALL, () -> {
                        never.await();
                        return "never";
                    }))
                    .isInstanceOfSatisfying(
                            ServerFault.class,
                            fault -> assertThat(fault.problem().kind()).isEqualTo(Problem.Kind.TIME_LIMIT));

            assertThat(readings.waiting()).isZero();
            assertThat(readings.run(SMALL, () -> "next")).isEqualTo("next");
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
