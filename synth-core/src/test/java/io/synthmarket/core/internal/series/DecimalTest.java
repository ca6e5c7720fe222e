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
        "5.684341886080801486968994140625e-14, 5.684341886080802E-14",
        "NaN, NaN",
        "Infinity, Infinity",
        "-Infinity, -Infinity",
    })
    void shortest_value_isWrittenAs(double value, String text) {
        assertThat(Decimal.shortest(value)).isEqualTo(text);
    }

    /** What {@code System.out.println(value)} writes in {@code jshell} of JDK 25. */
    @ParameterizedTest
    @CsvSource({
        "90, 90.0",
        "-3, -3.0",
        "-1.25, -1.25",
        "0.1, 0.1",
        "0.30000000000000004, 0.30000000000000004",
        "0.0, 0.0",
        "-0.0, -0.0",
        "0.001, 0.001",
        "0.0009999999999999998, 9.999999999999998E-4",
        "1e-9, 1.0E-9",
        "9999999.999999998, 9999999.999999998",
        "1e7, 1.0E7",
        "-12345678, -1.2345678E7",
        "2e23, 2.0E23",
        "5.684341886080801486968994140625e-14, 5.684341886080802E-14",
        "4.9e-324, 4.9E-324",
        "1.5e-323, 1.5E-323",
        "2.2250738585072014e-308, 2.2250738585072014E-308",
        "1.7976931348623157e308, 1.7976931348623157E308",
        "NaN, NaN",
        "-Infinity, -Infinity",
    })
    void javaForm_value_isWrittenAsByLaterJdks(double value, String text) {
        assertThat(Decimal.javaForm(value)).isEqualTo(text);
    }
}
