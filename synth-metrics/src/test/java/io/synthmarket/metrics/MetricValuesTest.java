package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MetricValuesTest {

    private static final MetricValues VALUES = new MetricValues(values());

    private static Map<MetricId, OptionalDouble> values() {
        Map<MetricId, OptionalDouble> values = new LinkedHashMap<>();
        values.put(MetricId.HURST, OptionalDouble.of(0.5123456789));
        values.put(MetricId.SKEWNESS, OptionalDouble.empty());
        return values;
    }

    @Test
    void value_defined_isThere() {
        assertThat(VALUES.value(MetricId.HURST)).hasValue(0.5123456789);
    }

    @Test
    void value_undefined_isEmpty() {
        assertThat(VALUES.value(MetricId.SKEWNESS)).isEmpty();
        assertThat(VALUES.undefined()).containsExactly(MetricId.SKEWNESS);
    }

    @Test
    void value_notMeasured_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VALUES.value(MetricId.KURTOSIS))
                .withMessage("metric \"kurtosis\" was not measured; there are [hurst, skewness]");
    }

    @Test
    void metrics_areInTheOrderOfTheReport() {
        assertThat(VALUES.metrics()).containsExactly(MetricId.HURST, MetricId.SKEWNESS);
        assertThat(Metrics.of(Series.constant(2)).metrics()).isEqualTo(MetricId.concept());
    }

    @Test
    void toString_isOneLineWithSixDigits() {
        assertThat(VALUES).hasToString("MetricValues[hurst=0.512346, skewness=undefined]");
    }
}
