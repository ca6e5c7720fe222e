package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of paths within the day that are shorter than history: of one whose beginning is unlike the rest. */
class ShortIntradayPathsTest {

    private static final double SIZE = .004;
    private static final int HOLIDAY_EVERY = 29;

    private static final List<Market> MARKETS = List.of(
            new Market("sessions of hours", 9, 16, 60, 1_000),
            new Market("round the clock by the hour", 0, 24, 60, 300),
            new Market("sessions of minutes", 9, 17, 5, 80));

    static List<Market> markets() {
        return MARKETS;
    }

    /** A market with its history. */
    static final class Market {

        private final String name;
        private final BarSeries history;
        private final Map<String, Double> meanSquare = new HashMap<>();

        Market(String name, int open, int close, int minutes, int days) {
            this.name = name;
            history = history(open, close, minutes, days);
            Map<String, Integer> count = new HashMap<>();
            for (int bar = 1; bar < history.size(); bar++) {
                count.merge(place(bar), 1, Integer::sum);
                meanSquare.merge(place(bar), square(bar), Double::sum);
            }
            meanSquare.replaceAll((place, sum) -> sum / count.getOrDefault(place, 1));
        }

        @Override
        public String toString() {
            return name;
        }

        LocalTime timeOfDay(int bar) {
            return history.time(bar).toLocalTime();
        }

        /** Words the time of day of a bar and whether it follows a day without bars. */
        String place(int bar) {
            return timeOfDay(bar) + (afterGap(bar) ? " after a gap" : "");
        }

        boolean afterGap(int bar) {
            return history.time(bar)
                    .toLocalDate()
                    .isAfter(history.time(bar - 1).toLocalDate().plusDays(1));
        }

        double square(int bar) {
            double change = StrictMath.log(history.close(bar) / history.close(bar - 1));
            return change * change;
        }
    }

    /**
     * Draws business days, or all days of a market round the clock, that begin in the middle of a session and lack one bar in eighty, with holidays.
     * Returns have a volatility that wanders, is half as large in the first sixth of the days, and is twice as large at the open.
     */
    private static BarSeries history(int open, int close, int minutes, int days) {
        RandomStream random = RandomStream.of(1, 2, 3);
        List<LocalDateTime> times = new ArrayList<>();
        BarSeriesBuilder bars = BarSeries.builder();
        double price = 100;
        double log = 0;
        for (int day = 0; day < days; day++) {
            LocalDateTime midnight = LocalDateTime.of(2021, 1, 4, 0, 0).plusDays(day);
            boolean weekend = midnight.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            boolean closed = close - open < 24 && (weekend || day % HOLIDAY_EVERY == 15);
            for (int minute = 60 * open; minute < 60 * close && !closed; minute += minutes) {
                if (random.nextInt(80) == 0 || (day == 0 && minute < 60 * (open + 3))) {
                    continue;
                }
                double shock = shock(random);
                log = .97 * log + .12 * shock(random);
                double level = (day < days / 6 ? .5 : 1) * (minute == 60 * open ? 2 : 1);
                price *= StrictMath.exp(SIZE * level * StrictMath.exp(log) * shock);
                times.add(midnight.plusMinutes(minute));
                bars.add(price, price, price, price);
            }
        }
        return bars.build().withTimes(times);
    }

