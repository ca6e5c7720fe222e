package io.synthmarket.io.internal.csv.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;

class NumberPropertyTest {

    /** All finite doubles of either sign, small and large ones alike. */
    @Provide
    Arbitrary<Double> finite() {
        return Arbitraries.longs()
                .withDistribution(RandomDistribution.uniform())
                .map(Double::longBitsToDouble)
                .filter(value -> Double.isFinite(value));
    }

    private static void checkText(double value) {
        String text = DecimalText.of(value);
        assertThat(Double.parseDouble(text)).as(text).isEqualTo(value);
        assertThat(NumberText.parse(text)).as(text).isEqualTo(value);
        double size = Math.abs(value);
        if (size >= 1e-9 && size < 1e21) {
            assertThat(text).matches("-?(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?");
        }
    }

    /** Rounds the exact value to ever more digits until it reads back. */
    private static int fewestDigits(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < 17; digits++) {
            if (exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)).doubleValue() == value) {
                return digits;
            }
        }
        return 17;
    }

    private static int digits(String text) {
        return Math.max(1, new BigDecimal(text).stripTrailingZeros().precision());
    }

    @Property(tries = 20_000)
    void write_anyBits_readsBack(@ForAll("finite") double value) {
        checkText(value);
    }

    @Property(tries = 20_000)
    void write_decimal_comesOutAsItWas(@ForAll long digits, @ForAll @IntRange(min = 0, max = 12) int places) {
        BigDecimal decimal = BigDecimal.valueOf(digits % 1_000_000_000_000_000L, places);
        checkText(decimal.doubleValue());
        Assume.that(decimal.signum() != 0 && Math.abs(decimal.doubleValue()) >= 1e-9);
        assertThat(DecimalText.of(decimal.doubleValue()))
                .isEqualTo(decimal.stripTrailingZeros().toPlainString());
    }

    @Property(tries = 20_000)
    void write_normalDouble_hasFewestDigits(@ForAll("finite") double value) {
        Assume.that(Math.abs(value) >= Double.MIN_NORMAL);
        // The writer may use a second digit where one would do and two come closer.
        assertThat(digits(DecimalText.of(value))).isLessThanOrEqualTo(Math.max(2, fewestDigits(value)));
    }

    @Property(tries = 20_000)
    void parse_anyDecimal_isNearestDouble(
            @ForAll long digits,
            @ForAll @IntRange(min = 0, max = 25) int places,
            @ForAll @IntRange(min = -40, max = 40) int power) {
        String plain = BigDecimal.valueOf(digits, places).toPlainString();

        assertThat(NumberText.parse(plain)).as(plain).isEqualTo(Double.parseDouble(plain));
        String scientific = plain + "e" + power;
        assertThat(NumberText.parse(scientific)).as(scientific).isEqualTo(Double.parseDouble(scientific));
    }

    @Property
    void parse_anyText_isNumberOnlyWhereJavaAgrees(@ForAll String text) {
        double value = NumberText.parse(text);
        if (!Double.isNaN(value)) {
            assertThat(Double.parseDouble(text)).isEqualTo(value);
        }
    }
}
