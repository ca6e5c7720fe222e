package io.synthmarket.metrics.internal.distances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.Series;
import io.synthmarket.metrics.internal.risk.Drawdowns;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Drawdowns and tails so small that they can be told by hand. */
class RiskDistancesTest {

    private static final Offset<Double> NEAR = within(1e-12);
    private static final BarSeries TWO_DRAWDOWNS = Series.ofCloses(100, 90, 95, 100, 110, 99);

    @Test
    void drawdowns_peakAgain_endsTheFirstAndTheSeriesTheSecond() {
        assertThat(Drawdowns.of(TWO_DRAWDOWNS).logDurations())
                .containsExactly(new double[] {Math.log(3), Math.log(1)}, NEAR);
    }

    @Test
    void drawdowns_depths_areFromPeakToTrough() {
        assertThat(Drawdowns.of(TWO_DRAWDOWNS).logDepths())
                .containsExactly(
                        new double[] {Math.log(Math.log(100.0 / 90)), Math.log(Math.log(110.0 / 99))}, within(1e-11));
    }

    @Test
    void drawdowns_plateauAtThePeak_beginsAtItsLastBar() {
        assertThat(Drawdowns.of(Series.ofCloses(100, 100, 100, 90, 100)).logDurations())
                .containsExactly(new double[] {Math.log(2)}, NEAR);
    }

    @Test
    void drawdowns_manyMore_areAllKept() {
        double[] closes = new double[401];
        for (int bar = 0; bar < closes.length; bar++) {
            closes[bar] = bar % 2 == 0 ? 100 : 99;
        }

        assertThat(Drawdowns.of(Series.ofCloses(closes)).logDepths()).hasSize(200);
    }

    /** Each depth of one lies as far from the other's as the logs of their log ratios. */
    @Test
    void drawdownDepth_oneDrawdownEach_isTheLogOfTheirRatio() {
        assertThat(distance(MetricId.DRAWDOWN_DEPTH_DISTANCE, Series.ofCloses(100, 90), Series.ofCloses(100, 81)))
                .isCloseTo(Math.log(2), NEAR);
    }

    @Test
    void drawdownDuration_oneDrawdownEach_isTheLogOfTheirRatio() {
        assertThat(distance(
                        MetricId.DRAWDOWN_DURATION_DISTANCE,
                        Series.ofCloses(100, 90, 100),
                        Series.ofCloses(100, 90, 80, 70, 60)))
                .isCloseTo(Math.log(2), NEAR);
    }

    @Test
    void drawdownDepth_closesThatNeverFall_isUndefined() {
        assertThat(distance(MetricId.DRAWDOWN_DEPTH_DISTANCE, TWO_DRAWDOWNS, Series.ofCloses(1, 2, 2, 3)))
                .isNaN();
    }

    /** Returns −50 … 50 hundredths of a percent: quantiles −49 and −45 exactly; twice as large: −98 and −90. */
    @Test
    void valueAtRisk_returnsTwiceAsLarge_isTheRootMeanSquareOfTheQuantiles() {
        double expected = Math.sqrt((49.0 * 49 + 45 * 45) / 2) / deviation();

        assertThat(distance(MetricId.VALUE_AT_RISK_DISTANCE, ladder(1), ladder(2)))
                .isCloseTo(expected, within(1e-9));
    }

    /** Between −d and d the quantiles are −0.98 d and −0.9 d, the deviation is √2 d; twice as large they are as much apart again. */
    @Test
    void valueAtRisk_twoReturns_isInterpolated() {
        double expected = Math.sqrt((0.98 * 0.98 + 0.9 * 0.9) / 2) / Math.sqrt(2);

        assertThat(distance(
                        MetricId.VALUE_AT_RISK_DISTANCE, Series.ofReturns(-0.01, 0.01), Series.ofReturns(-0.02, 0.02)))
                .isCloseTo(expected, within(1e-9));
    }

    /** Means of −50, −49 and of −50 … −45. */
    @Test
    void expectedShortfall_returnsTwiceAsLarge_isTheRootMeanSquareOfTheMeansBeyond() {
        double expected = Math.sqrt((49.5 * 49.5 + 47.5 * 47.5) / 2) / deviation();

        assertThat(distance(MetricId.EXPECTED_SHORTFALL_DISTANCE, ladder(1), ladder(2)))
                .isCloseTo(expected, within(1e-9));
    }

    private static BarSeries ladder(double step) {
        double[] returns = new double[101];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = step * (i - 50) * 1e-4;
        }
        return Series.ofReturns(returns);
    }

    /** √(Σ i² / 100) over −50 … 50. */
    private static double deviation() {
        return Math.sqrt(2 * (50.0 * 51 * 101 / 6) / 100);
    }

    private static double distance(MetricId id, BarSeries history, BarSeries candidate) {
        return RiskDistances.all().stream()
                .filter(distance -> distance.id().equals(id))
                .findFirst()
                .orElseThrow()
                .against(history)
                .to(candidate);
    }
}
