package io.synthmarket.core.internal.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.TradingClock;
import io.synthmarket.core.internal.series.TimeGrid;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which bars of a history of less than two weeks stand at the times of day of a long path. */
class ShortPatternTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2024, 1, 1, 9, 30);
    private static final int MINUTES = 60;

    /** Four sessions of an hour, of which some minutes are missing. */
    private static final long[] HISTORY = IntStream.range(0, 4 * MINUTES)
            .filter(bar -> bar % 37 != 5)
            .mapToObj(bar -> MONDAY.plusDays(bar / MINUTES).plusMinutes(bar % MINUTES))
            .mapToLong(TimeGrid::nanos)
            .toArray();

    private static final int RETURNS = HISTORY.length - 1;
    private static final int BARS = 600_000;
    private static final long[] TIMES = times();
    private static final int[] PLACES = places();

    private static PathClock clock() {
        return PathClock.of(
                Stretches.of(1, HISTORY.length),
                HISTORY,
                TradingClock.sessions(LocalTime.of(9, 30), Duration.ofMinutes(1)),
                BARS,
                null,
                false);
    }

    /** History's own times, and behind them those of its four days on every business day. */
    private static long[] times() {
        long[] minutes = LongStream.concat(
                        LongStream.of(HISTORY),
                        IntStream.range(4, 16_000)
                                .mapToObj(MONDAY::plusDays)
                                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                                .flatMapToLong(ShortPatternTest::session))
                .toArray();
        return LongStream.of(minutes).skip(1).limit(BARS).toArray();
    }

    private static LongStream session(LocalDateTime open) {
        int weekday = open.getDayOfWeek().getValue() - 1;
        int like = weekday < 4 ? weekday : 2; // the day of history that has the most minutes
        return LongStream.of(HISTORY)
                .filter(time -> TimeGrid.time(time).getDayOfWeek().getValue() - 1 == like)
                .map(time -> time + TimeGrid.nanos(open) - TimeGrid.nanos(MONDAY.plusDays(like)));
    }

    /** Looks at every bar of history in turn. */
    private static int[] places() {
        int[] places = new int[BARS];
        for (int bar = 0; bar < BARS; bar++) {
            if (bar < RETURNS) {
                places[bar] = bar + 1;
            } else if (bar == RETURNS) {
                places[bar] = 1 + firstLike(TIMES[bar]);
            } else {
                places[bar] = next(1 + places[bar - 1] % RETURNS, TIMES[bar]);
            }
        }
        return places;
    }

    private static int firstLike(long time) {
        return IntStream.range(0, RETURNS)
                .filter(bar -> isAtSameTimeOfDay(HISTORY[bar + 1], time))
                .findFirst()
                .orElseThrow();
    }

    private static int next(int from, long time) {
        int place = from;
        while (!isAtSameTimeOfDay(HISTORY[place], time)) {
            place = 1 + place % RETURNS;
        }
        return place;
    }

    private static boolean isAtSameTimeOfDay(long one, long other) {
        return (one - other) % TimeGrid.NANOS_PER_DAY == 0;
    }

    @Test
    void times_ofALongPath_areThoseOfItsSessions() {
        assertThat(Arrays.mismatch(clock().times(), TIMES)).isEqualTo(-1);
    }

    @Test
    void times_aPieceAtATime_areThoseOfTheWhole() {
        PathClock clock = clock();

        for (int from = 0; from < BARS; from += 70_001) {
            int to = Math.min(BARS, from + 70_001);
            assertThat(Arrays.mismatch(clock.times(from, to), Arrays.copyOfRange(TIMES, from, to)))
                    .isEqualTo(-1);
        }
    }

    @Test
    void places_inOrder_areThoseThatALookAtAllBarsFinds() {
        assertThat(wrong(clock(), bar -> bar)).isZero();
    }

    @Test
    void places_fromTheEnd_areThoseThatALookAtAllBarsFinds() {
        assertThat(wrong(clock(), bar -> BARS - 1 - bar)).isZero();
    }

    /** So far apart that no two are remembered together. */
    @Test
    void places_hereAndThere_areThoseThatALookAtAllBarsFinds() {
        assertThat(wrong(clock(), bar -> (int) (bar * 262_147L % BARS))).isZero();
    }

    @Test
    void places_onManyThreads_areThoseThatALookAtAllBarsFinds() throws Exception {
        PathClock clock = clock();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Long>> walks = IntStream.range(0, 4)
                    .<Callable<Long>>mapToObj(thread -> () -> wrong(clock, bar -> (bar + thread * 131_072) % BARS))
                    .toList();

            for (Future<Long> wrong : threads.invokeAll(walks)) {
                assertThat(wrong.get()).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static long wrong(PathClock clock, IntUnaryOperator order) {
        return IntStream.range(0, BARS)
                .map(order)
                .filter(bar -> clock.place(bar) != PLACES[bar])
                .count();
    }
}
