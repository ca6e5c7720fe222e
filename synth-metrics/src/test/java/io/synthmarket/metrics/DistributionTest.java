package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DistributionTest {

    @Test
    void distribution_ofFiveValues_isAsByHand() {
        Distribution distribution = Distribution.of(4, 1, 5, 3, 2);

        assertThat(distribution.count()).isEqualTo(5);
        assertThat(distribution.mean()).isEqualTo(3);
        assertThat(distribution.deviation()).isCloseTo(Math.sqrt(2.5), within(1e-12));
        assertThat(distribution.quantiles().q01()).isCloseTo(1.04, within(1e-12));
        assertThat(distribution.quantiles().q50()).isEqualTo(3);
        assertThat(distribution.worst(RiskFigure.MAX_DRAWDOWN))
                .isEqualTo(distribution.quantiles().q01());
        assertThat(distribution.worst(RiskFigure.VOLATILITY))
                .isEqualTo(distribution.quantiles().q99());
    }

    @Test
    void distribution_valueThatIsNotFinite_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distribution.of(1, Double.NaN))
                .withMessage("values of a distribution must be finite but value 1 was NaN");
    }

    @Test
    void distribution_ofNothing_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distribution.of())
                .withMessage("a distribution needs at least one value");
    }
}
