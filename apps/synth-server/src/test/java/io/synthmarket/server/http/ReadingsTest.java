package io.synthmarket.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.server.common.Problem;
import io.synthmarket.server.common.ServerFault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What waits to be read waits in bounded numbers and for a bounded time. */
class ReadingsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Readings.Bounds ONE = new Readings.Bounds(1, 9);
    private static final long SMALL = 1 << 20;
    private static final long LARGE = Long.MAX_VALUE;

    @Test
    void take_ofMoreThanMayBe_isRefusedForNow() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (Readings readings = readings(2)) {
            CompletableFuture<String> first = taken(readings, SMALL, end);
            CompletableFuture<String> second = taken(readings, SMALL, end);
            RunningServer.await(() -> readings.waiting() == 1);

            assertThatThrownBy(() -> readings.take(SMALL, () -> "third"))
                    .isInstanceOfSatisfying(
                            ServerFault.class,
                            fault -> assertThat(fault.problem())
                                    .isEqualTo(Problem.forNow(
                                            Problem.Kind.TOO_MANY,
                                            "at most 2 small files can be read or wait for it but there are more; ask again in 5 s",
                                            5)));

            end.countDown();
            assertThat(List.of(first.get(), second.get())).containsExactly("taken", "taken");
            assertThat(readings.take(SMALL, () -> "again")).isEqualTo("again");
        }
    }

    @Test
    void take_ofWhatIsSmall_waitsForNothingLarge() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (Readings readings = readings(9)) {
            CompletableFuture<String> first = taken(readings, LARGE, end);
            CompletableFuture<String> second = taken(readings, LARGE, end);
            RunningServer.await(() -> readings.waiting() == 1);

            assertThat(readings.take(SMALL, () -> "small")).isEqualTo("small");

            end.countDown();
            assertThat(List.of(first.get(), second.get())).containsExactly("taken", "taken");
        }
    }

    private static Readings readings(int most) {
        Readings.Bounds bounds = new Readings.Bounds(1, most);
        return new Readings(bounds, bounds, LONG);
    }

    private static CompletableFuture<String> taken(Readings readings, long bytes, CountDownLatch end) {
        return CompletableFuture.supplyAsync(
                () -> readings.take(bytes, () -> {
                    end.await();
                    return "taken";
                }),
                task -> new Thread(task).start());
    }

    @Test
    void take_thatLasts_isGivenUp() {
        try (Readings readings = new Readings(ONE, ONE, Duration.ofMillis(50))) {
            CountDownLatch never = new CountDownLatch(1);

            assertThatThrownBy(() -> readings.take(SMALL, () -> {
                        never.await();
                        return "never";
                    }))
                    .isInstanceOfSatisfying(
                            ServerFault.class,
                            fault -> assertThat(fault.problem().kind()).isEqualTo(Problem.Kind.TIME_LIMIT));

            assertThat(readings.waiting()).isZero();
            assertThat(readings.take(SMALL, () -> "next")).isEqualTo("next");
        }
    }
}
