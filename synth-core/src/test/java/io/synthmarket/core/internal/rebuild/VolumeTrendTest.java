package io.synthmarket.core.internal.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.internal.series.LotGrid;
import io.synthmarket.core.internal.series.Walks;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VolumeTrendTest {

    private static final int BARS = 400;

    /** Doubles every fifty bars, three bars up, two down. */
    private static final double[] GROWING = volumes(bar -> 1_000 * Math.pow(2, bar / 50.0) * (1 + bar % 5 / 10.0));

    @Test
    void volumes_growingHistoryBackwards_growAsHistoryDid() {
        double[] volume = lay(VolumeTrend.of(Walks.ofVolumes(GROWING)), Walks.backwards(BARS));

        for (int place = 0; place < volume.length; place++) {
            assertThat(volume[place] / GROWING[place + 1]).isBetween(0.65, 1.5);
        }
    }

    /** What a bar was above or below the trend it stays above or below. */
    @Test
    void volumes_growingHistoryBackwards_keepTheirShareOfTheTrend() {
        VolumeTrend trend = VolumeTrend.of(Walks.ofVolumes(GROWING));
        int[] source = Walks.backwards(BARS);

        double[] volume = lay(trend, source);

        for (int place = 0; place < volume.length; place++) {
            double share = GROWING[source[place]] / trend.factor(source[place] - 1);
            assertThat(volume[place] / trend.factor(place)).isEqualTo(share, within(1e-12 * share));
        }
    }

    @Test
    void volumes_wholeHistoryInItsOrder_areHistorys() {
        double[] whole = Arrays.stream(GROWING).map(Math::rint).toArray();
        double[] volume = new double[BARS - 1];

        VolumeTrend.of(Walks.ofVolumes(whole)).volumes(0, Walks.inOrder(BARS), LotGrid.of(1), volume);

        assertThat(volume).containsExactly(Arrays.copyOfRange(whole, 1, BARS));
    }

    @Test
    void volumes_beyondHistorysLength_standAtTheEndOfTheTrend() {
        VolumeTrend trend = VolumeTrend.of(Walks.ofVolumes(GROWING));
        int[] source = new int[3 * BARS];
        Arrays.fill(source, 17);

        double[] volume = lay(trend, source);

        assertThat(Arrays.copyOfRange(volume, BARS - 1, source.length)).containsOnly(volume[BARS - 2]);
        assertThat(trend.factor(BARS - 1)).isEqualTo(trend.factor(BARS - 2));
    }

    @Test
    void volumes_continuingPath_standAtTheEndOfTheTrend() {
        VolumeTrend trend = VolumeTrend.of(Walks.ofVolumes(GROWING));
        int[] source = new int[BARS - 1];
        Arrays.fill(source, 17);

        double[] volume = lay(trend.continuing(), source);

        assertThat(volume).containsOnly(lay(trend, source)[BARS - 2]);
    }

    @Test
    void volumes_noTrend_areTheSources() {
        double[] level = volumes(bar -> 1_000.5 + bar * 37 % 101);
        int[] source = Walks.backwards(BARS);

        VolumeTrend trend = VolumeTrend.of(Walks.ofVolumes(level));
        double[] volume = lay(trend, source);

        assertThat(volume)
                .containsExactly(
                        IntStream.of(source).mapToDouble(bar -> level[bar]).toArray());
        assertThat(lay(trend.continuing(), source)).containsExactly(volume);
        assertThat(trend.factor(7)).isEqualTo(1);
    }

    @Test
    void volumes_fewerThanThirtyOfThem_haveNoTrend() {
        double[] few = new double[BARS];
        System.arraycopy(GROWING, 100, few, 100, 29);

        assertThat(VolumeTrend.of(Walks.ofVolumes(few)).factor(120)).isEqualTo(1);
        few[129] = GROWING[129];
        assertThat(VolumeTrend.of(Walks.ofVolumes(few)).factor(120)).isNotEqualTo(1);
    }

    @Test
    void volumes_correlatedWithTimeByThreeTenths_haveNoTrend() {
        double[] weak = volumes(bar -> Math.exp((bar * 37 % 101) / 20.0 + bar * 0.0022));
        double[] strong = volumes(bar -> Math.exp((bar * 37 % 101) / 20.0 + bar * 0.0062));

        assertThat(VolumeTrend.of(Walks.ofVolumes(weak)).factor(0)).isEqualTo(1);
        assertThat(VolumeTrend.of(Walks.ofVolumes(strong)).factor(0)).isLessThan(0.7);
    }

    @Test
    void volumes_constant_haveNoTrend() {
        assertThat(VolumeTrend.of(Walks.ofVolumes(volumes(bar -> 0.1))).factor(0))
                .isEqualTo(1);
    }

    @Test
    void volumes_zero_stayZero() {
        double[] holes = GROWING.clone();
        for (int bar = 0; bar < BARS; bar += 7) {
            holes[bar] = 0;
        }

        double[] volume = lay(VolumeTrend.of(Walks.ofVolumes(holes)), Walks.backwards(BARS));

        for (int place = 0; place < volume.length; place++) {
            assertThat(volume[place] == 0).isEqualTo((BARS - 1 - place) % 7 == 0);
        }
    }

    @Test
    void factor_beforeTheFirstAndAfterTheLastVolume_isLevel() {
        double[] volume = GROWING.clone();
        Arrays.fill(volume, 0, 200, 0);
        Arrays.fill(volume, 300, BARS, 0);

        VolumeTrend trend = VolumeTrend.of(Walks.ofVolumes(volume));

        assertThat(trend.factor(0)).isEqualTo(trend.factor(199)).isLessThan(trend.factor(200));
        assertThat(trend.factor(BARS - 2)).isEqualTo(trend.factor(298)).isGreaterThan(trend.factor(297));
    }

    @Test
    void volumes_trendThatWouldLeaveTheRangeOfDoubles_isNotTaken() {
        double[] extreme = volumes(bar -> bar % 2 == 0 ? Math.pow(10, bar - 200.0) : Math.pow(10, 300 - 1.4 * bar));

        VolumeTrend trend = VolumeTrend.of(Walks.ofVolumes(extreme));

        for (double volume : lay(trend, Walks.backwards(BARS))) {
            assertThat(volume).isPositive().isFinite();
        }
    }

    @Test
    void of_historyWithoutVolume_isRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> VolumeTrend.of(Walks.ofCloses(1, 2, 3)))
                .withMessage("this series has no volume; ask hasVolume() first");
    }

    private static double[] lay(VolumeTrend trend, int[] source) {
        double[] volume = new double[source.length];
        trend.volumes(0, source, LotGrid.none(), volume);
        return volume;
    }

    private static double[] volumes(IntToDoubleFunction volume) {
        return IntStream.range(0, BARS).mapToDouble(volume).toArray();
    }
}
