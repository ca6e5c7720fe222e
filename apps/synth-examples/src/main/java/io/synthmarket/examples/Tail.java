package io.synthmarket.examples;

import io.synthmarket.core.RandomStream;
import io.synthmarket.metrics.Distribution;
import io.synthmarket.metrics.RiskFigures;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The bad end of many outcomes of one horizon.
 *
 * @param valueAtRisk the 1 % quantile of total returns
 * @param expectedShortfall the mean of those at or under it
 * @param drawdown the 1 % quantile of maximum drawdowns, which are at most 0
 */
record Tail(double valueAtRisk, double expectedShortfall, double drawdown) {

    static Tail of(List<RiskFigures> outcomes) {
        double[] returns =
                outcomes.stream().mapToDouble(RiskFigures::totalReturn).toArray();
        double[] drawdowns =
                outcomes.stream().mapToDouble(RiskFigures::maxDrawdown).toArray();
        double quantile = Distribution.of(returns).quantiles().q01();
        double shortfall = IntStream.range(0, returns.length)
                .mapToDouble(i -> returns[i])
                .filter(each -> each <= quantile)
                .average()
                .orElseThrow();
        return new Tail(
                quantile, shortfall, Distribution.of(drawdowns).quantiles().q01());
    }

    /** Draws as many outcomes as there are, with replacement, over and over: how far chance alone moves the figures. */
    static List<Tail> redrawn(List<RiskFigures> outcomes, int times, long seed) {
        return IntStream.range(0, times)
                .mapToObj(time -> {
                    RandomStream random = RandomStream.of(seed, time, 0);
                    return of(IntStream.range(0, outcomes.size())
                            .mapToObj(i -> outcomes.get(random.nextInt(outcomes.size())))
                            .toList());
                })
                .toList();
    }
}
