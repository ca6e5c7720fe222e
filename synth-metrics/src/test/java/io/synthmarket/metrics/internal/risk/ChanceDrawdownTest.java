package io.synthmarket.metrics.internal.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.RandomStream;
import io.synthmarket.metrics.Distribution;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What random choices of some drawdowns show of the worst. */
class ChanceDrawdownTest {

    @Test
    void bound_ofAll_isTheQuantileOfAll() {
        assertThat(ChanceDrawdown.bound(new double[] {-.5, -.4, -.3, -.2, -.1}, 5))
                .isCloseTo(-.496, within(1e-12));
    }

    @Test
    void bound_ofPairsAmongFive_isThatOfTheBestPair() {
        assertThat(ChanceDrawdown.bound(new double[] {-.5, -.4, -.3, -.2, -.1}, 2))
                .as("one pair in ten")
                .isCloseTo(-.199, within(1e-12));
    }

    @Test
    void bound_ofSinglesAmongHundred_isWhatFiveInHundredExceed() {
        double[] drawdowns = new double[100];
        Arrays.setAll(drawdowns, i -> -1 + i / 100.0);

        assertThat(ChanceDrawdown.bound(drawdowns, 1)).isBetween(-.08, -.03);
    }

    @Test
    void bound_ofMany_isThatOfShuffledOnes() {
        RandomStream random = RandomStream.of(5, 0, 0);
        double[] drawdowns = new double[2_000];
        Arrays.setAll(drawdowns, i -> -random.nextDouble() * random.nextDouble());
        Arrays.sort(drawdowns);
        double[] shuffled = drawdowns.clone();
        double[] quantiles = new double[2_000];
        for (int subset = 0; subset < quantiles.length; subset++) {
            for (int i = 0; i < 150; i++) {
                int j = i + random.nextInt(shuffled.length - i);
                double swapped = shuffled[i];
                shuffled[i] = shuffled[j];
                shuffled[j] = swapped;
            }
            quantiles[subset] =
                    Distribution.of(Arrays.copyOf(shuffled, 150)).quantiles().q01();
        }

        double expected = Distribution.of(quantiles).quantiles().q95();

        assertThat(ChanceDrawdown.bound(drawdowns, 150)).isCloseTo(expected, within(.02));
    }
}
