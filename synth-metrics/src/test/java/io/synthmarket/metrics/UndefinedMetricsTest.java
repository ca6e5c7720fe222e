package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exactly those metrics are undefined that cannot be computed. */
class UndefinedMetricsTest {

    @ParameterizedTest
    @CsvSource({
        "volatility, 2",
        "vol_clustering_10, 11",
        "skewness, 3",
        "kurtosis, 4",
        "acf_10_abs_sum, 11",
        "hurst, 64",
        "rsi_corr, 16",
        "vol_persistence, 21",
        "ret_vol_corr, 2",
        "leverage_effect, 2",
        "mean_return, 1",
        "autocorrelation_lag1, 2",
        "ljung_box_pvalue, 11",
        "arch_lm_pvalue, 22",
    })
    void metric_oneReturnTooFew_isUndefinedUntilThereAreEnough(String name, int fewest) {
        MetricId metric = new MetricId(name);

        assertThat(Metrics.of(Series.walk(fewest - 1, 42)).value(metric)).isEmpty();
        assertThat(Metrics.of(Series.walk(fewest, 42)).value(metric)).isPresent();
        assertThat(Metrics.of(Series.walk(fewest + 1, 42)).value(metric)).isPresent();
    }

    @Test
    void undefined_oneBar_isEverythingButTheDrawdown() {
        assertThat(Metrics.of(Series.walk(0, 42)).undefined()).isEqualTo(allBut(MetricId.MAX_DRAWDOWN));
    }

    @Test
    void undefined_twoBars_isEverythingButDrawdownAndMean() {
        assertThat(Metrics.of(Series.walk(1, 42)).undefined())
                .isEqualTo(allBut(MetricId.MAX_DRAWDOWN, MetricId.MEAN_RETURN));
    }

    @Test
    void undefined_longWalk_isNothing() {
        assertThat(Metrics.of(Series.walk(200, 42)).undefined()).isEmpty();
    }

    @Test
    void undefined_constantPrices_isWhatNeedsVariance() {
        BarSeries series =
                Series.withVolume(Series.constant(200), Series.walk(199, 42).volume());

        assertThat(Metrics.of(series).undefined())
                .isEqualTo(allBut(MetricId.VOLATILITY, MetricId.MAX_DRAWDOWN, MetricId.MEAN_RETURN));
    }

    @Test
    void undefined_priceDoublingEachBar_isWhatNeedsVariance() {
        double[] closes = new double[200];
        for (int t = 0; t < closes.length; t++) {
            closes[t] = Math.scalb(1.0, t);
        }
        BarSeries series =
                Series.withVolume(Series.ofCloses(closes), Series.walk(199, 42).volume());

        assertThat(Metrics.of(series).undefined())
                .isEqualTo(allBut(MetricId.VOLATILITY, MetricId.MAX_DRAWDOWN, MetricId.MEAN_RETURN));
    }

    /** The returns differ by rounding only. */
    @ParameterizedTest
    @ValueSource(doubles = {1.000001, 1.00001, 1.0001, 1.001, 1.01, 1.0123, 1.05, 1.1, 1.37})
    void undefined_constantGrowthUpToRounding_isWhatNeedsVariance(double factor) {
        BarSeries series =
                Series.withVolume(growing(200, factor), Series.walk(199, 42).volume());

        assertThat(Metrics.of(series).undefined())
                .isEqualTo(allBut(MetricId.VOLATILITY, MetricId.MAX_DRAWDOWN, MetricId.MEAN_RETURN));
    }

    @Test
    void undefined_noVolume_isTheCorrelationWithVolume() {
        BarSeries series = Series.ofCloses(Series.walk(200, 42).close());

        assertThat(Metrics.of(series).undefined()).containsExactly(MetricId.RET_VOL_CORR);
    }

