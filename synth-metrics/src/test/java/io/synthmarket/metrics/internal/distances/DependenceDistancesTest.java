package io.synthmarket.metrics.internal.distances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.Distance;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.Processes;
import io.synthmarket.metrics.Series;
import io.synthmarket.metrics.internal.numeric.LogReturns;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;

/** The curves, exponents and kernels against their definitions, as plainly computed as can be; correlations and lines by Hipparchus. */
class DependenceDistancesTest {

    private static final Offset<Double> NEAR = within(1e-9);
    private static final BarSeries HISTORY = Series.walk(400, 1);
    private static final BarSeries CANDIDATE = Series.walk(300, 2);
    private static final int WINDOW = 20;

    @Test
    void leverageCurve_eachLag_isPearsonsCorrelation() {
        double[] returns = LogReturns.of(HISTORY);
        double[] squares = new double[returns.length];
        for (int t = 0; t < returns.length; t++) {
            squares[t] = returns[t] * returns[t];
        }
        double[] curve = DependenceDistances.leverageCurve(HISTORY);

        assertThat(curve).hasSize(20);
        for (int k = 1; k <= curve.length; k++) {
            assertThat(curve[k - 1])
                    .isCloseTo(
                            correlation(
                                    Arrays.copyOf(returns, returns.length - k),
                                    Arrays.copyOfRange(squares, k, squares.length)),
                            NEAR);
        }
    }

    @Test
    void leverageCurve_shortSeries_goesAsFarAsThereAreTwoPairs() {
        assertThat(DependenceDistances.leverageCurve(Series.walk(10, 1))).hasSize(8);
    }

    @Test
    void zumbachCurve_eachHorizon_isTheDifferenceOfTwoCorrelations() {
        double[] returns = LogReturns.of(HISTORY);
        double mean = Arrays.stream(returns).average().orElseThrow();
        double[] curve = DependenceDistances.zumbachCurve(HISTORY);

        assertThat(curve).hasSize(3);
        int[] horizons = {5, 10, 20};
        for (int i = 0; i < horizons.length; i++) {
            assertThat(curve[i]).isCloseTo(asymmetry(returns, mean, horizons[i]), NEAR);
        }
    }

    private static double asymmetry(double[] returns, double mean, int horizon) {
        int places = returns.length - horizon + 1;
        double[] coarse = new double[places];
        double[] fine = new double[places];
        for (int start = 0; start < places; start++) {
            double sum = 0;
            double squares = 0;
            for (int t = start; t < start + horizon; t++) {
                sum += returns[t] - mean;
                squares += (returns[t] - mean) * (returns[t] - mean);
            }
            coarse[start] = Math.abs(sum);
            fine[start] = Math.sqrt(squares);
        }
        return correlation(Arrays.copyOf(coarse, places - horizon), Arrays.copyOfRange(fine, horizon, places))
                - correlation(Arrays.copyOf(fine, places - horizon), Arrays.copyOfRange(coarse, horizon, places));
    }

    @Test
    void zumbach_playedBackwards_changesItsSign() {
        double[] returns = Processes.trendFed(2_000, 1);

        double forwards = DependenceDistances.zumbach(Series.ofReturns(returns));

        assertThat(forwards).isGreaterThan(0.1);
        assertThat(DependenceDistances.zumbach(Series.ofReturns(Processes.backwards(returns))))
                .isCloseTo(-forwards, NEAR);
    }

    @Test
    void zumbach_nineteenReturns_isUndefined() {
        assertThat(DependenceDistances.zumbach(Series.walk(19, 1))).isNaN();
    }

    @Test
    void zumbach_twentyReturns_isThatOfTheShortestHorizon() {
        assertThat(DependenceDistances.zumbachCurve(Series.walk(20, 1))).hasSize(1);
    }

    @Test
    void dfaAbs_smallSeries_isTheSlopeOfWhatLinesLeaveOver() {
        double[] returns = LogReturns.of(HISTORY);
        double[] profile = new double[returns.length];
        double mean = Arrays.stream(returns).map(Math::abs).average().orElseThrow();
        double sum = 0;
        for (int t = 0; t < returns.length; t++) {
            sum += Math.abs(returns[t]) - mean;
            profile[t] = sum;
        }
        SimpleRegression slope = new SimpleRegression();
        for (int window : new int[] {10, 14, 20, 28, 40}) {
            slope.addData(Math.log(window), Math.log(leftOver(profile, window)) / 2);
        }

        assertThat(DependenceDistances.dfaAbs(HISTORY)).isCloseTo(slope.getSlope(), NEAR);
    }

