package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarSeriesBuilder;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FamilyPropertyTest {

    /** Whole numbers as prices, so that repeated prices, flat stretches and ties come up often. */
    @Provide
    Arbitrary<BarSeries> series() {
        return Arbitraries.integers()
                .between(1, 12)
                .array(int[].class)
                .ofMinSize(4)
                .ofMaxSize(600)
                .map(FamilyPropertyTest::bars);
    }

    /** Takes four prices a bar: the open, the close, and what high and low lie beyond them. */
    private static BarSeries bars(int[] prices) {
        BarSeriesBuilder builder = BarSeries.builder();
        for (int i = 0; i + 3 < prices.length; i += 4) {
            int high = Math.max(Math.max(prices[i], prices[i + 1]), prices[i + 2]);
            int low = Math.min(Math.min(prices[i], prices[i + 1]), prices[i + 3]);
            builder.add(prices[i], high, low, prices[i + 1], prices[i + 2]);
        }
        return builder.build();
    }

    @Property(tries = 300)
    void figures_ofAnySeries_areFinite(@ForAll("series") BarSeries series) {
        for (MetricFamily family : MetricFamily.values()) {
            MetricValues values = Metrics.of(series, family);
            assertThat(values.metrics())
                    .allSatisfy(
                            metric -> assertThat(values.value(metric).orElse(0)).isFinite());
        }
    }

    @Property(tries = 300)
    void leverageCurve_ofAnySeries_isOfCorrelations(@ForAll("series") BarSeries series) {
        for (Curve curve : Metrics.curves(series, MetricFamily.DEPENDENCE)) {
            for (double value : curve.values()) {
                assertThat(value).as("%s", curve).isBetween(-1 - 1e-12, 1 + 1e-12);
            }
        }
    }

    /** Ratios of prices stay what they are when all are doubled, so every figure does, to the bit. */
    @Property(tries = 300)
    void figures_pricesDoubled_areTheSame(@ForAll("series") BarSeries series) {
        BarSeries doubled = BarSeries.of(
                doubled(series.open()),
                doubled(series.high()),
                doubled(series.low()),
                doubled(series.close()),
                series.volume());
        for (MetricFamily family : MetricFamily.values()) {
            MetricValues values = Metrics.of(series, family);
            MetricValues again = Metrics.of(doubled, family);
            assertThat(values.metrics())
                    .allSatisfy(metric -> assertThat(again.value(metric)).isEqualTo(values.value(metric)));
        }
    }

    private static double[] doubled(double[] prices) {
        double[] doubled = new double[prices.length];
        for (int bar = 0; bar < prices.length; bar++) {
            doubled[bar] = 2 * prices[bar];
        }
        return doubled;
    }
}
