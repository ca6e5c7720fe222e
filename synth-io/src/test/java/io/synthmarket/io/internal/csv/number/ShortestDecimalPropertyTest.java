package io.synthmarket.io.internal.csv.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.io.PlainTexts;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ShortestDecimalPropertyTest {

    private static final int BIAS = 1_023;
    private static final int FRACTION_BITS = 52;

    private static void check(double value) {
        assertThat(DecimalText.of(value)).isEqualTo(PlainTexts.number(value));
    }

    private static double ofBits(int exponent, long fraction) {
        return Double.longBitsToDouble(((long) (BIAS + exponent) << FRACTION_BITS) | fraction);
    }

    @Provide
    Arbitrary<Long> fractions() {
        return Arbitraries.longs().between(0, (1L << FRACTION_BITS) - 1).withDistribution(RandomDistribution.uniform());
    }

    @Property(tries = 50_000)
    void put_anyFraction_isTheShortestDecimal(
            @ForAll @IntRange(min = -31, max = 54) int exponent, @ForAll("fractions") long fraction) {
        check(ofBits(exponent, fraction));
    }

    @Property(tries = 20_000)
    void put_besideAPowerOfTwo_isTheShortestDecimal(
            @ForAll @IntRange(min = -31, max = 54) int exponent, @ForAll @IntRange(min = -20, max = 20) int steps) {
        double power = Math.scalb(1.0, exponent);
        check(power + steps * Math.ulp(steps < 0 ? Math.nextDown(power) : power));
    }

    @Property(tries = 50_000)
    void put_decimalAndItsNeighbours_areTheShortestDecimals(
            @ForAll @LongRange(min = 1, max = 100_000_000_000_000_000L) long digits,
            @ForAll @IntRange(min = 0, max = 18) int places) {
        double value = BigDecimal.valueOf(digits, places).doubleValue();
        check(value);
        check(Math.nextUp(value));
        check(Math.nextDown(value));
    }

    @Property(tries = 20_000)
    void put_halfBetweenDecimals_isTheShortestDecimal(
            @ForAll @LongRange(min = 1, max = 1L << 53) long numerator,
            @ForAll @IntRange(min = 1, max = 30) int power) {
        check(Math.scalb((double) numerator, -power));
    }
}
