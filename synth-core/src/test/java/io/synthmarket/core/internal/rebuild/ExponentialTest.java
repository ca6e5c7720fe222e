package io.synthmarket.core.internal.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.internal.series.Walks;
import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExponentialTest {

    private static final MathContext FIFTY_DIGITS = new MathContext(50);

    @ParameterizedTest
    @ValueSource(doubles = {0.0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE, 1e-300, -1e-300, 1e-17, -1e-17})
    void of_zeroOrNearly_isOne(double x) {
        assertThat(Exponential.of(x)).isEqualTo(1);
    }

    @Test
    void of_smallNumbers_areWithinOneUnitInTheLastPlace() {
        Walks.Dice dice = new Walks.Dice();
        double worst = 0;
        for (int i = -2_000; i <= 2_000; i++) {
            double onGrid = Exponential.LARGEST_SMALL * i / 2_000;
            worst = Math.max(worst, errorInUlps(onGrid));
            worst = Math.max(worst, errorInUlps(onGrid * dice.unit()));
        }

        assertThat(worst).isLessThan(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3500000000000001, -0.3500000000000001, 1, -1, 700, -700, 710, -746})
    void of_largeNumber_isThatOfStrictMath(double x) {
        assertThat(Exponential.of(x)).isEqualTo(StrictMath.exp(x));
    }

    @Test
    void of_notANumber_isNotANumber() {
        assertThat(Exponential.of(Double.NaN)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({
        "0.35, 3ff6b4802c805dec",
        "-0.35, 3fe68cce09671f71",
        "0.1, 3ff1aec7b35a00d4",
        "-0.1, 3fecf46d99d52b3a",
        "0.01, 3ff0292a5d2f2226",
        "-0.0123456789, 3fef9b7c660f5886",
    })
    void of_pinnedNumber_hasItsBits(double x, String bits) {
        assertThat(Long.toHexString(Double.doubleToRawLongBits(Exponential.of(x))))
                .isEqualTo(bits);
    }

    @Test
    void replace_smallNumbers_areTheBitsOfOneByOne() {
        assertReplacedAsOneByOne(Exponential.LARGEST_SMALL);
    }

    @Test
    void replace_someLargeNumbers_areTheBitsOfOneByOne() {
        assertReplacedAsOneByOne(2);
    }

    @Test
    void replace_stretch_leavesTheRest() {
        double[] x = {0.1, 0.2, 0.3, 0.1};

        Exponential.replace(x, 1, 3);

        assertThat(x).containsExactly(0.1, Exponential.of(0.2), Exponential.of(0.3), 0.1);
    }

    private static void assertReplacedAsOneByOne(double largest) {
        Walks.Dice dice = new Walks.Dice();
        double[] x = new double[1_001];
        for (int i = 0; i < x.length; i++) {
            x[i] = largest * (2 * dice.unit() - 1);
        }
        double[] replaced = x.clone();

        Exponential.replace(replaced, 0, x.length);

        for (int i = 0; i < x.length; i++) {
            assertThat(replaced[i]).isEqualTo(Exponential.of(x[i]));
        }
    }

    private static double errorInUlps(double x) {
        double value = Exponential.of(x);
        BigDecimal error = new BigDecimal(value).subtract(exact(x)).abs();
        return error.divide(new BigDecimal(Math.ulp(value)), FIFTY_DIGITS).doubleValue();
    }

    private static BigDecimal exact(double x) {
        BigDecimal argument = new BigDecimal(x);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 1; n <= 30; n++) {
            term = term.multiply(argument, FIFTY_DIGITS).divide(BigDecimal.valueOf(n), FIFTY_DIGITS);
            sum = sum.add(term, FIFTY_DIGITS);
        }
        return sum;
    }
}
