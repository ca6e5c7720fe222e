package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockLengthTest {

    private static final BlockLength ONE = new BlockLength(1, 1);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8})
    void of_tooFewValues_isRefused(int size) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockLength.of(new double[size]))
                .withMessage("values must hold at least 9 numbers for an automatic block length but hold " + size);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9})
    void of_historyTooShort_isRefused(int bars) {
        BarSeries history = Histories.daily(bars);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockLength.of(history, LengthBasis.RETURNS))
                .withMessage("history must have at least 10 bars for an automatic block length but has " + bars);
    }

    @ParameterizedTest
    @EnumSource(LengthBasis.class)
    void of_shortestHistory_isAtMostAThirdOfItsReturns(LengthBasis basis) {
        BlockLength length = BlockLength.of(Histories.daily(10), basis);

        assertThat(length.stationary()).isBetween(0.0, 3.0);
        assertThat(length.circular()).isBetween(0.0, 3.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void of_valueNotFinite_isRefused(double value) {
        double[] values = noise(20);
        values[13] = value;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockLength.of(values))
                .withMessage("values must be finite but value 13 was " + value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, -3, 1e300, Double.MIN_VALUE})
    void of_constantValues_isOne(double value) {
        double[] values = new double[100];
        Arrays.fill(values, value);

        assertThat(BlockLength.of(values)).isEqualTo(ONE);
    }

    @ParameterizedTest
    @EnumSource(LengthBasis.class)
    void of_pricesThatStandStill_isOne(LengthBasis basis) {
        double[] closes = new double[100];
        Arrays.fill(closes, 7.7);

        assertThat(BlockLength.of(Histories.ofCloses(closes), basis)).isEqualTo(ONE);
    }

    @Test
    void of_valuesThatDifferByRoundingAlone_isOne() {
        double[] values = noise(100);
        for (int i = 0; i < values.length; i++) {
            values[i] = 0.01 + 1e-18 * values[i];
        }

        assertThat(BlockLength.of(values)).isEqualTo(ONE);
    }

    @Test
    void of_oneValueApart_isShort() {
        double[] values = new double[50];
        values[20] = 1;

        BlockLength length = BlockLength.of(values);

        assertThat(length.stationary()).isBetween(0.4552, 0.4553);
        assertThat(length.circular()).isBetween(0.5211, 0.5212);
    }

    /** The memory of a line has no end, so that all lags count and the length would be 1,161 but for the cap. */
    @Test
    void of_aLine_isCapped() {
        double[] values = new double[100_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }

        assertThat(BlockLength.of(values)).isEqualTo(new BlockLength(949, 949));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1_000, -200, 200, 980})
    void of_valuesInOtherUnits_isTheSame(int exponent) {
        double[] values = noise(300);
        BlockLength expected = BlockLength.of(values);
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.scalb(values[i], exponent);
        }

        assertThat(BlockLength.of(values)).isEqualTo(expected);
    }

    @Test
    void of_anyValues_leavesThemAsTheyWere() {
        double[] values = noise(50);

        BlockLength.of(values);

        assertThat(values).containsExactly(noise(50));
    }

    @ParameterizedTest
    @CsvSource({
        "-0.5, 1, stationary must be finite and at least 0 but was -0.5",
        "NaN, 1, stationary must be finite and at least 0 but was NaN",
        "1, Infinity, circular must be finite and at least 0 but was Infinity"
    })
    void constructor_notALength_isRefused(double stationary, double circular, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BlockLength(stationary, circular))
                .withMessage(message);
    }

    private static double[] noise(int size) {
        RandomStream random = RandomStream.of(42, 0, 0);
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextDouble() - 0.5;
        }
        return values;
    }
}