    private static double leftOver(double[] profile, int window) {
        int count = profile.length / window;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            SimpleRegression line = new SimpleRegression();
            for (int t = i * window; t < (i + 1) * window; t++) {
                line.addData(t, profile[t]);
            }
            squares += line.getSumSquaredErrors();
        }
        return squares / (count * window);
    }

    @Test
    void dfaAbs_independentReturns_isAboutAHalf() {
        assertThat(DependenceDistances.dfaAbs(Series.ofReturns(Processes.normal(40_000, 1))))
                .isBetween(0.47, 0.53);
    }

    @Test
    void dfaAbs_tooFewForThreeWindows_isUndefined() {
        assertThat(DependenceDistances.dfaAbs(Series.walk(199, 1))).isNaN();
    }

    @Test
    void sigW1_smallSeries_isTheNormOfTheDifferenceOfIteratedSums() {
        double[] history = LogReturns.of(HISTORY);
        double[] expected = meanSignature(history, history);
        double[] other = meanSignature(history, LogReturns.of(CANDIDATE));
        double sum = 0;
        for (int i = 0; i < expected.length; i++) {
            sum += (expected[i] - other[i]) * (expected[i] - other[i]);
        }

        assertThat(distance(MetricId.SIG_W1)).isCloseTo(Math.sqrt(sum), NEAR);
    }

    private static double[] meanSignature(double[] history, double[] returns) {
        double deviation = deviation(history);
        double[] sizes = Arrays.stream(history)
                .map(r -> Math.log(1 + Math.abs(r) / deviation))
                .toArray();
        double meanSize = Arrays.stream(sizes).average().orElseThrow();
        double trendScale = deviation(sums(history, WINDOW));
        double sizeScale = deviation(sums(sizes, WINDOW));
        int windows = returns.length / WINDOW;
        double[] mean = new double[3 + 9 + 27];
        for (int window = 0; window < windows; window++) {
            double[][] steps = new double[WINDOW][];
            for (int t = 0; t < WINDOW; t++) {
                double r = returns[window * WINDOW + t];
                double size = Math.log(1 + Math.abs(r) / deviation) - meanSize;
                steps[t] = new double[] {1.0 / WINDOW, r / trendScale, size / sizeScale};
            }
            addIteratedSums(steps, mean, 1.0 / windows);
        }
        return mean;
    }

    /** Of steps s ≤ t ≤ u, a half for two that are the same and a sixth for three. */
    private static void addIteratedSums(double[][] steps, double[] sums, double weight) {
        for (int word = 0; word < 27; word++) {
            int i = word / 9;
            int j = word / 3 % 3;
            int k = word % 3;
            for (int s = 0; s < WINDOW; s++) {
                sums[i] += j == 0 && k == 0 ? weight * steps[s][i] : 0;
                for (int t = s; t < WINDOW; t++) {
                    double two = weight * steps[s][i] * steps[t][j];
                    sums[3 + 3 * i + j] += k == 0 ? two * (s == t ? 0.5 : 1) : 0;
                    for (int u = t; u < WINDOW; u++) {
                        double share = s == u ? 1.0 / 6 : s == t || t == u ? 0.5 : 1;
                        sums[12 + word] += two * steps[u][k] * share;
                    }
                }
            }
        }
    }

    @Test
    void mmd_smallSeries_isThatOfAllPairsOfWindows() {
        double[] history = LogReturns.of(HISTORY);
        double[][] x = features(history, history);
        double[][] y = features(history, LogReturns.of(CANDIDATE));
        double[] squares = new double[x.length * (x.length - 1) / 2];
        int next = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                squares[next++] = square(x[i], x[j]);
            }
        }
        Arrays.sort(squares);
        double width = squares[(squares.length - 1) / 2];

        assertThat(distance(MetricId.MMD))
                .isCloseTo(Math.sqrt(kernel(x, x, width) + kernel(y, y, width) - 2 * kernel(x, y, width)), NEAR);
    }

    private static double[][] features(double[] history, double[] returns) {
        double deviation = deviation(history);
        double trendScale = deviation(sums(history, WINDOW / 2));
        double volatilityScale = deviation(logVolatilities(history, deviation));
        double[] trends = sums(returns, WINDOW / 2);
        double[] volatilities = logVolatilities(returns, deviation);
        double[][] features = new double[returns.length / WINDOW][];
        for (int i = 0; i < features.length; i++) {
            features[i] = new double[] {
                trends[2 * i] / trendScale,
                trends[2 * i + 1] / trendScale,
                volatilities[2 * i] / volatilityScale,
                volatilities[2 * i + 1] / volatilityScale
            };
        }
        return features;
    }

    private static double[] logVolatilities(double[] returns, double deviation) {
        return Arrays.stream(sums(Arrays.stream(returns).map(Math::abs).toArray(), WINDOW / 2))
                .map(sum -> Math.log(sum + deviation / 2))
                .toArray();
    }

    private static double kernel(double[][] one, double[][] other, double width) {
        double sum = 0;
        for (double[] x : one) {
            for (double[] y : other) {
                sum += Math.exp(-square(x, y) / (2 * width));
            }
        }
        return sum / one.length / other.length;
    }

    private static double square(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return sum;
    }

    @Test
    void mmd_moreWindowsThanAreLookedAt_isZeroFromItselfAndNotFromOthers() {
        BarSeries history = Series.walk(20 * 600, 1);
        Distance.Gauge gauge = gauge(MetricId.MMD, history);

        assertThat(gauge.to(history)).isZero();
        assertThat(gauge.to(Series.walk(20 * 600, 2))).isPositive();
    }

    @Test
    void sigW1_nineteenReturns_isUndefined() {
        assertThat(gauge(MetricId.SIG_W1, HISTORY).to(Series.walk(19, 1))).isNaN();
    }

    @Test
    void mmd_historyOfOneWindow_isUndefined() {
        assertThat(gauge(MetricId.MMD, Series.walk(39, 1)).to(CANDIDATE)).isNaN();
    }

    private static double distance(MetricId id) {
        return gauge(id, HISTORY).to(CANDIDATE);
    }

    private static Distance.Gauge gauge(MetricId id, BarSeries history) {
        return DependenceDistances.all().stream()
                .filter(distance -> distance.id().equals(id))
                .findFirst()
                .orElseThrow()
                .against(history);
    }

    private static double[] sums(double[] values, int group) {
        double[] sums = new double[values.length / WINDOW * WINDOW / group];
        for (int t = 0; t < sums.length * group; t++) {
            sums[t / group] += values[t];
        }
        return sums;
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(squares / (values.length - 1));
    }

    private static double correlation(double[] one, double[] other) {
        return new PearsonsCorrelation().correlation(one, other);
    }
}
