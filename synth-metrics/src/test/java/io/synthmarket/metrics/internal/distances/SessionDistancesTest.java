package io.synthmarket.metrics.internal.distances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.Defects;
import io.synthmarket.metrics.Distance;
import io.synthmarket.metrics.Markets;
import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.Series;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SessionDistancesTest {

    private static final Offset<Double> EXACTLY = within(1e-12);
    private static final int SESSIONS = 120;
    private static final int BARS = 26 * SESSIONS;
    private static final LocalDateTime MONDAY = LocalDate.of(2024, 1, 1).atStartOfDay();
    private static final BarSeries HISTORY = market(0);

    private static BarSeries market(long seed) {
        return Markets.intraday(SESSIONS, seed);
    }

    private static Distance distance(MetricId id) {
        return Defects.distance(SessionDistances.all(), id);
    }

    private static void assertSeen(MetricId id, BarSeries defective) {
        Defects.assertSeen(distance(id), SessionDistancesTest::market, defective);
    }

    static List<Distance> distances() {
        return SessionDistances.all();
    }

    @ParameterizedTest
    @MethodSource("distances")
    void distance_ofHistoryFromItself_isZero(Distance distance) {
        assertThat(distance.against(HISTORY).to(market(0))).isZero();
    }

    @ParameterizedTest
    @MethodSource("distances")
    void distance_ofACandidateOfAnotherLength_isDefined(Distance distance) {
        assertThat(distance.against(HISTORY).to(HISTORY.slice(0, BARS / 2))).isPositive();
    }

    @ParameterizedTest
    @MethodSource("distances")
    void distance_noTimesOnEitherSide_isUndefined(Distance distance) {
        BarSeries untimed =
                BarSeries.of(HISTORY.open(), HISTORY.high(), HISTORY.low(), HISTORY.close(), HISTORY.volume());

        assertThat(distance.against(HISTORY).to(untimed)).isNaN();
        assertThat(distance.against(untimed).to(HISTORY)).isNaN();
    }

    /** Days at midnight, which around the clock is the time of a bar within the day, too. */
    @ParameterizedTest
    @MethodSource("distances")
    void distance_dailyBarsOnEitherSide_isUndefined(Distance distance) {
        BarSeries roundTheClock = every(1, HISTORY);
        BarSeries daily = every(24, HISTORY);

        assertThat(distance.against(roundTheClock).to(daily)).isNaN();
        assertThat(distance.against(daily).to(roundTheClock)).isNaN();
    }

    @ParameterizedTest
    @MethodSource("distances")
    void distance_fewerThanTwentySessions_isUndefined(Distance distance) {
        assertThat(distance.against(HISTORY).to(HISTORY.slice(0, 26 * 19))).isNaN();
    }

    @ParameterizedTest
    @MethodSource("distances")
    void distance_oneBarOnEitherSide_isUndefined(Distance distance) {
        BarSeries one = HISTORY.slice(0, 1);

        assertThat(distance.against(HISTORY).to(one)).isNaN();
        assertThat(distance.against(one).to(HISTORY)).isNaN();
    }

    @Test
    void distances_ofReturns_pricesThatStandStill_areUndefined() {
        BarSeries still = Markets.like(HISTORY, Series.withVolume(Series.constant(BARS), HISTORY.volume()));

        assertThat(distance(MetricId.INTRADAY_ABS_RETURNS_DISTANCE)
                        .against(HISTORY)
                        .to(still))
                .isNaN();
        assertThat(distance(MetricId.OPENING_GAP_DISTANCE).against(HISTORY).to(still))
                .isNaN();
    }

    @Test
    void intradayVolume_noVolume_isUndefined() {
        BarSeries without =
                Markets.like(HISTORY, BarSeries.of(HISTORY.open(), HISTORY.high(), HISTORY.low(), HISTORY.close()));

        assertThat(distance(MetricId.INTRADAY_VOLUME_DISTANCE).against(HISTORY).to(without))
                .isNaN();
    }

    @Test
    void all_areOfTheFamilyOfSessions() {
        assertThat(SessionDistances.all()).extracting(Distance::family).containsOnly(MetricFamily.SESSION);
    }

    @Test
    void intradayAbsReturns_timesHalfASessionOff_isSeen() {
        assertSeen(MetricId.INTRADAY_ABS_RETURNS_DISTANCE, Markets.ordered(HISTORY, Markets.rotated(BARS, 13)));
    }

    @Test
    void intradayAbsReturns_barsInRandomOrder_isSeen() {
        assertSeen(MetricId.INTRADAY_ABS_RETURNS_DISTANCE, Markets.ordered(HISTORY, Markets.shuffled(BARS, 3)));
    }

    @Test
    void intradayVolume_timesHalfASessionOff_isSeen() {
        assertSeen(MetricId.INTRADAY_VOLUME_DISTANCE, Markets.ordered(HISTORY, Markets.rotated(BARS, 13)));
    }

    @Test
    void intradayVolume_barsInRandomOrder_isSeen() {
        assertSeen(MetricId.INTRADAY_VOLUME_DISTANCE, Markets.ordered(HISTORY, Markets.shuffled(BARS, 3)));
    }

    @Test
    void openingGap_timesOneBarOff_isSeen() {
        assertSeen(MetricId.OPENING_GAP_DISTANCE, Markets.ordered(HISTORY, Markets.rotated(BARS, 1)));
    }

    @Test
    void openingGap_barsInRandomOrder_isSeen() {
        assertSeen(MetricId.OPENING_GAP_DISTANCE, Markets.ordered(HISTORY, Markets.shuffled(BARS, 3)));
    }

    /** The first bar has no return, so 20 returns of 3 %, 21 of 1 % and 21 of 2 %. */
    @Test
    void intradayAbsReturns_threeHoursADay_areRelativeToTheirMean() {
        double mean = (20 * 3 + 21 * 1 + 21 * 2) / 62.0;

        double[] profile = SessionDistances.intradayAbsReturns(threeHoursADay(21));

        assertThat(profile).hasSize(24);
        assertThat(profile[9]).isCloseTo(Math.log(3 / mean), EXACTLY);
        assertThat(profile[10]).isCloseTo(Math.log(1 / mean), EXACTLY);
        assertThat(profile[11]).isCloseTo(Math.log(2 / mean), EXACTLY);
        assertThat(profile[12]).isNaN();
    }

    @Test
    void intradayVolume_threeHoursADay_isRelativeToItsMean() {
        double[] profile = SessionDistances.intradayVolume(threeHoursADay(21));

        assertThat(profile[9]).isCloseTo(Math.log(1.5), EXACTLY);
        assertThat(profile[10]).isCloseTo(Math.log(0.5), EXACTLY);
        assertThat(profile[11]).isCloseTo(0, EXACTLY);
    }

    /** No trade at all in an hour counts as a thousandth of the mean, so that a candidate that trades there is far off. */
    @Test
    void intradayVolume_hourWithoutTrades_countsAsAThousandth() {
        BarSeries series = threeHoursADay(21);
        double[] volume = series.volume();
        for (int bar = 1; bar < volume.length; bar += 3) {
            volume[bar] = 0;
        }

        assertThat(SessionDistances.intradayVolume(Markets.withVolume(series, volume))[10])
                .isCloseTo(Math.log(1e-3), EXACTLY);
    }

    /** 3 % on opening, 1 % and 2 % after. */
    @Test
    void openingGap_threeHoursADay_isTheLogOfTwo() {
        assertThat(SessionDistances.openingGap(threeHoursADay(21))).isCloseTo(Math.log(2), EXACTLY);
    }

    @Test
    void openingGap_twentyOpeningsOrFewer_needsTwentyReturns() {
        assertThat(SessionDistances.openingGap(threeHoursADay(20))).isNaN();
        assertThat(SessionDistances.openingGap(threeHoursADay(21))).isFinite();
    }

    @Test
    void openingGapDistance_gapsTwiceAsLarge_isTheLogOfTwo() {
        BarSeries candidate = hourly(21, new double[] {0.06, 0.01, 0.02});

        assertThat(distance(MetricId.OPENING_GAP_DISTANCE)
                        .against(threeHoursADay(21))
                        .to(candidate))
                .isCloseTo(Math.log(2), EXACTLY);
    }

    /** A market that closes at weekends only opens once a week. */
    @Test
    void openingGap_roundTheClockButForWeekends_isThatOfMondays() {
        List<LocalDateTime> times = IntStream.range(0, 22 * 7 * 24)
                .mapToObj(MONDAY::plusHours)
                .filter(time -> time.getDayOfWeek().getValue() <= 5)
                .toList();
        double[] returns = new double[times.size()];
        for (int bar = 0; bar < returns.length; bar++) {
            returns[bar] = (bar % 120 == 0 ? 0.04 : 0.01) * (bar % 2 == 0 ? 1 : -1);
        }

        assertThat(SessionDistances.openingGap(series(times, returns))).isCloseTo(Math.log(4), EXACTLY);
    }

    @Test
    void openingGap_marketThatNeverCloses_isUndefined() {
        assertThat(SessionDistances.openingGap(every(1, HISTORY))).isNaN();
    }

    @Test
    void figures_dailyBars_areUndefined() {
        BarSeries daily = every(24, HISTORY);

        assertThat(SessionDistances.intradayAbsReturns(daily)).isEmpty();
        assertThat(SessionDistances.intradayVolume(daily)).isEmpty();
        assertThat(SessionDistances.openingGap(daily)).isNaN();
    }

    private static BarSeries every(int hours, BarSeries bars) {
        List<LocalDateTime> times = IntStream.range(0, bars.size())
                .mapToObj(bar -> MONDAY.plusHours((long) bar * hours))
                .toList();
        return bars.withTimes(times);
    }

    private static BarSeries threeHoursADay(int days) {
        return hourly(days, new double[] {0.03, 0.01, 0.02});
    }

    /** Bars from 09:00 on, with returns of one size in an hour, up and down in turn, and volumes of 300, 100 and 200. */
    private static BarSeries hourly(int days, double[] sizes) {
        List<LocalDateTime> times = new ArrayList<>();
        double[] returns = new double[3 * days];
        double[] volume = new double[3 * days];
        for (int bar = 0; bar < returns.length; bar++) {
            times.add(MONDAY.plusDays(bar / 3).plusHours(9 + bar % 3));
            returns[bar] = sizes[bar % 3] * (bar % 2 == 0 ? 1 : -1);
            volume[bar] = new double[] {300, 100, 200}[bar % 3];
        }
        return Markets.withVolume(series(times, returns), volume);
    }

    private static BarSeries series(List<LocalDateTime> times, double[] returns) {
        double[] behindTheFirst = new double[returns.length - 1];
        System.arraycopy(returns, 1, behindTheFirst, 0, behindTheFirst.length);
        return Series.ofReturns(behindTheFirst).withTimes(times);
    }
}
