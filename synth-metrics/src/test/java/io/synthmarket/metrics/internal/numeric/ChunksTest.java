package io.synthmarket.metrics.internal.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChunksTest {

    @ParameterizedTest
    @CsvSource({"1, 2", "80, 2", "81, 3", "323, 5", "324, 6", "5104, 23"})
    void count_ofReturns_isTheirRootOverThree(int returns, int count) {
        assertThat(new Chunks(returns).count()).isEqualTo(count);
    }

    @Test
    void fewestBars_haveSixChunks() {
        assertThat(new Chunks(Chunks.FEWEST_BARS - 1).count()).isEqualTo(6);
        assertThat(new Chunks(Chunks.FEWEST_BARS - 2).count()).isEqualTo(5);
    }

    @Test
    void length_ofAll_isThatOfTheWhole() {
        Chunks chunks = new Chunks(5_104);
        int sum = 0;
        for (int chunk = 0; chunk < chunks.count(); chunk++) {
            assertThat(chunks.start(chunk)).isEqualTo(sum);
            sum += chunks.length(chunk);
        }

        assertThat(sum).isEqualTo(5_104);
    }

    @Test
    void shuffled_always_hasEachChunkOnce() {
        assertThat(new Chunks(5_104).shuffled(RandomStream.of(1, 2, 3)))
                .hasSize(23)
                .doesNotHaveDuplicates()
                .contains(0, 22)
                .isNotEqualTo(new Chunks(5_104).shuffled(RandomStream.of(1, 2, 4)));
    }
}
