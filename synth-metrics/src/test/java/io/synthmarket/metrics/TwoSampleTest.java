package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The four statistics of two samples, of log returns that are whole numbers of percents; SciPy 1.17.1 gave the fractions. */
class TwoSampleTest {

    private static final Offset<Double> NEAR = within(1e-9);
    private static final BarSeries APART = Series.ofReturns(0.01, 0.02);
    private static final BarSeries FARTHER = Series.ofReturns(0.04, 0.03);

    @Test
    void twoSample_oneAboveTheOther_isAsFarAsTheirMeans() {
        assertThat(value(MetricId.WASSERSTEIN)).isCloseTo(0.02, NEAR);
    }

    @Test
    void twoSample_oneAboveTheOther_hasDistributionFunctionsThatAreOneApart() {
        assertThat(value(MetricId.KS)).isEqualTo(1);
    }

    /** √(2 · (¼ + 1 + ¼) · 0.01). */
    @Test
    void twoSample_oneAboveTheOther_hasTheEnergyOfItsThreeGaps() {
        assertThat(value(MetricId.ENERGY)).isCloseTo(Math.sqrt(0.03), NEAR);
    }

    /** {@code anderson_ksamp([[1, 2], [3, 4]]).statistic}. */
    @Test
    void twoSample_oneAboveTheOther_hasTheStatisticOfSciPy() {
        assertThat(value(MetricId.ANDERSON_DARLING)).isCloseTo(1.5427784316797186, NEAR);
    }

    /** {@code anderson_ksamp([[1, 2, 3], [2, 2, 2, 9]]).statistic} on closes that double, so that ties are exact. */
    @Test
    void twoSample_ties_countAtTheirMiddleRank() {
        MetricValues values = Metrics.twoSample(Series.ofCloses(1, 2, 8, 64), Series.ofCloses(1, 4, 16, 64, 32_768));

        assertThat(values.value(MetricId.ANDERSON_DARLING).orElseThrow()).isCloseTo(-0.9547456569959325, NEAR);
    }

    @Test
    void twoSample_seriesChangePlaces_isTheSame() {
        assertThat(Metrics.twoSample(FARTHER, APART))
                .hasToString(Metrics.twoSample(APART, FARTHER).toString());
    }

    @Test
    void twoSample_oneBar_isUndefined() {
        MetricValues values = Metrics.twoSample(Series.ofCloses(1), APART);

        assertThat(values.undefined()).isEqualTo(values.metrics());
    }

    @Test
    void twoSample_allReturnsTheSame_hasNoAndersonDarling() {
        assertThat(Metrics.twoSample(Series.constant(9), Series.constant(5)).undefined())
                .containsExactly(MetricId.ANDERSON_DARLING);
    }

    @Test
    void twoSample_threeReturns_hasNoAndersonDarling() {
        assertThat(Metrics.twoSample(APART, Series.ofReturns(0.03)).undefined())
                .containsExactly(MetricId.ANDERSON_DARLING);
    }

    private static double value(MetricId id) {
        return Metrics.twoSample(APART, FARTHER).value(id).orElseThrow();
    }
}
