package io.synthmarket.metrics.internal.distances;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.metrics.Distance;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.Processes;
import io.synthmarket.metrics.Series;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** That each distance sees the defect it exists for: history with the defect is much farther from it than fresh data of its kind. */
class AllDistancesSensitivityTest {

    private static final int FRESH = 7;
    private static final long[] HISTORIES = {1, 2, 3};

    private interface Market {
        double[] returns(int size, long seed);
    }

    private record Defect(MetricId id, Market market, int size, String what, UnaryOperator<double[]> spoil) {
        @Override
        public String toString() {
            return id + ": " + what;
        }
    }

    static Stream<Arguments> defects() {
        UnaryOperator<double[]> thin = returns -> Processes.normal(returns.length, 99);
        UnaryOperator<double[]> wilder = returns -> Processes.scaled(returns, 1.5);
        UnaryOperator<double[]> calmer = returns -> Processes.continued(returns, -0.9);
        return Stream.of(
                        new Defect(MetricId.WASSERSTEIN, Processes::fatTailed, 5_000, "thin tails", thin),
                        new Defect(MetricId.KS, Processes::fatTailed, 5_000, "thin tails", thin),
                        new Defect(MetricId.ENERGY, Processes::fatTailed, 5_000, "thin tails", thin),
                        new Defect(MetricId.ANDERSON_DARLING_DISTANCE, Processes::fatTailed, 5_000, "thin tails", thin),
                        new Defect(
                                MetricId.ACF_RETURNS_DISTANCE,
                                Processes::clustered,
                                20_000,
                                "momentum",
                                returns -> Processes.continued(returns, 0.5)),
                        new Defect(
                                MetricId.ACF_ABS_RETURNS_DISTANCE,
                                Processes::clustered,
                                20_000,
                                "shuffled",
                                Processes::shuffled),
                        new Defect(
                                MetricId.ACF_SQUARED_RETURNS_DISTANCE,
                                Processes::clustered,
                                20_000,
                                "shuffled",
                                Processes::shuffled),
                        new Defect(
                                MetricId.LEVERAGE_CURVE_DISTANCE,
                                Processes::leveraged,
                                10_000,
                                "shuffled",
                                Processes::shuffled),
                        new Defect(
                                MetricId.ZUMBACH_DISTANCE,
                                Processes::trendFed,
                                5_000,
                                "backwards",
                                Processes::backwards),
                        new Defect(
                                MetricId.DFA_ABS_DISTANCE,
                                Processes::clustered,
                                5_000,
                                "shuffled",
                                Processes::shuffled),
                        new Defect(MetricId.SIG_W1, Processes::clustered, 40_000, "shuffled", Processes::shuffled),
                        new Defect(MetricId.SIG_W1, Processes::leveraged, 40_000, "backwards", Processes::backwards),
                        new Defect(MetricId.MMD, Processes::clustered, 20_000, "shuffled", Processes::shuffled),
                        new Defect(
                                MetricId.DRAWDOWN_DEPTH_DISTANCE,
                                Processes::rising,
                                20_000,
                                "falls taken back",
                                calmer),
                        new Defect(
                                MetricId.DRAWDOWN_DURATION_DISTANCE,
                                Processes::rising,
                                20_000,
                                "falls taken back",
                                calmer),
                        new Defect(MetricId.VALUE_AT_RISK_DISTANCE, Processes::clustered, 5_000, "wilder", wilder),
                        new Defect(MetricId.EXPECTED_SHORTFALL_DISTANCE, Processes::clustered, 5_000, "wilder", wilder))
                .flatMap(defect -> Arrays.stream(HISTORIES).mapToObj(seed -> Arguments.of(defect, seed)));
    }

    @ParameterizedTest(name = "{0}, history {1}")
    @MethodSource("defects")
    void distance_historyWithDefect_isTwiceThatOfFreshData(Defect defect, long seed) {
        double[] history = defect.market().returns(defect.size(), seed);
        Distance.Gauge gauge = distance(defect.id()).against(Series.ofReturns(history));
        double[] fresh = new double[FRESH];
        for (int i = 0; i < FRESH; i++) {
            fresh[i] = gauge.to(Series.ofReturns(defect.market().returns(defect.size(), 1_000 * seed + i)));
        }
        Arrays.sort(fresh);

        double spoilt = gauge.to(Series.ofReturns(defect.spoil().apply(history)));

        assertThat(spoilt).isGreaterThan(2 * fresh[FRESH / 2]);
    }

    private static Distance distance(MetricId id) {
        return Stream.of(MarginalDistances.all(), DependenceDistances.all(), RiskDistances.all())
                .flatMap(List::stream)
                .filter(distance -> distance.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
