package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomStreamTest {

    @Test
    void restart_anotherAttempt_isAFreshStream() {
        RandomStream stream = RandomStream.of(42, 0, 1);
        stream.nextLong();

        stream.restart(7, 3);

        assertThat(stream.nextLong()).isEqualTo(RandomStream.of(42, 7, 3).nextLong());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void nextInt_boundNotPositive_isRefused(int bound) {
        RandomStream stream = RandomStream.of(42, 0, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> stream.nextInt(bound))
                .withMessage("bound must be positive but was " + bound);
    }

    @Test
    void nextInt_boundOne_isZero() {
        assertThat(RandomStream.of(42, 0, 1).nextInt(1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 1_000, (1 << 30) + 1, Integer.MAX_VALUE})
    void nextInt_manyDraws_stayBelowTheBound(int bound) {
        RandomStream stream = RandomStream.of(42, 0, 1);

        for (int i = 0; i < 10_000; i++) {
            assertThat(stream.nextInt(bound)).isBetween(0, bound - 1);
        }
    }

    /** χ² with 9 degrees of freedom stays below 27.88 with probability 0.999; the seed is fixed, so the test cannot flicker. */
    @Test
    void nextInt_manyDraws_areUniform() {
        RandomStream stream = RandomStream.of(42, 0, 1);
        int[] counts = new int[10];
        for (int i = 0; i < 100_000; i++) {
            counts[stream.nextInt(10)]++;
        }

        assertThat(chiSquare(counts)).isLessThan(27.88);
    }

    /**
     * Without rejection a bound of 3·2²⁹ would take every third outcome a quarter of the time instead of a third. χ² with 2
     * degrees of freedom stays below 13.82 with probability 0.999.
     */
    @Test
    void nextInt_boundThatDividesNoPowerOfTwo_isUnbiased() {
        RandomStream stream = RandomStream.of(42, 0, 1);
        int[] counts = new int[3];
        for (int i = 0; i < 100_000; i++) {
            counts[stream.nextInt(3 << 29) % 3]++;
        }

        assertThat(chiSquare(counts)).isLessThan(13.82);
    }

    @Test
    void nextDouble_manyDraws_stayInTheUnitInterval() {
        RandomStream stream = RandomStream.of(42, 0, 1);
        double sum = 0;
        for (int i = 0; i < 100_000; i++) {
            double drawn = stream.nextDouble();
            assertThat(drawn).isGreaterThanOrEqualTo(0).isLessThan(1);
            sum += drawn;
        }

        assertThat(sum / 100_000).isBetween(0.495, 0.505);
    }

    @Test
    void toString_saysWhichStream() {
        assertThat(RandomStream.of(42, 7, 3)).hasToString("RandomStream[seed 42, path 7, attempt 3]");
    }

    private static double chiSquare(int[] counts) {
        double total = 0;
        for (int count : counts) {
            total += count;
        }
        double expected = total / counts.length;
        double sum = 0;
        for (int count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }
}
