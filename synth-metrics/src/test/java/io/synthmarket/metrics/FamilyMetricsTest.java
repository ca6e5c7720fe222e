package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarSeriesBuilder;
import io.synthmarket.core.BlockLength;
import io.synthmarket.core.LengthBasis;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures beside the fifteen on series so small that their value can be had by hand. */
class FamilyMetricsTest {

    private static final Offset<Double> EXACTLY = within(1e-12);
    private static final double D = 0.1;
    private static final double LN2 = Math.log(2);
    private static final double FOUR_RANGES = 4 * LN2;

    /** The weight of bodies in Yang and Zhang's estimate from two bars after the first. */
    private static final double K = 0.34 / (1.34 + 3);

    /** u = ln 2, d = b = 0. */
    @Test
    void rangeVolatility_oneUpperWick_isByItsLength() {
        BarSeries wick = bars(new double[] {4, 8, 4, 4});

        assertThat(value(MetricId.PARKINSON, wick)).isCloseTo(LN2 / Math.sqrt(FOUR_RANGES), EXACTLY);
        assertThat(value(MetricId.GARMAN_KLASS, wick)).isCloseTo(LN2 / Math.sqrt(2), EXACTLY);
        assertThat(value(MetricId.ROGERS_SATCHELL, wick)).isCloseTo(LN2, EXACTLY);
    }

    /** u = b = ln 2, d = 0: all drift, no wicks. */
    @Test
    void rangeVolatility_oneFullBody_isNoneToRogersAndSatchell() {
        BarSeries body = bars(new double[] {4, 8, 4, 8});

        assertThat(value(MetricId.PARKINSON, body)).isCloseTo(LN2 / Math.sqrt(FOUR_RANGES), EXACTLY);
        assertThat(value(MetricId.GARMAN_KLASS, body)).isCloseTo(LN2 * Math.sqrt(1.5 - 2 * LN2), EXACTLY);
        assertThat(value(MetricId.ROGERS_SATCHELL, body)).isZero();
    }

    /** The second bar does not move, so the squares are halved. */
    @Test
    void rangeVolatility_twoBars_isTheRootOfTheMean() {
        BarSeries bars = bars(new double[] {4, 8, 4, 4}, new double[] {5, 5, 5, 5});

        assertThat(value(MetricId.PARKINSON, bars)).isCloseTo(LN2 / Math.sqrt(2 * FOUR_RANGES), EXACTLY);
        assertThat(value(MetricId.GARMAN_KLASS, bars)).isCloseTo(LN2 / 2, EXACTLY);
        assertThat(value(MetricId.ROGERS_SATCHELL, bars)).isCloseTo(LN2 / Math.sqrt(2), EXACTLY);
    }

    /** Gaps ln 2 and −ln 2 have the sample variance 2 ln² 2; the wick of the first bar is left out. */
    @Test
    void yangZhang_gapsAlone_isTheirDeviation() {
        BarSeries gaps = bars(new double[] {1, 9, 1, 1}, new double[] {2, 2, 2, 2}, new double[] {1, 1, 1, 1});

        assertThat(value(MetricId.YANG_ZHANG, gaps)).isCloseTo(Math.sqrt(2) * LN2, EXACTLY);
    }

    @Test
    void yangZhang_bodiesAlone_isTheirWeightedDeviation() {
        BarSeries bodies = bars(new double[] {1, 1, 1, 1}, new double[] {1, 2, 1, 2}, new double[] {2, 2, 1, 1});

        assertThat(value(MetricId.YANG_ZHANG, bodies)).isCloseTo(Math.sqrt(2 * K) * LN2, EXACTLY);
    }

    @Test
    void yangZhang_wicksAlone_isTheirWeightedSize() {
        BarSeries wicks = bars(new double[] {4, 4, 4, 4}, new double[] {4, 8, 4, 4}, new double[] {4, 4, 2, 4});

        assertThat(value(MetricId.YANG_ZHANG, wicks)).isCloseTo(Math.sqrt(1 - K) * LN2, EXACTLY);
    }

    /** The ten largest are each twice the eleventh, so the mean of the logarithms is ln 2. */
    @Test
    void hill_tenReturnsTwiceTheNext_isOneOverLnTwo() {
        double[] gains = new double[25];
        Arrays.fill(gains, 0, 10, 2 * D);
        Arrays.fill(gains, 10, 15, D);
        double[] losses = Arrays.stream(gains).map(gain -> -gain).toArray();

        assertThat(value(MetricId.HILL_RIGHT_TAIL, Series.ofReturns(gains))).isCloseTo(1 / LN2, within(1e-10));
        assertThat(value(MetricId.HILL_LEFT_TAIL, Series.ofReturns(losses))).isCloseTo(1 / LN2, within(1e-10));
    }

    /** Of 239 returns ⌊11.95⌋ = 11 are the tail: ten logarithms of ln 2, the eleventh largest is the threshold's own size. */
    @Test
    void hill_manyReturns_looksAtATwentiethOfThem() {
        double[] returns = new double[239];
        Arrays.fill(returns, 0, 10, 0.02);
        Arrays.fill(returns, 10, 15, 0.01);

        assertThat(value(MetricId.HILL_RIGHT_TAIL, Series.ofReturns(returns))).isCloseTo(1.1 / LN2, within(1e-9));
    }

