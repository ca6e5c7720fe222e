package io.synthmarket.metrics.internal.numeric;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderStatisticsTest {

    @ParameterizedTest
    @ValueSource(ints = {10, 1_000})
    void find_rankAtTheSize_isRefused(int size) {
        OrderStatistics statistics = new OrderStatistics(2);
        statistics.ask(0, 3);
        statistics.ask(1, size);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> statistics.find(new double[size + 1], size, 0, 1, new double[size + 1]))
                .withMessage("rank must be below the number of values, " + size + ", but was " + size);
    }
}
