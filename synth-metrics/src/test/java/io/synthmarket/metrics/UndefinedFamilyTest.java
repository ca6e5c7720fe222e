package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exactly those figures of a family are undefined that cannot be computed. */
class UndefinedFamilyTest {

    @ParameterizedTest
    @CsvSource({
        "kurtosis_aggregated_5, 100",
        "kurtosis_aggregated_20, 400",
        "kurtosis_aggregated_60, 1200",
        "ljung_box_statistic, 11",
        "arch_lm_statistic, 22",
        "variance_ratio_2, 3",
        "variance_ratio_5, 6",
        "variance_ratio_10, 11",
        "variance_ratio_20, 21",
        "block_length_r, 9",
        "block_length_r_circular, 9",
        "block_length_abs, 9",
        "block_length_abs_circular, 9",
        "block_length_sq, 9",
        "block_length_sq_circular, 9",
        "yang_zhang, 2",
        "value_at_risk_1, 2",
        "value_at_risk_5, 2",
        "expected_shortfall_1, 2",
        "expected_shortfall_5, 2",
    })
    void figure_oneReturnTooFew_isUndefinedUntilThereAreEnough(String name, int fewest) {
        MetricId metric = new MetricId(name);

        assertThat(Metrics.value(Series.candles(fewest - 1, 42), metric)).isEmpty();
        assertThat(Metrics.value(Series.candles(fewest, 42), metric)).isPresent();
    }

    @Test
    void hill_tailReachesReturnsOfTheOtherSign_isUndefined() {
        double[] losses = new double[11];
        for (int t = 0; t < losses.length; t++) {
            losses[t] = -0.01 * (t + 1);
        }
        BarSeries enough = Series.ofReturns(losses);
        losses[0] = 0;
        BarSeries tooFew = Series.ofReturns(losses);

        assertThat(Metrics.value(enough, MetricId.HILL_LEFT_TAIL)).isPresent();
        assertThat(Metrics.value(enough, MetricId.HILL_RIGHT_TAIL)).isEmpty();
        assertThat(Metrics.value(tooFew, MetricId.HILL_LEFT_TAIL)).isEmpty();
    }

    @Test
    void hill_tenReturns_isUndefined() {
        assertThat(Metrics.value(
                        Series.ofReturns(-.01, -.02, -.03, -.04, -.05, -.06, -.07, -.08, -.09, -.1),
                        MetricId.HILL_LEFT_TAIL))
                .isEmpty();
    }

