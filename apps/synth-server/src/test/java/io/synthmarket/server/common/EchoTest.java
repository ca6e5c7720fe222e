package io.synthmarket.server.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EchoTest {

    static String[] said() {
        return new String[] {
            "",
            "prices.csv",
            "Kurse für März — 価格.csv",
            "a\tb\nc\rd",
            "\u0000\u001b[31m",
            "gpj.\u202ecsv",
            "one\u2028two\u2029three",
            "\ud800alone",
            "\u0378",
            "\udb40\udc41",
            "9".repeat(80),
            "9".repeat(81),
            "\ud83d\udcc8".repeat(80),
            "\ud83d\udcc8".repeat(81),
            "\n".repeat(500)
        };
    }

    /** A message is in the same words, whichever module tells it. */
    @ParameterizedTest
    @MethodSource("said")
    void echo_ofAnything_isThatOfTheLibrary(String text) {
        assertThat(Echo.shown(text)).isEqualTo(io.synthmarket.core.internal.series.Echo.visible(text));
        assertThat(Echo.of(text)).isEqualTo(io.synthmarket.core.internal.series.Echo.quote(text));
    }

    @Test
    void echo_ofWhatIsNotThere_isNothing() {
        assertThat(Echo.shown(null)).isEmpty();
    }

    @Test
    void oneLine_ofMany_isOne() {
        assertThat(Echo.oneLine("two\r\n\tlines\n")).isEqualTo("two lines");
    }
}
