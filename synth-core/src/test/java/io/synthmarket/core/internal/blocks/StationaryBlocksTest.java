package io.synthmarket.core.internal.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synthmarket.core.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StationaryBlocksTest {

    private static final int[] WITH_HOLES = {7, 8, 40, 100};

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 99, 1_000})
    void lay_anyNumberOfValues_isThatMany(int values) {
        for (int path = 0; path < 100; path++) {
            assertThat(lay(10, WITH_HOLES, path, values)).hasSize(values);
        }
    }

    @Test
    void lay_seriesWithHoles_crossesNone() {
        StationaryBlocks blocks = new StationaryBlocks(25, WITH_HOLES);
        List<int[]> pieces = new ArrayList<>();
        for (int path = 0; path < 100; path++) {
            blocks.lay(RandomStream.of(42, path, 1), 1_000, (from, to) -> pieces.add(new int[] {from, to}));
        }

        assertThat(pieces).allSatisfy(piece -> {
            assertThat(piece[0]).isNotNegative();
            assertThat(piece[1]).isGreaterThan(piece[0]).isLessThanOrEqualTo(100);
            assertThat(Arrays.stream(WITH_HOLES).filter(hole -> piece[0] < hole && hole < piece[1]))
                    .isEmpty();
        });
    }

    @Test
    void lay_afterTheEndOfAStretch_goesOnAtTheStartOfOne() {
        for (int path = 0; path < 100; path++) {
            List<int[]> pieces = new ArrayList<>();
            new StationaryBlocks(1e9, WITH_HOLES)
                    .lay(RandomStream.of(42, path, 1), 1_000, (from, to) -> pieces.add(new int[] {from, to}));
            for (int[] piece : pieces.subList(1, pieces.size())) {
                assertThat(piece[0]).isIn(0, 7, 8, 40);
            }
        }
    }

    @Test
    void lay_oneLongBlock_goesRoundTheCircle() {
        int[] values = lay(1e9, new int[] {5}, 0, 12);

        for (int i = 1; i < values.length; i++) {
            assertThat(values[i]).isEqualTo((values[i - 1] + 1) % 5);
        }
    }

    /**
     * Every value equally often, those at the edges of holes included. Values come in blocks of 10, so counts vary ten times as
     * much as independent ones at most: 40,000 draws of each with a standard error of √(10 · 40,000) or 1.6 %; four are allowed.
     */
    @Test
    void lay_seriesWithHoles_drawsEveryValueEquallyOften() {
        int[] counts = new int[100];
        for (int path = 0; path < 400; path++) {
            for (int value : lay(10, WITH_HOLES, path, 10_000)) {
                counts[value]++;
            }
        }

        assertThat(Arrays.stream(counts).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(37_440, 42_560));
    }

    /** 100,000 joins or not, the share of joins being 1/20 but for the one in a hundred that happens to fit. */
    @Test
    void lay_manyValues_joinsAsOftenAsTheMeanLengthSays() {
        int[] values = lay(20, new int[] {100}, 0, 100_000);
        int joins = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] != (values[i - 1] + 1) % 100) {
                joins++;
            }
        }

        assertThat(joins).isBetween(4_950 - 210, 4_950 + 210);
    }

    @Test
    void constructor_noStretch_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StationaryBlocks(10, new int[0]))
                .withMessage("stretchEnds must hold at least one end but were empty");
    }

    @Test
    void constructor_emptyStretch_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StationaryBlocks(10, new int[] {5, 5}))
                .withMessage("stretchEnds must be positive and rising but were 5 and then 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StationaryBlocks(10, new int[] {0}))
                .withMessage("stretchEnds must be positive and rising but were 0 and then 0");
    }

    private static int[] lay(double meanLength, int[] stretchEnds, int path, int values) {
        int[] laid = new int[values];
        int[] size = new int[1];
        new StationaryBlocks(meanLength, stretchEnds).lay(RandomStream.of(42, path, 1), values, (from, to) -> {
            for (int value = from; value < to; value++) {
                laid[size[0]++] = value;
            }
        });
        return Arrays.copyOf(laid, size[0]);
    }
}
