package io.synthmarket.core;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any history that is fit to be laid end to end. */
final class HistoryArbitraries {

    private HistoryArbitraries() {}

    /** 6 to 300 bars from a first close of 1e-100 to 1e100, log returns of up to half, candles of any shape, maybe volume. */
    static Arbitrary<BarSeries> histories() {
        Arbitrary<Double> firstClose =
                Arbitraries.integers().between(-100, 100).map(exponent -> 1.2345 * Math.pow(10, exponent));
        Arbitrary<List<Step>> steps = steps().list().ofMinSize(6).ofMaxSize(300);
        return Combinators.combine(firstClose, steps, Arbitraries.of(true, false))
                .as(HistoryArbitraries::history);
    }

    private static Arbitrary<Step> steps() {
        Arbitrary<Double> unit = Arbitraries.doubles().between(0, 1);
        return Combinators.combine(
                        Arbitraries.doubles().between(-0.5, 0.5),
                        Arbitraries.doubles().between(-0.5, 0.5),
                        unit,
                        unit,
                        Arbitraries.doubles().between(0, 1e12))
                .as(Step::new);
    }

    private static BarSeries history(double firstClose, List<Step> steps, boolean withVolume) {
        BarSeriesBuilder builder = BarSeries.builder();
        double close = firstClose;
        for (Step step : steps) {
            close *= Math.exp(step.growth());
            double open = close * Math.exp(step.gap());
            double high = Math.max(open, close) * (1 + step.above());
            double low = Math.min(open, close) * (1 - step.below() / 2);
            builder.add(open, high, low, close, withVolume ? step.volume() : Double.NaN);
        }
        return builder.build();
    }

    /** One bar, relative to the close before. */
    private record Step(double growth, double gap, double above, double below, double volume) {}
}
