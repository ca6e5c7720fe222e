package io.synthmarket.core.internal.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviationTest {

    @Test
    void none_changesNothing() {
        assertThat(Deviation.NONE).isEqualTo(new Deviation(1, 0));
        assertThat(Deviation.NONE.isNone()).isTrue();
        assertThat(new Deviation(1, 1e-9).isNone()).isFalse();
        assertThat(new Deviation(1.01, 0).isNone()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void scale_notPositiveAndFinite_isRefused(double scale) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Deviation(scale, 0))
                .withMessage("scale must be positive and finite but was " + scale);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void drift_notFinite_isRefused(double drift) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Deviation(1, drift))
                .withMessage("drift must be finite but was " + drift);
    }
}
