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
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BarsDistancesTest {

    private static final Offset<Double> EXACTLY = within(1e-12);
    private static final int BARS = 2_500;
    private static final BarSeries HISTORY = market(0);

    private static BarSeries market(long seed) {
        return Markets.daily(BARS, seed);
    }

    private static Distance distance(MetricId id) {
        return Defects.distance(BarsDistances.all(), id);
    }

    private static void assertSeen(MetricId id, BarSeries defective) {
        Defects.assertSeen(distance(id), BarsDistancesTest::market, defective);
    }

    static List<Distance> distances() {
        return BarsDistances.all();
    }

    @ParameterizedTest
    @MethodSource("distances")
    void distance_ofHistoryFromItself_isZero(Distance distance) {
        assertThat(distance.against(HISTORY).to(market(0))).isZero();
    }

    @ParameterizedTest
    @MethodSource("distances")
    void distance_ofACandidateOfAnotherLength_isDefined(Distance distance) {
        assertThat(distance.against(HISTORY).to(HISTORY.slice(100, 400))).isPositive();
    }

    @ParameterizedTest
    @MethodSource("distances")
    void distance_oneBarOnEitherSide_isUndefined(Distance distance) {
        BarSeries one = HISTORY.slice(0, 1);

        assertThat(distance.against(HISTORY).to(one)).isNaN();
        assertThat(distance.against(one).to(HISTORY)).isNaN();
    }

    @ParameterizedTest
    @MethodSource("distances")
    void distance_fromAHistoryOfOnePrice_isUndefined(Distance distance) {
        assertThat(distance.against(Series.constant(200)).to(HISTORY)).isNaN();
    }

    @Test
    void all_areOfTheFamilyOfBars() {
        assertThat(BarsDistances.all()).extracting(Distance::family).containsOnly(MetricFamily.BARS);
    }

    @Test
    void gapShare_everyBarOpeningAtTheCloseBefore_isSeen() {
        assertSeen(MetricId.GAP_SHARE_DISTANCE, Markets.withoutGaps(HISTORY));
    }

    @Test
    void candleShape_noWicks_isSeen() {
        assertSeen(MetricId.CANDLE_SHAPE_DISTANCE, Markets.reshaped(HISTORY, (upper, lower) -> new double[] {0, 0}));
    }

    @Test
    void candleShape_bothWicksOfABarAlike_isSeen() {
        assertSeen(MetricId.CANDLE_SHAPE_DISTANCE, Markets.reshaped(HISTORY, (upper, lower) -> {
            double mean = (upper + lower) / 2;
            return new double[] {mean, mean};
        }));
    }

    @Test
    void candleShape_everyBarOpeningAtTheCloseBefore_isSeen() {
        assertSeen(MetricId.CANDLE_SHAPE_DISTANCE, Markets.withoutGaps(HISTORY));
    }

    @Test
    void rangeVolatility_wicksTwiceAsLong_isSeen() {
        assertSeen(MetricId.RANGE_VOLATILITY_DISTANCE, Markets.reshaped(HISTORY, (upper, lower) ->
                new double[] {2 * upper, 2 * lower}));
    }

    @Test
    void rangeVolatility_noWicks_isSeen() {
        assertSeen(
                MetricId.RANGE_VOLATILITY_DISTANCE, Markets.reshaped(HISTORY, (upper, lower) -> new double[] {0, 0}));
    }

    @Test
    void rangeClustering_barsInRandomOrder_isSeen() {
        assertSeen(MetricId.RANGE_CLUSTERING_DISTANCE, Markets.ordered(HISTORY, Markets.shuffled(BARS, 5)));
    }

    /** Gaps ±3 % and bodies ±4 %: 9 / (9 + 16). */
    @Test
    void gapShare_twoCandles_isByTheirVariances() {
        assertThat(BarsDistances.gapShare(gapsAndBodies(0.03, 0.04))).isCloseTo(9 / 25.0, EXACTLY);
    }

    @Test
    void gapShare_noGaps_isZero() {
        assertThat(BarsDistances.gapShare(gapsAndBodies(0, 0.04))).isZero();
    }

    @Test
    void gapShare_nothingButGaps_isOne() {
        assertThat(BarsDistances.gapShare(Series.walk(100, 1))).isEqualTo(1);
    }

    @Test
    void gapShare_constantGrowthWithinBars_isUndefined() {
        double[] opens = new double[100];
        double[] closes = new double[100];
        double price = 100;
        for (int bar = 0; bar < opens.length; bar++) {
            opens[bar] = price;
            price *= 1.01;
            closes[bar] = price;
        }

        assertThat(BarsDistances.gapShare(BarSeries.of(opens, closes, opens, closes)))
                .isNaN();
    }

    /** As much between bars as within is an angle of an eighth of the circle; no gap is none. */
    @Test
    void gapShareDistance_halfOfVarianceAgainstNone_isAnEighthOfACircle() {
        double distance = distance(MetricId.GAP_SHARE_DISTANCE)
                .against(gapsAndBodies(0.03, 0.03))
                .to(gapsAndBodies(0, 0.03));

        assertThat(distance).isCloseTo(Math.PI / 4, EXACTLY);
    }

    @Test
    void gapShareDistance_noGapsOnEitherSide_isZero() {
        assertThat(distance(MetricId.GAP_SHARE_DISTANCE)
                        .against(gapsAndBodies(0, 0.03))
                        .to(gapsAndBodies(0, 0.01)))
                .isZero();
    }

    /** x = (d, 0, …, 0), twelve of them: e = (11, −1, …, −1)·d/12 gives Σe² = 132 d²/144 and −k d²/12 at lag k. */
    @Test
    void rangeAcf_oneBarWithARangeThenNone_fallsByTheLag() {
        double[] closes = new double[12];
        Arrays.fill(closes, 100);
        double[] highs = closes.clone();
        highs[0] = 110;

        double[] curve = BarsDistances.rangeAcf(BarSeries.of(closes, highs, closes, closes));

        assertThat(curve).hasSize(11);
        assertThat(curve[0]).isCloseTo(-1 / 132.0, EXACTLY);
        assertThat(curve[4]).isCloseTo(-5 / 132.0, EXACTLY);
    }

    /** Without bodies all three estimators are in proportion to the wicks. */
    @Test
    void rangeVolatilityDistance_wicksTwiceAsLongWithoutBodies_isTheLogOfTwo() {
        BarSeries closes = Series.walk(100, 1);
        BarSeries once = Markets.reshaped(closes, (upper, lower) -> new double[] {0.01, 0.01});
        BarSeries twice = Markets.reshaped(closes, (upper, lower) -> new double[] {0.02, 0.02});

        assertThat(distance(MetricId.RANGE_VOLATILITY_DISTANCE).against(once).to(twice))
                .isCloseTo(Math.log(2), EXACTLY);
    }

    @Test
    void rangeDistances_noBarWithARange_areUndefined() {
        BarSeries closesOnly = Series.ofCloses(HISTORY.close());

        assertThat(distance(MetricId.RANGE_VOLATILITY_DISTANCE).against(HISTORY).to(closesOnly))
                .isNaN();
        assertThat(distance(MetricId.RANGE_CLUSTERING_DISTANCE).against(HISTORY).to(closesOnly))
                .isNaN();
    }

    /** Two points against two others, each coordinate in units of history's deviation: √(2·mean − mean − mean). */
    @Test
    void candleShapeDistance_twoCandlesEach_isByThePairs() {
        double unit = 0.03 * Math.sqrt(2);
        double body = 0.04 * Math.sqrt(2);
        double[][] history = {{0.03 / unit, 0.04 / body}, {-0.03 / unit, -0.04 / body}};
        double[][] candidate = {{0.01 / unit, 0.02 / body}, {-0.01 / unit, -0.02 / body}};
        double square = 2 * mean(history, candidate) - mean(history, history) - mean(candidate, candidate);

        double distance = distance(MetricId.CANDLE_SHAPE_DISTANCE)
                .against(gapsAndBodies(0.03, 0.04))
                .to(gapsAndBodies(0.01, 0.02));

        assertThat(distance).isCloseTo(Math.sqrt(square), EXACTLY);
    }

    private static double mean(double[][] one, double[][] other) {
        double sum = 0;
        for (double[] a : one) {
            for (double[] b : other) {
                sum += Math.hypot(a[0] - b[0], a[1] - b[1]);
            }
        }
        return sum / (one.length * other.length);
    }

    /** Gaps in a market that has none stand out, and yet are not infinitely far. */
    @Test
    void candleShapeDistance_gapsWhereHistoryHasNone_isFinite() {
        double distance = distance(MetricId.CANDLE_SHAPE_DISTANCE)
                .against(Markets.withoutGaps(HISTORY))
                .to(HISTORY);

        assertThat(distance).isBetween(1.0, 10.0);
    }

    @Test
    void candleShapeDistance_twoBars_isUndefined() {
        assertThat(distance(MetricId.CANDLE_SHAPE_DISTANCE).against(HISTORY).to(HISTORY.slice(0, 2)))
                .isNaN();
    }

    /** Three bars without wicks: gaps g and −g, bodies b and −b. */
    private static BarSeries gapsAndBodies(double gap, double body) {
        double[] open = {100, 100 * Math.exp(gap), 100 * Math.exp(body)};
        double[] close = {100, 100 * Math.exp(gap + body), 100};
        double[] high = {100, Math.max(open[1], close[1]), Math.max(open[2], close[2])};
        double[] low = {100, Math.min(open[1], close[1]), Math.min(open[2], close[2])};
        return BarSeries.of(open, high, low, close);
    }
}
