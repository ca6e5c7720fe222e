package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import org.junit.jupiter.api.Test;

class ReturnSampleTest {

    private static final BarSeries WALK = Series.walk(500, 3);

    @Test
    void of_series_hasWhatTheFifteenMetricsMeasure() {
        ReturnSample sample = ReturnSample.of(WALK);
        MetricValues metrics = Metrics.of(WALK);

        assertThat(sample.returns()).isEqualTo(500);
        assertThat(sample.mean()).isCloseTo(metrics.value(MetricId.MEAN_RETURN).orElseThrow(), within(1e-15));
        assertThat(sample.deviation())
                .isCloseTo(metrics.value(MetricId.VOLATILITY).orElseThrow(), within(1e-15));
        assertThat(sample.autocorrelation(1))
                .isCloseTo(metrics.value(MetricId.AUTOCORRELATION_LAG1).orElseThrow(), within(1e-12));
        assertThat(sample.close(0)).isEqualTo(WALK.close(0));
    }

    @Test
    void quantile_ofReturns_isInterpolated() {
        ReturnSample sample =
                ReturnSample.of(Series.ofCloses(1, StrictMath.exp(2), StrictMath.exp(3), StrictMath.exp(7)));

        assertThat(sample.quantile(0)).isCloseTo(1, within(1e-12));
        assertThat(sample.quantile(.25)).isCloseTo(1.5, within(1e-12));
        assertThat(sample.quantile(1)).isCloseTo(4, within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sample.quantile(1.5))
                .withMessage("share must be in [0, 1] but was 1.5");
    }

    @Test
    void of_whatHasNoReturnOrNoVolume_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReturnSample.of(Series.ofCloses(1)))
                .withMessage("a sample needs 2 bars or more but there is 1");
        assertThatIllegalStateException()
                .isThrownBy(() -> ReturnSample.of(Series.ofCloses(1, 2)).volume(0))
                .withMessage("this sample has no volume; ask hasVolume() first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReturnSample.of(WALK).autocorrelation(11))
                .withMessage("lag must be in [1, 10] but was 11");
    }
}
