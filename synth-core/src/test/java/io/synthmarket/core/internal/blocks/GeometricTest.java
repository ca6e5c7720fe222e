package io.synthmarket.core.internal.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synthmarket.core.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeometricTest {

    @Test
    void next_meanOne_isAlwaysOne() {
        Geometric lengths = new Geometric(1);
        RandomStream random = RandomStream.of(42, 0, 1);

        for (int i = 0; i < 1_000; i++) {
            assertThat(lengths.next(random)).isEqualTo(1);
        }
    }

    /**
     * Lengths 1 … 8 and the rest of mean 4, 100,000 draws: χ² with 8 degrees of freedom stays below 26.13 with probability
     * 0.999; the seed is fixed.
     */
    @Test
    void next_manyDraws_areGeometric() {
        Geometric lengths = new Geometric(4);
        RandomStream random = RandomStream.of(42, 0, 1);
        int draws = 100_000;
        int[] counts = new int[10];
        for (int i = 0; i < draws; i++) {
            counts[Math.min(lengths.next(random), 9)]++;
        }

        double chiSquare = 0;
        double goingOn = draws;
        for (int length = 1; length <= 9; length++) {
            double expected = length < 9 ? goingOn / 4 : goingOn;
            chiSquare += (counts[length] - expected) * (counts[length] - expected) / expected;
            goingOn *= 0.75;
        }

        assertThat(counts[0]).isZero();
        assertThat(chiSquare).isLessThan(26.13);
    }

    /** The mean of 100,000 draws is off by mean / √100,000, one part in 316, as a standard error; three are allowed. */
    @ParameterizedTest
    @ValueSource(doubles = {1.5, 20, 31.6, 774.6, 60_000})
    void next_manyDraws_haveTheMean(double mean) {
        Geometric lengths = new Geometric(mean);
        RandomStream random = RandomStream.of(42, 0, 1);
        double sum = 0;
        for (int i = 0; i < 100_000; i++) {
            sum += lengths.next(random);
        }

        assertThat(sum / 100_000).isBetween(mean * (1 - 3 / 316.0), mean * (1 + 3 / 316.0));
    }

    /** What is looked up by slices is what the logarithm gives, one draw after another. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 20, 774.6, 60_000, 1e12})
    void next_anyDraw_isThatOfTheLogarithm(double mean) {
        Geometric lengths = new Geometric(mean);
        RandomStream random = RandomStream.of(42, 0, 1);
        RandomStream same = RandomStream.of(42, 0, 1);
        double logOfGoingOn = StrictMath.log1p(-1 / mean);

        for (int i = 0; i < 100_000; i++) {
            assertThat(lengths.next(random))
                    .isEqualTo((int) (1 + StrictMath.log(1 - same.nextDouble()) / logOfGoingOn));
        }
    }

    @Test
    void next_meanBeyondInts_isCut() {
        Geometric lengths = new Geometric(1e300);

        assertThat(lengths.next(RandomStream.of(42, 0, 1))).isEqualTo(Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.999, 0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void constructor_meanBelowOne_isRefused(double mean) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Geometric(mean))
                .withMessage("mean must be finite and at least 1 but was " + mean);
    }
}
