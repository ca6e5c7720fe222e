package io.synthmarket.core.internal.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BlockContext;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.BlockSampler;
import io.synthmarket.core.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConceptLawTest {

    @ParameterizedTest
    @CsvSource({"5, 5", "24, 5", "25, 5", "26, 5", "35, 5", "36, 6", "48, 6", "49, 7", "5104, 71", "2147395600, 46340"})
    void blockLength_isTheRootOfTheReturnsAndAtLeastFive(int returns, int length) {
        assertThat(ConceptLaw.blockLength(returns)).isEqualTo(length);
    }

    @Test
    void law_isNamedConcept() {
        assertThat(BlockLaw.concept().name()).isEqualTo("concept");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void plan_historyShorterThanABlock_isRefused(int bars) {
        BarSeries history = history(bars);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockLaw.concept().plan(BlockContext.of(history)))
                .withMessage(
                        "history must have at least 6 bars for the law concept, whose blocks are 5 returns or longer,"
                                + " but has " + bars);
    }

    @Test
    void draw_shortestHistory_isTheHistoryItself() {
        int[] source = draw(6, RandomStream.of(42, 0, 1));

        assertThat(source).containsExactly(1, 2, 3, 4, 5);
    }

    /**
     * 27 returns make five blocks of 5 and one of 2, each from one of 23 places. The starts 2 20 16 8 5 6 are those of {@code
     * 1 + ((word >> 32) * 23 >> 32)} over the first six words of NumPy's Philox; see RandomStreamOracleTest.
     */
    @Test
    void draw_pinnedStream_givesThePinnedBlocks() {
        int[] source = draw(28, RandomStream.of(42, 0, 1));

        assertThat(source)
                .containsExactly(
                        2, 3, 4, 5, 6, //
                        20, 21, 22, 23, 24, //
                        16, 17, 18, 19, 20, //
                        8, 9, 10, 11, 12, //
                        5, 6, 7, 8, 9, //
                        6, 7);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 11, 26, 27, 36, 37, 200})
    void draw_manyPaths_areWholeBlocksOfConsecutiveBars(int bars) {
        int returns = bars - 1;
        int length = ConceptLaw.blockLength(returns);
        BlockSampler sampler =
                BlockLaw.concept().plan(BlockContext.of(history(bars))).sampler();
        int[] source = new int[returns];

        for (int path = 0; path < 100; path++) {
            sampler.draw(RandomStream.of(42, path, 1), source);
            for (int bar = 0; bar < returns; bar++) {
                int place = bar % length;
                int start = source[bar - place];
                assertThat(source[bar]).isEqualTo(start + place);
                assertThat(start).isBetween(1, returns - length + 1);
            }
        }
    }

    /** χ² with 20 degrees of freedom stays below 45.31 with probability 0.999; the seeds are fixed. */
    @Test
    void draw_startsOfManyBlocks_areUniformFromFirstPlaceToLast() {
        BlockSampler sampler =
                BlockLaw.concept().plan(BlockContext.of(history(26))).sampler();
        int[] source = new int[25];
        int[] counts = new int[22];
        int paths = 2_000;
        for (int path = 0; path < paths; path++) {
            sampler.draw(RandomStream.of(42, path, 1), source);
            for (int block = 0; block < 5; block++) {
                counts[source[5 * block]]++;
            }
        }

        double expected = 5 * paths / 21.0;
        double chiSquare = Arrays.stream(counts)
                .skip(1)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();

        assertThat(counts[0]).isZero();
        assertThat(chiSquare).isLessThan(45.31);
    }

    @Test
    void draw_afterAnotherPath_isTheSame() {
        BlockSampler sampler =
                BlockLaw.concept().plan(BlockContext.of(history(100))).sampler();
        int[] source = new int[99];
        sampler.draw(RandomStream.of(42, 0, 1), source);

        sampler.draw(RandomStream.of(42, 7, 3), source);

        assertThat(source).containsExactly(draw(100, RandomStream.of(42, 7, 3)));
    }

    private static int[] draw(int bars, RandomStream random) {
        int[] source = new int[bars - 1];
        BlockLaw.concept().plan(BlockContext.of(history(bars))).sampler().draw(random, source);
        return source;
    }

    /** The law looks at the number of bars only. */
    private static BarSeries history(int bars) {
        double[] price = new double[bars];
        Arrays.fill(price, 100);
        return BarSeries.of(price, price, price, price);
    }
}
