package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.synthmarket.core.AttemptListener;
import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Synth;
import io.synthmarket.metrics.internal.figures.CurveFigure;
import io.synthmarket.metrics.internal.figures.Figure;
import io.synthmarket.metrics.internal.figures.Measurement;
import io.synthmarket.samples.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked for by family is complete, and what it is alone. */
class FamilyTest {

    private static final BarSeries SAMPLE = Samples.sp500Daily();

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "MARGINAL: volatility mean_return skewness kurtosis kurtosis_aggregated_5 kurtosis_aggregated_20"
                        + " kurtosis_aggregated_60 hill_left_tail hill_right_tail",
                "DEPENDENCE: vol_clustering_10 acf_10_abs_sum hurst rsi_corr vol_persistence leverage_effect"
                        + " autocorrelation_lag1 ljung_box_pvalue arch_lm_pvalue ljung_box_statistic arch_lm_statistic"
                        + " variance_ratio_2 variance_ratio_5 variance_ratio_10 variance_ratio_20 block_length_r"
                        + " block_length_r_circular block_length_abs block_length_abs_circular block_length_sq"
                        + " block_length_sq_circular zumbach dfa_abs",
                "BARS: parkinson garman_klass rogers_satchell yang_zhang gap_share",
                "VOLUME: ret_vol_corr",
                "SESSION: opening_gap",
                "RISK: max_drawdown value_at_risk_1 value_at_risk_5 expected_shortfall_1 expected_shortfall_5"
            })
    void of_family_listsItsFiguresInTheOrderOfAReport(MetricFamily family, String names) {
        assertThat(Metrics.of(SAMPLE, family).metrics())
                .extracting(MetricId::name)
                .containsExactly(names.split(" ", -1));
    }

    @Test
    void families_together_holdTheFifteenAndNothingTwice() {
        List<MetricId> all = new ArrayList<>();
        for (MetricFamily family : MetricFamily.values()) {
            all.addAll(Metrics.of(SAMPLE, family).metrics());
            Metrics.curves(SAMPLE, family).forEach(curve -> all.add(curve.id()));
        }

        assertThat(all).doesNotHaveDuplicates().containsAll(MetricId.concept());
    }

    @ParameterizedTest
    @EnumSource
    void of_family_hasTheBitsOfTheFifteen(MetricFamily family) {
        MetricValues fifteen = Metrics.of(SAMPLE);
        MetricValues values = Metrics.of(SAMPLE, family);

        assertThat(values.metrics())
                .filteredOn(MetricId.concept()::contains)
                .allSatisfy(metric -> assertThat(values.value(metric)).isEqualTo(fifteen.value(metric)));
    }

    @ParameterizedTest
    @EnumSource
    void value_ofAFigureAlone_isTheOneOfItsFamily(MetricFamily family) {
        MetricValues values = Metrics.of(SAMPLE, family);

        assertThat(values.metrics())
                .allSatisfy(metric -> assertThat(Metrics.value(SAMPLE, metric)).isEqualTo(values.value(metric)));
    }

    @Test
    void value_ofACandidate_isThatOfTheSeriesMadeOfIt() {
        List<OptionalDouble> seen = new ArrayList<>();
        AttemptListener listener = attempt -> seen.add(Metrics.value(attempt.candidate(), MetricId.YANG_ZHANG));
        BarSeries path = Synth.from(SAMPLE)
                .watchedBy(listener)
                .seed(42)
                .generate(1)
                .path(0)
                .series();

        assertThat(seen).containsExactly(Metrics.value(path, MetricId.YANG_ZHANG));
    }

    @Test
    void figureOfSeries_candidate_isUndefined() {
        Figure bars = Figure.ofSeries(new MetricId("bars"), BarSeries::size);
        CurveFigure closes = CurveFigure.ofSeries(new MetricId("closes"), BarSeries::close);
        List<Double> seen = new ArrayList<>();
        AttemptListener listener = attempt -> {
            Measurement measurement = new Measurement(attempt.candidate());
            seen.add(bars.measure().applyAsDouble(measurement));
            seen.add((double) closes.measure().apply(measurement).length);
        };
        Synth.from(SAMPLE).watchedBy(listener).seed(42).generate(1).path(0);

        assertThat(seen).containsExactly(Double.NaN, 0.0);
    }

    @Test
    void figureOfSeries_series_isMeasuredOnIt() {
        Measurement measurement = new Measurement(Series.ofCloses(1, 2, 3));

        assertThat(Figure.ofSeries(new MetricId("bars"), BarSeries::size)
                        .measure()
                        .applyAsDouble(measurement))
                .isEqualTo(3);
        assertThat(CurveFigure.ofSeries(new MetricId("closes"), BarSeries::close)
                        .measure()
                        .apply(measurement))
                .containsExactly(1, 2, 3);
    }

    @Test
    void curves_ofDependence_areAutocorrelationsAndLeverage() {
        assertThat(Metrics.curves(SAMPLE, MetricFamily.DEPENDENCE))
                .extracting(Curve::toString)
                .containsExactly(
                        "Curve[acf_returns, lags 1..100]",
                        "Curve[acf_abs_returns, lags 1..100]",
                        "Curve[acf_squared_returns, lags 1..100]",
                        "Curve[leverage_curve, lags 1..20]");
    }

    @Test
    void curves_ofOtherFamilies_areMemoryOfRangesAndVolumeAndTheDay() {
        assertThat(Stream.of(MetricFamily.BARS, MetricFamily.VOLUME, MetricFamily.SESSION)
                        .flatMap(family -> Metrics.curves(SAMPLE, family).stream())
                        .map(Curve::toString))
                .containsExactly(
                        "Curve[range_acf, lags 1..20]",
                        "Curve[volume_acf, lags 1..50]",
                        "Curve[volume_leads, lags 1..10]",
                        "Curve[volume_follows, lags 1..10]",
                        "Curve[intraday_abs_returns, undefined]",
                        "Curve[intraday_volume, undefined]");
    }

    @Test
    void curve_alone_isThatOfItsFamily() {
        BarSeries series = Markets.intraday(40, 1);

        for (MetricFamily family : MetricFamily.values()) {
            for (Curve curve : Metrics.curves(series, family)) {
                assertThat(Metrics.curve(series, curve.id()).values()).isEqualTo(curve.values());
            }
        }
    }

    @Test
    void curve_metricThatIsNone_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metrics.curve(SAMPLE, MetricId.VOLATILITY))
                .withMessage("metric must be one of [acf_returns, acf_abs_returns, acf_squared_returns, leverage_curve,"
                        + " range_acf, volume_acf, volume_leads, volume_follows, intraday_abs_returns, intraday_volume]"
                        + " but was \"volatility\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metrics.curve(SAMPLE, new MetricId("x".repeat(100))))
                .withMessageEndingWith("] but was \"" + "x".repeat(80) + "…\"");
    }

    @Test
    void curves_ofAFamilyWithoutAny_areNone() {
        assertThat(Stream.of(MetricFamily.MARGINAL, MetricFamily.RISK)
                        .flatMap(family -> Metrics.curves(SAMPLE, family).stream()))
                .isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway")
    void of_noFamily_isRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> Metrics.of(SAMPLE, null))
                .withMessage("family");
        assertThatNullPointerException()
                .isThrownBy(() -> Metrics.curves(SAMPLE, null))
                .withMessage("family");
    }
}
