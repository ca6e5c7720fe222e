package io.synthmarket.core.internal.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {

    @ParameterizedTest
    @CsvSource({
        "90, 90",
        "-1.25, -1.25",
        "0.002, 0.002",
        "0.1, 0.1",
        "0.30000000000000004, 0.30000000000000004",
        "-0.0, 0",
        "1e-7, 0.0000001",
        "9e-8, 9E-8",
        "999999999999999, 999999999999999",
        "1e15, 1E+15",
        "1.5e300, 1.5E+300",
        "4.9e-324, 5E-324",
        "1.7976931348623157e308, 1.7976931348623157E+308",
        "NaN, NaN",
        "Infinity, Infinity",
        "-Infinity, -Infinity",
    })
    void shortest_value_isWrittenAs(double value, String text) {
        assertThat(Decimal.shortest(value)).isEqualTo(text);
    }
}
