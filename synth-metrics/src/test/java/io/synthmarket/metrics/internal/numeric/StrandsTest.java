package io.synthmarket.metrics.internal.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrandsTest {

    private static final double[] X = {1, 2, 3, 4, 5, 6, 7, 8, 9, 1_000};

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 8, 9})
    void sumAndSquares_ofAHead_countNothingElse(int size) {
        assertThat(Strands.sum(X, size)).isEqualTo(size * (size + 1) / 2.0);
        assertThat(Strands.squares(X, size)).isEqualTo(size * (size + 1) * (2 * size + 1) / 6.0);
    }

    @Test
    void products_someBarsApart_pairEachWithTheLater() {
        assertThat(Strands.products(X, X, 3, 6)).isEqualTo(1 * 4 + 2 * 5 + 3 * 6 + 4 * 7 + 5 * 8 + 6 * 9);
    }
}
