package io.synthmarket.server.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;

/** How numbers are written: {@code Double.toString} of JDK 17 has a digit too many of some. */
class JsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"2.0E23", "1.0E23", "2.2E-322", "4.9E-324", "0.001", "1.0E-5", "1.0E7", "100.0", "-0.0"})
    void number_thatWasRead_isWrittenAsItWas(String number) {
        assertThat(Json.MAPPER.writeValueAsString(Json.tree("[" + number + "]")))
                .isEqualTo("[" + number + "]");
    }

    @Test
    void number_writtenByAGenerator_hasAsFewDigits() {
        StringWriter out = new StringWriter();

        try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
            json.writeNumber(Double.parseDouble("2.0E23"));
        }

        assertThat(out).hasToString("2.0E23");
    }
}
