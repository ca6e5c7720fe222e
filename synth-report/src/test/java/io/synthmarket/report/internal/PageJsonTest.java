package io.synthmarket.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageJsonTest {

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "0.30000000000000004, 0.3",
        "-0.7394977149321, -0.739497714932",
        "-1234.5678, -1234.5678",
        "1234567890123.4, 1.23456789012E+12",
        "1e-7, 1E-7",
        "42, 42",
        "-0.0, 0",
        "NaN, null",
        "Infinity, null"
    })
    void number_always_hasTwelveDigits(double value, String expected) {
        assertThat(new PageJson().object().number("x", value).endObject()).hasToString("{\"x\":" + expected + "}");
    }

    /** JDK 17 itself would write 1.9999999999999998E23. */
    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "-3, -3.0", "-0.0, -0.0", "2e23, 2.0E23", "1e-5, 1.0E-5", "NaN, null", "-Infinity, null"})
    void exact_onEveryJdk_hasTheFewestDigits(double value, String expected) {
        assertThat(new PageJson().object().exact("x", OptionalDouble.of(value)).endObject())
                .hasToString("{\"x\":" + expected + "}");
    }

    @Test
    void curve_always_hasFiveDigits() {
        assertThat(new PageJson()
                        .object()
                        .curve("x", -1234.5678, 0.30000000000000004, Double.NaN)
                        .endObject())
                .hasToString("{\"x\":[-1234.6,0.3,null]}");
    }

    @Test
    void number_thatIsNone_isNull() {
        assertThat(new PageJson()
                        .object()
                        .number("x", OptionalDouble.empty())
                        .integer("n", 1_234_567)
                        .flag("b", true)
                        .endObject())
                .hasToString("{\"x\":null,\"n\":1234567,\"b\":true}");
    }

    @Test
    void text_thatWouldEndTheScript_isEscaped() {
        assertThat(new PageJson()
                        .object()
                        .text("t", "</script>\"\\\n&\u2028\u00e9")
                        .endObject())
                .hasToString("{\"t\":\"\\u003c/script\\u003e\\\"\\\\\\u000a\\u0026\\u2028\\u00e9\"}");
    }

    @Test
    void arraysAndObjects_areSeparated() {
        PageJson json = new PageJson().object().array("a");
        json.object().integers("i", 1, 2).endObject();
        json.object().numbers("d", 0.5, Double.NaN).endObject();
        json.text("x").text("y,").endArray().object("o").endObject().endObject();

        assertThat(json).hasToString("{\"a\":[{\"i\":[1,2]},{\"d\":[0.5,null]},\"x\",\"y,\"],\"o\":{}}");
    }
}
