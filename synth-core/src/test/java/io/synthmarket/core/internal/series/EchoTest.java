package io.synthmarket.core.internal.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EchoTest {

    @Test
    void quote_shortText_isAsItWas() {
        assertThat(Echo.quote("n/a")).isEqualTo("\"n/a\"");
        assertThat(Echo.quote("")).isEqualTo("\"\"");
    }

    @Test
    void quote_invisible_isEscaped() {
        assertThat(Echo.quote("a\tb\r\n\u0000\u202E\uD800")).isEqualTo("\"a\\tb\\r\\n\\u0000\\u202e\\ud800\"");
    }

    @Test
    void quote_longText_isCutBetweenSymbols() {
        assertThat(Echo.quote("😀".repeat(80))).isEqualTo("\"" + "😀".repeat(80) + "\"");
        assertThat(Echo.quote("😀".repeat(81))).isEqualTo("\"" + "😀".repeat(80) + "…\"");
    }
}