    /** (d, d, −d, −d): variance d²; sums of two 2d, 0, −2d: variance 8/3 d². */
    @Test
    void varianceRatio_fourReturns_isThatOfOverlappingSums() {
        assertThat(value(MetricId.VARIANCE_RATIO_2, Series.ofReturns(D, D, -D, -D)))
                .isCloseTo(8 / 3.0 / 2, EXACTLY);
    }

    @Test
    void varianceRatio_returnsInTurn_isNoneOverTwoBars() {
        assertThat(value(MetricId.VARIANCE_RATIO_2, Series.ofReturns(D, -D, D, -D, D, -D)))
                .isCloseTo(0, EXACTLY);
    }

    /** One of twenty sums is d and the rest 0, for which G₂ is the number of sums; what is left of the last group is cut. */
    @ParameterizedTest
    @CsvSource({"kurtosis_aggregated_5, 5", "kurtosis_aggregated_20, 20", "kurtosis_aggregated_60, 60"})
    void kurtosisAggregated_oneSumOfTwentyMoves_isTwenty(String name, int group) {
        double[] returns = new double[20 * group + group - 1];
        Arrays.fill(returns, group, 2 * group, D / group);
        Arrays.fill(returns, 20 * group, returns.length, -1e-3);

        assertThat(value(new MetricId(name), Series.ofReturns(returns))).isCloseTo(20, within(1e-9));
    }

    /** x = (−d, 2d, 0, 0) with y = (4d², 0, 0, 0): covariance −5, spreads 4.75 and 12. From lag 2 on all squares are 0. */
    @Test
    void leverageCurve_aRiseAfterAFall_endsWhereSquaresDoNotVary() {
        Curve curve = leverage(Series.ofReturns(-D, 2 * D, 0, 0, 0));

        assertThat(curve.lags()).isEqualTo(1);
        assertThat(curve.value(1)).isCloseTo(-5 / Math.sqrt(57), EXACTLY);
    }

    /** Pairs (−d, 0) and (0, d²). */
    @Test
    void leverageCurve_twoPairs_isOneOrMinusOne() {
        assertThat(leverage(Series.ofReturns(-D, 0, D)).values()).containsExactly(new double[] {1}, EXACTLY);
        assertThat(leverage(Series.ofReturns(D, 0, D)).values()).containsExactly(new double[] {-1}, EXACTLY);
    }

    /** The statistic of {@link ConceptMetricsTest}, ρ_k = −k/110. */
    @Test
    void ljungBoxStatistic_oneReturnThenNone_isByItsDefinition() {
        double sum = 0;
        for (int k = 1; k <= 10; k++) {
            sum += (double) k * k / (11 - k);
        }
        double[] returns = new double[11];
        returns[0] = D;

        assertThat(value(MetricId.LJUNG_BOX_STATISTIC, Series.ofReturns(returns)))
                .isCloseTo(143 / 12_100.0 * sum, EXACTLY);
    }

    /** Returns of −50 … 50 basis points: the quantiles are the second and the sixth of them. */
    @Test
    void valueAtRisk_returnsInEvenSteps_isTheirQuantile() {
        BarSeries series = inEvenSteps();

        assertThat(value(MetricId.VALUE_AT_RISK_1, series)).isCloseTo(-49e-4, EXACTLY);
        assertThat(value(MetricId.VALUE_AT_RISK_5, series)).isCloseTo(-45e-4, EXACTLY);
    }

    @Test
    void expectedShortfall_returnsInEvenSteps_isTheMeanUpToTheQuantile() {
        BarSeries series = inEvenSteps();

        assertThat(value(MetricId.EXPECTED_SHORTFALL_1, series)).isCloseTo(-49.5e-4, EXACTLY);
        assertThat(value(MetricId.EXPECTED_SHORTFALL_5, series)).isCloseTo(-47.5e-4, EXACTLY);
    }

    private static BarSeries inEvenSteps() {
        double[] returns = new double[101];
        for (int t = 0; t < returns.length; t++) {
            returns[t] = 1e-4 * (t * 37 % 101 - 50);
        }
        return Series.ofReturns(returns);
    }

    @ParameterizedTest
    @CsvSource({"block_length_r, RETURNS", "block_length_abs, ABSOLUTE_RETURNS", "block_length_sq, SQUARED_RETURNS"})
    void blockLength_eachBasis_isTheAutomaticOne(String name, LengthBasis basis) {
        BarSeries walk = Series.walk(500, 42);
        BlockLength length = BlockLength.of(walk, basis);

        assertThat(value(new MetricId(name), walk)).isCloseTo(length.stationary(), EXACTLY);
        assertThat(value(new MetricId(name + "_circular"), walk)).isCloseTo(length.circular(), EXACTLY);
    }

    private static BarSeries bars(double[]... bars) {
        BarSeriesBuilder builder = BarSeries.builder();
        for (double[] bar : bars) {
            builder.add(bar[0], bar[1], bar[2], bar[3], Double.NaN);
        }
        return builder.build();
    }

    private static Curve leverage(BarSeries series) {
        return Metrics.curves(series, MetricFamily.DEPENDENCE).stream()
                .filter(curve -> curve.id().equals(MetricId.LEVERAGE_CURVE))
                .findFirst()
                .orElseThrow();
    }

    private static double value(MetricId metric, BarSeries series) {
        return Metrics.value(series, metric).orElseThrow();
    }
}
