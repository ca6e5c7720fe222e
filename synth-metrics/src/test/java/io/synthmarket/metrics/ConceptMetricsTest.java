package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.samples.Samples;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Each of the fifteen on a series so small that its value can be had by hand. */
class ConceptMetricsTest {

    private static final Offset<Double> EXACTLY = within(1e-12);
    private static final double D = 0.1;

    @Test
    void value_eachMetricAlone_isTheOneMeasuredWithTheOthers() {
        for (BarSeries series :
                new BarSeries[] {Samples.sp500Daily(), Series.ofCloses(1, 2, 1, 2), Series.ofCloses(1)}) {
            MetricValues together = Metrics.of(series);

            assertThat(MetricId.concept())
                    .allSatisfy(
                            metric -> assertThat(Metrics.value(series, metric)).isEqualTo(together.value(metric)));
        }
    }

    @Test
    void value_otherMetric_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metrics.value(Series.ofCloses(1, 2), MetricId.ACF_RETURNS))
                .withMessageStartingWith("metric must be one of [volatility, ")
                .withMessageEndingWith("] but was \"acf_returns\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metrics.value(Series.ofCloses(1, 2), new MetricId("x".repeat(100))))
                .withMessageEndingWith("] but was \"" + "x".repeat(80) + "…\"");
    }

    /** r = (ln 1.1, ln 0.9); the deviation of two numbers is |r₁ − r₂| / √2. */
    @Test
    void volatility_twoReturns_isTheirDistanceOverRootTwo() {
        assertThat(value(MetricId.VOLATILITY, Series.ofCloses(100, 110, 99)))
                .isCloseTo((Math.log(1.1) - Math.log(0.9)) / Math.sqrt(2), EXACTLY);
    }

    /** (ln 1.1 + ln 0.9) / 2 = ln 0.99 / 2. */
    @Test
    void meanReturn_twoReturns_isHalfTheWay() {
        assertThat(value(MetricId.MEAN_RETURN, Series.ofCloses(100, 110, 99))).isCloseTo(Math.log(0.99) / 2, EXACTLY);
    }

    /** e = (−d, −d, 2d) / 3: m₂ = 6/27 d², m₃ = 6/81 d³; m₃ / m₂^1.5 = 1/√2; times √(3·2) / 1 is √3, the most there is. */
    @Test
    void skewness_oneOfThreeReturnsUp_isRootThree() {
        assertThat(value(MetricId.SKEWNESS, Series.ofReturns(0, 0, D))).isCloseTo(Math.sqrt(3), EXACTLY);
    }

    @Test
    void skewness_symmetricReturns_isZero() {
        assertThat(value(MetricId.SKEWNESS, Series.ofReturns(-D, 0, D))).isCloseTo(0, EXACTLY);
    }

    /** m₄ / m₂² = 7/3, so G₂ = 3 / (2·1) · (5·(7/3 − 3) + 6) = 4. */
    @Test
    void kurtosis_oneOfFourReturnsUp_isFour() {
        assertThat(value(MetricId.KURTOSIS, Series.ofReturns(0, 0, 0, D))).isCloseTo(4, within(1e-10));
    }

    /** e₁e₂ / (e₁² + e₂²) with e₂ = −e₁. */
    @Test
    void autocorrelationLag1_twoReturns_isMinusAHalf() {
        assertThat(value(MetricId.AUTOCORRELATION_LAG1, Series.ofCloses(100, 110, 99)))
                .isCloseTo(-0.5, EXACTLY);
    }

    /**
     * r = (d, 0, …, 0), eleven of them: e = (10, −1, …, −1)·d/11. Σe² = 110 d²/121 and the products at lag k are −10 + (10 −
     * k), so ρ_k = −k/110; Σ|ρ_k| = 55/110.
     */
    @Test
    void acf10AbsSum_oneReturnThenNone_isAHalf() {
        assertThat(value(MetricId.ACF_10_ABS_SUM, oneReturnThenNone(11))).isCloseTo(0.5, EXACTLY);
        assertThat(value(MetricId.AUTOCORRELATION_LAG1, oneReturnThenNone(11))).isCloseTo(-1 / 110.0, EXACTLY);
    }

    /** As above, for the sizes of returns (−d, 0, …, 0). */
    @Test
    void volClustering10_oneReturnThenNone_isAHalf() {
        double[] returns = new double[11];
        returns[0] = -D;

        assertThat(value(MetricId.VOL_CLUSTERING_10, Series.ofReturns(returns))).isCloseTo(0.5, EXACTLY);
    }

    /**
     * With the ρ_k above, Q = 11·13 · Σ k² / (110² (11 − k)) = 143 / 12100 · 189.392857… (Σ k²/(11 − k) for k = 1 … 10), and
     * the tail of χ²(10) at Q is e^{−h} (1 + h + h²/2 + h³/6 + h⁴/24) with h = Q/2.
     */
    @Test
    void ljungBoxPvalue_oneReturnThenNone_isTheTailAtItsQ() {
        double sum = 0;
        for (int k = 1; k <= 10; k++) {
            sum += (double) k * k / (11 - k);
        }
        double h = 143 / 12_100.0 * sum / 2;
        double tail = Math.exp(-h) * (1 + h + h * h / 2 + h * h * h / 6 + h * h * h * h / 24);

        assertThat(value(MetricId.LJUNG_BOX_PVALUE, oneReturnThenNone(11))).isCloseTo(tail, EXACTLY);
    }

    /** r = (d, 0, …): r² is r times d, so the correlation is 1; downwards it is −1. */
    @Test
    void leverageEffect_oneReturnThenNone_isOneUpwardsAndMinusOneDownwards() {
        assertThat(value(MetricId.LEVERAGE_EFFECT, Series.ofReturns(D, 0, 0))).isCloseTo(1, EXACTLY);
        assertThat(value(MetricId.LEVERAGE_EFFECT, Series.ofReturns(-D, 0, 0))).isCloseTo(-1, EXACTLY);
    }

    @Test
    void maxDrawdown_fallFromTheFirstClose_countsIt() {
        assertThat(value(MetricId.MAX_DRAWDOWN, Series.ofCloses(100, 90, 95))).isCloseTo(-0.1, EXACTLY);
    }

    /** From 120 to 90 is −25 %; from 100 to 80 before is −20 %. */
    @Test
    void maxDrawdown_twoFalls_isTheDeeper() {
        assertThat(value(MetricId.MAX_DRAWDOWN, Series.ofCloses(100, 80, 120, 90, 119)))
                .isCloseTo(-0.25, EXACTLY);
    }

    @Test
    void maxDrawdown_onlyRising_isZero() {
        assertThat(value(MetricId.MAX_DRAWDOWN, Series.ofCloses(1, 2, 3))).isZero();
    }

    /** a = (L, L, 0): deviations (1, 1, −2)·L/3; volumes (0, 3, 3): (−2, 1, 1). −3/3 / (√(6/9)·√6) = −1/2. V₀ is left out. */
    @Test
    void retVolCorr_threeReturns_leavesOutTheFirstVolume() {
        BarSeries series = Series.withVolume(Series.ofCloses(100, 110, 100, 100), 1e9, 0, 3, 3);

        assertThat(value(MetricId.RET_VOL_CORR, series)).isCloseTo(-0.5, EXACTLY);
    }

    /**
     * Fourteen changes of ±1 in turn: U = D = 0.5, RSI 50. A rise: U = 7.5/14, D = 6.5/14, RSI 750/14. A fall: U = 7.5·13/196,
     * D the rest of 1, RSI 9750/196. No change: RSI stays. So ΔRSI = (350, −375, 0)/98 with returns (L, −L, 0): correlation
     * 725 / √(2·(350² + 375² − 25²/3)).
     */
    @Test
    void rsiCorr_threeSteps_isByWildersSmoothing() {
        double[] closes = new double[18];
        for (int t = 0; t < closes.length; t++) {
            closes[t] = 100 + t % 2;
        }
        closes[17] = closes[16];

        assertThat(value(MetricId.RSI_CORR, Series.ofCloses(closes)))
                .isCloseTo(725 / Math.sqrt(2 * (350.0 * 350 + 375 * 375 - 625 / 3.0)), EXACTLY);
    }

    /** Of the three windows of 22 returns (d, 0, …, 0) only the first deviates: x = (s, 0, 0), ρ₁ = (−2 + 1) / 6. */
    @Test
    void volPersistence_threeWindowsOneOfThemMoving_isMinusASixth() {
        assertThat(value(MetricId.VOL_PERSISTENCE, oneReturnThenNone(22))).isCloseTo(-1 / 6.0, within(1e-9));
    }

    /**
     * Returns ±d in turn have mean 0 in every window, range d and deviation d√(w/(w−1)), so R/S = √((w−1)/w). The windows are 8
     * and 16, and H = ½ + ln(R/S₁₆ / E₁₆ · E₈ / R/S₈) / ln 2. Γ(7/2)/(√π Γ(4)) = 5/16, Γ(15/2)/(√π Γ(8)) = 429/2048.
     */
    @Test
    void hurst_returnsInTurn_isTheSlopeOverTwoWindowSizes() {
        double[] closes = new double[65];
        for (int t = 0; t < closes.length; t++) {
            closes[t] = 100 + t % 2;
        }
        double expected8 = 7.5 / 8 * (5 / 16.0) * roots(8);
        double expected16 = 15.5 / 16 * (429 / 2_048.0) * roots(16);
        double slope = Math.log(Math.sqrt(15 / 16.0) / expected16 * expected8 / Math.sqrt(7 / 8.0)) / Math.log(2);

        assertThat(value(MetricId.HURST, Series.ofCloses(closes))).isCloseTo(0.5 + slope, within(1e-10));
    }

    private static double roots(int window) {
        double sum = 0;
        for (int i = 1; i < window; i++) {
            sum += Math.sqrt((double) (window - i) / i);
        }
        return sum;
    }

    private static BarSeries oneReturnThenNone(int returns) {
        double[] closes = new double[returns + 1];
        closes[0] = 100;
        for (int t = 1; t <= returns; t++) {
            closes[t] = 110;
        }
        return Series.ofCloses(closes);
    }

    private static double value(MetricId metric, BarSeries series) {
        return Metrics.of(series).value(metric).orElseThrow();
    }
}
