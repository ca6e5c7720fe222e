package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.hipparchus.special.Gamma;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.descriptive.moment.Kurtosis;
import org.hipparchus.stat.descriptive.moment.Skewness;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.hipparchus.stat.regression.SimpleRegression;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random series against Hipparchus 4.0.3 and Commons Math 3.6.1, joined by the plainest code that the definitions allow: no
 * shared sums, no reuse between windows, no closed forms.
 */
class TextbookOracleTest {

    static Stream<BarSeries> walks() {
        return IntStream.range(0, 24).mapToObj(seed -> Series.walk(64 + 47 * seed + seed * seed * seed / 5, seed));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void moments_areThoseOfHipparchusAndCommonsMath(BarSeries series) {
        double[] r = Series.returns(series);
        DescriptiveStatistics commons = new DescriptiveStatistics(r);

        expect(series, MetricId.MEAN_RETURN, commons.getMean());
        expect(series, MetricId.VOLATILITY, new StandardDeviation().evaluate(r));
        expect(series, MetricId.VOLATILITY, commons.getStandardDeviation());
        expect(series, MetricId.SKEWNESS, new Skewness().evaluate(r));
        expect(series, MetricId.SKEWNESS, commons.getSkewness());
        expect(series, MetricId.KURTOSIS, new Kurtosis().evaluate(r));
        expect(series, MetricId.KURTOSIS, commons.getKurtosis());
    }

    @ParameterizedTest
    @MethodSource("walks")
    void correlations_areThoseOfHipparchusAndCommonsMath(BarSeries series) {
        double[] r = Series.returns(series);
        double[] squared = Arrays.stream(r).map(x -> x * x).toArray();
        double[] absolute = Arrays.stream(r).map(Math::abs).toArray();
        double[] volume = Arrays.copyOfRange(series.volume(), 1, series.size());

        expect(series, MetricId.LEVERAGE_EFFECT, pearson(r, squared));
        expect(series, MetricId.RET_VOL_CORR, pearson(absolute, volume));
        expect(
                series,
                MetricId.RET_VOL_CORR,
                new org.apache.commons.math3.stat.correlation.PearsonsCorrelation().correlation(absolute, volume));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void autocorrelations_areThoseOfTheirDefinition(BarSeries series) {
        double[] r = Series.returns(series);
        double[] absolute = Arrays.stream(r).map(Math::abs).toArray();
        double n = r.length;
        double returnsSum = 0;
        double absoluteSum = 0;
        double ljungBox = 0;
        for (int k = 1; k <= 10; k++) {
            returnsSum += Math.abs(rho(r, k));
            absoluteSum += Math.abs(rho(absolute, k));
            ljungBox += n * (n + 2) * rho(r, k) * rho(r, k) / (n - k);
        }

        expect(series, MetricId.AUTOCORRELATION_LAG1, rho(r, 1));
        expect(series, MetricId.ACF_10_ABS_SUM, returnsSum);
        expect(series, MetricId.VOL_CLUSTERING_10, absoluteSum);
        expect(series, MetricId.LJUNG_BOX_PVALUE, Gamma.regularizedGammaQ(5, ljungBox / 2));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void curves_areTheDefinitionToLagHundred(BarSeries series) {
        double[] r = Series.returns(series);
        Curve curve = Metrics.curves(series).get(0);

        assertThat(curve.lags()).isEqualTo(Math.min(100, r.length - 1));
        for (int lag = 1; lag <= curve.lags(); lag++) {
            assertThat(curve.value(lag)).isCloseTo(rho(r, lag), within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("walks")
    void archLm_isByHipparchusLeastSquares(BarSeries series) {
        double[] r = Series.returns(series);
        double mean = Arrays.stream(r).average().orElseThrow();
        double[] squares = Arrays.stream(r).map(x -> (x - mean) * (x - mean)).toArray();
        int rows = r.length - 10;
        double[] response = Arrays.copyOfRange(squares, 10, squares.length);
        double[][] lags = new double[rows][10];
        for (int t = 0; t < rows; t++) {
            for (int lag = 1; lag <= 10; lag++) {
                lags[t][lag - 1] = squares[10 + t - lag];
            }
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(response, lags);

        expect(series, MetricId.ARCH_LM_PVALUE, Gamma.regularizedGammaQ(5, rows * regression.calculateRSquared() / 2));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void volPersistence_isThatOfDeviationsTakenWindowByWindow(BarSeries series) {
        double[] r = Series.returns(series);
        double[] deviations = IntStream.rangeClosed(0, r.length - 20)
                .mapToDouble(start -> new StandardDeviation().evaluate(r, start, 20))
                .toArray();

        expect(series, MetricId.VOL_PERSISTENCE, rho(deviations, 1));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void rsiCorr_isThatOfAnIndexKeptBarByBar(BarSeries series) {
        double[] r = Series.returns(series);
        double up = 0;
        double down = 0;
        double[] index = new double[series.size()];
        for (int t = 1; t < series.size(); t++) {
            double change = series.close(t) - series.close(t - 1);
            double share = t <= 14 ? 1 / 14.0 : 1;
            double keep = t <= 14 ? 1 : 13;
            double divisor = t <= 14 ? 1 : 14;
            up = (keep * up + share * Math.max(change, 0)) / divisor;
            down = (keep * down + share * Math.max(-change, 0)) / divisor;
            index[t] = 100 * up / (up + down);
        }
        double[] steps = IntStream.range(15, series.size())
                .mapToDouble(t -> index[t] - index[t - 1])
                .toArray();

        expect(series, MetricId.RSI_CORR, pearson(steps, Arrays.copyOfRange(r, 14, r.length)));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void hurst_isTheSlopeOverWindowsTakenOneByOne(BarSeries series) {
        double[] r = Series.returns(series);
        double[] x = new double[10];
        double[] y = new double[10];
        int points = 0;
        for (int window = 8; window <= r.length / 4; window *= 2) {
            double total = 0;
            int count = r.length / window;
            for (int i = 0; i < count; i++) {
                total += rescaledRange(Arrays.copyOfRange(r, i * window, (i + 1) * window));
            }
            x[points] = Math.log(window);
            y[points] = Math.log(total / count) - Math.log(anisLloydPeters(window));
            points++;
        }
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < points; i++) {
            line.addData(x[i], y[i]);
        }

        expect(series, MetricId.HURST, 0.5 + line.getSlope());
    }

    private static double rescaledRange(double[] window) {
        double mean = Arrays.stream(window).average().orElseThrow();
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : window) {
            sum += value - mean;
            least = Math.min(least, sum);
            most = Math.max(most, sum);
        }
        return (most - least) / new StandardDeviation().evaluate(window);
    }

    private static double anisLloydPeters(int window) {
        double ratio = window <= 340
                ? Math.exp(Gamma.logGamma((window - 1) / 2.0) - Gamma.logGamma(window / 2.0)) / Math.sqrt(Math.PI)
                : 1 / Math.sqrt(Math.PI * window / 2);
        double roots = IntStream.range(1, window)
                .mapToDouble(i -> Math.sqrt((window - i) / (double) i))
                .sum();
        return (window - 0.5) / window * ratio * roots;
    }

    private static double rho(double[] x, int lag) {
        double mean = Arrays.stream(x).average().orElseThrow();
        double product = 0;
        double square = 0;
        for (int t = 0; t < x.length; t++) {
            square += (x[t] - mean) * (x[t] - mean);
            product += t < lag ? 0 : (x[t] - mean) * (x[t - lag] - mean);
        }
        return product / square;
    }

    private static double pearson(double[] x, double[] y) {
        return new PearsonsCorrelation().correlation(x, y);
    }

    private static void expect(BarSeries series, MetricId metric, double expected) {
        assertThat(Metrics.of(series).value(metric).orElseThrow())
                .as("%s", metric)
                .isCloseTo(expected, within(1e-12 + 1e-9 * Math.abs(expected)));
    }
}
