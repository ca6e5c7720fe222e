package io.synthmarket.core.internal.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TickGridPropertyTest {

    /** Ticks of one to twelve digits. */
    @Provide
    Arbitrary<Double> ticks() {
        Arbitrary<Long> digits = Arbitraries.oneOf(
                Arbitraries.of(1L, 2L, 5L, 25L, 125L, 78_125L),
                Arbitraries.longs().between(1, 999_999_999_999L).withoutEdgeCases());
        return Combinators.combine(
                        digits, Arbitraries.integers().between(-21, 11).withoutEdgeCases())
                .as((number, exponent) -> BigDecimal.valueOf(number, -exponent).doubleValue())
                .filter(tick -> tick >= 1e-10 && tick <= 1e12);
    }

    /** Prices over all magnitudes, as a number of ticks; many of them at and beside the places where grids meet. */
    @Provide
    Arbitrary<Double> counts() {
        Arbitrary<Double> any =
                Arbitraries.doubles().between(-30, 20).withoutEdgeCases().map(exponent -> Math.pow(10, exponent));
        Arbitrary<Double> powers =
                Arbitraries.integers().between(-30, 20).withoutEdgeCases().map(exponent -> Math.pow(10, exponent));
        return Arbitraries.oneOf(any, powers, powers.map(Math::nextUp), powers.map(Math::nextDown));
    }

    @Property(tries = 3_000)
    void round_higherPrice_isNotLower(
            @ForAll("ticks") double tick, @ForAll("counts") double count, @ForAll("counts") double other) {
        TickGrid grid = TickGrid.of(tick);
        double low = Math.min(count, other) * tick;
        double high = Math.max(count, other) * tick;

        assertThat(grid.round(low)).isLessThanOrEqualTo(grid.round(high));
    }

    @Property(tries = 3_000)
    void round_nextPrice_isNotLower(@ForAll("ticks") double tick, @ForAll("counts") double count) {
        TickGrid grid = TickGrid.of(tick);
        double price = count * tick;

        assertThat(grid.round(Math.nextUp(price))).isGreaterThanOrEqualTo(grid.round(price));
        assertThat(grid.round(Math.nextDown(price))).isLessThanOrEqualTo(grid.round(price));
    }

    @Property
    void round_anyPrice_movesHalfAPercentAtMost(@ForAll("ticks") double tick, @ForAll("counts") double count) {
        double price = count * tick;

        assertThat(TickGrid.of(tick).round(price) / price).isBetween(0.99499999, 1.00500001);
    }

    @Property
    void round_roundedPrice_staysAsItIs(@ForAll("ticks") double tick, @ForAll("counts") double count) {
        double rounded = TickGrid.of(tick).round(count * tick);

        assertThat(TickGrid.of(tick).round(rounded)).isEqualTo(rounded);
    }

    /** As long as it has no more than 15 digits, which is what doubles hold of any decimal. */
    @Property
    void round_priceOfAHundredTicksOrMore_printsAsAMultiple(
            @ForAll("ticks") double tick, @ForAll("counts") double count) {
        BigDecimal step = new BigDecimal(Decimal.shortest(tick)).stripTrailingZeros();
        double price = Math.max(100, count % (1e14 / step.unscaledValue().doubleValue())) * tick;

        BigDecimal rounded = new BigDecimal(Decimal.shortest(TickGrid.of(tick).round(price)));

        assertThat(rounded.remainder(step)).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Property
    void round_array_isThatOfOneByOne(
            @ForAll("ticks") double tick, @ForAll("counts") double count, @ForAll("counts") double other) {
        TickGrid grid = TickGrid.of(tick);
        double[] price = {count * tick, other * tick, 1234.56 * tick};
        double[] rounded = new double[3];

        double lowest = Math.min(price[0], Math.min(price[1], price[2]));
        double highest = Math.max(price[0], Math.max(price[1], price[2]));

        grid.round(price, 0, 3, lowest, highest, rounded);

        assertThat(rounded).containsExactly(grid.round(price[0]), grid.round(price[1]), grid.round(price[2]));
    }
}
