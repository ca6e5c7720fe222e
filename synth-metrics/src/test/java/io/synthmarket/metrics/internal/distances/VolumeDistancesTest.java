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

class VolumeDistancesTest {

    private static final Offset<Double> EXACTLY = within(1e-12);
    private static final int BARS = 2_500;
    private static final BarSeries HISTORY = market(0);

    private static BarSeries market(long seed) {
        return Markets.daily(BARS, seed);
    }

    private static Distance distance(MetricId id) {
        return Defects.distance(VolumeDistances.all(), id);
    }

    private static void assertSeen(MetricId id, double[] volume) {
        Defects.assertSeen(distance(id), VolumeDistancesTest::market, Markets.withVolume(HISTORY, volume));
    }

    static List<Distance> distances() {
        return VolumeDistances.all();
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
    void distance_noVolumeOnEitherSide_isUndefined(Distance distance) {
        BarSeries without = BarSeries.of(HISTORY.open(), HISTORY.high(), HISTORY.low(), HISTORY.close());

        assertThat(distance.against(HISTORY).to(without)).isNaN();
        assertThat(distance.against(without).to(HISTORY)).isNaN();
    }

    @ParameterizedTest
    @MethodSource("distances")
    void distance_nothingTraded_isUndefined(Distance distance) {
        assertThat(distance.against(HISTORY).to(Markets.withVolume(HISTORY, new double[BARS])))
                .isNaN();
    }

    /** Volume in units a million times smaller, as a split or another vendor would have it. */
    @ParameterizedTest
    @MethodSource("distances")
    void distance_volumeInOtherUnits_isNone(Distance distance) {
        double[] volume = HISTORY.volume();
        for (int bar = 0; bar < BARS; bar++) {
            volume[bar] *= 1e6;
        }

        assertThat(distance.against(HISTORY).to(Markets.withVolume(HISTORY, volume)))
                .isCloseTo(0, EXACTLY);
    }

    @Test
    void memoryAndTie_constantVolume_areUndefined() {
        double[] volume = new double[BARS];
        Arrays.fill(volume, 1_234.5);
        BarSeries constant = Markets.withVolume(HISTORY, volume);

        assertThat(distance(MetricId.VOLUME_ACF_DISTANCE).against(HISTORY).to(constant))
                .isNaN();
        assertThat(distance(MetricId.VOLUME_VOLATILITY_DISTANCE)
                        .against(HISTORY)
                        .to(constant))
                .isNaN();
    }

    @Test
    void memoryAndTie_oneBar_areUndefined() {
        BarSeries one = HISTORY.slice(0, 1);

        assertThat(distance(MetricId.VOLUME_ACF_DISTANCE).against(HISTORY).to(one))
                .isNaN();
        assertThat(distance(MetricId.VOLUME_VOLATILITY_DISTANCE)
                        .against(HISTORY)
                        .to(one))
                .isNaN();
    }

    @Test
    void volumeVolatility_tenReturns_isUndefinedUntilThereAreEleven() {
        assertThat(VolumeDistances.volumeLeads(HISTORY.slice(0, 11))).isEmpty();
        assertThat(VolumeDistances.volumeLeads(HISTORY.slice(0, 12))).hasSize(10);
    }

    @Test
    void volumeVolatility_pricesThatStandStill_isUndefined() {
        BarSeries still = Series.withVolume(Series.constant(BARS), HISTORY.volume());

        assertThat(VolumeDistances.volumeVolatility(still)).isEmpty();
    }

    @Test
    void all_areOfTheFamilyOfVolume() {
        assertThat(VolumeDistances.all()).extracting(Distance::family).containsOnly(MetricFamily.VOLUME);
    }

    @Test
    void volumeAcf_volumeInRandomOrder_isSeen() {
        double[] volume = HISTORY.volume();
        int[] order = Markets.shuffled(BARS, 5);
        for (int bar = 0; bar < BARS; bar++) {
            volume[bar] = HISTORY.volume(order[bar]);
        }

        assertSeen(MetricId.VOLUME_ACF_DISTANCE, volume);
    }

    @Test
    void volumeVolatility_volumeOfAnotherDraw_isSeen() {
        assertSeen(MetricId.VOLUME_VOLATILITY_DISTANCE, market(99).volume());
    }

    /** Volume a day late: as much of it goes with volatility, but not at the same time. */
    @Test
    void volumeVolatility_volumeADayLate_isSeen() {
        double[] volume = HISTORY.volume();
        System.arraycopy(HISTORY.volume(), 0, volume, 1, BARS - 1);

        assertSeen(MetricId.VOLUME_VOLATILITY_DISTANCE, volume);
    }

    @Test
    void volumeLaw_volumesMoreUnequal_isSeen() {
        double[] volume = HISTORY.volume();
        for (int bar = 0; bar < BARS; bar++) {
            volume[bar] = Math.pow(volume[bar], 1.5);
        }

        assertSeen(MetricId.VOLUME_LAW_DISTANCE, volume);
    }

    /** Logs ±1 in turn: ρ_k = (−1)^k (n − k) / n. */
    @Test
    void volumeAcf_volumeHighAndLowInTurn_alternates() {
        double[] volume = new double[100];
        for (int bar = 0; bar < volume.length; bar++) {
            volume[bar] = Math.exp(bar % 2 == 0 ? 1 : -1);
        }

        double[] curve = VolumeDistances.volumeAcf(Series.withVolume(Series.constant(100), volume));

        assertThat(curve).hasSize(50);
        assertThat(curve[0]).isCloseTo(-0.99, EXACTLY);
        assertThat(curve[49]).isCloseTo(0.5, EXACTLY);
    }

    /**
     * Of 13 returns one is not 0, and two bars later the volume is not what it always is: e = (12, −1, …, −1)/13 both, Σe² = 156/13²,
     * and of the 11 pairs two bars apart one holds both: 144 + 10.
     */
    @Test
    void volumeVolatility_volumeTwoBarsAfterTheMove_peaksThere() {
        double[] closes = new double[14];
        Arrays.fill(closes, 0, 5, 100);
        Arrays.fill(closes, 5, 14, 110);
        double[] volume = new double[14];
        Arrays.fill(volume, 1_000);
        volume[7] = 3_000;

        BarSeries series = Series.withVolume(Series.ofCloses(closes), volume);

        assertThat(VolumeDistances.volumeFollows(series)[1]).isCloseTo(154 / 156.0, EXACTLY);
        assertThat(VolumeDistances.volumeVolatility(series)).hasSize(21);
    }

    @Test
    void volumeLaw_oneOfFourBarsTwiceTheMedian_isAQuarterOfTheLogOfTwo() {
        BarSeries prices = Series.constant(4);
        BarSeries even = Series.withVolume(prices, 1, 1, 1, 1);
        BarSeries uneven = Series.withVolume(prices, 1, 1, 1, 2);

        assertThat(distance(MetricId.VOLUME_LAW_DISTANCE).against(even).to(uneven))
                .isCloseTo(Math.log(2) / 4, EXACTLY);
    }

    /** The mean is 1, so a bar without trades counts as 0.001, against a median of 5/3. */
    @Test
    void volumeLaw_barsWithoutTrades_countAsAThousandthOfTheMean() {
        BarSeries prices = Series.constant(5);
        BarSeries even = Series.withVolume(prices, 5, 5, 5, 5, 5);
        BarSeries uneven = Series.withVolume(prices, 0, 0, 5 / 3.0, 5 / 3.0, 5 / 3.0);

        assertThat(distance(MetricId.VOLUME_LAW_DISTANCE).against(even).to(uneven))
                .isCloseTo(2 * Math.log(5_000 / 3.0) / 5, EXACTLY);
    }
}
