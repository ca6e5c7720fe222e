package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Numbers of {@code arch.bootstrap.optimal_block_length}, arch 8.0.0 on NumPy 2.4.6, for series that are the same bits in
 * Python:
 *
 * <pre>
 * import numpy as np
 * from arch.bootstrap import optimal_block_length
 * class Lcg:
 *     def __init__(self): self.state = 1
 *     def below(self, bound):
 *         self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
 *         return (self.state &gt;&gt; 33) % bound
 * def series(size, memory, slope):
 *     lcg, x, values = Lcg(), 0.0, []
 *     for t in range(size):
 *         x = memory * x + (lcg.below(2001) - 1000)
 *         values.append(x + slope * t)
 *     return np.array(values)
 * def returns(bars):                                        # of Histories.daily(bars)
 *     lcg, close, closes = Lcg(), 10000, []
 *     for _ in range(bars):
 *         open_ = close + lcg.below(41) - 20
 *         close = max(1000, open_ + lcg.below(201) - 100)
 *         lcg.below(50); lcg.below(50); lcg.below(9000)
 *         closes.append(close / 100)
 *     return np.diff(np.log(np.array(closes)))
 * print(optimal_block_length(series(500, 0.9, 0)), optimal_block_length(abs(returns(500))))
 * </pre>
 */
class BlockLengthOracleTest {

    private static final Percentage NEAR = Percentage.withPercentage(1e-7);

    @ParameterizedTest
    @CsvSource({
        "9, 0, 0, 3, 3",
        "17, 0, 0, 2.6009161952247646, 2.9773058123614105",
        "200, 0, 0, 0.5520425210268731, 0.631930936314509",
        "300, -0.6, 0, 10.123718688974382, 11.588764970872319",
        "500, 0.9, 0, 22.034168652560027, 25.222826679407618",
        "100, 0, 1000, 14.20497565526219, 16.26063794770198",
        "1000000, 0.5, 0, 119.36909716690113, 136.6435056476843"
    })
    void of_values_isThatOfArch(int size, double memory, double slope, double stationary, double circular) {
        BlockLength length = BlockLength.of(series(size, memory, slope));

        assertThat(length.stationary()).isCloseTo(stationary, NEAR);
        assertThat(length.circular()).isCloseTo(circular, NEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "RETURNS, 2.2541329612185823, 2.5803381053158283",
        "ABSOLUTE_RETURNS, 1.4713027734936923, 1.6842212399264485",
        "SQUARED_RETURNS, 0.7389181011574201, 0.8458500744753624"
    })
    void of_history_isThatOfArch(LengthBasis basis, double stationary, double circular) {
        BlockLength length = BlockLength.of(Histories.daily(500), basis);

        assertThat(length.stationary()).isCloseTo(stationary, NEAR);
        assertThat(length.circular()).isCloseTo(circular, NEAR);
    }

    /** Noise in whole numbers from Knuth's 64-bit linear congruential generator, with memory and around a line. */
    private static double[] series(int size, double memory, double slope) {
        double[] values = new double[size];
        long state = 1;
        double x = 0;
        for (int t = 0; t < size; t++) {
            state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            x = memory * x + ((state >>> 33) % 2_001 - 1_000);
            values[t] = x + slope * t;
        }
        return values;
    }
}