    @ParameterizedTest
    @CsvSource({"0", "5", "1e12"})
    void undefined_constantVolume_isTheCorrelationWithVolume(double volume) {
        double[] volumes = new double[201];
        Arrays.fill(volumes, volume);
        BarSeries series = Series.withVolume(Series.walk(200, 42), volumes);

        assertThat(Metrics.of(series).undefined()).containsExactly(MetricId.RET_VOL_CORR);
    }

    @Test
    void undefined_seriesThatFreezesAfterAWhile_isNothing() {
        BarSeries walk = Series.walk(300, 42);
        double[] closes = walk.close();
        Arrays.fill(closes, 100, closes.length, closes[100]);
        BarSeries frozen = Series.withVolume(Series.ofCloses(closes), walk.volume());

        assertThat(Metrics.of(frozen).undefined()).isEmpty();
    }

    @Test
    void undefined_seriesThatWakesAfterAWhile_isNothing() {
        BarSeries walk = Series.walk(300, 42);
        double[] closes = walk.close();
        Arrays.fill(closes, 0, 200, closes[200]);
        BarSeries waking = Series.withVolume(Series.ofCloses(closes), walk.volume());

        assertThat(Metrics.of(waking).undefined()).isEmpty();
    }

    /** Up and down by the same return: sizes and squares of returns do not vary, nor does the rolling deviation. */
    @Test
    void undefined_returnsOfOneSize_isWhatNeedsVarianceOfTheirSizes() {
        double[] closes = new double[201];
        for (int t = 0; t < closes.length; t++) {
            closes[t] = 100 + t % 2;
        }
        BarSeries series =
                Series.withVolume(Series.ofCloses(closes), Series.walk(200, 42).volume());

        assertThat(Metrics.of(series).undefined())
                .containsExactly(
                        MetricId.VOL_CLUSTERING_10,
                        MetricId.VOL_PERSISTENCE,
                        MetricId.RET_VOL_CORR,
                        MetricId.LEVERAGE_EFFECT,
                        MetricId.ARCH_LM_PVALUE);
    }

    /** After the fall the index creeps back to 100 while the returns of its pairs do not vary. */
    @Test
    void rsiCorr_constantGrowthAfterAnEarlyFall_isUndefined() {
        double[] closes = growing(200, 1.3).close();
        closes[0] *= 2;

        assertThat(Metrics.of(Series.ofCloses(closes)).value(MetricId.RSI_CORR)).isEmpty();
    }

    /** Only the first window of each size has some range, and its R/S looks neither at the size of the fall nor at the growth. */
    @Test
    void hurst_constantGrowthAfterAnEarlyFall_leavesOutTheWindowsOfConstantGrowth() {
        double[] constant = Series.constant(200).close();
        constant[0] *= 2;
        double[] growing = growing(200, 1.01).close();
        growing[0] *= 2;

        assertThat(Metrics.of(Series.ofCloses(growing)).value(MetricId.HURST).orElseThrow())
                .isCloseTo(
                        Metrics.of(Series.ofCloses(constant))
                                .value(MetricId.HURST)
                                .orElseThrow(),
                        within(1e-9));
    }

    @Test
    void curves_constantPrices_haveNoLags() {
        assertThat(Metrics.curves(Series.constant(200))).extracting(Curve::lags).containsExactly(0, 0, 0);
    }

    @Test
    void curves_oneBar_haveNoLags() {
        assertThat(Metrics.curves(Series.constant(1))).extracting(Curve::lags).containsExactly(0, 0, 0);
    }

    private static BarSeries growing(int bars, double factor) {
        double[] closes = new double[bars];
        closes[0] = 100;
        for (int t = 1; t < bars; t++) {
            closes[t] = closes[t - 1] * factor;
        }
        return Series.ofCloses(closes);
    }

    private static List<MetricId> allBut(MetricId... defined) {
        List<MetricId> undefined = new ArrayList<>(MetricId.concept());
        Stream.of(defined).forEach(undefined::remove);
        return undefined;
    }
}
