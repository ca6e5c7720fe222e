package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.samples.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** All families at once, on quarters of an hour with sessions, candles and volume. */
class DistancesTest {

    private static final BarSeries HISTORY = Markets.intraday(150, 1);
    private static final DistanceYardstick YARDSTICK = Distances.all().against(HISTORY);
    private static final MetricId MINE = new MetricId("mine");

    @Test
    void all_families_haveDistancesOfTheirOwn() {
        List<Distance> all = Distances.all().list();

        assertThat(all).extracting(Distance::id).doesNotHaveDuplicates();
        assertThat(all)
                .extracting(Distance::family)
                .containsOnly(MetricFamily.values())
                .isSorted();
        assertThat(Distances.of(MetricFamily.RISK, MetricFamily.BARS, MetricFamily.RISK)
                        .list())
                .extracting(Distance::family)
                .containsOnly(MetricFamily.BARS, MetricFamily.RISK)
                .isSorted();
    }

    @Test
    void measure_historyItself_isAtNoDistance() {
        DistanceCard card = YARDSTICK.measure(HISTORY);

        for (Distance distance : Distances.all().list()) {
            assertThat(card.distances().value(distance.id()).orElseThrow())
                    .as("%s", distance.id())
                    .isCloseTo(0, within(1e-12));
            assertThat(card.verdict(distance.id())).as("%s", distance.id()).isEqualTo(Verdict.CLOSE);
        }
        for (MetricFamily family : MetricFamily.values()) {
            assertThat(card.ratio(family).orElseThrow()).as("%s", family).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void measure_freshDataOfTheSameMarket_isAboutAsFarInEveryDistance() {
        List<DistanceCard> fresh = IntStream.range(0, 11)
                .mapToObj(seed -> YARDSTICK.measure(Markets.intraday(150, 100 + seed)))
                .toList();
        for (Distance distance : Distances.all().list()) {
            double[] ratios = fresh.stream()
                    .mapToDouble(card -> card.ratios().value(distance.id()).orElseThrow())
                    .sorted()
                    .toArray();

            assertThat(ratios[5]).as("%s", distance.id()).isBetween(.3, 1.8);
        }
    }

    @Test
    void measure_whatOnlyTheCandidateLacks_isFarthest() {
        BarSeries bare = BarSeries.of(HISTORY.open(), HISTORY.high(), HISTORY.low(), HISTORY.close());

        assertThat(YARDSTICK.measure(bare).ratio(MetricFamily.VOLUME)).hasValue(10);
        assertThat(YARDSTICK.measure(bare).verdict(MetricId.INTRADAY_VOLUME_DISTANCE))
                .isEqualTo(Verdict.FAR);
        assertThat(YARDSTICK.measure(bare.slice(0, 500)).ratio(MetricFamily.VOLUME))
                .hasValue(10);
        assertThat(YARDSTICK.measure(bare.slice(0, 500)).ratio(MetricFamily.SESSION))
                .isEmpty();
    }

    @Test
    void of_null_isNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> Distance.of("mine", null, history -> candidate -> 0))
                .withMessage("family");
        assertThatNullPointerException()
                .isThrownBy(() -> Distance.of("mine", MetricFamily.RISK, null))
                .withMessage("against");
    }

    @Test
    void measure_distanceThatIsInfinite_isFarthestAndHasNoValue() {
        DistanceCard card = oneThatIs(Double.POSITIVE_INFINITY).measure(HISTORY.slice(0, 10));

        assertThat(card.ratios().value(MINE)).hasValue(10);
        assertThat(card.verdict(MINE)).isEqualTo(Verdict.FAR);
        assertThat(card.distances().value(MINE)).isEmpty();
        assertThat(card.toJson()).contains("{\"distance\":\"mine\",\"family\":\"risk\",\"value\":null,");
    }

    @Test
    void measure_distanceThatIsUndefinedForAFewBars_isNotCounted() {
        DistanceCard card = oneThatIs(Double.NaN).measure(HISTORY.slice(0, 10));

        assertThat(card.ratios().value(MINE)).isEmpty();
        assertThat(card.verdict(MINE)).isEqualTo(Verdict.NOT_COUNTED);
        assertThat(card.distances().value(MINE)).isEmpty();
    }

    @Test
    void measure_distanceThatIsInfiniteInEverySplitOfHistory_isNotCounted() {
        Distance mine = Distance.of("mine", MetricFamily.RISK, history -> candidate -> Double.POSITIVE_INFINITY);
        DistanceCard card =
                Distances.of(MetricFamily.RISK).with(mine).against(HISTORY).measure(HISTORY);

        assertThat(card.verdict(MINE)).isEqualTo(Verdict.NOT_COUNTED);
    }

    /** Has a distance that is this for ten bars, and their number for any other. */
    private static DistanceYardstick oneThatIs(double ofTenBars) {
        Distance mine = Distance.of(
                "mine",
                MetricFamily.RISK,
                history -> candidate -> candidate.size() == 10 ? ofTenBars : candidate.size());
        return Distances.of(MetricFamily.RISK).with(mine).against(HISTORY);
    }

