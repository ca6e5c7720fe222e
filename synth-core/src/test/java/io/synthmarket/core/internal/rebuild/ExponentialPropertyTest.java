package io.synthmarket.core.internal.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class ExponentialPropertyTest {

    @Property
    void of_notNegative_isAtLeastOne(@ForAll @DoubleRange(min = 0, max = 1) @Scale(17) double x) {
        assertThat(Exponential.of(x)).isGreaterThanOrEqualTo(1);
    }

    @Property
    void of_notPositive_isAtMostOne(@ForAll @DoubleRange(min = 0, max = 1) @Scale(17) double x) {
        assertThat(Exponential.of(-x)).isBetween(0.0, 1.0);
    }

    @Property
    void of_anyNumber_isWithinTwoUnitsInTheLastPlaceOfStrictMath(
            @ForAll @DoubleRange(min = -1, max = 1) @Scale(17) double x) {
        double expected = StrictMath.exp(x);

        assertThat(Exponential.of(x)).isEqualTo(expected, within(2 * Math.ulp(expected)));
    }
}
