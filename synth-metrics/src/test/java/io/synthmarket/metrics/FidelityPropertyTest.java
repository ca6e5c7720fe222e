package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FidelityPropertyTest {

    /** Whole numbers as closes, so that repeated prices, flat stretches and constant growth come up often. */
    @Provide
    Arbitrary<BarSeries> series() {
        Arbitrary<double[]> rough = Arbitraries.integers()
                .between(1, 20)
                .map(Integer::doubleValue)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(150);
        Arbitrary<double[]> smooth = Arbitraries.doubles()
                .between(0.5, 2)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(150);
        return Arbitraries.oneOf(rough, smooth).map(closes -> Series.withVolume(Series.ofCloses(closes), closes));
    }

    @Property(tries = 300)
    void score_ofItself_isAHundred(@ForAll("series") BarSeries series) {
        assertThat(Fidelity.concept().compare(series, series).fidelity()).hasValue(100);
    }

    @Property(tries = 300)
    void score_ofAnyPair_isAPercentage(@ForAll("series") BarSeries history, @ForAll("series") BarSeries candidate) {
        assertThat(Fidelity.concept().compare(history, candidate).fidelity().orElseThrow())
                .isBetween(0.0, 100.0);
    }

    @Property(tries = 300)
    void metrics_ofAnySeries_stayInTheirRanges(@ForAll("series") BarSeries series) {
        MetricValues values = Metrics.of(series);

        for (MetricId metric : values.metrics()) {
            values.value(metric)
                    .ifPresent(value -> assertThat(value).as("%s", metric).isFinite());
        }
        assertBetween(values, MetricId.VOLATILITY, 0, 10);
        assertBetween(values, MetricId.MAX_DRAWDOWN, -1, 0);
        assertBetween(values, MetricId.AUTOCORRELATION_LAG1, -1, 1);
        assertBetween(values, MetricId.VOL_PERSISTENCE, -1, 1);
        assertBetween(values, MetricId.RET_VOL_CORR, -1, 1);
        assertBetween(values, MetricId.LEVERAGE_EFFECT, -1, 1);
        assertBetween(values, MetricId.RSI_CORR, -1, 1);
        assertBetween(values, MetricId.LJUNG_BOX_PVALUE, 0, 1);
        assertBetween(values, MetricId.ARCH_LM_PVALUE, 0, 1);
    }

    private static void assertBetween(MetricValues values, MetricId metric, double least, double most) {
        values.value(metric)
                .ifPresent(value -> assertThat(value).as("%s", metric).isBetween(least - 1e-12, most + 1e-12));
    }
}
