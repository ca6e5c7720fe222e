package io.synthmarket.metrics.internal.distances;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.Distance;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BarDistancesPropertyTest {

    private static final LocalDateTime START = LocalDate.of(2024, 1, 1).atStartOfDay();
    private static final List<Distance> DISTANCES = Stream.of(
                    BarsDistances.all(), VolumeDistances.all(), SessionDistances.all())
            .flatMap(List::stream)
            .toList();

    /** Hours with whole numbers as prices, so that flat candles and candles without wicks come up often. */
    @Provide
    Arbitrary<BarSeries> series() {
        Arbitrary<double[]> prices = Arbitraries.integers()
                .between(1, 9)
                .map(Integer::doubleValue)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(150);
        return Combinators.combine(prices, Arbitraries.integers().between(0, 3)).as(BarDistancesPropertyTest::candles);
    }

    private static BarSeries candles(double[] open, int wick) {
        int size = open.length;
        double[] high = new double[size];
        double[] low = new double[size];
        double[] close = new double[size];
        for (int bar = 0; bar < size; bar++) {
            close[bar] = open[size - 1 - bar];
            high[bar] = Math.max(open[bar], close[bar]) + wick;
            low[bar] = Math.min(open[bar], close[bar]) / (1 + wick);
        }
        return BarSeries.of(open, high, low, close, open)
                .withTimes(IntStream.range(0, size).mapToObj(START::plusHours).toList());
    }

    @Property(tries = 200)
    void distance_ofASeriesFromItself_isZeroOrUndefined(@ForAll("series") BarSeries series) {
        for (Distance distance : DISTANCES) {
            double itself = distance.against(series).to(series);

            assertThat(Double.isNaN(itself) ? 0 : itself)
                    .as(distance.id().name())
                    .isZero();
        }
    }

    @Property(tries = 200)
    void distance_ofAnyPair_isFiniteAndNotNegativeOrUndefined(
            @ForAll("series") BarSeries history, @ForAll("series") BarSeries candidate) {
        for (Distance distance : DISTANCES) {
            double apart = distance.against(history).to(candidate);

            assertThat(Double.isNaN(apart) || (apart >= 0 && Double.isFinite(apart)))
                    .as("%s is %s", distance.id(), apart)
                    .isTrue();
        }
    }
}