    /** Draws a number of about the normal law: twelve uniform ones less their mean. */
    private static double shock(RandomStream random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextInt(1_000_001) / 1e6;
        }
        return sum;
    }

    private static PathSet paths(Market market, String law, int bars, int count) {
        return Synth.from(market.history)
                .blocks(BlockLaw.named(law))
                .unscored()
                .uncertainty(0)
                .length(bars)
                .seed(7)
                .generate(count);
    }

    /** Computes the sum of squared returns from one bar to another of many paths, over what is usual at their places. */
    private static double variance(Market market, String law, int bars, int from, int to) {
        double sum = 0;
        double usual = 0;
        for (SyntheticPath path : paths(market, law, bars, 1_000)) {
            for (int bar = from; bar < to; bar++) {
                sum += market.square(path.sourceIndex(bar));
                usual += market.meanSquare.getOrDefault(market.place(1 + bar), 0.0);
            }
        }
        return sum / usual;
    }

    @ParameterizedTest
    @MethodSource("markets")
    void matched_shortPaths_areAsTurbulentAsHistory(Market market) {
        assertThat(variance(market, "matched", 50, 0, 50)).isCloseTo(1, within(.1));
        assertThat(variance(market, "matched", 300, 0, 300)).isCloseTo(1, within(.1));
    }

    @ParameterizedTest
    @MethodSource("markets")
    void matched_endsOfShortPaths_areAsTurbulentAsHistory(Market market) {
        assertThat(variance(market, "matched", 200, 0, 5)).isCloseTo(1, within(.2));
        assertThat(variance(market, "matched", 200, 195, 200)).isCloseTo(1, within(.2));
    }

    @ParameterizedTest
    @MethodSource("markets")
    void permutation_shortPaths_areAsTurbulentAsHistory(Market market) {
        assertThat(variance(market, "permutation", 200, 0, 200)).isCloseTo(1, within(.1));
    }

    @ParameterizedTest
    @MethodSource("markets")
    void matched_shortPaths_haveNoBarInCommon(Market market) {
        int[] uses = new int[market.history.size()];
        for (SyntheticPath path : paths(market, "matched", 100, 200)) {
            for (int bar = 0; bar < 100; bar++) {
                uses[path.sourceIndex(bar)]++;
            }
        }

        assertThat(Arrays.stream(uses).max().orElseThrow()).isLessThan(30);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 700, 4_000})
    void matched_shortPaths_useNoBarTwiceAndKeepHistorysTimes(int bars) {
        for (Market market : MARKETS) {
            for (SyntheticPath path : paths(market, "matched", bars, 3)) {
                Set<Integer> sources = new HashSet<>();
                for (int bar = 0; bar < bars; bar++) {
                    sources.add(path.sourceIndex(bar));
                    assertThat(path.series().time(bar)).isEqualTo(market.history.time(1 + bar));
                }
                assertThat(sources).hasSize(bars);
            }
        }
    }

    @Test
    void matched_shortPathsOfHours_keepTimesOfDay() {
        Market market = MARKETS.get(0);
        int moved = 0;
        for (SyntheticPath path : paths(market, "matched", 500, 20)) {
            for (int bar = 0; bar < 500; bar++) {
                boolean kept = market.timeOfDay(path.sourceIndex(bar))
                        .equals(path.series().time(bar).toLocalTime());
                moved += kept ? 0 : 1;
            }
        }

        assertThat(moved).isZero();
    }

    /** All but those that have no like of their time and day of the week, such as a first bar an hour late on the day after a holiday. */
    @ParameterizedTest
    @ValueSource(ints = {44, 1_500})
    void matched_shortPathsOfSessions_haveBarsAfterAGapWhereHistoryHasOne(int bars) {
        Market market = MARKETS.get(0);
        int gaps = 0;
        int moved = 0;
        for (SyntheticPath path : paths(market, "matched", bars, 20)) {
            for (int bar = 0; bar < bars; bar++) {
                boolean afterGap = market.afterGap(1 + bar);
                gaps += afterGap ? 1 : 0;
                moved += market.afterGap(path.sourceIndex(bar)) == afterGap ? 0 : 1;
            }
        }

        assertThat(moved).isLessThanOrEqualTo(gaps / 50);
    }

    @ParameterizedTest
    @MethodSource("markets")
    void matched_shortPaths_copyNoMoreThanTwiceTheRootOfHistory(Market market) {
        double limit = 2 * Math.sqrt(market.history.size());
        for (SyntheticPath path : paths(market, "matched", 2_000, 20)) {
            assertThat((double) path.ledger().longestRun()).isLessThanOrEqualTo(limit);
        }
    }
}
