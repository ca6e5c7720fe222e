package io.synthmarket.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonObjectTest {

    /** JDK 17 itself would write 1.9999999999999998E23. */
    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "-3, -3.0", "-0.0, -0.0", "2e23, 2.0E23", "1e-5, 1.0E-5", "NaN, null", "-Infinity, null"})
    void number_onEveryJdk_hasTheFewestDigits(double value, String expected) {
        assertThat(new JsonObject().number("x", value)).hasToString("{\"x\":" + expected + "}");
    }
}
