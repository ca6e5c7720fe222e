package io.synthmarket.metrics.internal.distances;

import io.synthmarket.metrics.Distance;
import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.internal.numeric.LogReturns;
import io.synthmarket.metrics.internal.numeric.Spread;
import io.synthmarket.metrics.internal.risk.Drawdowns;
import io.synthmarket.metrics.internal.risk.TailRisk;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The distances of {@link MetricFamily#RISK}; what each is, is said at the constants of {@link MetricId}. */
public final class RiskDistances {

    private RiskDistances() {}

    /** Lists the distances. */
    public static List<Distance> all() {
        return List.of(
                drawdowns(MetricId.DRAWDOWN_DEPTH_DISTANCE, Drawdowns::logDepths),
                drawdowns(MetricId.DRAWDOWN_DURATION_DISTANCE, Drawdowns::logDurations),
                tails(MetricId.VALUE_AT_RISK_DISTANCE, TailRisk::valueAtRisk),
                tails(MetricId.EXPECTED_SHORTFALL_DISTANCE, TailRisk::expectedShortfall));
    }

    private static Distance drawdowns(MetricId id, Function<Drawdowns, double[]> values) {
        return new LawDistance(
                id, MetricFamily.RISK, series -> values.apply(Drawdowns.of(series)), TwoSample::wasserstein);
    }

    private static Distance tails(MetricId id, UnaryOperator<double[]> figures) {
        return new NamedDistance(id, MetricFamily.RISK, history -> {
            double deviation = Spread.of(LogReturns.of(history)).scale();
            Distance.Gauge gauge = new CurveDistance(
                            id, MetricFamily.RISK, series -> figures.apply(LogReturns.of(series)))
                    .against(history);
            return candidate -> gauge.to(candidate) / deviation;
        });
    }
}
