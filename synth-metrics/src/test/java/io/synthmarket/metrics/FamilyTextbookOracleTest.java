package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.descriptive.moment.Kurtosis;
import org.hipparchus.stat.descriptive.moment.Variance;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures beside the fifteen of random series against Hipparchus 4.0.3, joined by the plainest code that the definitions allow. */
class FamilyTextbookOracleTest {

    static Stream<BarSeries> candles() {
        return IntStream.range(0, 12).mapToObj(seed -> Series.candles(1_200 + 97 * seed, seed));
    }

    @ParameterizedTest
    @MethodSource("candles")
    void kurtosisAggregated_isThatOfHipparchus(BarSeries series) {
        double[] r = Series.returns(series);
        for (int group : new int[] {5, 20, 60}) {
            double[] sums = IntStream.range(0, r.length / group)
                    .mapToDouble(
                            i -> Arrays.stream(r, i * group, (i + 1) * group).sum())
                    .toArray();

            expect(series, "kurtosis_aggregated_" + group, new Kurtosis().evaluate(sums));
        }
    }

    @ParameterizedTest
    @MethodSource("candles")
    void varianceRatio_isByHipparchusVariances(BarSeries series) {
        double[] r = Series.returns(series);
        Variance variance = new Variance(false);
        for (int m : new int[] {2, 5, 10, 20}) {
            double[] sums = IntStream.rangeClosed(0, r.length - m)
                    .mapToDouble(t -> Arrays.stream(r, t, t + m).sum())
                    .toArray();

            expect(series, "variance_ratio_" + m, variance.evaluate(sums) / (m * variance.evaluate(r)));
        }
    }

    @ParameterizedTest
    @MethodSource("candles")
    void leverageCurve_isByHipparchusCorrelations(BarSeries series) {
        double[] r = Series.returns(series);
        double[] squares = Arrays.stream(r).map(x -> x * x).toArray();
        Curve curve = Metrics.curves(series, MetricFamily.DEPENDENCE).get(3);

        for (int lag = 1; lag <= 20; lag++) {
            double expected = new PearsonsCorrelation()
                    .correlation(Arrays.copyOf(r, r.length - lag), Arrays.copyOfRange(squares, lag, squares.length));
            assertThat(curve.value(lag)).as("lag %d", lag).isCloseTo(expected, within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("candles")
    void archLmStatistic_isByHipparchusLeastSquares(BarSeries series) {
        double[] r = Series.returns(series);
        double mean = Arrays.stream(r).average().orElseThrow();
        double[] squares = Arrays.stream(r).map(x -> (x - mean) * (x - mean)).toArray();
        double[][] lags = IntStream.range(10, squares.length)
                .mapToObj(t -> IntStream.rangeClosed(1, 10)
                        .mapToDouble(lag -> squares[t - lag])
                        .toArray())
                .toArray(double[][]::new);
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(Arrays.copyOfRange(squares, 10, squares.length), lags);

        expect(series, "arch_lm_statistic", lags.length * regression.calculateRSquared());
    }

    @ParameterizedTest
    @MethodSource("candles")
    void hill_isByASortedTail(BarSeries series) {
        double[] r = Arrays.stream(Series.returns(series)).sorted().toArray();
        int tail = r.length / 20;
        double losses = 0;
        double gains = 0;
        for (int i = 0; i < tail; i++) {
            losses += Math.log(r[i] / r[tail]);
            gains += Math.log(r[r.length - 1 - i] / r[r.length - 1 - tail]);
        }

        expect(series, "hill_left_tail", tail / losses);
        expect(series, "hill_right_tail", tail / gains);
    }

    @ParameterizedTest
    @MethodSource("candles")
    void risk_isByHipparchusPercentiles(BarSeries series) {
        double[] r = Series.returns(series);
        for (int percent : new int[] {1, 5}) {
            double quantile =
                    new Percentile().withEstimationType(EstimationType.R_7).evaluate(r, percent);

            expect(series, "value_at_risk_" + percent, quantile);
            expect(
                    series,
                    "expected_shortfall_" + percent,
                    Arrays.stream(r).filter(x -> x <= quantile).average().orElseThrow());
        }
    }

    @ParameterizedTest
    @MethodSource("candles")
    void rangeVolatility_isThatOfLogPrices(BarSeries series) {
        double[] o = logs(series.open());
        double[] h = logs(series.high());
        double[] l = logs(series.low());
        double[] c = logs(series.close());
        int n = o.length;
        double[] overnight =
                IntStream.range(1, n).mapToDouble(t -> o[t] - c[t - 1]).toArray();
        double[] openToClose =
                IntStream.range(1, n).mapToDouble(t -> c[t] - o[t]).toArray();
        double k = 0.34 / (1.34 + n / (n - 2.0));

        expect(
                series,
                "parkinson",
                Math.sqrt(IntStream.range(0, n)
                        .mapToDouble(t -> Math.pow(h[t] - l[t], 2) / (4 * Math.log(2)))
                        .average()
                        .orElseThrow()));
        expect(
                series,
                "garman_klass",
                Math.sqrt(IntStream.range(0, n)
                        .mapToDouble(
                                t -> Math.pow(h[t] - l[t], 2) / 2 - (2 * Math.log(2) - 1) * Math.pow(c[t] - o[t], 2))
                        .average()
                        .orElseThrow()));
        expect(series, "rogers_satchell", Math.sqrt(wicks(o, h, l, c, 0)));
        expect(
                series,
                "yang_zhang",
                Math.sqrt(new Variance().evaluate(overnight)
                        + k * new Variance().evaluate(openToClose)
                        + (1 - k) * wicks(o, h, l, c, 1)));
    }

    private static double wicks(double[] o, double[] h, double[] l, double[] c, int from) {
        return IntStream.range(from, o.length)
                .mapToDouble(t -> (h[t] - o[t]) * (h[t] - c[t]) + (l[t] - o[t]) * (l[t] - c[t]))
                .average()
                .orElseThrow();
    }

    private static double[] logs(double[] prices) {
        return Arrays.stream(prices).map(Math::log).toArray();
    }

    private static void expect(BarSeries series, String metric, double expected) {
        assertThat(Metrics.value(series, new MetricId(metric)).orElseThrow())
                .as("%s", metric)
                .isCloseTo(expected, within(1e-12 + 1e-9 * Math.abs(expected)));
    }
}