    /** All returns but one are the same loss up to rounding, whose tail would have an index of 10¹³. */
    @Test
    void hill_lossesOfOneSize_isUndefined() {
        double[] returns = new double[40];
        Arrays.fill(returns, -0.01);
        returns[20] = 0.01;

        assertThat(Metrics.value(Series.ofReturns(returns), MetricId.HILL_LEFT_TAIL))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.000001, 1.0001, 1.01, 1.37})
    void undefined_constantGrowthUpToRounding_isWhatNeedsVariance(double factor) {
        double[] closes = new double[1_300];
        closes[0] = 1e-80;
        for (int t = 1; t < closes.length; t++) {
            closes[t] = closes[t - 1] * factor;
        }
        BarSeries series = Series.ofCloses(closes);

        assertThat(Metrics.of(series, MetricFamily.MARGINAL))
                .satisfies(values -> assertThat(values.undefined())
                        .containsExactly(
                                MetricId.SKEWNESS,
                                MetricId.KURTOSIS,
                                MetricId.KURTOSIS_AGGREGATED_5,
                                MetricId.KURTOSIS_AGGREGATED_20,
                                MetricId.KURTOSIS_AGGREGATED_60,
                                MetricId.HILL_LEFT_TAIL,
                                MetricId.HILL_RIGHT_TAIL));
        assertThat(Metrics.of(series, MetricFamily.DEPENDENCE))
                .satisfies(values -> assertThat(values.undefined()).isEqualTo(values.metrics()));
    }

    @Test
    void undefined_constantPrices_leavesRangesAndRisksOfZero() {
        BarSeries series = Series.constant(100);

        assertThat(Metrics.of(series, MetricFamily.BARS))
                .hasToString("MetricValues[parkinson=0.00000, garman_klass=0.00000, rogers_satchell=0.00000,"
                        + " yang_zhang=0.00000, gap_share=undefined]");
        assertThat(Metrics.of(series, MetricFamily.RISK))
                .hasToString("MetricValues[max_drawdown=0.00000, value_at_risk_1=0.00000, value_at_risk_5=0.00000,"
                        + " expected_shortfall_1=0.00000, expected_shortfall_5=0.00000]");
    }

    @Test
    void undefined_noVolume_isTheCorrelationWithIt() {
        assertThat(Metrics.of(Series.constant(100), MetricFamily.VOLUME).undefined())
                .containsExactly(MetricId.RET_VOL_CORR);
    }

    @Test
    void undefined_returnsOfOneSize_isWhatNeedsVarianceOfTheirSizes() {
        double[] closes = new double[201];
        for (int t = 0; t < closes.length; t++) {
            closes[t] = 1 + 1e-6 * (t % 2);
        }
        BarSeries series = Series.ofCloses(closes);

        assertThat(Metrics.of(series, MetricFamily.DEPENDENCE).undefined())
                .contains(
                        MetricId.ARCH_LM_STATISTIC,
                        MetricId.BLOCK_LENGTH_ABS,
                        MetricId.BLOCK_LENGTH_ABS_CIRCULAR,
                        MetricId.BLOCK_LENGTH_SQ,
                        MetricId.BLOCK_LENGTH_SQ_CIRCULAR)
                .doesNotContain(MetricId.BLOCK_LENGTH_R, MetricId.VARIANCE_RATIO_2, MetricId.LJUNG_BOX_STATISTIC);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "2, 0", "3, 1", "4, 2", "21, 19", "22, 20", "23, 20"})
    void leverageCurve_fewReturns_goesAsFarAsTwoPairs(int returns, int lags) {
        assertThat(leverage(Series.walk(returns, 42)).lags()).isEqualTo(lags);
    }

    @Test
    void leverageCurve_constantPrices_hasNoLags() {
        assertThat(leverage(Series.constant(100)).lags()).isZero();
    }

    /** At lag 5 and beyond the returns that have a partner that much later are all 0. */
    @Test
    void leverageCurve_returnsThatBeginLate_endsWhereTheyHaveNoPartner() {
        double[] returns = new double[40];
        returns[35] = 0.1;
        returns[39] = 0.2;

        assertThat(leverage(Series.ofReturns(returns)).lags()).isEqualTo(4);
    }

    @Test
    void undefined_oneBar_isEverythingThatNeedsAReturn() {
        BarSeries bar = Series.candles(0, 42);

        assertThat(Metrics.of(bar, MetricFamily.MARGINAL))
                .satisfies(values -> assertThat(values.undefined()).isEqualTo(values.metrics()));
        assertThat(Metrics.of(bar, MetricFamily.DEPENDENCE))
                .satisfies(values -> assertThat(values.undefined()).isEqualTo(values.metrics()));
        assertThat(Metrics.of(bar, MetricFamily.BARS).undefined())
                .containsExactly(MetricId.YANG_ZHANG, MetricId.GAP_SHARE);
        assertThat(Metrics.of(bar, MetricFamily.RISK).undefined())
                .containsExactly(
                        MetricId.VALUE_AT_RISK_1,
                        MetricId.VALUE_AT_RISK_5,
                        MetricId.EXPECTED_SHORTFALL_1,
                        MetricId.EXPECTED_SHORTFALL_5);
    }

    private static Curve leverage(BarSeries series) {
        return Metrics.curves(series, MetricFamily.DEPENDENCE).stream()
                .filter(curve -> curve.id().equals(MetricId.LEVERAGE_CURVE))
                .findFirst()
                .orElseThrow();
    }
}
