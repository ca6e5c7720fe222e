package io.synthmarket.io.internal.csv.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "+1",
                "-1",
                "1.",
                ".5",
                "0.1",
                "1e3",
                "1E-3",
                "1.5e+3",
                "-0",
                "00012.500",
                "9007199254740993",
                "123456789012345678901234567890",
                "0.1e-400",
                "1e400",
                "1e99999999999",
                "4.9e-324",
                "130583.99999999999",
                "0.000000000000000000000000000001",
                "1e22",
                "1e23"
            })
    void parse_number_isAsJavaReadsIt(String text) {
        assertThat(Double.doubleToRawLongBits(NumberText.parse(text)))
                .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "-",
                ".",
                "e5",
                "1e",
                "1e+",
                "1d",
                "1f",
                "0x1p3",
                "NaN",
                "Infinity",
                "1,5",
                "1 2",
                " 1",
                "1_000",
                "--1",
                "1.2.3",
                "1e5.5",
                "٣",
                "１"
            })
    void parse_anythingElse_isNaN(String text) {
        assertThat(NumberText.parse(text)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({
        "1469.25,1469.25",
        "931800000,931800000",
        "1.234E-5,0.00001234",
        "1E-9,0.000000001",
        "9.99E-10,9.99e-10",
        "1E-12,1e-12",
        "1E20,100000000000000000000",
        "1.2345678901234567E19,12345678901234567000",
        "1E21,1e21",
        "1.7976931348623157E308,1.7976931348623157e308",
        "4.9E-324,4.9e-324",
        "9007199254740993,9007199254740992",
        "12345678.5,12345678.5",
        "0.1,0.1",
        "0.001,0.001",
        "0,0",
        "-0.0,-0",
        "-2.5,-2.5",
        "100,100"
    })
    void write_number_isPlainAndShort(double value, String text) {
        assertThat(DecimalText.of(value)).isEqualTo(text);
    }
}
