package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurveTest {

    private static final Curve CURVE = new Curve(MetricId.ACF_RETURNS, new double[] {0.5, -0.25});

    @Test
    void value_lag_isCountedFromOne() {
        assertThat(CURVE.lags()).isEqualTo(2);
        assertThat(CURVE.value(1)).isEqualTo(0.5);
        assertThat(CURVE.value(2)).isEqualTo(-0.25);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void value_lagThatIsNotThere_isRefused(int lag) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> CURVE.value(lag));
    }

    @Test
    void values_callerChangesThem_curveStays() {
        CURVE.values()[0] = 9;

        assertThat(CURVE.values()).containsExactly(0.5, -0.25);
    }

    @Test
    void toString_saysWhatAndHowFar() {
        assertThat(CURVE).hasToString("Curve[acf_returns, lags 1..2]");
    }

    @Test
    void curves_areThoseOfReturnsTheirSizesAndTheirSquares() {
        assertThat(Metrics.curves(Series.walk(200, 42)))
                .extracting(Curve::id)
                .containsExactly(MetricId.ACF_RETURNS, MetricId.ACF_ABS_RETURNS, MetricId.ACF_SQUARED_RETURNS);
    }

    @Test
    void curves_longSeries_goToLagHundred() {
        assertThat(Metrics.curves(Series.walk(200, 42))).extracting(Curve::lags).containsOnly(100);
    }

    @Test
    void curves_shortSeries_goAsFarAsTheSeries() {
        assertThat(Metrics.curves(Series.walk(30, 42))).extracting(Curve::lags).containsOnly(29);
    }
}