    @Test
    void measure_gapsWhereTheMarketHasNone_isFarthest() {
        double[] open = HISTORY.close();
        System.arraycopy(HISTORY.close(), 0, open, 1, open.length - 1);
        BarSeries gapless = BarSeries.of(
                open, max(open, HISTORY.high()), min(open, HISTORY.low()), HISTORY.close(), HISTORY.volume());
        DistanceYardstick yardstick = Distances.of(MetricFamily.BARS).against(gapless);

        assertThat(yardstick.measure(HISTORY).ratios().value(MetricId.GAP_SHARE_DISTANCE))
                .hasValue(10);
        assertThat(yardstick.measure(gapless).ratios().value(MetricId.GAP_SHARE_DISTANCE))
                .hasValue(0);
    }

    private static double[] max(double[] one, double[] other) {
        double[] larger = one.clone();
        Arrays.setAll(larger, i -> Math.max(one[i], other[i]));
        return larger;
    }

    private static double[] min(double[] one, double[] other) {
        double[] smaller = one.clone();
        Arrays.setAll(smaller, i -> Math.min(one[i], other[i]));
        return smaller;
    }

    @Test
    void measure_barsInRandomOrder_isFarInDependenceAndAtNoDistanceInReturns() {
        BarSeries history = Samples.sp500Daily();
        double[] returns = new double[history.size() - 1];
        Arrays.setAll(returns, t -> StrictMath.log(history.close(t + 1) / history.close(t)));
        DistanceCard card = Distances.of(MetricFamily.MARGINAL, MetricFamily.DEPENDENCE)
                .against(history)
                .measure(Series.ofReturns(Processes.shuffled(returns)));

        assertThat(card.ratio(MetricFamily.DEPENDENCE).orElseThrow()).isGreaterThan(2);
        assertThat(card.distances().value(MetricId.WASSERSTEIN).orElseThrow()).isCloseTo(0, within(1e-9));
    }

    @Test
    void measure_withoutVolumeAndTimes_leavesTheirFamiliesOut() {
        BarSeries bare = BarSeries.of(HISTORY.open(), HISTORY.high(), HISTORY.low(), HISTORY.close());
        DistanceCard card = Distances.of(MetricFamily.VOLUME, MetricFamily.SESSION, MetricFamily.RISK)
                .against(bare)
                .measure(HISTORY);

        assertThat(card.ratio(MetricFamily.VOLUME)).isEmpty();
        assertThat(card.ratio(MetricFamily.SESSION)).isEmpty();
        assertThat(card.ratio(MetricFamily.RISK)).isPresent();
        assertThat(card.verdict(MetricId.VOLUME_ACF_DISTANCE)).isEqualTo(Verdict.NOT_COUNTED);
        assertThat(card.toJson())
                .contains("{\"distance\":\"volume_acf_distance\",\"family\":\"volume\",\"value\":null,\"fresh\":null,"
                        + "\"ratio\":null,\"verdict\":\"not counted\"}")
                .doesNotContain("NaN");
        assertThat(card.toString()).contains("volume_acf_distance").doesNotContain("NaN");
    }

    @Test
    void against_theSameHistoryTwice_hasTheSameBits() {
        BarSeries candidate = Markets.intraday(100, 7);

        assertThat(Distances.all().against(HISTORY).measure(candidate).toJson())
                .isEqualTo(YARDSTICK.measure(candidate).toJson());
    }

    @Test
    void against_historiesOfAFewBars_countNothingAndFailNowhere() {
        for (int bars = 1; bars <= 12; bars++) {
            BarSeries few = HISTORY.slice(0, bars);
            DistanceCard card = Distances.all().against(few).measure(few);

            assertThat(card.toJson()).as("%d bars", bars).doesNotContain("NaN").doesNotContain("Infinity");
            assertThat(card.isCoarse()).isTrue();
        }
    }

    @Test
    void with_distanceOfOnesOwn_isMeasuredLikeTheOthers() {
        Distance last = Distance.of(
                "last_close",
                MetricFamily.RISK,
                history -> candidate ->
                        Math.abs(candidate.close(candidate.size() - 1) - history.close(history.size() - 1)));
        DistanceCard card = Distances.of(MetricFamily.RISK)
                .with(last)
                .with(last)
                .against(HISTORY)
                .measure(HISTORY.slice(0, 2_000));

        assertThat(card.distances().value(last.id()).orElseThrow())
                .isCloseTo(Math.abs(HISTORY.close(1_999) - HISTORY.close(HISTORY.size() - 1)), within(1e-12));
        assertThat(card.ratios().value(last.id())).isPresent();
    }

    @Test
    void of_noFamily_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(Distances::of)
                .withMessage("families must name at least one of [marginal, dependence, bars, volume, session, risk]");
    }
}
