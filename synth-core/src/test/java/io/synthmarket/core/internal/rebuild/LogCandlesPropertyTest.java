package io.synthmarket.core.internal.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarSeriesBuilder;
import io.synthmarket.core.internal.series.LotGrid;
import io.synthmarket.core.internal.series.TickGrid;
import io.synthmarket.core.internal.series.Walks;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of the bars rebuilt from every history, however they are scaled, shifted and rounded. */
class LogCandlesPropertyTest {

    /** 2 to 200 bars from a first close of 1e-12 to 1e12, steps of up to a fifth, candles of any shape. */
    @Provide
    Arbitrary<BarSeries> histories() {
        Arbitrary<Double> unit = Arbitraries.doubles().between(-1, 1);
        Arbitrary<List<Step>> steps = Combinators.combine(unit, unit, unit, unit)
                .as(Step::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(200);
        Arbitrary<Double> firstClose = Arbitraries.integers().between(-12, 12).map(exponent -> Math.pow(10, exponent));
        return Combinators.combine(firstClose, steps).as(LogCandlesPropertyTest::history);
    }

    @Provide
    Arbitrary<Deviation> deviations() {
        Arbitrary<Deviation> any = Combinators.combine(
                        Arbitraries.doubles().between(0.2, 5),
                        Arbitraries.doubles().between(-0.1, 0.1))
                .as(Deviation::new);
        return Arbitraries.oneOf(any, Arbitraries.just(Deviation.NONE));
    }

    @Provide
    Arbitrary<TickGrid> ticks() {
        return Arbitraries.of(0.0, 1e-10, 1e-5, 0.01, 0.25, 0.0078125, 1.0, 25.0, 1e6, 1e12)
                .map(tick -> tick == 0 ? TickGrid.none() : TickGrid.of(tick));
    }

    @Property(tries = 2_000)
    void bars_ofAnyHistory_areValid(
            @ForAll("histories") BarSeries history,
            @ForAll("deviations") Deviation deviation,
            @ForAll("ticks") TickGrid tick,
            @ForAll int stride) {
        LogCandles candles = LogCandles.of(history, history.close(0), tick, LotGrid.none());
        int returns = history.size() - 1;
        int[] source = IntStream.range(0, 2 * returns + 7)
                .map(bar -> 1 + Math.floorMod(bar * stride, returns))
                .toArray();

        RebuiltPath path = new RebuiltPath(candles, source, deviation);

        for (int bar = 0; bar < source.length; bar++) {
            assertThat(path.low[bar]).isPositive();
            assertThat(path.high[bar]).isFinite();
            assertThat(path.low[bar]).isLessThanOrEqualTo(Math.min(path.open[bar], path.close[bar]));
            assertThat(path.high[bar]).isGreaterThanOrEqualTo(Math.max(path.open[bar], path.close[bar]));
        }
    }

    @Property
    void path_historysOrderOnItsTick_isHistory(@ForAll("histories") BarSeries unrounded) {
        TickGrid tick = TickGrid.of(0.01);
        BarSeries history = BarSeries.of(
                rounded(unrounded.open(), tick),
                rounded(unrounded.high(), tick),
                rounded(unrounded.low(), tick),
                rounded(unrounded.close(), tick));
        int bars = history.size();
        Assume.that(Arrays.stream(history.close()).allMatch(close -> close > 1e-16 && close < 1e9));
        LogCandles candles = LogCandles.of(history, history.close(0), tick, LotGrid.none());

        RebuiltPath path = new RebuiltPath(candles, Walks.inOrder(bars), Deviation.NONE);

        assertThat(path.open).containsExactly(Arrays.copyOfRange(history.open(), 1, bars));
        assertThat(path.high).containsExactly(Arrays.copyOfRange(history.high(), 1, bars));
        assertThat(path.low).containsExactly(Arrays.copyOfRange(history.low(), 1, bars));
        assertThat(path.close).containsExactly(Arrays.copyOfRange(history.close(), 1, bars));
    }

    private static double[] rounded(double[] price, TickGrid tick) {
        return Arrays.stream(price).map(tick::round).toArray();
    }

    private static BarSeries history(double firstClose, List<Step> steps) {
        BarSeriesBuilder builder = BarSeries.builder();
        double close = firstClose;
        for (Step step : steps) {
            double open = close * Math.exp(0.1 * step.gap());
            close *= Math.exp(0.2 * step.growth());
            double high = Math.max(open, close) * (1 + Math.max(0, step.above()));
            double low = Math.min(open, close) * (1 - 0.5 * Math.max(0, step.below()));
            builder.add(open, high, low, close);
        }
        return builder.build();
    }

    /** One bar, relative to the close before; half of the wicks have no length. */
    private record Step(double growth, double gap, double above, double below) {}
}
